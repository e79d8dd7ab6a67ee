# SPDX-License-Identifier: EUPL-1.2
"""Cards, and what makes them count: a lesson, or a device of the class."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import SchoolClass


class Card(Identified):
    """A pupil's card. Only hashes are kept: neither the square nor the pictures can be read again.

    One for each pupil: printing a new one ends the one before.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="card")
    #: Keyed hash of what the square holds; empty until a card is printed, and after it was blocked.
    code_hash = models.CharField(max_length=64, blank=True)
    #: Argon2id over a keyed hash of person and pictures; empty until pictures are chosen.
    pictures_hash = models.CharField(max_length=128, blank=True)
    made_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code_hash"], condition=~models.Q(code_hash=""), name="card_code_once"
            )
        ]

    @property
    def is_printed(self) -> bool:
        return bool(self.code_hash)

    @property
    def has_pictures(self) -> bool:
        return bool(self.pictures_hash)


class Lesson(Identified):
    """Cards of a class count until `ends_at`; whom they let in is out then. The row goes with the lesson."""

    school_class = models.OneToOneField(SchoolClass, models.CASCADE, related_name="lesson")
    ends_at = models.DateTimeField()


class Device(Identified):
    """A device of the class, on which its cards count without a lesson."""

    school_class = models.ForeignKey(SchoolClass, models.CASCADE, related_name="devices")
    name = models.CharField(max_length=40)
    #: Keyed hash of the code that joins the device until `joins_until`, of the device's cookie afterwards.
    secret_hash = models.CharField(max_length=64, unique=True)
    #: None as soon as the device has joined.
    joins_until = models.DateTimeField(null=True)
    #: The last day: the end of the class's school year.
    expires_on = models.DateField()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name
