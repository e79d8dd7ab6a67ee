# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    NotExported,
    Record,
    Unlinked,
    after,
    with_account,
)
from schulhof.people.access import briefs

from . import actions
from .models import Community, DirectParticipant, Group, Membership, Partnership

_NOT_ABOUT_YOU = _("It belongs to the community; that you made it is no information about you.")


def _memberships(person_id: UUID) -> Iterable[Record]:
    rows = Membership.objects.filter(person=person_id).select_related("community__school")
    for row in rows.order_by("started_at", "id"):
        yield {
            "community": row.community.name,
            "school": row.community.school.name,
            "role": row.role,
            "source": row.source,
            "started_at": row.started_at,
            "ended_at": row.ended_at,
        }


def _directs(person_id: UUID) -> Iterable[Record]:
    """That there are direct conversations, and with whom: they and the person address each other."""
    for row in DirectParticipant.objects.filter(person=person_id).select_related("group"):
        others = row.group.participants.exclude(person=person_id).order_by("person__sort_name")
        people = briefs(others.values_list("person_id", flat=True))
        names = [person["name"] for person in people.values()]
        yield {"with": names, "since": row.group.created_at}


HOLDINGS = (
    Holding(
        model=Membership,
        title=_("Your communities"),
        person=("person",),
        purpose="participation",
        category="master",
        fields={
            "person": Field("who belongs"),
            "role": Field("member, moderator or reader"),
            "source": Field("told by the roster or by hand"),
            "started_at": Field("since when"),
            "ended_at": Field("until when"),
        },
        retention=after(365, since="ended_at"),
        school="community__school",
        export=_memberships,
        recipients=_("Members of the community"),
    ),
    Holding(
        model=DirectParticipant,
        title=_("Your direct conversations"),
        person=("person",),
        purpose="participation",
        category="master",
        fields={"person": Field("who takes part")},
        retention=with_account(),
        export=_directs,
        for_guardians=NotExported(
            _("In the settings you see which grown-ups write with your child alone.")
        ),
        erase=actions.leave_directs,
        recipients=_("The others in the conversation"),
    ),
    Holding(
        model=Partnership,
        title=_("Agreements between schools that you gave or answered"),
        person=(
            "asked_by",
            "home_agreed_by",
            "partner_agreed_by",
            "answered_by",
        ),
        purpose="accountability",
        category="evidence",
        fields={
            "state": Field("asked, agreed, declined, ended"),
            "asked_by": Field("who asked"),
            "asked_at": Field("when"),
            "home_agreed_by": Field("who agreed for the home school"),
            "home_agreed_at": Field("when"),
            "partner_agreed_by": Field("who agreed for the other school"),
            "partner_agreed_at": Field("when"),
            "answered_by": Field("who answered last"),
            "answered_at": Field("when"),
        },
        retention=with_account(),
        school="community__school",
        erase=Unlinked(),
    ),
    Holding(
        model=Group,
        title=_("Direct conversations that you opened"),
        person=("opened_by",),
        purpose="safety",
        category="master",
        fields={
            "kind": Field("inside a community, or a direct conversation"),
            "name": Field("the name of the group"),
            "posting": Field("who may write"),
            "closed_at": Field("when it was closed"),
            "closed_until": Field("until when it is closed"),
            "direct_key": Field("keyed by the ids of its people, hashed", internal=True),
            "opened_by": Field("who opened it"),
            "created_at": Field("when"),
        },
        retention=with_account(),
        school="community__school",
        export=NotExported(_NOT_ABOUT_YOU),
        erase=Unlinked(),
    ),
    Holding(
        model=Community,
        title=_("Communities that you founded"),
        person=("founded_by",),
        purpose="accountability",
        category="master",
        fields={
            "kind": Field("class, course, staff, club or project"),
            "name": Field("its name"),
            "about": Field("what it is for"),
            "founded_by": Field("who founded it"),
            "created_at": Field("when"),
            "ended_at": Field("when it ended"),
        },
        retention=with_account(),
        school="school",
        export=NotExported(_NOT_ABOUT_YOU),
        erase=Unlinked(),
    ),
)
