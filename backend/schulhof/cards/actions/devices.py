# SPDX-License-Identifier: EUPL-1.2
"""Devices of a class join and leave."""

import secrets
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.cards import rules
from schulhof.cards.access import device_of, managed_class
from schulhof.cards.models import Device
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Conflict, Invalid
from schulhof.people import actions as people
from schulhof.people.digests import keyed_hash
from schulhof.people.models import Person
from schulhof.people.rules import clean_code

_MOST = 60
_BYTES = 24  # 192 random bits


class Joining(NamedTuple):
    """A device that may join, and the code with which it does; told once."""

    device: Device
    code: str


class Joined(NamedTuple):
    """A device of the class, and the secret that its cookie holds."""

    device: Device
    secret: str


def add_device(class_id: UUID, name: str, *, by: Person) -> Joining:
    """A device may join within a quarter of an hour. Conflict("too_many_devices") past the sixtieth."""
    school_class = managed_class(by, class_id)
    code = rules.new_code()
    with transaction.atomic():
        if school_class.devices.count() >= _MOST:
            raise Conflict(_("Please remove a device first."), code="too_many_devices")
        device = Device.objects.create(
            school_class=school_class,
            name=name,
            secret_hash=keyed_hash("class-device-code", code),
            joins_until=now() + timedelta(minutes=rules.JOINING_MINUTES),
            expires_on=max(school_class.year.ends_on, today()),
        )
        record("cards.device_added", by=by.id, subject=device.id, school=school_class.school_id)
    return Joining(device, code)


def join_device(code: str) -> Joined:
    """The device is the class's from now on; the code is used up. Invalid("wrong_device_code") otherwise."""
    secret = secrets.token_urlsafe(_BYTES)
    with transaction.atomic():
        device = (
            Device.objects.select_for_update(of=("self",))
            .select_related("school_class")
            .filter(
                secret_hash=keyed_hash("class-device-code", clean_code(code)),
                joins_until__gt=now(),
                school_class__ended_on=None,
            )
            .first()
        )
        if device is None:
            raise Invalid(
                _("This code is not valid (any more). Please ask for a new one."),
                code="wrong_device_code",
            )
        device.secret_hash, device.joins_until = keyed_hash("class-device", secret), None
        device.save(update_fields=["secret_hash", "joins_until"])
        record(
            "cards.device_joined",
            by=None,
            subject=device.id,
            school=device.school_class.school_id,
        )
    return Joined(device, secret)


def remove_device(class_id: UUID, device_id: UUID, *, by: Person) -> None:
    """Cards count there only in lessons from now on; whom it let in is out."""
    school_class = managed_class(by, class_id)
    device = device_of(school_class, device_id)
    with transaction.atomic():
        people.end_sessions_let_in_by(device.id)
        record("cards.device_removed", by=by.id, subject=device.id, school=school_class.school_id)
        device.delete()
