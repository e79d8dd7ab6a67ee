# SPDX-License-Identifier: EUPL-1.2
"""Four pictures instead of a passphrase, chosen together or drawn by chance."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record_all
from schulhof.cards import rules
from schulhof.cards.access import managed_class, pupils_of
from schulhof.cards.hashing import pictures_hash
from schulhof.cards.models import Card
from schulhof.cards.rules import Picture
from schulhof.cards.schemas import DrawnPictures
from schulhof.foundation.errors import Conflict, wrong_field
from schulhof.people.access import briefs
from schulhof.people.models import Person
from schulhof.schools.models import SchoolClass


def choose_pictures(
    class_id: UUID, person_id: UUID, pictures: Sequence[Picture], *, by: Person
) -> None:
    """These four, in this order; those before open nothing. Invalid when one is there twice."""
    school_class = managed_class(by, class_id)
    [pupil] = pupils_of(by, school_class, [person_id])
    if len(set(pictures)) != rules.CHOSEN:
        raise wrong_field("pictures", _("Please choose four different pictures."))
    _keep({pupil.id: pictures}, school_class, by=by)


def draw_pictures(
    class_id: UUID, wanted: Iterable[UUID] | None, *, by: Person
) -> list[DrawnPictures]:
    """Four by chance for each of the wanted pupils, or for all who have none yet; told this once.

    Conflict("nobody") when nobody is left.
    """
    school_class = managed_class(by, class_id)
    pupils = pupils_of(by, school_class, wanted)
    if wanted is None:
        having = set(
            Card.objects.filter(person__in=pupils)
            .exclude(pictures_hash="")
            .values_list("person_id", flat=True)
        )
        pupils = [each for each in pupils if each.id not in having]
    if not pupils:
        raise Conflict(_("Everybody here has pictures."), code="nobody")
    drawn = {each.id: rules.draw_pictures() for each in pupils}
    _keep(drawn, school_class, by=by)
    named = briefs(drawn)
    return [DrawnPictures(person=named[each], pictures=drawn[each]) for each in drawn]


def _keep(
    chosen: Mapping[UUID, Sequence[Picture]], school_class: SchoolClass, *, by: Person
) -> None:
    # slow on purpose, so outside the transaction
    hashes = {person_id: pictures_hash(person_id, chosen[person_id]) for person_id in chosen}
    with transaction.atomic():
        Card.objects.bulk_create(
            [Card(person_id=each, pictures_hash=found) for each, found in hashes.items()],
            update_conflicts=True,
            unique_fields=["person"],
            update_fields=["pictures_hash"],
        )
        record_all("cards.pictures_set", by=by.id, subjects=hashes, school=school_class.school_id)
