# SPDX-License-Identifier: EUPL-1.2
"""Topics and what happened in them."""

from django.db import models

from schulhof.foundation.clock import now


class Topic(models.Model):
    """Whom a change concerns: `person:ID`, `group:ID`, `community:ID`, `school:ID`. One number: its head."""

    name = models.CharField(primary_key=True, max_length=64)
    head = models.PositiveBigIntegerField(default=0)


class StreamEvent(models.Model):
    """That something happened, in which order; never what was written."""

    topic = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()
    type = models.CharField(max_length=48)
    object_id = models.UUIDField()
    at = models.DateTimeField(default=now, db_index=True)
    sent = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "seq"], name="stream_event_once_per_seq")
        ]
        indexes = [
            models.Index(fields=["at"], condition=models.Q(sent=False), name="stream_event_unsent")
        ]
