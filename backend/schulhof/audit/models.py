# SPDX-License-Identifier: EUPL-1.2
"""The audit table."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified


class AuditEntry(Identified):
    """One privileged act. Ids only, so that erasing a person leaves nothing readable here."""

    at = models.DateTimeField(default=now, db_index=True)
    actor_id = models.UUIDField(null=True)
    act = models.CharField(max_length=80)
    subject_id = models.UUIDField(null=True)
    school_id = models.UUIDField(null=True, db_index=True)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at"]
