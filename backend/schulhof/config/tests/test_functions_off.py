# SPDX-License-Identifier: EUPL-1.2
"""What a school has not switched on is not there: its routes answer 404 and nothing is kept."""

from collections.abc import Callable
from datetime import timedelta
from typing import get_args

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client

from schulhof.communities.models import Community, Group, Partnership
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.ids import new_id
from schulhof.messaging.models import Message, Reaction, ScheduledMessage
from schulhof.people.models import AccessToken, Person
from schulhof.schools.functions import FUNCTIONS, Function
from testing.cast import Cast, go_live, join, make_community

pytestmark = pytest.mark.once

ClientFor = Callable[[Person], Client]
Try = Callable[[Cast, ClientFor], HttpResponseBase]

#: The smallest picture there is: one pixel, as GIF.
PIXEL = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)
KEPT = (AccessToken, Group, Message, Partnership, Reaction, ScheduledMessage, StoredFile)
JSON = "application/json"


def _post(client: Client, address: str, **body: object) -> HttpResponseBase:
    return client.post(f"/api{address}", body, content_type=JSON)


def _open_direct(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    return _post(client_for(cast.teacher), "/directs", person_ids=[str(cast.colleague.id)])


def _react(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    message = Message.objects.get()
    return client_for(cast.pupil).put(f"/api/messages/{message.id}/reactions/👍")


def _upload(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    file = SimpleUploadedFile("plan.txt", b"Montag: Wandertag")
    return client_for(cast.teacher).post("/api/files", {"file": file})


def _upload_picture(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    file = SimpleUploadedFile("punkt.gif", PIXEL, content_type="image/gif")
    return client_for(cast.teacher).post("/api/files", {"file": file})


def _schedule(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    return _post(
        client_for(cast.teacher), f"/groups/{cast.class_group.id}/scheduled",
        client_id=str(new_id()), body="Bis morgen", send_at=(now() + timedelta(hours=1)).isoformat(),
    )  # fmt: skip


def _ask_school(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    club = Community.objects.get(kind="club")
    return _post(
        client_for(cast.head), f"/communities/{club.id}/partnerships",
        school_id=str(cast.other_school.id),
    )  # fmt: skip


def _make_token(cast: Cast, client_for: ClientFor) -> HttpResponseBase:
    return _post(client_for(cast.teacher), "/me/tokens", name="Skript", scopes=["read"])


#: How each function is used. `name_search` is a part of an answer and tried below.
TRIES: dict[Function, Try] = {
    "direct_messages": _open_direct,
    "reactions": _react,
    "attachments": _upload,
    "photos": _upload_picture,
    "scheduled": _schedule,
    "across_schools": _ask_school,
    "access_tokens": _make_token,
}
#: Tried in the rooms that hold them: the contact table, the search below, and signing in by card.
ELSEWHERE = {"pupil_direct_messages", "name_search", "picture_sign_in"}


@pytest.fixture
def talk(cast: Cast) -> Cast:
    """A message in the class, and a club that the head looks after."""
    Message.objects.create(
        group=cast.class_group, number=1, author=cast.teacher, client_id=new_id()
    )
    join(make_community(cast.school, "club", "Garten"), cast.head, "moderator")
    return cast


def test_every_function_is_tried() -> None:
    assert TRIES.keys() | ELSEWHERE == set(get_args(Function)) == set(FUNCTIONS)


@pytest.mark.row(42)
@pytest.mark.parametrize("function", TRIES)
def test_anybody_uses_what_is_off_gets_404_and_nothing_is_kept(
    talk: Cast, client_for: ClientFor, function: Function
) -> None:
    go_live(talk.school, without=[function])
    before = [model.objects.count() for model in KEPT]
    answer = TRIES[function](talk, client_for)
    assert (answer.status_code, answer.json()["code"]) == (404, "function_off")  # type: ignore[attr-defined]
    assert [model.objects.count() for model in KEPT] == before
    assert function not in client_for(talk.teacher).get("/api/me").json()["functions"]


@pytest.mark.row(42)
@pytest.mark.parametrize("function", TRIES)
def test_anybody_uses_what_is_on(talk: Cast, client_for: ClientFor, function: Function) -> None:
    others = set(FUNCTIONS) - {function, FUNCTIONS[function].needs}
    go_live(talk.school, without=[each for each in FUNCTIONS if each in others])
    before = [model.objects.count() for model in KEPT]
    answer = TRIES[function](talk, client_for)
    assert answer.status_code < 300
    assert [model.objects.count() for model in KEPT] != before
    assert function in client_for(talk.teacher).get("/api/me").json()["functions"]


@pytest.mark.row(42)
def test_pupil_searches_names_only_where_the_school_wants_it(
    cast: Cast, client_for: ClientFor
) -> None:
    found = client_for(cast.pupil).get("/api/search?q=ben").json()
    assert [person["name"] for person in found["people"]] == ["Ben B."]
    go_live(cast.school, without=["name_search"])
    assert client_for(cast.pupil).get("/api/search?q=ben").json()["people"] == []


@pytest.mark.row(42)
def test_lists_of_what_is_off_are_not_there(talk: Cast, client_for: ClientFor) -> None:
    go_live(talk.school, without=list(FUNCTIONS))
    head = client_for(talk.head)
    for address in (
        "/contacts", "/directs", "/me/scheduled", "/me/tokens",
        f"/schools/{talk.school.id}/partnerships",
        f"/messages/{Message.objects.get().id}/reactions",
    ):  # fmt: skip
        answer = head.get(f"/api{address}")
        if "messages" in address:
            answer = client_for(talk.pupil).get(f"/api{address}")
        assert (answer.status_code, answer.json()["code"]) == (404, "function_off"), address


@pytest.mark.row(42)
def test_group_tells_what_is_not_there(cast: Cast, client_for: ClientFor) -> None:
    address = f"/api/groups/{cast.class_group.id}"
    on = client_for(cast.teacher).get(address).json()["abilities"]
    assert all(on[each] for each in ("react", "attach", "photos", "schedule"))
    go_live(cast.school, without=list(FUNCTIONS))
    off = client_for(cast.teacher).get(address).json()["abilities"]
    assert off["post"]
    assert not any(off[each] for each in ("react", "attach", "photos", "schedule"))


@pytest.mark.row(42)
def test_token_opens_nothing_once_tokens_are_off(cast: Cast, client_for: ClientFor) -> None:
    made = _make_token(cast, client_for).json()  # type: ignore[attr-defined]
    script = Client(HTTP_AUTHORIZATION=f"Bearer {made['token']}")
    assert script.get("/api/me").status_code == 200
    go_live(cast.school, without=["access_tokens"])
    assert script.get("/api/me").json()["code"] == "function_off"


@pytest.mark.row(42)
def test_direct_conversation_is_gone_while_off_and_back_when_on(
    cast: Cast, client_for: ClientFor
) -> None:
    group = _open_direct(cast, client_for).json()["id"]  # type: ignore[attr-defined]
    address = f"/api/groups/{group}/messages"
    go_live(cast.school, without=["direct_messages"])
    assert client_for(cast.teacher).get(address).status_code == 404
    go_live(cast.school)
    assert client_for(cast.teacher).get(address).status_code == 200
