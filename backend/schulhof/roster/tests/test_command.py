# SPDX-License-Identifier: EUPL-1.2
"""`schulhof import-roster` as scripts see it: lines and exit codes."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from schulhof.people.models import Person
from schulhof.roster.models import Import
from schulhof.schools.models import School

from .importing import make_school, many, pupils

pytestmark = pytest.mark.django_db(transaction=True)
Export = Callable[..., str]


@pytest.fixture
def school() -> School:
    return make_school("4711")


@pytest.fixture
def export(tmp_path: Path) -> Export:
    def write(*lines: str) -> str:
        path = tmp_path / "schueler.csv"
        path.write_bytes(pupils(*lines).content)
        return str(path)

    return write


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("import_roster", *arguments, stdout=out)
    return out.getvalue()


def refusal(*arguments: str) -> CommandError:
    with pytest.raises(CommandError) as refused:
        run(*arguments)
    return refused.value


def test_preview_shows_and_changes_nothing(school: School, export: Export) -> None:
    out = run(export("1;Adler;Ada;2.5.2015;5a", "2;=1+1;Ben;;5a"), "--school", "4711", "--preview")
    assert "SchILD-NRW (Text) → Schule Ost (4711)" in out
    assert "pupil                    1" in out
    assert "error: schueler.csv:3 The name holds a formula" in out
    assert Person.objects.count() == 0
    assert Import.objects.get().state == "discarded"


def test_yes_applies(school: School, export: Export) -> None:
    assert run(export(*many(3)), "--school", "4711", "--yes").endswith("Applied.\n")
    assert Person.objects.count() == 3


def test_without_a_word_nothing_is_changed(school: School, export: Export) -> None:
    assert refusal(export(*many(3)), "--school", "4711").returncode == 3
    assert Person.objects.count() == 0


def test_many_leaving_need_their_own_word(school: School, export: Export) -> None:
    run(export(*many(20)), "--school", "4711", "--yes")
    refused = refusal(export(*many(10)), "--school", "4711", "--yes")
    assert (refused.returncode, "50%" in str(refused)) == (3, True)
    run(export(*many(10)), "--school", "4711", "--yes", "--confirm-removals")
    assert Person.objects.filter(is_active=True).count() == 10


def test_unknown_table_names_its_columns_and_takes_a_mapping(
    school: School, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nachname;Vorname;Note\nAdler;Ada;6\n")
    assert refusal(str(path), "--school", "4711", "--preview").returncode == 4
    mapping = ["--mapping", "Nachname=family_name", "Vorname=given_name", "--role", "teacher"]
    run(str(path), "--school", "4711", "--yes", *mapping)
    assert Person.objects.get().affiliations.get().role == "teacher"


@pytest.mark.parametrize("pair", ["Nachname", "Nachname=shoe_size", "=given_name"])
def test_wrong_mapping_is_refused(school: School, export: Export, pair: str) -> None:
    assert refusal(export(*many(1)), "--school", "4711", "--mapping", pair).returncode == 2


def test_missing_file_unreadable_file_and_unknown_school(school: School, tmp_path: Path) -> None:
    picture = tmp_path / "bild.png"
    picture.write_bytes(b"\x89PNG\r\n")
    assert refusal(str(tmp_path / "no.csv"), "--school", "4711").returncode == 1
    assert "neither text nor a table" in str(refusal(str(picture), "--school", "4711"))
    assert "no school" in str(refusal(str(picture), "--school", "999"))
