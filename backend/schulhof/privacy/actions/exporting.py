# SPDX-License-Identifier: EUPL-1.2
"""Copies of one's own data: asked for, made in the background, fetched once, gone after a week."""

import logging
from datetime import timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import translation
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.background import quietly
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict
from schulhof.foundation.limits import Limit, spend
from schulhof.people.models import Person
from schulhof.privacy import sealed
from schulhof.privacy.access import export_for, exports_due, may_act_for, speaks_for
from schulhof.privacy.archive.writing import write_archive
from schulhof.privacy.models import Export
from schulhof.vault.access import SealedReader, Unreadable

from .telling import tell

#: How long a copy waits to be fetched, and how long it is told of afterwards.
WAITS = timedelta(days=7)
TOLD_OF = timedelta(days=30)
#: Making one takes minutes; after an hour its process is dead.
_LONGEST = timedelta(hours=1)
_TRIES = 3
_OFTEN = Limit(name="exports", amount=5, seconds=24 * 60 * 60)
State = Export.State

log = logging.getLogger(__name__)


def ask_export(person_id: UUID, *, by: Person) -> Export:
    """A copy of everything about oneself or one's child, whom that is told. Again answers the one in hand."""
    may_act_for(by, person_id)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person_id)
        in_hand = Export.objects.filter(
            person=person_id, asked_by=by, state__in=[State.MAKING, State.READY]
        ).first()
        if in_hand:
            return in_hand
        spend(_OFTEN, str(by.id))
        export = Export.objects.create(person_id=person_id, asked_by=by)
        record("privacy.export_asked", by=by.id, subject=person_id)
        tell(export.id, {person_id, by.id})
    return export


def fetch_export(export_id: UUID, *, by: Person) -> tuple[Export, SealedReader]:
    """The copy, once: from now on nobody gets it again. Forget its bytes when they were sent."""
    export = export_for(by, export_id)
    may_act_for(by, export.person_id)
    content = _opened(export)
    with transaction.atomic():
        ready = Export.objects.filter(pk=export.pk, state=State.READY, expires_at__gt=now())
        if not ready.update(state=State.FETCHED, begun_at=now()):
            content.close()
            raise _gone()
        record("privacy.export_fetched", by=by.id, subject=export.person_id)
        tell(export.id, {export.person_id, by.id})
    return export, content


def _opened(export: Export) -> SealedReader:
    if export.state != State.READY:
        raise _gone()
    try:
        return sealed.reader(export.id, bytes(export.key_sealed))
    except (FileNotFoundError, Unreadable) as error:
        _end(export, State.FAILED)
        raise _gone() from error


def _gone() -> Conflict:
    return Conflict(_("This copy is gone. Ask for a new one."), code="export_gone")


def forget_bytes(export_id: UUID) -> None:
    """They were sent."""
    sealed.remove(export_id)


def tend_exports() -> None:
    """Make what is asked for, and forget what nobody fetched in time."""
    waiting = exports_due().filter(state=State.MAKING).order_by("asked_at")
    for export in waiting.select_related("person", "asked_by"):
        if _begin(export):
            _make(export)
    for export in exports_due().filter(state=State.READY):
        _end(export, State.EXPIRED)


def forget_old_exports() -> None:
    """Bytes that were sent by a process that died, and requests that are long over."""
    sent = Export.objects.filter(state=State.FETCHED, begun_at__lt=now() - _LONGEST)
    for export in sent.exclude(size=0):
        sealed.remove(export.id)
        Export.objects.filter(pk=export.pk).update(size=0, key_sealed=b"")
    for export in Export.objects.filter(asked_at__lt=now() - TOLD_OF).exclude(state=State.MAKING):
        _forget(export)


def forget_exports_of(person_id: UUID) -> int:
    """Copies about the person and copies they asked for."""
    found = list(Export.objects.filter(Q(person=person_id) | Q(asked_by=person_id)))
    for export in found:
        _forget(export)
    return len(found)


def _begin(export: Export) -> bool:
    """One process makes it; one that died is followed by another."""
    free = Q(begun_at=None) | Q(begun_at__lt=now() - _LONGEST)
    mine = Export.objects.filter(free, pk=export.pk, state=State.MAKING)
    return mine.update(begun_at=now(), tries=F("tries") + 1) > 0


def _make(export: Export) -> None:
    try:
        if not speaks_for(export.asked_by, export.person_id):
            _end(export, State.EXPIRED)
            return
        with translation.override(export.asked_by.language):
            write = partial(
                write_archive,
                person_id=export.person_id,
                name=export.person.full_name,
                by_guardian=export.asked_by_id != export.person_id,
            )
            key, size = sealed.put(export.id, write)
    except Exception as error:
        log.error("Copy %s failed: %s", export.id, quietly(error))
        if export.tries + 1 >= _TRIES:
            _end(export, State.FAILED)
        else:
            Export.objects.filter(pk=export.pk).update(begun_at=None)
        return
    with transaction.atomic():
        Export.objects.filter(pk=export.pk, state=State.MAKING).update(
            state=State.READY, key_sealed=key, size=size, expires_at=now() + WAITS
        )
        tell(export.id, {export.person_id, export.asked_by_id})


def _end(export: Export, state: State) -> None:
    sealed.remove(export.id)
    with transaction.atomic():
        Export.objects.filter(pk=export.pk).update(state=state, key_sealed=b"", size=0)
        tell(export.id, {export.person_id, export.asked_by_id})


def _forget(export: Export) -> None:
    sealed.remove(export.id)
    export.delete()
