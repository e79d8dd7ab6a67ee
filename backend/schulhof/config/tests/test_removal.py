# SPDX-License-Identifier: EUPL-1.2
"""Access that ends, ends everywhere and at once: each way of ending × each channel, over two processes.

"At once" is the first question after the act was answered: nobody waits here for anything to arrive.

Whoever builds a new channel (push, mail, export) adds it to CHANNELS.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from websockets.exceptions import ConnectionClosed

from schulhof.communities.models import Community, Membership
from schulhof.files.actions import store_upload
from schulhof.messaging import actions as messaging
from schulhof.people.actions import create_token
from schulhof.people.models import Session
from schulhof.people.schemas import TokenIn
from testing.browsers import past_second_step
from testing.cast import PASSPHRASE, Cast, make_community
from testing.screen import Screen, call, line_to, screen, session_of

CANARY = "Kanarienvogel"


@dataclass
class Place:
    """A club with a message and a file in it, and the pupil who is a member."""

    cast: Cast
    club: Community = field(init=False)

    def __post_init__(self) -> None:
        self.club = make_community(self.cast.school, "club", f"Club {CANARY}")
        for person, role in ((self.cast.teacher, "moderator"), (self.cast.pupil, "member")):
            Membership.objects.create(
                community=self.club, person=person, role=role, source="manual"
            )
        self.group = self.club.groups.get()
        upload = SimpleUploadedFile(f"{CANARY}.txt", CANARY.encode())
        self.file_id = store_upload(upload, by=self.cast.teacher).id
        draft = messaging.Draft(
            author=self.cast.teacher, group_id=self.group.id, body=f"Der {CANARY} singt",
            client_id=uuid4(), attachment_ids=(self.file_id,),
        )  # fmt: skip
        self.message_id = messaging.send_message(draft).message["id"]
        own = messaging.Draft(
            author=self.cast.pupil, group_id=self.group.id, body=CANARY, client_id=uuid4()
        )
        self.own_id = messaging.send_message(own).message["id"]


#: Channel → how it is asked. Each answers with the canary while one belongs to the club.
CHANNELS: dict[str, Callable[[Place], tuple[str, str, Any]]] = {
    "list of communities": lambda p: ("GET", "/communities", None),
    "community": lambda p: ("GET", f"/communities/{p.club.id}", None),
    "group": lambda p: ("GET", f"/groups/{p.group.id}", None),
    "messages": lambda p: ("GET", f"/groups/{p.group.id}/messages", None),
    "message": lambda p: ("GET", f"/messages/{p.message_id}", None),
    "thread": lambda p: ("GET", f"/messages/{p.message_id}/thread", None),
    "own message, edited": lambda p: ("PATCH", f"/messages/{p.own_id}", {"body": CANARY}),
    "writing": lambda p: (
        "POST",
        f"/groups/{p.group.id}/messages",
        {"client_id": str(uuid4()), "body": CANARY},
    ),
    "search": lambda p: ("GET", f"/search?q={CANARY}", None),
    "file": lambda p: ("GET", f"/files/{p.file_id}/content", None),
    "home": lambda p: ("GET", "/home", None),
}


def _heard(address: str, place: Place, channel: str, **who: Any) -> bool:
    method, path, body = CHANNELS[channel](place)
    with httpx.Client(headers={"X-CSRFToken": "x" * 32, **who.get("headers", {})}) as client:
        client.cookies.update({settings.CSRF_COOKIE_NAME: "x" * 32, **who.get("cookies", {})})
        answer = client.request(method, f"http://{address}/api{path}", json=body)
    assert answer.status_code < 500, answer.text
    return CANARY in answer.text and answer.status_code < 400


def _unread(address: str, session: str, place: Place) -> bool:
    cookies = {settings.SESSION_COOKIE_NAME: session}
    answer = httpx.get(f"http://{address}/api/unread", cookies=cookies)
    return str(place.group.id) in answer.text


def _head(address: str, cast: Cast) -> Callable[[str, str], Any]:
    session = past_second_step(cast.head).cookies[settings.SESSION_COOKIE_NAME].value
    return lambda method, path: call(address, session, method, path)


def _leave_club(address: str, place: Place, session: str) -> None:
    by = session_of(place.cast.teacher)
    call(address, by, "DELETE", f"/communities/{place.club.id}/members/{place.cast.pupil.id}")


def _leave_school(address: str, place: Place, session: str) -> None:
    school, person = place.cast.school.id, place.cast.pupil.id
    _head(address, place.cast)("POST", f"/schools/{school}/people/{person}/deactivate")


def _end_session(address: str, place: Place, session: str) -> None:
    row = Session.objects.get(session_key=session)
    call(address, session_of(place.cast.pupil), "DELETE", f"/me/sessions/{row.id}")


ENDINGS = {"membership": _leave_club, "affiliation": _leave_school, "session": _end_session}


@pytest.mark.row(3)
@pytest.mark.attack(2)
@pytest.mark.parametrize("ending", ENDINGS)
def test_whoever_is_out_is_out_of_every_channel_at_once(
    here: str, there: str, cast: Cast, ending: str
) -> None:
    place = Place(cast)
    session = _signed_in(here, "ada")
    who = {"cookies": {settings.SESSION_COOKIE_NAME: session}}
    silent = [each for each in CHANNELS if not _heard(here, place, each, **who)]
    assert not silent, "these channels would prove nothing"
    assert _unread(here, session, place)
    with screen(here, cast.pupil, session) as seen:
        assert f"group:{place.group.id}" in seen.heads
        ENDINGS[ending](there, place, session)
        still = [
            f"{each} in {at}"
            for at in {here, there}
            for each in CHANNELS
            if _heard(at, place, each, **who)
        ]
        assert not still
        assert not _unread(here, session, place)
        assert _hears_nothing_more(seen, place)


def _hears_nothing_more(seen: Screen, place: Place) -> bool:
    """The socket was closed, or was told that the group is none of theirs; and what is said then does not come."""
    try:
        while (frame := seen.next())["t"] != "topics":
            pass
        assert f"group:{place.group.id}" not in frame["topics"]
        draft = messaging.Draft(
            author=place.cast.teacher, group_id=place.group.id, body="danach", client_id=uuid4()
        )
        messaging.send_message(draft)
        return not [
            each
            for each in seen.all_within(0.5)
            if each["t"] == "event" and "group:" in each["topic"]
        ]
    except ConnectionClosed:
        return True


def _signed_in(address: str, login_name: str) -> str:
    """Through the front door, so that the device is known."""
    with httpx.Client(headers={"X-CSRFToken": "x" * 32}) as client:
        client.cookies.set(settings.CSRF_COOKIE_NAME, "x" * 32)
        answer = client.post(
            f"http://{address}/api/auth/browser/v1/auth/login",
            json={"username": login_name, "password": PASSPHRASE},
        )
        assert answer.status_code == 200, answer.text
        return str(client.cookies[settings.SESSION_COOKIE_NAME])


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_a_revoked_token_opens_no_channel_on_any_process(here: str, there: str, cast: Cast) -> None:
    place = Place(cast)
    wanted = TokenIn(name="Skript", scopes=["read", "write"])
    made = create_token(wanted, by=cast.pupil, second_factor=False)
    who = {"headers": {"Authorization": f"Bearer {made['token']}"}}
    assert all(_heard(here, place, each, **who) for each in CHANNELS)
    call(there, session_of(cast.pupil), "DELETE", f"/me/tokens/{made['id']}")
    assert not [each for at in {here, there} for each in CHANNELS if _heard(at, place, each, **who)]


@pytest.mark.row(3)
@pytest.mark.attack(2)
@pytest.mark.attack(19)
def test_a_page_kept_by_the_browser_is_not_confirmed(here: str, there: str, cast: Cast) -> None:
    """A validator from before is answered like any other question, never with "you still have it"."""
    place = Place(cast)
    session = _signed_in(here, "ada")
    address = f"http://{here}/api/files/{place.file_id}/content"
    cookies = {settings.SESSION_COOKIE_NAME: session}
    validator = httpx.get(address, cookies=cookies).headers["etag"]
    _leave_club(there, place, session)
    answer = httpx.get(address, cookies=cookies, headers={"If-None-Match": validator})
    assert answer.status_code == 404


def test_a_line_with_no_session_hears_nothing(here: str) -> None:
    with line_to(here, "") as line:
        assert Screen(line).closed_with() >= 4000
