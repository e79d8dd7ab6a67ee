# SPDX-License-Identifier: EUPL-1.2
"""Stored files."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.foundation.restricting import Restrictable
from schulhof.people.models import Person
from schulhof.vault.access import SealedField


class StoredFile(Restrictable, Identified):
    """One uploaded file. Its bytes lie sealed in the file store under its id, never under its name."""

    owner = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    #: Opened and written by files.sealing only.
    name_sealed = SealedField()
    #: The key of its bytes, itself sealed. Empty while they still lie as they came before there was a vault.
    key_sealed = SealedField(default=b"")
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    #: For images: pixel size as shown, after turning it upright. Null for everything else.
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    created_at = models.DateTimeField(default=now)
    #: Set by the room that uses the file; a file nobody attached is deleted after a day.
    attached_at = models.DateTimeField(null=True)
