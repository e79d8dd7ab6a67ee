# SPDX-License-Identifier: EUPL-1.2
"""The gate: nothing is done for a purpose that somebody did not agree to."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from schulhof.consent.models import Basis, Standing
from schulhof.foundation.errors import Forbidden
from schulhof.foundation.purposes import Purpose
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation


def allowed(person_ids: Iterable[UUID], purpose: Purpose) -> set[UUID]:
    """Which of these people agreed to the purpose, or need not be asked, where they take part. One query."""
    present = agreeing(purpose).filter(person__in=set(person_ids))
    return set(present.values_list("person_id", flat=True))


def agreeing(purpose: Purpose) -> QuerySet[Affiliation]:
    """What those who take part and agreed to the purpose, or need not be asked, are where they do."""
    present = Affiliation.objects.filter(person__is_active=True, ended_on=None, takes_part=True)
    if purpose != "participation":
        agreed = Standing.objects.filter(
            person=OuterRef("person"),
            school=OuterRef("school"),
            purpose=purpose,
            state=Standing.State.ALLOWED,
        )
        unasked = Basis.objects.filter(
            school=OuterRef("school"), purpose=purpose, kind=Basis.Kind.PUBLIC_TASK
        )
        present = present.filter(Exists(agreed) | Exists(unasked))
    return present


def require_purpose(person: Person, purpose: Purpose) -> None:
    """Raise Forbidden("consent_missing") unless the purpose may be served for the person."""
    if person.id not in allowed([person.id], purpose):
        raise Forbidden(_SENTENCES[purpose](), code="consent_missing")


_SENTENCES = {
    "participation": lambda: _("You do not take part in this at the moment."),
    "direct_messages": lambda: _("Direct conversations are not agreed to for you."),
    "photos": lambda: _("Photos and recordings are not agreed to for you."),
    "name_search": lambda: _("Being found by name is not agreed to for you."),
}
