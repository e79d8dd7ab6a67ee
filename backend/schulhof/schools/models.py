# SPDX-License-Identifier: EUPL-1.2
"""Schools, what they switched on, and everything a roster says about them."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person

SOURCES = [("roster", "roster"), ("manual", "manual")]


class School(Identified):
    """A school of the city."""

    class State(models.TextChoices):
        """Where a school stands. Only `live` lets its people meet."""

        PREPARING = "preparing"
        LIVE = "live"
        PAUSED = "paused"
        LEFT = "left"

    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=40)
    number = models.CharField(max_length=12, unique=True)
    form = models.CharField(max_length=8, blank=True)
    #: The school's rules need birth dates (e.g. a vocational college with adults); off by default.
    keeps_birth_dates = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=State, default=State.PREPARING)
    created_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["short_name"]

    def __str__(self) -> str:
        return self.short_name


class Switch(Identified):
    """What a school decided about a function; no row means off."""

    school = models.ForeignKey(School, models.CASCADE, related_name="switches")
    #: One of schools.functions.
    function = models.CharField(max_length=24)
    is_on = models.BooleanField(default=False)
    #: Where the school's data protection impact assessment speaks of it; required for some functions.
    dpia_reference = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name_plural = "switches"
        constraints = [
            models.UniqueConstraint(fields=["school", "function"], name="switch_once"),
        ]

    def __str__(self) -> str:
        return self.function


class Decision(Identified):
    """That a school decided to take part: which body, when, for what and until when. A new one follows the old."""

    class Body(models.TextChoices):
        """Who decides in a school of North Rhine-Westphalia (SchulG NRW, sections 59, 65 and 79)."""

        CONFERENCE = "conference"
        HEAD = "head"
        AUTHORITY = "authority"

    school = models.ForeignKey(School, models.CASCADE, related_name="decisions")
    body = models.CharField(max_length=10, choices=Body)
    decided_on = models.DateField()
    scope = models.CharField(max_length=500)
    #: The last day on which it holds.
    valid_until = models.DateField()
    recorded_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-recorded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__gt=models.F("decided_on")), name="decision_forward"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.decided_on}"


class Contract(Identified):
    """The contract by which the operator processes a school's data (Art. 28 GDPR). A school has one at a time."""

    school = models.ForeignKey(School, models.CASCADE, related_name="contracts")
    #: Which text was signed.
    text_version = models.CharField(max_length=40)
    signed_on = models.DateField()
    #: Who signed for the school.
    signatory = models.CharField(max_length=200)
    ended_on = models.DateField(null=True)
    recorded_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-recorded_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["school"],
                condition=models.Q(ended_on__isnull=True),
                name="contract_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.text_version


class NamedContact(Identified):
    """Somebody of the school whom others turn to; counts while they work there."""

    class Kind(models.TextChoices):
        SAFEGUARDING = "safeguarding"
        PRIVACY = "privacy"
        TECHNICAL = "technical"

    school = models.ForeignKey(School, models.CASCADE, related_name="contacts")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "person", "kind"], name="contact_once"),
        ]

    def __str__(self) -> str:
        return self.kind


class SchoolYear(Identified):
    """A school year of a school, e.g. 2026/27."""

    school = models.ForeignKey(School, models.CASCADE, related_name="years")
    name = models.CharField(max_length=9)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "name"], name="school_year_once"),
            models.CheckConstraint(
                condition=models.Q(ends_on__gt=models.F("starts_on")), name="school_year_forward"
            ),
        ]


class SchoolClass(Identified):
    """A class or a course: pupils and their teachers for a school year."""

    class Kind(models.TextChoices):
        CLASS = "class"
        COURSE = "course"

    school = models.ForeignKey(School, models.CASCADE, related_name="classes")
    year = models.ForeignKey(SchoolYear, models.CASCADE, related_name="classes")
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.CLASS)
    name = models.CharField(max_length=80)
    grade = models.CharField(max_length=8, blank=True)
    successor = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=6, choices=SOURCES, default="manual")
    #: Stable name in the source system, within school, year and kind.
    source_key = models.CharField(max_length=120, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        verbose_name_plural = "school classes"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "year", "kind", "source_key"],
                condition=~models.Q(source_key=""),
                name="school_class_once_per_source_key",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ClassMember(Identified):
    """Somebody learns or teaches in a class."""

    class Part(models.TextChoices):
        PUPIL = "pupil"
        TEACHER = "teacher"
        CLASS_TEACHER = "class_teacher"

    school_class = models.ForeignKey(SchoolClass, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.CASCADE, related_name="class_members")
    part = models.CharField(max_length=13, choices=Part)
    source = models.CharField(max_length=6, choices=SOURCES)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["school_class", "person", "part", "source"],
                condition=models.Q(ended_on__isnull=True),
                name="class_member_once",
            )
        ]


class Affiliation(Identified):
    """What a person is at a school. One person may be teacher at two schools, or teacher and guardian."""

    class Role(models.TextChoices):
        PUPIL = "pupil"
        TEACHER = "teacher"
        GUARDIAN = "guardian"
        STAFF = "staff"
        ADMINISTRATOR = "administrator"

    school = models.ForeignKey(School, models.CASCADE, related_name="affiliations")
    person = models.ForeignKey(Person, models.CASCADE, related_name="affiliations")
    role = models.CharField(max_length=13, choices=Role)
    source = models.CharField(max_length=6, choices=SOURCES)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    #: The school ended it by hand; a roster that still names the person does not bring them back.
    ended_by_hand = models.BooleanField(default=False)
    #: Whether the person takes part at this school: by consent, or because the school rests it on its public task.
    #: Written by the consent room alone, through set_takes_part; nobody takes part by being in a roster.
    takes_part = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["school", "person", "role", "source"],
                condition=models.Q(ended_on__isnull=True),
                name="affiliation_once",
            )
        ]
        indexes = [models.Index(fields=["person", "ended_on"])]
