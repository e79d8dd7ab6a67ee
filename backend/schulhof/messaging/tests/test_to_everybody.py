# SPDX-License-Identifier: EUPL-1.2
"""To a whole school its administrators alone write: nobody else, not now, not later, and nobody from outside."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from schulhof.communities.actions import follow_school
from schulhof.communities.models import Group
from schulhof.foundation.clock import now
from schulhof.messaging.models import Message, ScheduledMessage
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
WORDS = "Morgen fällt die Schule aus"


@pytest.fixture
def everybody(cast: Cast) -> Group:
    """The group of the whole school, as the roster makes it."""
    follow_school(cast.school)
    return Group.objects.get(community__school=cast.school, community__kind="school")


def tries(client: Client, group: Group) -> list[int]:
    """Now and later."""
    base = f"/api/groups/{group.id}"
    body = {"client_id": str(uuid4()), "body": WORDS}
    later = body | {"client_id": str(uuid4()), "send_at": (now() + timedelta(hours=1)).isoformat()}
    return [
        client.post(f"{base}/messages", body, content_type="application/json").status_code,
        client.post(f"{base}/scheduled", later, content_type="application/json").status_code,
    ]


@pytest.mark.attack(6)
@pytest.mark.parametrize("who", ["pupil", "guardian", "teacher", "stranger", "foreign_teacher"])
def test_who_does_not_administer_it_does_not_reach_the_whole_school(
    cast: Cast, client_for: ClientFor, everybody: Group, who: str
) -> None:
    refused = 403 if who in {"pupil", "guardian", "teacher"} else 404
    assert tries(client_for(getattr(cast, who)), everybody) == [refused, refused]
    assert not Message.objects.filter(group=everybody).exists()
    assert not ScheduledMessage.objects.exists()


@pytest.mark.attack(6)
def test_nobody_reaches_the_whole_school_without_signing_in(cast: Cast, everybody: Group) -> None:
    assert tries(Client(), everybody) == [401, 401]


def test_head_reaches_it(cast: Cast, client_for: ClientFor, everybody: Group) -> None:
    assert tries(client_for(cast.head), everybody) == [201, 201]


@pytest.mark.attack(6)
def test_a_pupil_makes_no_place_for_everybody(cast: Cast, client_for: ClientFor) -> None:
    for person in (cast.pupil, cast.guardian):
        founded = client_for(person).post(
            "/api/communities",
            {"kind": "club", "name": "Alle", "school_id": str(cast.school.id)},
            content_type="application/json",
        )
        assert founded.status_code == 403
        many = [str(each.id) for each in (cast.teacher, cast.classmate, cast.other_pupil)]
        opened = client_for(person).post(
            "/api/directs", {"person_ids": many}, content_type="application/json"
        )
        assert opened.status_code in {403, 422}
