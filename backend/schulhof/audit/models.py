# SPDX-License-Identifier: EUPL-1.2
"""The audit table and the end of its chain."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified


class AuditEntry(Identified):
    """One privileged act. Ids only, so that erasing a person leaves nothing readable here.

    `mac` binds what the entry says; `chained` binds it to the entry before. An entry has no number until the act
    that wrote it is committed.
    """

    at = models.DateTimeField(default=now, db_index=True)
    actor_id = models.UUIDField(null=True)
    act = models.CharField(max_length=80)
    subject_id = models.UUIDField(null=True)
    school_id = models.UUIDField(null=True, db_index=True)
    facts = models.JSONField(default=dict)
    mac = models.CharField(max_length=64)
    number = models.PositiveBigIntegerField(null=True, unique=True)
    chained = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-at"]
        verbose_name_plural = "audit entries"


class AuditHead(models.Model):
    """The one row that knows where the chain begins and ends; whoever adds a link locks it.

    `mac` binds all four, so that a chain that was cut at either end is seen.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    #: The last entry that was forgotten by age: the chain begins after it.
    first_number = models.PositiveBigIntegerField(default=0)
    first_chained = models.CharField(max_length=64, blank=True)
    number = models.PositiveBigIntegerField(default=0)
    chained = models.CharField(max_length=64, blank=True)
    mac = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="audit_head_is_one"),
        ]
