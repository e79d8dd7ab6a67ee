# SPDX-License-Identifier: EUPL-1.2
"""The one place that says which memberships count."""

from functools import cache
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.lookups import Exact

from schulhof.communities.models import Community, DirectParticipant, Membership, Partnership
from schulhof.consent import access as consent
from schulhof.people import limited
from schulhof.schools.access import having
from schulhof.schools.functions import Function
from schulhof.schools.models import Affiliation, School
from schulhof.schools.rules import COLLEAGUES

_ACROSS: Function = "across_schools"


def counting() -> QuerySet[Membership]:
    """Memberships that count now; every other read of this room stands on it.

    The membership and its community have not ended, its home school is live, the person is active and takes part
    as something at one of its schools that are live; in a staff community, works there. So rights end with the
    affiliation, with consent and with the school's pause, whatever rows remain.
    """
    return _counting().all()


def managing() -> QuerySet[Membership]:
    """Memberships of those who look after a community: moderators who work at one of its schools."""
    works_there = _affiliations().filter(role__in=COLLEAGUES)
    return counting().filter(Exists(works_there), role=Membership.Role.MODERATOR)


@cache
def _counting() -> QuerySet[Membership]:
    """Built once and never evaluated: building it costs Django more than the database takes to answer."""
    is_staff = Exact(OuterRef("community__kind"), Value(Community.Kind.STAFF))
    belongs = _affiliations().filter(Q(role__in=COLLEAGUES) | ~Q(is_staff))
    return Membership.objects.filter(
        Exists(belongs),
        ended_at=None,
        community__ended_at=None,
        community__school__state=School.State.LIVE,
        person__is_active=True,
    )


def _affiliations() -> QuerySet[Affiliation]:
    """What the person of a membership is at the schools of its community."""
    partners = agreeing().filter(community=OuterRef(OuterRef("community")))
    return Affiliation.objects.filter(
        Q(school=OuterRef("community__school")) | Q(school__in=partners.values("school")),
        person=OuterRef("person"),
        ended_on=None,
        takes_part=True,
        school__state=School.State.LIVE,
    )


def agreeing() -> QuerySet[Partnership]:
    """Partnerships that hold now: both schools agreed, are live and have this function switched on."""
    on = {"switches__function": _ACROSS, "switches__is_on": True, "state": School.State.LIVE}
    ready = School.objects.filter(**on)
    return Partnership.objects.filter(
        Exists(ready.filter(pk=OuterRef("school"))),
        Exists(ready.filter(pk=OuterRef("community__school"))),
        state=Partnership.State.AGREED,
    )


def talking_directly() -> QuerySet[DirectParticipant]:
    """Who is in a direct conversation, has such conversations at one of their schools now, and agreed to them.

    Nobody for a session that a card let in: on a shared tablet others look over one's shoulder (ADR 17).
    """
    if limited.is_served():
        return DirectParticipant.objects.none()
    return DirectParticipant.objects.filter(
        having("direct_messages", person="person"),
        person__is_active=True,
        person__in=consent.agreeing("direct_messages").values("person"),
    )


def partner_school_ids(community: Community) -> QuerySet[Partnership, UUID]:
    """Schools that take part besides the home school, once both agreed."""
    return agreeing().filter(community=community).values_list("school_id", flat=True)
