# SPDX-License-Identifier: EUPL-1.2
"""Lawful bases, words about purposes and what they come to now, codes for guardians."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import School


class Basis(Identified):
    """On what a school rests a purpose (Art. 6 GDPR). Without a row: consent."""

    class Kind(models.TextChoices):
        CONSENT = "consent"
        PUBLIC_TASK = "public_task"

    school = models.ForeignKey(School, models.CASCADE, related_name="bases")
    purpose = models.CharField(max_length=20)
    kind = models.CharField(max_length=11, choices=Kind)
    #: Why it may rest there: who decided, and on what law. Empty where the school asks for consent.
    reason = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name_plural = "bases"
        constraints = [
            models.UniqueConstraint(fields=["school", "purpose"], name="basis_once"),
        ]


class SchoolBands(Identified):
    """From which age the own word of a school's pupils counts, where it decided otherwise than 14 and 16."""

    school = models.OneToOneField(School, models.CASCADE, related_name="consent_bands")
    own_word_from = models.PositiveSmallIntegerField()
    own_word_alone_from = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "school bands"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(own_word_from__in=[14, 16, 18])
                & models.Q(own_word_alone_from__in=[14, 16, 18])
                & models.Q(own_word_alone_from__gte=models.F("own_word_from")),
                name="consent_bands_known",
            )
        ]


class ConsentEvent(Identified):
    """A word about a purpose, as it was given. Never changed; triggers of the database see to it.

    Plain ids instead of foreign keys, so that the evidence outlives the person's data (ADR 12). Rows go three
    years after the last word about a person who is no longer here.
    """

    class Kind(models.TextChoices):
        GIVEN = "given"
        DECLINED = "declined"
        WITHDRAWN = "withdrawn"
        #: By the clock, not by a person: a word that no longer counts, of that capacity.
        EXPIRED = "expired"

    class Capacity(models.TextChoices):
        SELF = "self"
        GUARDIAN = "guardian"

    person_id = models.UUIDField()
    school_id = models.UUIDField()
    purpose = models.CharField(max_length=20)
    kind = models.CharField(max_length=9, choices=Kind)
    capacity = models.CharField(max_length=8, choices=Capacity)
    #: Who spoke; nobody when a word expired.
    actor_id = models.UUIDField(null=True)
    text_version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=5, blank=True)
    at = models.DateTimeField(default=now)

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "school_id", "purpose", "at"]),
            models.Index(fields=["actor_id", "at"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="expired", actor_id__isnull=True)
                | (~models.Q(kind="expired") & models.Q(actor_id__isnull=False)),
                name="consent_event_of_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(capacity="self")
                | models.Q(actor_id__isnull=True)
                | models.Q(actor_id=models.F("person_id")),
                name="consent_event_own_word",
            ),
        ]


class Standing(Identified):
    """What the words about a person come to now, written in the same transaction as the word."""

    class State(models.TextChoices):
        ALLOWED = "allowed"
        WAITING = "waiting"
        REFUSED = "refused"
        CONFLICT = "conflict"

    person = models.ForeignKey(Person, models.CASCADE, related_name="consent_standings")
    school = models.ForeignKey(School, models.CASCADE, related_name="consent_standings")
    purpose = models.CharField(max_length=20)
    state = models.CharField(max_length=8, choices=State)
    #: Whose word was needed when it was worked out; a change of it is how a birthday is noticed.
    need = models.CharField(max_length=8)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "school", "purpose"], name="consent_standing_once"
            ),
        ]
        indexes = [models.Index(fields=["school", "purpose", "state"])]


class ChildCode(Identified):
    """A one-time code by which an adult shows that the school knows them as a guardian; only its hash is kept."""

    child = models.ForeignKey(Person, models.CASCADE, related_name="child_codes")
    school = models.ForeignKey(School, models.CASCADE, related_name="child_codes")
    code_hash = models.CharField(max_length=64, unique=True)
    issued_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
