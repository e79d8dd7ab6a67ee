# SPDX-License-Identifier: EUPL-1.2
"""Cards, printed and blocked. A new card ends the one before, and every session that it opened."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record, record_all
from schulhof.cards import rules
from schulhof.cards.access import managed_class, pupils_of
from schulhof.cards.drawing import PrintedCard, draw_cards
from schulhof.cards.models import Card
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict
from schulhof.people import actions as people
from schulhof.people.digests import keyed_hash
from schulhof.people.models import Person


def print_cards(class_id: UUID, wanted: Iterable[UUID] | None, *, by: Person) -> bytes:
    """A PDF with a new card for each of the wanted pupils, or for all of the class; their cards before end.

    The pictures stay as they are and are not on it. Conflict("nobody") when nobody is left.
    """
    school_class = managed_class(by, class_id)
    pupils = pupils_of(by, school_class, wanted)
    if not pupils:
        raise Conflict(_("There is nobody here who needs a card."), code="nobody")
    codes = {each.id: rules.new_code() for each in pupils}
    with transaction.atomic():
        _keep(codes)
        people.end_limited_sessions(codes)
        record_all("cards.card_printed", by=by.id, subjects=codes, school=school_class.school_id)
    names = rules.names_on_cards({each.id: (each.given_name, each.family_name) for each in pupils})
    return draw_cards(
        [PrintedCard(names[each.id], codes[each.id], each.language) for each in pupils],
        city=settings.CITY,
        school_class=school_class.name,
        address=settings.BASE_URL,
    )


def block_card(class_id: UUID, person_id: UUID, *, by: Person) -> None:
    """The card opens nothing from now on, and whom it let in is out. Repeating it changes nothing."""
    school_class = managed_class(by, class_id)
    [pupil] = pupils_of(by, school_class, [person_id])
    with transaction.atomic():
        if Card.objects.filter(person=pupil).exclude(code_hash="").update(code_hash=""):
            people.end_limited_sessions([pupil.id])
            record("cards.card_blocked", by=by.id, subject=pupil.id, school=school_class.school_id)


def _keep(codes: Mapping[UUID, str]) -> None:
    Card.objects.bulk_create(
        [
            Card(person_id=person_id, code_hash=keyed_hash("login-card", code), made_at=now())
            for person_id, code in codes.items()
        ],
        update_conflicts=True,
        unique_fields=["person"],
        update_fields=["code_hash", "made_at"],
    )
