# SPDX-License-Identifier: EUPL-1.2
"""Communities across schools, as the administrators of the schools concerned see them."""

from typing import cast
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.communities import rules
from schulhof.communities.models import Partnership
from schulhof.communities.schemas import PartnershipWire
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools import access as schools


def partnerships_of(person: Person, school_id: UUID) -> list[PartnershipWire]:
    """What a school was asked, agreed to, declined and ended, newest first. Only for its administrators."""
    administered = schools.administered_by(person.id)
    if school_id not in administered:
        raise NotFound(_("This school is not there."))
    schools.require_function("across_schools", school_id=school_id)
    concerned = _present().filter(Q(school=school_id) | Q(community__school=school_id))
    return _on_the_wire(list(concerned.order_by("-asked_at")), administered)


def partnerships_waiting_for(person: Person) -> list[PartnershipWire]:
    """What waits for the word of a school that the person administers, oldest first. For the start page."""
    administered = _reaching_across(schools.administered_by(person.id))
    if not administered:
        return []
    waiting = _present().filter(
        Q(community__school__in=administered, home_agreed_at=None)
        | Q(school__in=administered, partner_agreed_at=None),
        state=Partnership.State.ASKED,
    )
    return _on_the_wire(list(waiting.order_by("asked_at")), administered)


def partnership_for(person: Person, partnership_id: UUID) -> Partnership:
    """The partnership, if the person administers one of its two schools; else NotFound."""
    partnership = _present().filter(pk=partnership_id).first()
    administered = schools.administered_by(person.id)
    if partnership is None or administered.isdisjoint(schools_of(partnership)):
        raise NotFound(_("This is not there (any more)."))
    if not _reaching_across(administered & schools_of(partnership)):
        raise schools.function_off()
    return partnership


def _reaching_across(school_ids: set[UUID]) -> set[UUID]:
    """Those of the schools that use communities across schools."""
    at = schools.functions_at(school_ids)
    return {school_id for school_id in school_ids if "across_schools" in at[school_id]}


def schools_of(partnership: Partnership) -> set[UUID]:
    """The home school and the partner school."""
    return {partnership.community.school_id, partnership.school_id}


def _present() -> QuerySet[Partnership]:
    return Partnership.objects.filter(community__ended_at=None).select_related(
        "community__school", "school"
    )


def _on_the_wire(partnerships: list[Partnership], administered: set[UUID]) -> list[PartnershipWire]:
    asked_by = schools.briefs([each.asked_by_id for each in partnerships if each.asked_by_id])
    return [
        cast(
            PartnershipWire,
            {
                "id": each.id,
                "community": {
                    "id": each.community_id,
                    "name": each.community.name,
                    "kind": each.community.kind,
                    "about": each.community.about,
                },
                "home": schools.school_brief(each.community.school),
                "school": schools.school_brief(each.school),
                "state": each.state,
                "home_agreed": each.home_agreed_at is not None,
                "partner_agreed": each.partner_agreed_at is not None,
                "may_answer": may_answer(each, administered),
                "may_end": rules.may_end_partnership(state=each.state),
                "asked_by": asked_by.get(each.asked_by_id) if each.asked_by_id else None,
                "asked_at": each.asked_at,
                "answered_at": each.answered_at,
            },
        )
        for each in partnerships
    ]


def may_answer(partnership: Partnership, administered: set[UUID]) -> bool:
    """Whether a school that the person administers has not yet said its word."""
    return rules.may_answer(
        state=partnership.state,
        home_is_open=partnership.home_agreed_at is None
        and partnership.community.school_id in administered,
        partner_is_open=partnership.partner_agreed_at is None
        and partnership.school_id in administered,
    )
