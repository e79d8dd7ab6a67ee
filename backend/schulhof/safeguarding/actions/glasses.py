# SPDX-License-Identifier: EUPL-1.2
"""Looking into a group with four eyes: one asks, another lets them, it ends by itself, those in it are told."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities.access import person_ids_in
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Invalid
from schulhof.foundation.ids import new_id
from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.text import cleaned, is_blank
from schulhof.people.models import Person
from schulhof.safeguarding import access
from schulhof.safeguarding.events import GlassChanged
from schulhof.safeguarding.models import Glass, GlassNotice
from schulhof.safeguarding.schemas import NewGlass
from schulhof.schools.access import administrators_of
from schulhof.stream.actions import publish_to

from .sealing import sealed

_QUESTIONS = Limit(name="glasses", amount=10, seconds=24 * 60 * 60)


def ask_to_look(new: NewGlass, *, by: Person) -> UUID:
    """Ask to look into one group. Nothing can be read yet; those who may answer are told."""
    school_id = access.school_to_ask_for(by, new.group_id)
    case = access.case_for(by, new.case_id) if new.case_id else None
    spend(_QUESTIONS, str(by.id))
    glass = Glass(
        id=new_id(),
        school_id=school_id,
        group_id=new.group_id,
        case=case,
        asked_by=by,
        hours=new.hours,
    )
    glass.reason_sealed = sealed(glass, "reason_sealed", _said(new.reason), school_id)
    glass.notice_sealed = sealed(glass, "notice_sealed", _said(new.notice), school_id)
    with transaction.atomic():
        glass.save(force_insert=True)
        _note_down("glass_asked", glass, by)
        _tell(glass)
    return glass.id


def let_look(glass_id: UUID, *, by: Person) -> None:
    """Let them: from now for as long as was asked. Everybody in the group will be told when it is over."""
    with transaction.atomic():
        glass = _undecided(glass_id, by)
        glass.decided_by, glass.decided_at = by, now()
        glass.closes_at = glass.decided_at + timedelta(hours=glass.hours)
        glass.save(update_fields=["decided_by", "decided_at", "closes_at"])
        GlassNotice.objects.bulk_create(
            [GlassNotice(glass=glass, person_id=id_) for id_ in set(person_ids_in(glass.group_id))],
            batch_size=500,
        )
        _note_down("glass_opened", glass, by)
        _tell(glass)


def decline_look(glass_id: UUID, *, by: Person) -> None:
    """Decline. It can be asked again, with a better reason."""
    with transaction.atomic():
        glass = _undecided(glass_id, by)
        glass.decided_by, glass.decided_at = by, now()
        glass.save(update_fields=["decided_by", "decided_at"])
        _note_down("glass_declined", glass, by)
        _tell(glass)


def close_glass(glass_id: UUID, *, by: Person) -> None:
    """End it before its time."""
    with transaction.atomic():
        access.glass_to_close(by, glass_id)
        glass = Glass.objects.select_for_update().get(pk=glass_id)
        glass.closes_at = now()
        glass.save(update_fields=["closes_at"])
        _note_down("glass_closed", glass, by)
        _tell(glass)


def look_into(glass_id: UUID, *, by: Person) -> access.OpenGlass:
    """What may be looked into now; that it is looked at is written down. For the room that shows it."""
    opened = access.open_glass(by, glass_id)
    record(
        "safeguarding.glass_read",
        by=by.id,
        subject=opened.group_id,
        school=opened.school_id,
        facts={"glass": str(opened.id)},
    )
    return opened


def note_notice(notice_id: UUID, *, by: Person) -> None:
    """The person knows; the notice is not shown to them any more. Repeating it changes nothing."""
    with transaction.atomic():
        found = GlassNotice.objects.filter(pk=notice_id, person=by, noted_at=None)
        found.update(noted_at=now())


def _undecided(glass_id: UUID, by: Person) -> Glass:
    access.glass_to_decide(by, glass_id)
    glass = Glass.objects.select_for_update().get(pk=glass_id)
    if access.state_of(glass) != "asked":
        raise Conflict(_("This was decided already, or nobody decided in time."), code="decided")
    return glass


def _said(text: str) -> str:
    text = cleaned(text)
    if is_blank(text):
        raise Invalid(_("Say why it is needed."), code="blank")
    return text


def _note_down(act: str, glass: Glass, by: Person) -> None:
    record(f"safeguarding.{act}", by=by.id, subject=glass.group_id, school=glass.school_id)


def _tell(glass: Glass) -> None:
    """Who asked, and those who may answer at the school. The group hears of it when it is over."""
    concerned = administrators_of(glass.school_id)
    if glass.asked_by_id:
        concerned.add(glass.asked_by_id)
    publish_to(concerned, GlassChanged(id=glass.id))
