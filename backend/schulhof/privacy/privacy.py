# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, KeptBecause, Unlinked, after

from .models import Erasure, ErasureStep, PlannedDeletion

HOLDINGS = (
    Holding(
        model=PlannedDeletion,
        title=_("Announced deletions that you held back"),
        person=("vetoed_by",),
        purpose="rights",
        category="evidence",
        fields={
            "table": Field("what is to be deleted"),
            "since": Field("from which day on"),
            "before": Field("to which day"),
            "announced_at": Field("when it was announced"),
            "due_at": Field("from when on it goes"),
            "done_at": Field("when it was gone"),
            "vetoed_by": Field("who held it back"),
            "vetoed_at": Field("when"),
            "veto_reason": Field("why"),
            "veto_until": Field("until which day"),
        },
        retention=after(365, since="announced_at"),
        school="school",
        erase=Unlinked(),
        recipients=_("The data protection officer"),
    ),
    Holding(
        model=Erasure,
        title=_("Requests to erase an account"),
        person=("person_id", "asked_by_id"),
        purpose="rights",
        category="evidence",
        fields={
            "person_id": Field("whose account; emptied when it is done", internal=True),
            "asked_by_id": Field("who asked; emptied when it is done", internal=True),
            "reason": Field("asked, left, or brought back by a backup"),
            "state": Field("how far it got"),
            "asked_at": Field("when it was asked for"),
            "due_at": Field("until when it can be called off"),
            "ended_at": Field("when it was done or called off"),
        },
        retention=after(1096, since="ended_at"),
        erase=KeptBecause(
            _("It is the proof that the account was erased: counts, and no id any more.")
        ),
        recipients=_("The data protection officer"),
    ),
)

NOT_PERSONAL = {ErasureStep: "Counts per table; nothing about whom."}
