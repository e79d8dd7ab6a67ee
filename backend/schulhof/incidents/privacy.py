# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long: three years after an incident is closed."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    KeptBecause,
    NotExported,
    Record,
    Unlinked,
    after,
    with_parent,
)

from .access import PERSON
from .models import Incident, IncidentScope, SchoolNotice

_OFFICER = _("The data protection officer")


def _scopes(person_id: UUID) -> Iterable[Record]:
    """That an incident was about the person's account: they were told of it, or it was decided why not."""
    mine = IncidentScope.objects.filter(kind=PERSON, item_id=person_id)
    for scope in mine.select_related("incident").order_by("incident__reference"):
        yield {
            "incident": scope.incident.reference,
            "since": scope.incident.since,
            "until": scope.incident.until,
        }


HOLDINGS = (
    Holding(
        model=Incident,
        title=_("Incidents that you entered"),
        person=("entered_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "reference": Field("its number"),
            "kind": Field("an account taken over, something shown, something lost"),
            "title_sealed": Field("what it is, sealed"),
            "what_sealed": Field("what happened, sealed"),
            "effects_sealed": Field("what may come of it, sealed"),
            "measures_sealed": Field("what was done, sealed"),
            "noticed_at": Field("when it was noticed"),
            "since": Field("from when on"),
            "until": Field("until when"),
            "entered_by": Field("who entered it"),
            "entered_at": Field("when"),
            "authority": Field("whether the supervisory authority was told"),
            "authority_at": Field("when"),
            "authority_reason_sealed": Field("why not, or why late, sealed"),
            "people": Field("whether those affected were told"),
            "people_at": Field("when"),
            "people_reason_sealed": Field("why not, sealed"),
            "closed_at": Field("when it was closed"),
        },
        retention=after(1095, since="closed_at"),
        export=NotExported(_("It is about others.")),
        erase=Unlinked(),
        recipients=_OFFICER,
    ),
    Holding(
        model=IncidentScope,
        title=_("Incidents about your account"),
        person=("item_id",),
        purpose="accountability",
        category="evidence",
        fields={
            "kind": Field("an account, a school, a thing"),
            "item_id": Field("which one", internal=True),
        },
        retention=with_parent("incident"),
        export=_scopes,
        erase=KeptBecause(
            _("The register of incidents names what they were about; the id leads nowhere then.")
        ),
        recipients=_OFFICER,
    ),
    Holding(
        model=SchoolNotice,
        title=_("Schools that you told of an incident"),
        person=("told_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "words_sealed": Field("what the school was told, sealed"),
            "told_at": Field("when"),
            "told_by": Field("who told it"),
        },
        retention=with_parent("incident"),
        export=NotExported(_("It is about others.")),
        erase=Unlinked(),
        recipients=_("The school's office"),
    ),
)
