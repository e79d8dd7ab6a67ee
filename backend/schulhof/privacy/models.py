# SPDX-License-Identifier: EUPL-1.2
"""Requests of people about what is kept of them, and what was announced and done."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import School
from schulhof.vault.access import SealedField


class Erasure(Identified):
    """Everything about one person goes. Points at nobody by relation, so that it outlives them."""

    class Reason(models.TextChoices):
        ASKED = "asked"
        LEFT = "left"
        RESTORED = "restored"

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        #: All went but evidence with a period of its own; the account is an empty shell until that ends.
        KEPT = "kept"
        DONE = "done"
        CANCELLED = "cancelled"

    #: Emptied when it is done.
    person_id = models.UUIDField(null=True, db_index=True)
    #: Whose office sees that somebody was erased.
    schools = models.ManyToManyField(School, related_name="+")
    asked_by_id = models.UUIDField(null=True)
    reason = models.CharField(max_length=8, choices=Reason)
    state = models.CharField(max_length=9, choices=State, default=State.WAITING, db_index=True)
    asked_at = models.DateTimeField(default=now)
    #: Until then it can be called off.
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person_id"],
                condition=models.Q(state__in=["waiting", "running", "kept"]),
                name="erasure_once",
            )
        ]


class ErasureStep(Identified):
    """What went from one table: counts only."""

    erasure = models.ForeignKey(Erasure, models.CASCADE, related_name="steps")
    table = models.CharField(max_length=80)
    found = models.PositiveIntegerField()
    erased = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    done_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["erasure", "table"], name="erasure_step_once")
        ]


class PlannedDeletion(Identified):
    """Rows of one table and school that pass their period in one week, announced a week before."""

    table = models.CharField(max_length=80)
    #: Empty, or what the second period of the table is counted from.
    period = models.CharField(max_length=80, blank=True)
    school = models.ForeignKey(School, models.CASCADE, null=True, related_name="+")
    #: Rows whose period began in this span.
    since = models.DateTimeField(null=True)
    before = models.DateTimeField()
    count = models.PositiveIntegerField()
    announced_at = models.DateTimeField(default=now)
    #: From then on rows go as their period ends.
    due_at = models.DateTimeField()
    deleted = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    vetoed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    vetoed_at = models.DateTimeField(null=True)
    veto_reason = models.CharField(max_length=500, blank=True)
    veto_until = models.DateField(null=True)

    class Meta:
        ordering = ["due_at", "table"]
        indexes = [models.Index(fields=["table", "done_at"])]


class Export(Identified):
    """A copy of everything kept about a person, sealed, fetched once and gone after a few days.

    Its bytes lie in the store under its id; the key that opens them is here, sealed itself.
    """

    class State(models.TextChoices):
        MAKING = "making"
        READY = "ready"
        FETCHED = "fetched"
        EXPIRED = "expired"
        FAILED = "failed"

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    #: The person, or a guardian.
    asked_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    state = models.CharField(max_length=7, choices=State, default=State.MAKING, db_index=True)
    asked_at = models.DateTimeField(default=now)
    #: Set by the process that makes it; one that died is followed by another.
    begun_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField(null=True)
    size = models.PositiveBigIntegerField(default=0)
    key_sealed = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "asked_by"],
                condition=models.Q(state__in=["making", "ready"]),
                name="export_once",
            )
        ]


class Restriction(Identified):
    """Everything about somebody is hidden and kept, until it is lifted (Art. 18 GDPR)."""

    class AskedAs(models.TextChoices):
        SELF = "self"
        GUARDIAN = "guardian"
        OFFICE = "office"

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_as = models.CharField(max_length=8, choices=AskedAs)
    asked_at = models.DateTimeField(default=now)
    #: What is in dispute, in their words; may be empty.
    reason_sealed = SealedField(default=b"")
    lifted_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(lifted_at__isnull=True),
                name="restriction_once",
            )
        ]


class Correction(Identified):
    """Somebody says that something the school told about them is wrong; the office answers."""

    class What(models.TextChoices):
        GIVEN_NAME = "given_name"
        FAMILY_NAME = "family_name"
        BIRTH_DATE = "birth_date"
        SCHOOL_CLASS = "class"
        OTHER = "other"

    class State(models.TextChoices):
        OPEN = "open"
        CORRECTED = "corrected"
        DECLINED = "declined"

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    #: The person, or a guardian.
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    what = models.CharField(max_length=12, choices=What)
    #: What would be right, in their words.
    wanted_sealed = SealedField()
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    asked_at = models.DateTimeField(default=now)
    decided_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    #: What the office says to it; a reason, when it declines.
    answer_sealed = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "school", "what"],
                condition=models.Q(state="open"),
                name="correction_once",
            )
        ]
