# SPDX-License-Identifier: EUPL-1.2
"""Processes die, drafts grow old, schools change between preview and word, and two work at once."""

import datetime as dt
import time

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from schulhof.people.models import Person
from schulhof.roster import actions
from schulhof.roster.actions.workers import is_dead, this_worker
from schulhof.roster.fingerprints import KeyedPrinter
from schulhof.roster.models import Import, ImportedIdentity
from schulhof.roster.sealing import Unsealable, seal, unseal

from .importing import Importing, failure, make_school, many, pupils

DEAD = "nowhere|1|dead"


def test_apply_that_died_can_be_applied_again(importing: Importing) -> None:
    school = make_school()
    entry = importing.read(school, pupils(*many(3)))
    Import.objects.update(
        state="applying", worker=DEAD, since=timezone.now() - dt.timedelta(hours=1)
    )
    assert actions.tend_imports() == 1
    entry.refresh_from_db()
    assert (entry.state, failure(entry)) == ("ready", "interrupted_applying")
    assert importing.apply(entry).state == "applied"
    assert Import.objects.get().error is None


def test_reading_that_died_has_to_be_uploaded_again(importing: Importing) -> None:
    school = make_school()
    importing.read(school, pupils(*many(3)))
    Import.objects.update(
        state="reading", worker=DEAD, draft=None, since=timezone.now() - dt.timedelta(hours=1)
    )
    actions.tend_imports()
    entry = Import.objects.get()
    assert (entry.state, failure(entry)) == ("failed", "interrupted_reading")


def test_import_at_work_is_left_alone(importing: Importing) -> None:
    importing.read(make_school(), pupils(*many(3)))
    Import.objects.update(state="applying")
    assert actions.tend_imports() == 0


def test_worker_is_dead_when_its_process_is() -> None:
    at = timezone.now()
    host, number, mark = this_worker().split("|")
    assert not is_dead(this_worker(), since=at, at=at)
    assert is_dead(f"{host}|{number}|other", since=at, at=at)
    assert is_dead(f"{host}|99999999|{mark}", since=at, at=at)
    assert not is_dead(f"elsewhere|{number}|{mark}", since=at, at=at)
    assert is_dead(f"elsewhere|{number}|{mark}", since=at - dt.timedelta(hours=1), at=at)
    assert is_dead("", since=at - dt.timedelta(hours=1), at=at)


def test_draft_nobody_decides_on_is_thrown_away_after_two_days(importing: Importing) -> None:
    importing.read(make_school(), pupils(*many(3)))
    with time_machine.travel(timezone.now() + dt.timedelta(hours=47)):
        assert actions.tend_imports() == 0
    with time_machine.travel(timezone.now() + dt.timedelta(hours=49)):
        assert actions.tend_imports() == 1
    entry = Import.objects.get()
    assert (entry.state, entry.draft, entry.preview) == ("discarded", None, None)


def test_school_that_changed_since_the_preview_asks_again(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(*many(20)))
    early = importing.read(school, pupils(*many(20)))
    importing.whole(school, pupils(*many(40)))
    late = importing.apply(early)
    assert (late.state, failure(late)) == ("ready", "school_changed")
    assert late.removal_share == 0.5
    assert Person.objects.filter(is_active=True).count() == 40
    assert importing.apply(late, confirm=True).state == "applied"


def test_failing_apply_leaves_nothing_behind(
    importing: Importing, caplog: pytest.LogCaptureFixture
) -> None:
    school = make_school()
    entry = importing.read(school, pupils("1;Adler;Ada;02.05.2015;5a", *many(3)))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE roster_recognition")
    failed = importing.apply(entry)
    assert (failed.state, failure(failed)) == ("ready", "unexpected")
    assert Person.objects.count() == 0
    assert "Adler" not in caplog.text


def test_seal_is_bound_to_its_import() -> None:
    one, other = Import().id, Import().id
    sealed = seal({"a": "b"}, for_import=one, part="roster")
    assert unseal(sealed, dict, for_import=one, part="roster") == {"a": "b"}
    for content, key, part in (
        (sealed, other, "roster"),
        (sealed, one, "preview"),
        (sealed[:-1] + b"x", one, "roster"),
        (b"", one, "roster"),
    ):
        with pytest.raises(Unsealable):
            unseal(content, dict, for_import=key, part=part)


def test_fingerprints_hold_for_one_school_and_tell_nothing() -> None:
    person = {"given": "Ada", "family": "Adler", "birth_date": dt.date(2015, 5, 2), "email": None}
    here = KeyedPrinter(Import().id)
    there = KeyedPrinter(Import().id)
    assert here.of(**person) == here.of(**{**person, "family": "ADLER"})  # type: ignore[arg-type]
    assert here.of(**person).birth != there.of(**person).birth  # type: ignore[arg-type]
    unknown = here.of(given="Ada", family="Adler", birth_date=None, email=None)
    assert (unknown.name_birth, unknown.birth, unknown.email) == ("", "", "")


@pytest.mark.django_db(transaction=True)
def test_on_a_thread_it_becomes_the_same() -> None:
    school = make_school()
    entry = actions.start_import(school, by=None, files=[pupils(*many(30))])
    _wait_for(entry, "ready")
    actions.apply_import(entry, by=None, confirm_removals=False)
    _wait_for(entry, "applied")
    assert ImportedIdentity.objects.count() == 30


def _wait_for(entry: Import, state: str) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        entry.refresh_from_db()
        if entry.state == state:
            return
        time.sleep(0.05)
    raise AssertionError(f"still {entry.state}: {entry.error}")
