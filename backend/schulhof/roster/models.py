# SPDX-License-Identifier: EUPL-1.2
"""Imports, and by what a person is recognised in the next one."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import School


class ImportedIdentity(Identified):
    """A number or sign by which a source names a person of a school."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="imported_identities")
    source = models.CharField(max_length=12)
    source_key = models.CharField(max_length=160)
    #: May pass on to somebody else: a teacher's sign, the place as first guardian of a child.
    is_weak = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "imported identities"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "source", "source_key", "is_weak"], name="imported_identity_once"
            )
        ]


class Recognition(Identified):
    """Keyed hashes of name, birth date and address of a person, as a school's roster told them."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="recognitions")
    name = models.CharField(max_length=64, blank=True)
    name_birth = models.CharField(max_length=64, blank=True)
    birth = models.CharField(max_length=64, blank=True)
    email = models.CharField(max_length=64, blank=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "person"], name="recognition_once")
        ]


class Import(Identified):
    """One upload, from reading to applied. Never holds the file; a sealed draft until it is decided."""

    class State(models.TextChoices):
        READING = "reading"
        NEEDS_MAPPING = "needs_mapping"
        READY = "ready"
        APPLYING = "applying"
        APPLIED = "applied"
        FAILED = "failed"
        DISCARDED = "discarded"

    school = models.ForeignKey(School, models.CASCADE, related_name="imports")
    started_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=13, choices=State, default=State.READING)
    format = models.CharField(max_length=24, blank=True)
    filenames = models.JSONField(default=list)
    created_at = models.DateTimeField(default=now)
    #: Since when it is in its state.
    since = models.DateTimeField(default=now)
    #: When an undecided draft is thrown away.
    expires_at = models.DateTimeField(null=True)
    #: Counts per role, never names.
    summary = models.JSONField(null=True)
    removal_share = models.FloatField(default=0)
    #: Code and parameters of what made it fail.
    error = models.JSONField(null=True)
    #: Roster or unmapped table, and its preview; sealed, and gone once decided.
    draft = models.BinaryField(null=True)
    preview = models.BinaryField(null=True)
    #: Which process works on it: host, process number and a mark of its start.
    worker = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["school", "-created_at"])]
