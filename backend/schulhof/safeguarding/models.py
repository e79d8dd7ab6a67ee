# SPDX-License-Identifier: EUPL-1.2
"""Reports, the cases they make, and looking into a group with four eyes. What was written here is sealed."""

from django.db import models

from schulhof.communities.models import Group
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import School
from schulhof.vault.access import SealedField


class Case(Identified):
    """Something that was reported, until it is closed. Further reports of the same thing join it."""

    class State(models.TextChoices):
        NEW = "new"
        LOOKED_AT = "looked_at"
        MEASURES = "measures"
        CLOSED = "closed"

    school = models.ForeignKey(School, models.CASCADE, related_name="cases")
    #: What was reported: a kind that a room registered, and its id there.
    kind = models.CharField(max_length=20)
    item_id = models.UUIDField()
    #: Whose it is; never reads the case, whatever they are at the school.
    subject = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    #: Where it stood, if it stood in a group.
    group = models.ForeignKey(Group, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=9, choices=State, default=State.NEW)
    opened_at = models.DateTimeField(default=now)
    closed_at = models.DateTimeField(null=True)
    #: While it is looked at nobody else sees what was reported.
    hides_item = models.BooleanField(default=False)
    #: What came of it; kept when a case is opened again.
    outcome_sealed = SealedField(default=b"")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["school", "kind", "item_id"],
                condition=~models.Q(state="closed"),
                name="case_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed", closed_at__isnull=False)
                | (~models.Q(state="closed") & models.Q(closed_at__isnull=True)),
                name="case_closed_has_time",
            ),
        ]
        indexes = [models.Index(fields=["school", "-opened_at"])]


class Report(Identified):
    """Somebody asked for help with something. What they saw is frozen, whatever becomes of the original."""

    class Reason(models.TextChoices):
        MEAN = "mean"
        SCARY = "scary"
        OTHER = "other"

    case = models.ForeignKey(Case, models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    #: Chosen by the reporter's device; sending the same one again is the same report.
    client_id = models.UUIDField()
    reason = models.CharField(max_length=5, choices=Reason)
    words_sealed = SealedField(default=b"")
    frozen_sealed = SealedField()
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reporter", "client_id"], name="report_once")
        ]


class FrozenFile(Identified):
    """A copy of a reported file, kept for the case alone."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="files")
    file = models.OneToOneField(StoredFile, models.CASCADE, related_name="+")


class CaseNote(Identified):
    """What somebody who looks after a case wrote down."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    author = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    text_sealed = SealedField()
    written_at = models.DateTimeField(default=now)


class Glass(Identified):
    """A group that somebody who belongs to it not may look into for a while: one asks, another lets them.

    Like the pane over a fire alarm: it can be broken, and everybody sees afterwards that it was.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, models.SET_NULL, null=True, related_name="glasses")
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=now)
    #: For the one who decides.
    reason_sealed = SealedField()
    #: For those concerned, afterwards.
    notice_sealed = SealedField()
    hours = models.PositiveSmallIntegerField(default=24)
    decided_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    #: When it ends by itself; null as long as nobody let them, and where somebody declined.
    closes_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "glasses"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__isnull=True) | models.Q(decided_at__isnull=False),
                name="glass_open_is_decided",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__isnull=True)
                | models.Q(asked_by__isnull=True)
                | ~models.Q(decided_by=models.F("asked_by")),
                name="glass_needs_two",
            ),
        ]


class GlassNotice(Identified):
    """Somebody was in a group that was looked into, and is told when it is over."""

    glass = models.ForeignKey(Glass, models.CASCADE, related_name="notices")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    #: The person said that they know; it is not shown any more.
    noted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["glass", "person"], name="glass_notice_once")
        ]
