# SPDX-License-Identifier: EUPL-1.2
"""How the jobs went, for all processes."""

from django.db import models

from schulhof.foundation.clock import now


class JobState(models.Model):
    """When a job is due, who holds it, and how it went last."""

    name = models.CharField(primary_key=True, max_length=64)
    due_at = models.DateTimeField(default=now)
    #: A process runs it until then at most; afterwards another may.
    held_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    #: Failures since it last went well, and the kind of the last one.
    failures = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=200, blank=True)
