# SPDX-License-Identifier: EUPL-1.2
"""Cards and pictures of a class: printed, blocked, chosen, drawn."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from django.test import Client
from pypdf import PdfReader

from schulhof.audit.models import AuditEntry
from schulhof.cards.drawing.squares import link_with
from schulhof.cards.hashing import pictures_fit, pictures_hash
from schulhof.cards.models import Card, Lesson
from schulhof.cards.rules import CODE_LENGTH, PICTURES, draw_pictures, names_on_cards, new_code
from schulhof.foundation.clock import now
from schulhof.people.models import Person, Session
from schulhof.people.rules.codes import ALPHABET
from schulhof.stream.models import StreamEvent
from testing.cast import Cast, affiliate, go_live

from .holding_up import CODE, give_card, hold_up
from .holding_up import PICTURES as FOUR

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

ClientFor = Callable[[Person], Client]
JSON = "application/json"


@pytest.fixture
def lesson(cast: Cast) -> Lesson:
    return Lesson.objects.create(
        school_class=cast.school_class, ends_at=now() + timedelta(minutes=45)
    )


def codes_in(pdf: bytes) -> list[str]:
    """What stands on the cards beside their squares."""
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return [found.replace("-", "").replace("\n", "") for found in CODE.findall(text)]


def print_cards(client: Client, cast: Cast, *people: Person) -> "Response":
    wanted = {"person_ids": [str(each.id) for each in people]} if people else {}
    return client.post(
        f"/api/classes/{cast.school_class.id}/printed-cards", wanted, content_type=JSON
    )


@pytest.mark.row(22)
def test_class_teacher_prints_cards_that_open_with_their_square(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    answer = print_cards(client_for(cast.teacher), cast)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    code, _other = codes_in(answer.content)
    Card.objects.filter(person=cast.pupil).update(pictures_hash=pictures_hash(cast.pupil.id, FOUR))
    assert hold_up(code).status_code == 204
    entries = AuditEntry.objects.filter(act="cards.card_printed", actor_id=cast.teacher.id)
    assert {entry.subject_id for entry in entries} == {cast.pupil.id, cast.classmate.id}


@pytest.mark.row(22)
def test_new_card_ends_the_old_one_and_its_sessions(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    old, tablet, phone = give_card(cast.pupil), Client(), client_for(cast.pupil)
    assert hold_up(old, client=tablet).status_code == 204
    [new] = codes_in(print_cards(client_for(cast.teacher), cast, cast.pupil).content)
    assert tablet.get("/api/communities").status_code == 401
    assert phone.get("/api/communities").status_code == 200  # signed in with the passphrase
    assert hold_up(old).status_code == 422
    assert hold_up(new).status_code == 204  # same pictures
    assert StreamEvent.objects.filter(type="people.session_ended").count() == 1


@pytest.mark.row(22)
def test_blocked_card_opens_nothing_and_blocking_may_be_repeated(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    code, tablet = give_card(cast.pupil), Client()
    hold_up(code, client=tablet)
    address = f"/api/classes/{cast.school_class.id}/cards/{cast.pupil.id}"
    for _ in range(2):
        assert client_for(cast.teacher).delete(address).status_code == 204
    assert hold_up(code).status_code == 422
    assert tablet.get("/api/communities").status_code == 401
    assert AuditEntry.objects.filter(act="cards.card_blocked").count() == 1


@pytest.mark.row(22)
def test_code_of_a_card_has_at_least_128_random_bits_and_only_its_hash_is_kept(
    cast: Cast,
) -> None:
    assert len(ALPHABET) ** CODE_LENGTH >= 2**128
    assert len({new_code() for _ in range(1000)}) == 1000
    assert {len(new_code()) for _ in range(50)} == {CODE_LENGTH}
    code = give_card(cast.pupil)
    kept = " ".join(str(value) for row in Card.objects.values_list() for value in row)
    assert code not in kept
    assert not set(kept.split()) & set(PICTURES)


def test_square_tells_no_log_what_it_holds() -> None:
    before, _, behind = link_with("k=ABC").partition("#")
    assert (before.rpartition("/")[2], behind) == ("karte", "k=ABC")


def test_pictures_count_for_their_person_alone_and_in_their_order(cast: Cast) -> None:
    give_card(cast.pupil)
    card = Card.objects.get()
    assert pictures_fit(card, FOUR)
    assert not pictures_fit(card, FOUR[::-1])
    card.person = cast.classmate
    assert not pictures_fit(card, FOUR)
    assert not pictures_fit(None, FOUR)


@pytest.mark.row(22)
def test_class_teacher_chooses_pictures_with_a_child(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    code = give_card(cast.pupil, ["fish", "tree", "car", "ball"])
    address = f"/api/classes/{cast.school_class.id}/cards/{cast.pupil.id}/pictures"
    teacher = client_for(cast.teacher)
    assert teacher.put(address, {"pictures": FOUR}, content_type=JSON).status_code == 204
    assert hold_up(code).status_code == 204
    twice = teacher.put(address, {"pictures": ["cat", "cat", "sun", "key"]}, content_type=JSON)
    assert twice.json()["fields"][0]["path"] == "pictures"
    assert AuditEntry.objects.filter(act="cards.pictures_set").count() == 1


def test_pictures_are_drawn_for_those_without_and_told_once(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    give_card(cast.classmate)
    code = give_card(cast.pupil, [])
    address = f"/api/classes/{cast.school_class.id}/card-pictures"
    teacher = client_for(cast.teacher)
    [item] = teacher.post(address, {}, content_type=JSON).json()["items"]
    assert item["person"]["id"] == str(cast.pupil.id)
    assert hold_up(code, item["pictures"]).status_code == 204
    again = teacher.post(address, {}, content_type=JSON)
    assert (again.status_code, again.json()["code"]) == (409, "nobody")
    wanted = {"person_ids": [str(cast.pupil.id)]}
    assert len(teacher.post(address, wanted, content_type=JSON).json()["items"]) == 1


def test_drawn_pictures_are_four_different_ones() -> None:
    assert all(len(set(draw_pictures())) == 4 for _ in range(100))
    assert {each for _ in range(200) for each in draw_pictures()} == set(PICTURES)


@pytest.mark.row(22)
def test_class_teacher_sees_that_there_are_cards_and_nothing_of_their_use(
    cast: Cast, client_for: ClientFor, lesson: Lesson
) -> None:
    hold_up(give_card(cast.pupil))
    found = client_for(cast.teacher).get(f"/api/classes/{cast.school_class.id}/cards").json()
    assert set(found) == {"name", "lesson", "cards", "devices", "abilities"}
    assert [set(row) for row in found["cards"]] == [{"person", "printed", "pictures"}] * 2
    assert [(row["printed"], row["pictures"]) for row in found["cards"]] == [
        (True, True), (False, False),
    ]  # fmt: skip


def test_nobody_prints_a_card_for_who_is_more_than_a_pupil(
    cast: Cast, client_for: ClientFor
) -> None:
    affiliate(cast.classmate, cast.school, "administrator", agrees=False)
    teacher = client_for(cast.teacher)
    assert print_cards(teacher, cast, cast.classmate).status_code == 404
    assert print_cards(teacher, cast, cast.other_pupil).status_code == 404
    print_cards(teacher, cast)
    assert list(Card.objects.values_list("person", flat=True)) == [cast.pupil.id]


@pytest.mark.row(42)
def test_cards_of_a_school_without_them_are_not_there(cast: Cast, client_for: ClientFor) -> None:
    go_live(cast.school, without=["picture_sign_in"])
    teacher, address = client_for(cast.teacher), f"/api/classes/{cast.school_class.id}"
    answers = [
        teacher.get(f"{address}/cards"),
        teacher.post(f"{address}/printed-cards", {}, content_type=JSON),
        teacher.post(f"{address}/lesson", {"minutes": 45}, content_type=JSON),
        teacher.post(f"{address}/card-devices", {"name": "x"}, content_type=JSON),
    ]
    assert [(each.status_code, each.json()["code"]) for each in answers] == [
        (404, "function_off")
    ] * 4
    assert not Card.objects.exists()


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("Mia", "Kurz")], ["Mia"]),
        ([("Mia", "Kurz"), ("Mia", "Lang"), ("Ben", "Kurz")], ["Mia K.", "Mia L.", "Ben"]),
        ([("Mia", "Kurz"), ("Mia", "Kunz")], ["Mia Kur.", "Mia Kun."]),
        ([("Mia", "Kurz"), ("Mia", "Kurz")], ["Mia Kurz", "Mia Kurz"]),
        ([("Mia", "")], ["Mia"]),
    ],
)
def test_card_tells_as_little_of_a_name_as_tells_two_apart(
    people: list[tuple[str, str]], expected: list[str]
) -> None:
    names = {UUID(int=number): name for number, name in enumerate(people)}
    assert list(names_on_cards(names).values()) == expected


def test_list_takes_the_same_queries_for_one_and_many(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Callable[..., object]
) -> None:
    teacher = client_for(cast.teacher)
    with django_assert_max_num_queries(19):  # type: ignore[attr-defined]
        teacher.get(f"/api/classes/{cast.school_class.id}/cards")
    assert not Session.objects.filter(person=cast.pupil).exists()
