# SPDX-License-Identifier: EUPL-1.2
"""Without agreement every function refuses and keeps nothing; taking back ends all of it at once."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from schulhof.communities.access import topics_of
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Community, Group
from schulhof.files.models import StoredFile
from schulhof.files.tests.samples import picture
from schulhof.foundation.purposes import Purpose
from schulhof.messaging.models import Message
from schulhof.people.models import Person
from testing.cast import Cast, Says

pytestmark = pytest.mark.once

ClientFor = Callable[[Person], Client]


def post(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.post(path, body, content_type="application/json")


def send(client: Client, group_id: object) -> Any:
    return post(
        client,
        f"/api/groups/{group_id}/messages",
        {"client_id": str(uuid4()), "body": "Hausaufgabe"},
    )


@pytest.mark.row(5)
def test_who_does_not_take_part_sends_nothing(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    client = client_for(cast.pupil)
    assert send(client, cast.class_group.id).status_code == 201
    says(cast.guardian, "withdrawn", about=cast.pupil)
    assert send(client, cast.class_group.id).status_code == 404
    assert Message.objects.count() == 1


@pytest.mark.row(5)
def test_who_does_not_take_part_founds_and_uploads_nothing(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    says(cast.teacher, "withdrawn")
    client = client_for(cast.teacher)
    before = Community.objects.count()
    founded = post(
        client, "/api/communities", {"kind": "club", "name": "x", "school_id": str(cast.school.id)}
    )
    assert (founded.status_code, founded.json()["code"]) == (403, "consent_missing")
    uploaded = client.post("/api/files", {"file": SimpleUploadedFile("a.txt", b"hello")})
    assert (uploaded.status_code, uploaded.json()["code"]) == (403, "consent_missing")
    assert Community.objects.count() == before
    assert not StoredFile.objects.exists()


@pytest.mark.row(5)
def test_without_agreement_no_photo_is_stored(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    says(cast.teacher, "withdrawn", purpose="photos")
    client = client_for(cast.teacher)
    answer = client.post("/api/files", {"file": SimpleUploadedFile("a.png", picture("PNG"))})
    assert (answer.status_code, answer.json()["code"]) == (403, "consent_missing")
    assert not StoredFile.objects.exists()
    paper = client.post("/api/files", {"file": SimpleUploadedFile("a.txt", b"hello")})
    assert paper.status_code == 201


@pytest.mark.row(5)
def test_without_agreement_no_direct_conversation_is_opened(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    says(cast.teacher, "withdrawn", purpose="direct_messages")
    mine = post(client_for(cast.teacher), "/api/directs", {"person_ids": [str(cast.colleague.id)]})
    assert mine.status_code == 403
    theirs = post(
        client_for(cast.colleague), "/api/directs", {"person_ids": [str(cast.teacher.id)]}
    )
    assert (theirs.status_code, theirs.json()["code"]) == (403, "contact_not_allowed")
    assert not Group.objects.filter(kind="direct").exists()


@pytest.mark.row(5)
def test_who_did_not_agree_is_not_found_by_name(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    client = client_for(cast.colleague)

    def found() -> tuple[list[str], list[str]]:
        searched = client.get("/api/search", {"q": "Tilda"}).json()["people"]
        contacts = client.get("/api/contacts", {"q": "Tilda"}).json()["items"]
        return [each["name"] for each in searched], [each["name"] for each in contacts]

    assert found() == (["Tilda Tamm"], ["Tilda Tamm"])
    says(cast.teacher, "withdrawn", purpose="name_search")
    assert found() == ([], [])


@pytest.mark.row(7)
def test_taking_back_empties_every_list_at_once(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    direct = open_direct(by=cast.colleague, others=[cast.teacher.id])
    assert send(client_for(cast.colleague), direct).status_code == 201
    assert send(client_for(cast.pupil), cast.class_group.id).status_code == 201
    client = client_for(cast.teacher)

    def shown() -> list[object]:
        return [
            client.get("/api/communities").json()["items"],
            client.get("/api/directs").json()["items"],
            client.get("/api/search", {"q": "Hausaufgabe"}).json()["messages"],
            client.get("/api/unread").json()["groups"],
        ]

    assert all(shown())
    says(cast.teacher, "withdrawn")
    assert not any(shown())
    assert topics_of(cast.teacher.id) == [f"person:{cast.teacher.id}"]
    for group in (cast.class_group.id, direct):
        assert client.get(f"/api/groups/{group}").status_code == 404
    others = client_for(cast.pupil).get(f"/api/communities/{cast.class_community.id}/members")
    assert str(cast.teacher.id) not in others.content.decode()


@pytest.mark.row(7)
@pytest.mark.parametrize("purpose", ["direct_messages"])
def test_taking_back_direct_conversations_leaves_the_groups(
    cast: Cast, says: Says, client_for: ClientFor, purpose: Purpose
) -> None:
    direct = open_direct(by=cast.colleague, others=[cast.teacher.id])
    says(cast.teacher, "withdrawn", purpose=purpose)
    assert client_for(cast.teacher).get("/api/directs").json()["items"] == []
    assert client_for(cast.teacher).get(f"/api/groups/{cast.class_group.id}").status_code == 200
    other = client_for(cast.colleague)
    assert other.get("/api/directs").json()["items"][0]["why_not"] == "not_allowed_any_more"
    assert send(other, direct).status_code == 403
    assert not Message.objects.exists()
