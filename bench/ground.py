# SPDX-License-Identifier: EUPL-1.2
"""A database of its own for a measurement, and people in it who are signed in."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from tempfile import mkdtemp
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from schulhof.people.models import Person

SETTINGS = "DJANGO_SETTINGS_MODULE"


@dataclass(frozen=True)
class School:
    """A school whose people sit in one community: its topic, and a session for each of them."""

    group_id: UUID
    community_id: UUID
    sessions: list[str]


def prepare() -> None:
    """Migrate the database of the environment, or an SQLite file of our own; refuse one that is in use."""
    os.environ.setdefault(SETTINGS, "schulhof.config.settings")
    if not os.environ.get("SCHULHOF_DATABASE_URL") and "SCHULHOF_DATA_DIR" not in os.environ:
        os.environ["SCHULHOF_DATA_DIR"] = mkdtemp(prefix="schulhof-bench-")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from schulhof.schools.models import School as Schools

    if Schools.objects.exclude(number__startswith="bench").exists():
        sys.exit(
            "This database belongs to somebody. Measure with make bench, or with an empty one."
        )


def school_of(count: int, *, circles: int = 0) -> School:
    """A school of `count` signed-in people in one community, and in `circles` smaller ones of thirty each."""
    from schulhof.communities.models import Community, Group, Membership
    from schulhof.foundation.ids import new_id
    from schulhof.people.models import Person
    from schulhof.schools.models import Affiliation
    from schulhof.schools.models import School as Schools
    from testing.cast import go_live

    school = go_live(
        Schools.objects.create(name="Messung", short_name="M", number=f"bench{new_id().hex[-7:]}")
    )
    people = Person.objects.bulk_create(
        Person(login_name=new_id().hex, given_name="M", display_name="M", password="!")  # noqa: S106
        for _ in range(count)
    )
    Affiliation.objects.bulk_create(
        Affiliation(person=p, school=school, role="pupil", source="roster", started_on="2026-08-01")
        for p in people
    )
    rings = [people]
    for circle in range(circles):
        shifted = people[circle * 7 :] + people[: circle * 7]
        rings += [shifted[start : start + 30] for start in range(0, count, 30)]
    communities = Community.objects.bulk_create(
        Community(school=school, kind="club", name="M") for _ in rings
    )
    groups = Group.objects.bulk_create(Group(community=each, name="M") for each in communities)
    Membership.objects.bulk_create(
        Membership(community=community, person=person, role="member", source="manual")
        for community, ring in zip(communities, rings, strict=True)
        for person in ring
    )
    return School(groups[0].id, communities[0].id, _sign_in(people))


def _sign_in(people: "Sequence[Person]") -> list[str]:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    store = SessionStore()
    backend = "allauth.account.auth_backends.AuthenticationBackend"
    rows = Session.objects.bulk_create(
        Session(
            session_key=f"{number:04d}{person.id.hex[:28]}",
            session_data=store.encode(
                {
                    SESSION_KEY: str(person.pk),
                    BACKEND_SESSION_KEY: backend,
                    HASH_SESSION_KEY: person.get_session_auth_hash(),
                }
            ),
            expire_date=timezone.now() + timedelta(days=1),
        )
        for number, person in enumerate(people)
    )
    return [row.session_key for row in rows]
