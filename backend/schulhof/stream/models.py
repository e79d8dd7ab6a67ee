# SPDX-License-Identifier: EUPL-1.2
"""Topics and what happened in them."""

from django.db import models

from schulhof.foundation.clock import now


class Topic(models.Model):
    """Whom a change concerns: `person:ID`, `group:ID`, `community:ID`, `school:ID`. One number: its head."""

    name = models.CharField(primary_key=True, max_length=64)
    head = models.PositiveBigIntegerField(default=0)


class StreamEvent(models.Model):
    """That something happened, in which order; never what was written.

    Nothing marks a row as sent: every process compares what it delivered with the heads (ADR 2), so a message
    costs one insert and no update.
    """

    pk = models.CompositePrimaryKey("topic", "seq")
    topic = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()
    type = models.CharField(max_length=48)
    object_id = models.UUIDField()
    at = models.DateTimeField(default=now, db_index=True)
