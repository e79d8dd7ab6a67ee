# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    KeptBecause,
    Record,
    by_room,
    with_account,
)

from . import actions
from .models import Basis, ChildCode, ConsentEvent, SchoolBands, Standing
from .triggers import EVIDENCE_DAYS


def _words(person_id: UUID) -> Iterable[Record]:
    """What the person said, and what was said about them; of others only in which capacity they spoke."""
    spoken = ConsentEvent.objects.filter(person_id=person_id) | ConsentEvent.objects.filter(
        actor_id=person_id
    )
    for event in spoken.order_by("at", "id"):
        yield {
            "about_me": event.person_id == person_id,
            "by_me": event.actor_id == person_id,
            "school_id": str(event.school_id),
            "purpose": event.purpose,
            "kind": event.kind,
            "capacity": event.capacity,
            "text_version": event.text_version,
            "language": event.language,
            "at": event.at,
        }


def _let_go(person_id: UUID) -> int:
    """Their words expire and what they came to goes; the evidence period of the words begins."""
    with transaction.atomic():
        standings = Standing.objects.filter(person=person_id)
        if standings.exists():
            actions.withdraw_all(person_id)
        deleted, _by_model = standings.delete()
    return deleted


HOLDINGS = (
    Holding(
        model=Standing,
        title=_("What is agreed to for you"),
        person=("person",),
        purpose="rights",
        category="consent",
        fields={
            "person": Field("whom it is about"),
            "purpose": Field("for what"),
            "state": Field("agreed to, waiting, refused, or guardians disagree"),
            "need": Field("whose word is needed at their age"),
        },
        retention=with_account(),
        erase=_let_go,
        recipients=_("You and your guardians"),
    ),
    Holding(
        model=ConsentEvent,
        title=_("What you said yes and no to"),
        person=("person_id", "actor_id"),
        purpose="rights",
        category="evidence",
        fields={
            "person_id": Field("whom the word is about"),
            "actor_id": Field("who said it"),
            "school_id": Field("at which school"),
            "purpose": Field("for what"),
            "kind": Field("given, declined, withdrawn, or expired"),
            "capacity": Field("for oneself or as a guardian"),
            "text_version": Field("which text was read"),
            "language": Field("in which language"),
            "at": Field("when"),
        },
        retention=by_room(EVIDENCE_DAYS, job="renew_consents"),
        export=_words,
        erase=KeptBecause(
            _("The school has to be able to show for three years who agreed (Art. 7 GDPR).")
        ),
        recipients=_("You and your guardians"),
    ),
    Holding(
        model=ChildCode,
        title=_("Codes for guardians"),
        person=("child",),
        purpose="belonging",
        category="credential",
        fields={
            "child": Field("for whose guardian it is"),
            "code_hash": Field("keyed hash of the code", internal=True),
            "issued_at": Field("when it was made"),
            "expires_at": Field("when it expires"),
        },
        retention=by_room(settings.LOGIN_CODE_DAYS, job="renew_consents"),
    ),
)

NOT_PERSONAL = {
    Basis: "A decision of a school.",
    SchoolBands: "A decision of a school.",
}
