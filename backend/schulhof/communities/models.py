# SPDX-License-Identifier: EUPL-1.2
"""Communities, groups and who belongs to them."""

from django.db import models

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.people.models import Person
from schulhof.schools.models import SOURCES, School, SchoolClass


class Community(Identified):
    """People who do something together: a class, a course, the staff, a club, a project."""

    class Kind(models.TextChoices):
        SCHOOL = "school"
        CLASS = "class"
        COURSE = "course"
        STAFF = "staff"
        CLUB = "club"
        PROJECT = "project"

    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=80)
    about = models.TextField(blank=True)
    #: The home school; for a community across schools the one that founded it.
    school = models.ForeignKey(School, models.CASCADE, related_name="communities")
    school_class = models.OneToOneField(
        SchoolClass, models.CASCADE, null=True, related_name="community"
    )
    founded_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "communities"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "kind"],
                condition=models.Q(kind__in=["school", "staff"], ended_at__isnull=True),
                name="community_one_school_one_staff",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Partnership(Identified):
    """Another school takes part in a community. It counts once both schools agreed.

    The home school's word may be there from the start: an administrator who asks gives it in asking.
    """

    class State(models.TextChoices):
        ASKED = "asked"
        AGREED = "agreed"
        DECLINED = "declined"
        ENDED = "ended"

    community = models.ForeignKey(Community, models.CASCADE, related_name="partnerships")
    school = models.ForeignKey(School, models.CASCADE, related_name="partnerships")
    state = models.CharField(max_length=8, choices=State, default=State.ASKED)
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=now)
    home_agreed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    home_agreed_at = models.DateTimeField(null=True)
    partner_agreed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    partner_agreed_at = models.DateTimeField(null=True)
    #: Who made it what it is now: agreed as the second, declined or ended it.
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["community", "school"], name="partnership_once")
        ]


class Membership(Identified):
    """A person belongs to a community. Imported and hand-made ones are kept apart; the stronger role counts."""

    class Role(models.TextChoices):
        MEMBER = "member"
        MODERATOR = "moderator"
        READER = "reader"

    community = models.ForeignKey(Community, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=9, choices=Role)
    source = models.CharField(max_length=6, choices=SOURCES)
    started_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "person", "source"],
                condition=models.Q(ended_at__isnull=True),
                name="membership_once_per_source",
            )
        ]
        indexes = [
            models.Index(fields=["person", "ended_at"]),
            models.Index(fields=["community", "ended_at"]),
        ]


class Group(Identified):
    """A place to talk: inside a community, or a direct conversation between a few."""

    class Kind(models.TextChoices):
        GROUP = "group"
        DIRECT = "direct"

    class Posting(models.TextChoices):
        ALL = "all"
        MODERATORS = "moderators"

    kind = models.CharField(max_length=6, choices=Kind, default=Kind.GROUP)
    community = models.ForeignKey(Community, models.CASCADE, null=True, related_name="groups")
    name = models.CharField(max_length=80, blank=True)
    posting = models.CharField(max_length=10, choices=Posting, default=Posting.ALL)
    closed_at = models.DateTimeField(null=True)
    closed_until = models.DateTimeField(null=True)
    #: For direct conversations: the sorted ids of its people, hashed, so that opening it twice finds it again.
    direct_key = models.CharField(max_length=64, blank=True)
    #: Who opened a direct conversation; the contact rule holds it against this person's standing.
    opened_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="group", community__isnull=False, direct_key="")
                | (models.Q(kind="direct", community__isnull=True) & ~models.Q(direct_key="")),
                name="group_in_community_or_direct",
            ),
            models.UniqueConstraint(
                fields=["direct_key"],
                condition=~models.Q(direct_key=""),
                name="group_direct_once",
            ),
        ]


class DirectParticipant(Identified):
    """Somebody in a direct conversation."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE, related_name="direct_groups")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "person"], name="direct_participant_once")
        ]
