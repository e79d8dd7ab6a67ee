# SPDX-License-Identifier: EUPL-1.2
"""The register of incidents (Art. 33 (5) GDPR). Texts are sealed; whom an incident affects is never stored."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import School
from schulhof.vault.access import SealedField


class Incident(Identified):
    """Something happened to people's data: noticed, looked into, told to whom it concerns, closed."""

    class Kind(models.TextChoices):
        TAKEN_OVER = "taken_over"
        SHOWN = "shown"
        LOST = "lost"

    class Told(models.TextChoices):
        OPEN = "open"
        TOLD = "told"
        NOT_TOLD = "not_told"

    #: Its number in the register: 2026-003.
    reference = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    title_sealed = SealedField()
    what_sealed = SealedField()
    #: What may come of it for people, and what was done about it.
    effects_sealed = SealedField(default=b"")
    measures_sealed = SealedField(default=b"")
    #: When somebody here became aware of it: the 72 hours count from then.
    noticed_at = models.DateTimeField()
    #: During which stretch; without an end it goes on.
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    #: Nobody: on the command line of the server.
    entered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    entered_at = models.DateTimeField(default=now)
    #: Whether the supervisory authority was told, when that was decided or done, and why not or why late.
    authority = models.CharField(max_length=8, choices=Told, default=Told.OPEN)
    authority_at = models.DateTimeField(null=True)
    authority_reason_sealed = SealedField(default=b"")
    #: The same for the people whom it affects.
    people = models.CharField(max_length=8, choices=Told, default=Told.OPEN)
    people_at = models.DateTimeField(null=True)
    people_reason_sealed = SealedField(default=b"")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-reference"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="incident_forward",
            ),
            models.CheckConstraint(
                condition=models.Q(authority="open", authority_at__isnull=True)
                | (~models.Q(authority="open") & models.Q(authority_at__isnull=False)),
                name="incident_authority_has_time",
            ),
            models.CheckConstraint(
                condition=models.Q(people="open", people_at__isnull=True)
                | (~models.Q(people="open") & models.Q(people_at__isnull=False)),
                name="incident_people_has_time",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True)
                | (~models.Q(authority="open") & ~models.Q(people="open")),
                name="incident_closed_is_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class IncidentScope(Identified):
    """What an incident is about: an account, a school, or a thing of a kind that a room registered."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="scopes")
    kind = models.CharField(max_length=20)
    #: No relation: the register outlives what it names.
    item_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "kind", "item_id"], name="scope_once")
        ]


class SchoolNotice(Identified):
    """The operator told a school, which answers for its people's data, that they are affected (Art. 33 (2))."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="notices")
    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    words_sealed = SealedField()
    #: How many of its people were affected, as far as was known when it was told.
    people = models.PositiveIntegerField(default=0)
    told_at = models.DateTimeField(default=now)
    told_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "school"], name="school_notice_once")
        ]
