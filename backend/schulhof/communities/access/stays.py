# SPDX-License-Identifier: EUPL-1.2
"""Who belonged where during a stretch of time: what `memberships.counting` says of now, said of then.

The same conditions, each as long as its own row held: membership and community have times, partnerships have
times, affiliations have days, words about taking part have times. A stay is what is left when all of them are
laid over each other. Not kept, and so counted for more rather than fewer: when a school was paused. Lost are the
former times of a partnership that was agreed anew.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from schulhof.communities.models import Membership, Partnership
from schulhof.consent.access import agreed_during
from schulhof.foundation.spans import Span, during, lasting, of_days
from schulhof.people.access import here_during
from schulhof.schools.access import affiliations_during, ever_begun
from schulhof.schools.rules import COLLEAGUES


class Stay(NamedTuple):
    """Somebody belonged to a community for a while, by what they were at one of its schools."""

    person_id: UUID
    community_id: UUID
    kind: str
    role: str
    school_id: UUID
    works_there: bool
    span: Span


class _Row(NamedTuple):
    person_id: UUID
    community_id: UUID
    role: str
    started_at: datetime
    ended_at: datetime | None
    community__kind: str
    community__school_id: UUID
    community__ended_at: datetime | None


class _Part(NamedTuple):
    """What somebody was at a school, and for how long."""

    school_id: UUID
    works_there: bool
    span: Span


def stays(
    span: Span,
    *,
    person_ids: Collection[UUID] | None = None,
    community_ids: Collection[UUID] | None = None,
) -> list[Stay]:
    """The stays of these people, or in these communities. Eight queries."""
    rows = _rows(span, person_ids, community_ids)
    schools = schools_then({row.community_id for row in rows}, rows)
    at = {school for several in schools.values() for school, _ in several}
    people = {row.person_id for row in rows}
    parts = _parts(people, at, span)
    here = here_during(people)
    return [
        Stay(
            row.person_id, row.community_id, row.community__kind, row.role,
            part.school_id, part.works_there, both,
        )
        for row in rows
        if (held := _held(row, span, here[row.person_id]))
        for part, both in _together(row, held, parts.get(row.person_id, ()), schools)
    ]  # fmt: skip


def _rows(
    span: Span, person_ids: Collection[UUID] | None, community_ids: Collection[UUID] | None
) -> list[_Row]:
    found = Membership.objects.filter(
        during(span, start="started_at", end="ended_at"), community__school__in=ever_begun()
    )
    if person_ids is not None:
        found = found.filter(person__in=person_ids)
    if community_ids is not None:
        found = found.filter(community__in=community_ids)
    return [_Row(*row) for row in found.values_list(*_Row._fields)]


def schools_then(
    community_ids: Collection[UUID], rows: Iterable[_Row]
) -> dict[UUID, list[tuple[UUID, Span]]]:
    """By community, its schools: the home school always, a partner while both agreed."""
    schools = {row.community_id: [(row.community__school_id, lasting(None, None))] for row in rows}
    agreed = Partnership.objects.filter(
        community__in=community_ids, home_agreed_at__isnull=False, partner_agreed_at__isnull=False
    )
    for each in agreed:
        if each.home_agreed_at is None or each.partner_agreed_at is None:
            continue
        until = None if each.state == Partnership.State.AGREED else each.answered_at
        since = max(each.home_agreed_at, each.partner_agreed_at)
        schools[each.community_id].append((each.school_id, lasting(since, until)))
    return schools


def _parts(person_ids: set[UUID], school_ids: set[UUID], span: Span) -> dict[UUID, list[_Part]]:
    """What these people were at these schools, where they took part."""
    rows = list(
        affiliations_during(span)
        .filter(person__in=person_ids, school__in=school_ids)
        .values_list("person_id", "school_id", "role", "started_on", "ended_on")
    )
    taking = agreed_during({(row[0], row[1]) for row in rows}, "participation", span)
    parts: dict[UUID, list[_Part]] = {}
    for person_id, school_id, role, started_on, ended_on in rows:
        if (person_id, school_id) in taking:
            part = _Part(school_id, role in COLLEAGUES, of_days(started_on, ended_on))
            parts.setdefault(person_id, []).append(part)
    return parts


def _held(row: _Row, span: Span, here: Span) -> Span | None:
    held = lasting(row.started_at, row.ended_at).cut(lasting(None, row.community__ended_at))
    held = held.cut(span) if held else None
    return held.cut(here) if held else None


def _together(
    row: _Row,
    held: Span,
    parts: Iterable[_Part],
    schools: dict[UUID, list[tuple[UUID, Span]]],
) -> Iterator[tuple[_Part, Span]]:
    """What the person was at one of its schools, while it was one; in a staff community, who worked there."""
    for part in parts:
        if row.community__kind == "staff" and not part.works_there:
            continue
        for school_id, belonged in schools[row.community_id]:
            both = part.span.cut(belonged) if school_id == part.school_id else None
            if both and (both := both.cut(held)):
                yield part, both
