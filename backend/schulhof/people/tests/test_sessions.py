# SPDX-License-Identifier: EUPL-1.2
"""Where one is signed in, and ending it."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session as StoredSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.foundation.clock import now
from schulhof.people import actions
from schulhof.people.models import LoginCode, Person, Session
from schulhof.people.rules import device_of
from schulhof.people.tasks import forget_expired
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import PASSPHRASE, Cast

from .browser import is_signed_in, sign_in

ClientFor = Callable[[Person], Client]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.mark.parametrize(
    ("agent", "browser", "system"),
    [
        (FIREFOX, "Firefox", "Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge", "Windows",
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/17.5 Mobile/15E148 Safari/604.1", "Safari", "iPadOS",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) "
            "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36", "Samsung Internet", "Android",
        ),
        (
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/139.0.0.0 Safari/537.36", "Chrome", "ChromeOS",
        ),
        ("curl/8.5.0", "", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_device_is_named_as_people_know_it(agent: str, browser: str, system: str) -> None:
    assert device_of(agent) == (browser, system)


def test_person_sees_own_devices_and_nothing_more(cast: Cast) -> None:
    here, there = Client(HTTP_USER_AGENT=FIREFOX), Client()
    sign_in(here, "ada", PASSPHRASE)
    sign_in(there, "ada", PASSPHRASE)
    sign_in(Client(), "ben", PASSPHRASE)
    items = here.get("/api/me/sessions").json()["items"]
    assert [item["current"] for item in items] == [False, True]
    assert items[1]["device"] == {"browser": "Firefox", "system": "Linux"}
    assert set(items[1]) == {"id", "device", "started_at", "current"}


@pytest.mark.row(18)
def test_nothing_that_watches_people_is_kept() -> None:
    kept = {field.name for field in Session._meta.fields} | {
        field.name for field in Person._meta.fields
    }
    assert not {
        name for name in kept if "ip" in name.split("_") or "seen" in name or "last" in name
    }


def test_list_takes_the_same_queries_for_one_and_three(cast: Cast) -> None:
    client = Client()
    sign_in(client, "ada", PASSPHRASE)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get("/api/me/sessions")
        counts.append(len(queries))
        for _ in range(2):
            sign_in(Client(), "ada", PASSPHRASE)
    assert counts[0] == counts[1]


def test_ending_one_device_ends_it_and_tells(cast: Cast, client_for: ClientFor) -> None:
    here, there = client_for(cast.pupil), client_for(cast.pupil)
    other = next(
        item for item in here.get("/api/me/sessions").json()["items"] if not item["current"]
    )
    assert here.delete(f"/api/me/sessions/{other['id']}").status_code == 204
    assert is_signed_in(here)
    assert not is_signed_in(there)
    told = StreamEvent.objects.get(topic=person_topic(cast.pupil.id))
    assert (told.type, str(told.object_id)) == ("people.session_ended", other["id"])
    assert here.delete(f"/api/me/sessions/{other['id']}").status_code == 404


def test_nobody_ends_another_persons_session(cast: Cast, client_for: ClientFor) -> None:
    victim = client_for(cast.pupil)
    session = Session.objects.get(person=cast.pupil)
    for person in (cast.classmate, cast.head, cast.stranger):
        assert client_for(person).delete(f"/api/me/sessions/{session.id}").status_code == 404
    assert client_for(cast.head).delete(f"/api/me/sessions/{uuid4()}").status_code == 404
    assert is_signed_in(victim)


def test_ending_all_others_keeps_this_one_and_may_be_repeated(
    cast: Cast, client_for: ClientFor
) -> None:
    here, there, somebody = (
        client_for(cast.pupil), client_for(cast.pupil), client_for(cast.classmate),
    )  # fmt: skip
    for _ in range(2):
        assert here.delete("/api/me/sessions").status_code == 204
    assert is_signed_in(here)
    assert not is_signed_in(there)
    assert is_signed_in(somebody)
    assert StreamEvent.objects.filter(type="people.session_ended").count() == 1


def test_signing_out_tells(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)
    session = Session.objects.get(person=cast.pupil)
    client.delete("/api/auth/browser/v1/auth/session")
    assert StreamEvent.objects.get(type="people.session_ended").object_id == session.id


def test_expired_sessions_are_neither_shown_nor_kept(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.pupil)
    StoredSession.objects.update(expire_date=now() - timedelta(seconds=1))
    here = client_for(cast.pupil)
    assert len(here.get("/api/me/sessions").json()["items"]) == 1
    assert Session.objects.filter(person=cast.pupil).count() == 1


def test_night_forgets_what_is_over_and_nothing_else(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.pupil)
    StoredSession.objects.update(expire_date=now() - timedelta(seconds=1))
    staying = client_for(cast.teacher)
    people = [cast.pupil.id, cast.classmate.id]
    actions.issue_codes(by=cast.head, person_ids=people, school=None)
    LoginCode.objects.filter(person=cast.pupil).update(expires_at=now())
    forget_expired()
    assert list(Session.objects.values_list("person_id", flat=True)) == [cast.teacher.id]
    assert list(LoginCode.objects.values_list("person_id", flat=True)) == [cast.classmate.id]
    assert StoredSession.objects.count() == 1
    assert is_signed_in(staying)


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_deactivation_ends_everything_at_once(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)
    secret = client.post(
        "/api/me/tokens", {"name": "x", "scopes": ["read"]}, content_type="application/json"
    ).json()["token"]
    code = actions.issue_codes(by=cast.head, person_ids=[cast.pupil.id], school=None)
    day = date(2026, 11, 24)
    assert actions.deactivate_people([cast.pupil.id, cast.pupil.id], on=day) == [cast.pupil.id]
    assert not is_signed_in(client)
    assert Client().get("/api/me", headers={"Authorization": f"Bearer {secret}"}).status_code == 401
    slip = {"login_name": "ada", "code": code[cast.pupil.id].code}
    assert (
        Client().post("/api/activation/check", slip, content_type="application/json").status_code
        == 422
    )
    assert StreamEvent.objects.filter(
        topic=person_topic(cast.pupil.id), type="people.session_ended"
    ).exists()
    cast.pupil.refresh_from_db()
    assert cast.pupil.deactivated_on == day
    assert actions.deactivate_people([cast.pupil.id], on=day) == []


def test_who_comes_back_has_the_old_passphrase_and_no_old_session(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.pupil)
    actions.deactivate_people([cast.pupil.id], on=date(2026, 11, 24))
    assert actions.reactivate_people([cast.pupil.id]) == [cast.pupil.id]
    assert not is_signed_in(client)
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 200
    assert actions.reactivate_people([cast.pupil.id]) == []
