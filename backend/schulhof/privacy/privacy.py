# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    KeptBecause,
    Record,
    Unlinked,
    after,
    by_room,
)

from . import access, actions
from .models import Correction, Erasure, ErasureStep, Export, PlannedDeletion, Restriction


def _exports(person_id: UUID) -> Iterable[Record]:
    """Copies of the person's own data; that they asked for a child's is told in the child's."""
    for row in (
        Export.objects.filter(person=person_id).order_by("asked_at").select_related("asked_by")
    ):
        yield {
            "by": row.asked_by.display_name,
            "asked_at": row.asked_at,
            "state": row.state,
            "expires_at": row.expires_at,
        }


def _corrections(person_id: UUID) -> Iterable[Record]:
    """What was asked for this person; that they asked or answered for others is in the others' copies."""
    return access.corrections_for_export(person_id)


HOLDINGS = (
    Holding(
        model=Export,
        title=_("Copies of your data that were asked for"),
        person=("person", "asked_by"),
        purpose="rights",
        category="content",
        fields={
            "person": Field("about whom"),
            "asked_by": Field("who asked: the person, or a guardian"),
            "state": Field("being made, ready, fetched, expired or failed"),
            "asked_at": Field("when it was asked for"),
            "begun_at": Field("when it was begun, or fetched", internal=True),
            "expires_at": Field("until when it waits to be fetched"),
            "key_sealed": Field("the key that opens it, sealed", internal=True),
        },
        retention=by_room(30, job="forget_old_exports"),
        export=_exports,
        erase=actions.forget_exports_of,
        recipients=_("Nobody but who asked"),
    ),
    Holding(
        model=Correction,
        title=_("What you asked to be corrected"),
        person=("person", "asked_by", "decided_by"),
        purpose="rights",
        category="master",
        fields={
            "person": Field("about whom"),
            "asked_by": Field("who asked: the person, or a guardian"),
            "what": Field("what is wrong"),
            "wanted_sealed": Field("what would be right, sealed"),
            "state": Field("open, corrected or declined"),
            "asked_at": Field("when it was asked for"),
            "decided_by": Field("who answered for the office"),
            "decided_at": Field("when"),
            "answer_sealed": Field("what the office said, sealed"),
        },
        retention=after(365, since="asked_at"),
        school="school",
        export=_corrections,
        erase=actions.forget_corrections_of,
        recipients=_("The school's office"),
    ),
    Holding(
        model=Restriction,
        title=_("When everything about you was hidden"),
        person=("person", "asked_by", "lifted_by"),
        purpose="rights",
        category="evidence",
        fields={
            "person": Field("about whom"),
            "asked_by": Field("who asked: the person, a guardian or the office"),
            "asked_as": Field("as whom they asked"),
            "asked_at": Field("since when"),
            "reason_sealed": Field("what is in dispute, sealed"),
            "lifted_by": Field("who lifted it"),
            "lifted_at": Field("when it was lifted"),
        },
        retention=after(365, since="lifted_at"),
        export=access.restrictions_for_export,
        erase=actions.forget_restrictions_of,
        recipients=_("The school's office"),
    ),
    Holding(
        model=PlannedDeletion,
        title=_("Announced deletions that you held back"),
        person=("vetoed_by",),
        purpose="rights",
        category="evidence",
        fields={
            "table": Field("what is to be deleted"),
            "period": Field("what its period is counted from", internal=True),
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
