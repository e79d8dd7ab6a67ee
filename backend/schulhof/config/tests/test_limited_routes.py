# SPDX-License-Identifier: EUPL-1.2
"""A session that a card let in talks in class, and that is all. Every route says whether it is open to one."""

import re
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from django.test import Client
from ninja.operation import Operation

from schulhof.communities import actions as communities
from schulhof.config.api import api
from schulhof.live.standing import hearing
from schulhof.people.authentication import CARD_TOO, CARD_TOO_BY_HAND
from schulhof.people.models import Person
from schulhof.stream.topics import group_topic
from testing.browsers import let_in_by_card
from testing.cast import Cast

from .matrix.test_routes import AUTH, SIGN_IN

pytestmark = pytest.mark.row(22)
ClientFor = Callable[[Person], Client]

#: What a child may do in class. A route that is opened by `auth=CARD_TOO` has to be written down here, too.
OPEN = {
    "GET /me",
    "GET /communities",
    "GET /communities/{community_id}",
    "GET /communities/{community_id}/members",
    "GET /groups/{group_id}",
    "GET /groups/{group_id}/people",
    "GET /groups/{group_id}/messages",
    "POST /groups/{group_id}/messages",
    "PUT /groups/{group_id}/read",
    "GET /unread",
    "GET /home",
    "GET /messages/{message_id}",
    "PATCH /messages/{message_id}",
    "DELETE /messages/{message_id}",
    "GET /messages/{message_id}/thread",
    "GET /messages/{message_id}/reactions",
    "PUT /messages/{message_id}/reactions/{emoji}",
    "DELETE /messages/{message_id}/reactions/{emoji}",
    "POST /files",
    "DELETE /files/{file_id}",
    "GET /files/{file_id}/content",
    "GET /files/{file_id}/preview",
    # Asking for help, and being told that somebody looked in, must not depend on how one came in.
    "POST /reports",
    "GET /reports",
    "GET /break-glass/notices",
    "POST /break-glass/notices/{notice_id}/noted",
}
#: Signing out.
OPEN_DOORS = {"auth/session"}


def _operations() -> Iterator[tuple[str, str, Operation]]:
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    yield method, re.sub(r"\{\w+:", "{", f"{router.prefix}{path}"), operation


ALL = [(method, path, list(each.auth_callbacks)) for method, path, each in _operations()]
#: Nobody need be signed in there, so a card changes nothing.
PUBLIC = {f"{method} {path}" for method, path, auth in ALL if not auth}
CLOSED = sorted(
    (method, path) for method, path, auth in ALL if auth and f"{method} {path}" not in OPEN
)


def _ask(client: Client, method: str, path: str) -> tuple[int, str]:
    address = "/api" + re.sub(r"\{[^}]+\}", lambda _found: str(uuid4()), path)
    answer = client.generic(method, address, b"{}", content_type="application/json")
    is_problem = answer["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"] if is_problem else ""


def test_routes_open_to_cards_are_those_written_down() -> None:
    marked = {
        f"{method} {path}" for method, path, auth in ALL if auth in (CARD_TOO, CARD_TOO_BY_HAND)
    }
    assert marked == OPEN
    assert not PUBLIC & OPEN


def test_every_other_route_refuses_a_session_that_a_card_let_in(cast: Cast) -> None:
    client = let_in_by_card(cast.pupil)
    answers = {(method, path): _ask(client, method, path) for method, path in CLOSED}
    assert len(answers) > 60
    let_in = {each: said for each, said in answers.items() if said != (403, "limited_session")}
    assert let_in == {}


def test_open_routes_do_not_refuse_it(cast: Cast) -> None:
    client = let_in_by_card(cast.pupil)
    for each in sorted(OPEN):
        method, path = each.split(" ")
        assert _ask(client, method, path)[1] != "limited_session", each


def test_every_door_of_signing_in_but_signing_out_refuses_it(cast: Cast) -> None:
    client = let_in_by_card(cast.pupil)
    for path, methods in SIGN_IN.items():
        for method in methods:
            answer = client.generic(
                method.upper(), f"{AUTH}{path}", b"{}", content_type="application/json"
            )
            refused = (answer.status_code, answer.json().get("code")) == (403, "limited_session")
            assert refused != (path in OPEN_DOORS), f"{method} {path}"
            client = let_in_by_card(cast.pupil)


def test_direct_conversations_are_not_there(cast: Cast, client_for: ClientFor) -> None:
    group = communities.open_direct(by=cast.teacher, others={cast.pupil.id})
    whole, small = client_for(cast.pupil), let_in_by_card(cast.pupil)
    body = {"client_id": str(uuid4()), "body": "Hallo Ada"}
    teacher = client_for(cast.teacher)
    teacher.post(f"/api/groups/{group}/messages", body, content_type="application/json")
    for path in (f"/api/groups/{group}", f"/api/groups/{group}/messages"):
        assert whole.get(path).status_code == 200
        assert small.get(path).status_code == 404
    for path in ("/api/home", "/api/unread"):
        assert str(group) in whole.get(path).text
        assert str(group) not in small.get(path).text
    assert str(group) in whole.get("/api/unread").text  # nothing of it stays with the thread
    answer = small.post(f"/api/groups/{group}/messages", body, content_type="application/json")
    assert answer.status_code == 404


def test_direct_conversations_are_not_heard(cast: Cast, client_for: ClientFor) -> None:
    group = group_topic(communities.open_direct(by=cast.teacher, others={cast.pupil.id}))
    whole, small = client_for(cast.pupil), let_in_by_card(cast.pupil)
    keys = {each.session.session_key or "" for each in (whole, small)}
    heard = hearing(keys)
    assert group in heard[whole.session.session_key or ""]
    assert group not in heard[small.session.session_key or ""]
    assert group_topic(cast.class_group.id) in heard[small.session.session_key or ""]


def test_what_is_not_for_cards_is_told_to_be_off(cast: Cast) -> None:
    functions = let_in_by_card(cast.pupil).get("/api/me").json()["functions"]
    assert functions == ["attachments", "photos", "picture_sign_in", "reactions"]
    abilities = let_in_by_card(cast.pupil).get(f"/api/groups/{cast.class_group.id}").json()
    assert abilities["abilities"]["schedule"] is False
