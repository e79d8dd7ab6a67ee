# SPDX-License-Identifier: EUPL-1.2
"""Whom an account could see by the contact rule, in cases and behind glass during a stretch of time.

Whom somebody could write to depends on a dozen things that are not kept; everybody within reach of the rule
counts. Named contacts keep no times: who is one now is counted as one then.
"""

from uuid import UUID

from schulhof.communities.access import beside
from schulhof.consent.access import agreed_during
from schulhof.foundation.exposure import Found
from schulhof.foundation.spans import Span, lasting
from schulhof.people.access import confirmed_during
from schulhof.safeguarding import rules
from schulhof.safeguarding.freezing import unpacked
from schulhof.safeguarding.models import Case, CaseNote, Glass, Report
from schulhof.schools import access as schools
from schulhof.schools.models import NamedContact
from schulhof.schools.rules import COLLEAGUES
from schulhof.vault.access import Unreadable

from .texts import unsealed


def contacts_seen_by(person_id: UUID, span: Span) -> Found:
    """Whom the account was offered to write to, and guardians' names beside their children's."""
    had = schools.had_function("direct_messages", span)
    mine = schools.affiliations_during(span).filter(person=person_id, school__in=had)
    at: dict[str, set[UUID]] = {}
    for role, school_id in mine.values_list("role", "school_id"):
        at.setdefault("colleague" if role in COLLEAGUES else role, set()).add(school_id)
    found = _colleagues(at.get("colleague", set()), span)
    if "colleague" in at:
        found |= _guardians_of_taught(person_id, span)
    if "guardian" in at:
        found |= _teachers_of_children(person_id, span)
    return {"contact": found - {person_id}}


def _colleagues(school_ids: set[UUID], span: Span) -> set[UUID]:
    rows = schools.affiliations_during(span).filter(school__in=school_ids, role__in=COLLEAGUES)
    those = set(rows.values_list("person_id", "school_id"))
    return {each for each, _ in agreed_during(those, "direct_messages", span)}


def _guardians_of_taught(person_id: UUID, span: Span) -> set[UUID]:
    stays = beside([person_id], span, kinds=rules.TEACHING)
    taught = {stay.person_id for stay in stays if not stay.works_there}
    children = confirmed_during(span).filter(child__in=taught)
    return set(children.values_list("guardian_id", flat=True))


def _teachers_of_children(person_id: UUID, span: Span) -> set[UUID]:
    """Teachers whom a guardian could write to, and grown-ups with whom a child talked alone."""
    mine = confirmed_during(span).filter(guardian=person_id)
    children = set(mine.values_list("child_id", flat=True))
    stays = beside(children, span, kinds=rules.TEACHING)
    return {stay.person_id for stay in stays if stay.works_there}


def cases_seen_by(person_id: UUID, span: Span) -> Found:
    """Who is in the cases that the account looked after: reported, reporting, noting, in what was frozen."""
    named = NamedContact.objects.filter(person=person_id, kind=NamedContact.Kind.SAFEGUARDING)
    works = schools.affiliations_during(span).filter(person=person_id, role__in=COLLEAGUES)
    cases = Case.objects.filter(
        school__in=named.filter(school__in=works.values("school")).values("school"),
        opened_at__lt=span.until,
    ).exclude(subject=person_id)
    reports = Report.objects.filter(case__in=cases, created_at__lt=span.until)
    notes = CaseNote.objects.filter(case__in=cases, written_at__lt=span.until)
    found: set[UUID | None] = {
        *cases.values_list("subject_id", flat=True),
        *reports.values_list("reporter_id", flat=True),
        *notes.values_list("author_id", flat=True),
    }
    for report in reports:
        found |= _in_the_frozen(report)
    return {"case": {each for each in found if each is not None} - {person_id}}


def _in_the_frozen(report: Report) -> set[UUID | None]:
    """Whose words were frozen: their ids alone leave this function."""
    try:
        return {line.author_id for line in unpacked(unsealed(report, "frozen_sealed"))}
    except Unreadable:
        return set()


def looked_into_by(person_id: UUID, span: Span) -> dict[UUID, list[Span]]:
    """Groups that the account was let look into, and when."""
    windows: dict[UUID, list[Span]] = {}
    let = Glass.objects.filter(asked_by=person_id, closes_at__isnull=False)
    for glass in let:
        if there := lasting(glass.decided_at, glass.closes_at).cut(span):
            windows.setdefault(glass.group_id, []).append(there)
    return windows


def could_look_into(group_id: UUID, span: Span) -> set[UUID]:
    """Who was let look into a group."""
    let = Glass.objects.filter(group=group_id, closes_at__isnull=False, asked_by__isnull=False)
    return {
        glass.asked_by_id
        for glass in let
        if glass.asked_by_id and lasting(glass.decided_at, glass.closes_at).cut(span)
    }
