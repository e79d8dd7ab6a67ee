# SPDX-License-Identifier: EUPL-1.2
"""Erasing a person: asked, called off, done; twice, interrupted, brought back by a backup."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.errors import NotFound
from schulhof.messaging.models import Message
from schulhof.people.actions import FORMER_MEMBER
from schulhof.people.models import Person
from schulhof.privacy import registry
from schulhof.privacy.actions import ask_erasure, cancel_erasure, erase, run_erasures
from schulhof.privacy.actions.erasing import _step
from schulhof.privacy.models import Erasure, ErasureStep
from testing.cast import Cast

from .full import CANARY, fill, sightings, sing

#: Held about the person without a row that points at them: topics are found by name, and the erasure of an
#: account does not exist before it is asked for.
NOT_BY_ROW = {"stream.Topic", "stream.StreamEvent", "privacy.Erasure"}


def erased(cast: Cast, person: Person) -> Erasure:
    """The person asked, and thirty-one days passed."""
    erasure = ask_erasure(person.id, by=person)
    with moved_to(now() + timedelta(days=31)):
        run_erasures()
    erasure.refresh_from_db()
    return erasure


def test_the_search_looks_into_the_cache(db: None) -> None:
    cache.set("schlüssel", {"innen": f"das {CANARY}"})
    cache.set(CANARY, 1)
    assert len([place for place in sightings(CANARY) if place.startswith("cache: ")]) == 2


@pytest.mark.row(10)
@pytest.mark.django_db(transaction=True)
def test_a_person_in_every_table_is_erased_and_nothing_finds_them(cast: Cast) -> None:
    fill(cast, cast.pupil)
    empty = [held.label for held in registry.holdings() if not held.of(cast.pupil.id).exists()]
    assert set(empty) <= NOT_BY_ROW
    assert set(sightings(CANARY))
    person_id = cast.pupil.id
    erasure = erased(cast, cast.pupil)
    assert erasure.state == "done", list(erasure.steps.values("table", "kept"))
    assert not set(sightings(CANARY))
    assert not Person.objects.filter(pk=person_id).exists()


def test_what_others_answered_stays_and_the_question_is_of_a_former_member(cast: Cast) -> None:
    fill(cast, cast.pupil)
    erased(cast, cast.pupil)
    question = Message.objects.filter(author=FORMER_MEMBER).order_by("number").first()
    assert question is not None
    assert question.deleted_at is not None
    assert question.replies.get().author == cast.teacher


def test_two_who_left_cannot_be_told_apart(cast: Cast) -> None:
    for person in (cast.pupil, cast.classmate):
        sing(person, "da", group=cast.class_group)
    for person in (cast.pupil, cast.classmate):
        erased(cast, person)
    assert set(Message.objects.values_list("author", flat=True)) == {FORMER_MEMBER}


def test_before_thirty_days_nothing_goes_and_it_can_be_called_off(cast: Cast) -> None:
    ask_erasure(cast.pupil.id, by=cast.pupil)
    with moved_to(now() + timedelta(days=29)):
        run_erasures()
        assert Person.objects.filter(pk=cast.pupil.id).exists()
        cancel_erasure(cast.pupil.id, by=cast.pupil)
        cancel_erasure(cast.pupil.id, by=cast.pupil)
    with moved_to(now() + timedelta(days=31)):
        run_erasures()
    assert Person.objects.get(pk=cast.pupil.id).is_active
    assert AuditEntry.objects.filter(act="privacy.erasure_cancelled").count() == 1


def test_asking_twice_is_one_request(cast: Cast) -> None:
    assert ask_erasure(cast.pupil.id, by=cast.pupil) == ask_erasure(cast.pupil.id, by=cast.pupil)
    assert AuditEntry.objects.filter(act="privacy.erasure_asked").count() == 1


def test_guardian_asks_for_the_child_and_nobody_else_does(cast: Cast) -> None:
    for other in (cast.teacher, cast.head, cast.classmate):
        with pytest.raises(NotFound):
            ask_erasure(cast.pupil.id, by=other)
    erasure = ask_erasure(cast.pupil.id, by=cast.guardian)
    assert erasure.asked_by_id == cast.guardian.id
    with pytest.raises(NotFound):
        cancel_erasure(cast.pupil.id, by=cast.teacher)
    cancel_erasure(cast.pupil.id, by=cast.pupil)


def test_done_twice_is_done_once(cast: Cast) -> None:
    fill(cast, cast.pupil)
    erasure = erased(cast, cast.pupil)
    steps = list(erasure.steps.order_by("table").values())
    erase(erasure)
    run_erasures()
    assert list(erasure.steps.order_by("table").values()) == steps


@pytest.mark.django_db(transaction=True)
def test_an_interrupted_erasure_goes_on(cast: Cast) -> None:
    fill(cast, cast.pupil)
    before = Message.objects.filter(author=cast.pupil).count()
    erasure = ask_erasure(cast.pupil.id, by=cast.pupil)
    Erasure.objects.update(state="running")
    all_of_them = registry.holdings()
    for holding in all_of_them[: len(all_of_them) // 2]:
        _step(erasure, holding, cast.pupil.id)
    run_erasures()
    erasure.refresh_from_db()
    assert erasure.state == "done"
    step = ErasureStep.objects.get(erasure=erasure, table="messaging.Message")
    assert (step.found, step.erased, step.kept) == (before, before, 0)
    assert not set(sightings(CANARY))
