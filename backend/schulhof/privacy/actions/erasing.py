# SPDX-License-Identifier: EUPL-1.2
"""Erasing a person: asked for, called off, carried out table by table, and again after a restored backup.

Carried out twice or interrupted anywhere it comes to the same: each table's step is noted with what it erased, and
what is not noted is done (again).
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import models, transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.background import quietly
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Conflict, NotFound
from schulhof.foundation.ids import new_id
from schulhof.foundation.personal import Deleted, Holding, KeptBecause, Unlinked
from schulhof.people.actions import FORMER_MEMBER, deactivate_people
from schulhof.people.models import Person
from schulhof.privacy.access import may_act_for, open_erasure_of, open_restriction_of
from schulhof.privacy.models import Erasure, ErasureStep
from schulhof.privacy.registry import holdings
from schulhof.privacy.tombstones import key_of, set_tombstone, tombstones
from schulhof.schools.access import schools_ever_of

from .telling import family_of, tell

#: Time to think again.
CANCELLABLE = timedelta(days=30)
_GOING_ON = (Erasure.State.RUNNING, Erasure.State.KEPT)

log = logging.getLogger(__name__)


def ask_erasure(person_id: UUID, *, by: Person) -> Erasure:
    """Erase an account, one's own or a child's, in 30 days. Again answers the same request."""
    may_act_for(by, person_id)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person_id)
        if found := open_erasure_of(person_id):
            return found
        if open_restriction_of(person_id):
            raise Conflict(
                _("Everything about this person is kept and hidden. Lift that first."),
                code="restricted",
            )
        record("privacy.erasure_asked", by=by.id, subject=person_id)
        erasure = Erasure.objects.create(
            person_id=person_id, asked_by_id=by.id, reason="asked", due_at=now() + CANCELLABLE
        )
        erasure.schools.set(schools_ever_of(person_id))
        _tell(erasure.id, person_id, by)
    return erasure


def cancel_erasure(person_id: UUID, *, by: Person) -> None:
    """Call it off while it waits. Again changes nothing; once it runs there is no way back."""
    may_act_for(by, person_id)
    with transaction.atomic():
        waiting = Erasure.objects.filter(person_id=person_id, state=Erasure.State.WAITING)
        erasure_id = waiting.values_list("id", flat=True).first()
        if erasure_id and waiting.update(
            state=Erasure.State.CANCELLED, ended_at=now(), person_id=None
        ):
            record("privacy.erasure_cancelled", by=by.id, subject=person_id)
            _tell(erasure_id, person_id, by)
        elif Erasure.objects.filter(person_id=person_id, state__in=_GOING_ON).exists():
            raise NotFound(_("The account is being erased already."))


def run_erasures() -> None:
    """Carry out what is due, and go on with what was interrupted or had to wait. One that fails keeps no other."""
    due = models.Q(state=Erasure.State.WAITING, due_at__lte=now()) | models.Q(state__in=_GOING_ON)
    for erasure in Erasure.objects.filter(due).order_by("due_at"):
        try:
            erase(erasure)
        except Exception as error:
            log.error("Erasure %s failed and is tried again: %s", erasure.id, quietly(error))


def erase_left(person_ids: Iterable[UUID]) -> int:
    """Erase accounts whose people left long enough ago; how many."""
    ids = list(person_ids)
    for person_id in ids:
        erase(_at_once(person_id, reason=Erasure.Reason.LEFT))
    return len(ids)


def erase_restored() -> int:
    """After a backup was restored: erase everybody anew who was erased since it was made; how many."""
    buried = tombstones()
    ids = Person.objects.exclude(pk=FORMER_MEMBER).values_list("id", flat=True)
    back = [person_id for person_id in ids if key_of(person_id) in buried]
    for person_id in back:
        erase(_at_once(person_id, reason=Erasure.Reason.RESTORED))
    return len(back)


def erase(erasure: Erasure) -> None:
    """One act per table, each noted with its counts; the person themselves last."""
    person_id = erasure.person_id
    if person_id is None:
        return
    set_tombstone(person_id)
    Erasure.objects.filter(pk=erasure.pk).update(state=Erasure.State.RUNNING)
    deactivate_people([person_id], on=today())
    for holding in holdings():
        if holding.model is not Person:
            _step(erasure, holding, person_id)
    _finish(erasure, person_id)


def _tell(erasure_id: UUID, person_id: UUID, by: Person) -> None:
    """The person, whoever did it, and everybody who answers for the person."""
    tell(erasure_id, family_of(person_id) | {by.id})


def _at_once(person_id: UUID, *, reason: str) -> Erasure:
    erasure, is_new = Erasure.objects.get_or_create(
        person_id=person_id,
        state__in=[Erasure.State.WAITING, *_GOING_ON],
        defaults={"reason": reason, "due_at": now(), "state": Erasure.State.RUNNING},
    )
    if is_new:
        erasure.schools.set(schools_ever_of(person_id))
    return erasure


def _step(erasure: Erasure, holding: Holding, person_id: UUID) -> None:
    """Rows that came meanwhile are erased too, so a finished step is looked at again and adds up."""
    found = holding.of(person_id).count()
    with transaction.atomic():
        erased = _erased(holding, person_id)
        kept = holding.of(person_id).count()
        step, is_new = ErasureStep.objects.get_or_create(
            erasure=erasure,
            table=holding.label,
            defaults={"found": found, "erased": erased, "kept": kept},
        )
        if not is_new:
            step.erased += erased
            step.kept = kept
            step.save(update_fields=["erased", "kept"])


def _erased(holding: Holding, person_id: UUID) -> int:
    if isinstance(holding.erase, KeptBecause):
        return 0
    rows = holding.of(person_id)
    if isinstance(holding.erase, Deleted):
        return sum(count for label, count in rows.delete()[1].items() if label == holding.label)
    if isinstance(holding.erase, Unlinked):
        return _unlinked(holding, person_id)
    return holding.erase(person_id)


def _unlinked(holding: Holding, person_id: UUID) -> int:
    rows = holding.of(person_id).count()
    for path in holding.person:
        holding.model._base_manager.filter(**{path: person_id}).update(**{path: None})
    return rows


def _finish(erasure: Erasure, person_id: UUID) -> None:
    """The account itself; where something is kept that points at it, an empty shell stays until that ends."""
    with transaction.atomic():
        if _points_at(person_id):
            _hollow_out(person_id)
            Erasure.objects.filter(pk=erasure.pk).update(state=Erasure.State.KEPT)
            return
        Person.objects.filter(pk=person_id).delete()
        Erasure.objects.filter(pk=erasure.pk).update(
            state=Erasure.State.DONE, ended_at=now(), person_id=None, asked_by_id=None
        )
    _forget_events(person_id)


def _points_at(person_id: UUID) -> bool:
    """Whether deleting the account would take along, or stumble over, a row that is to stay."""
    for relation in Person._meta.related_objects:
        rows = relation.related_model._base_manager
        if relation.on_delete is not models.SET_NULL and (
            rows.filter(**{relation.field.name: person_id}).exists()
        ):
            return True
    return False


def _hollow_out(person_id: UUID) -> None:
    name = "Ehemaliges Mitglied"
    Person.objects.filter(pk=person_id).update(
        login_name=f"former-{new_id().hex[-26:]}", password=make_password(None),
        given_name=name, family_name="", display_name=name, sort_name="", email="",
        age_band=Person.AgeBand.UNKNOWN, birth_date=None, is_active=False,
    )  # fmt: skip


def _forget_events(person_id: UUID) -> None:
    """What erasing itself told the person's devices."""
    for holding in holdings():
        if holding.model._meta.app_label == "stream" and callable(holding.erase):
            holding.erase(person_id)
