# SPDX-License-Identifier: EUPL-1.2
"""SVWS JSON: the real school in the ENM form, and the newer form in small."""

import gzip
import json

import pytest

from schulhof.roster.draft import Kind, Part, Role
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.problems import RosterUnreadable

from .shared import (
    codes,
    hint,
    labels,
    members,
    names,
    needs_shared_data,
    raw,
    read,
    read_shared,
    roles,
)

LEARNING_PLATFORM = {
    "revision": 1,
    "idLernplattform": 7,
    "schulnummer": 168531,
    "schuljahr": 2026,
    "jahrgaenge": [{"id": 1, "kuerzel": "07", "kuerzelAnzeige": "7", "bezeichnung": "7"}],
    "klassen": [
        {"id": 5, "kuerzel": "07A", "kuerzelAnzeige": "7a", "idJahrgang": 1,
         "idsKlassenlehrer": [3]},
        {"id": 6, "kuerzel": "07B", "kuerzelAnzeige": "7b", "idJahrgang": None,
         "idsKlassenlehrer": []},
    ],
    "lehrer": [
        {"id": 3, "kuerzel": "TA", "nachname": "Tamm", "vorname": "Ida", "geschlecht": "w",
         "emailDienstlich": "i.tamm@schule.example",
         "lernplattformlogin": {"benutzername": "itamm", "initialpasswort": "Geheim-1"}},
    ],
    "faecher": [],
    "lerngruppen": [
        {"id": 10, "idIntern": 9, "idFach": 1, "idKursart": None, "bezeichnung": "D",
         "kursartKuerzel": None, "idsLehrer": [3]},
        {"id": 11, "idIntern": 8, "idFach": 2, "idKursart": 4, "bezeichnung": "Chor",
         "kursartKuerzel": "AG", "idsLehrer": [3]},
    ],
    "schueler": [
        {"id": 20, "idKlasse": 5, "nachname": "Adler", "vorname": "Ada", "geschlecht": "w",
         "geburtsdatum": "2013-05-02", "status": 2, "idsLerngruppen": [10, 11],
         "lernplattformlogin": {"benutzername": "aadler", "initialpasswort": "Geheim-2"}},
        {"id": 21, "idKlasse": 6, "nachname": "Boll", "vorname": "Ben", "geschlecht": "m",
         "geburtsdatum": None, "status": 2, "idsLerngruppen": [11]},
        {"id": 22, "idKlasse": 6, "nachname": "Neu", "vorname": "Nora", "geschlecht": "w",
         "geburtsdatum": None, "status": 0, "idsLerngruppen": [11]},
    ],
}  # fmt: skip


def changed(**parts: object) -> RawFile:
    return raw("lernplattform.json", json.dumps({**LEARNING_PLATFORM, **parts}))


@needs_shared_data
def test_the_real_school_has_its_people_classes_and_courses() -> None:
    roster = read_shared("svws/enm01.json.gz", school=hint("123456"))
    assert roles(roster) == {"pupil": 81, "teacher": 22}
    assert len(labels(roster, Kind.CLASS)) == 15
    assert len(labels(roster, Kind.COURSE)) == 19
    assert roster.school_year == 2021
    assert codes(roster) == {"email_unusable": 1}


@needs_shared_data
def test_the_real_school_names_each_course_with_its_year() -> None:
    roster = read_shared("svws/enm01.json.gz")
    courses = labels(roster, Kind.COURSE)
    assert {"D-GK1 (Q2)", "D-GK1 (Q1)", "D-GK1 (EF)", "AG Abenteuer", "er6"} <= set(courses)
    assert members(roster, "D-GK1 (Q2)", Part.TEACHER) == ["Jürgen Kemling"]
    assert len(members(roster, "D-GK1 (Q2)", Part.PUPIL)) == 10


@needs_shared_data
def test_class_teaching_makes_teachers_of_the_class_and_no_course() -> None:
    roster = read_shared("svws/enm01.json.gz")
    assert members(roster, "10b", Part.CLASS_TEACHER) == ["Antje Sanders"]
    assert "Jennifer Vierons" in members(roster, "10b", Part.TEACHER)
    assert "D" not in labels(roster, Kind.COURSE)


@needs_shared_data
def test_another_school_number_is_told() -> None:
    assert codes(read_shared("svws/enm01.json.gz"))["other_school_number"] == 1


def test_learning_platform_form_is_read() -> None:
    roster = read(changed())
    assert names(roster) == ["Ida Tamm", "Ada Adler", "Ben Boll"]
    assert members(roster, "7a", Part.CLASS_TEACHER) == ["Ida Tamm"]
    assert members(roster, "7a", Part.TEACHER) == ["Ida Tamm"]
    assert members(roster, "Chor", Part.PUPIL) == ["Ada Adler", "Ben Boll"]
    assert labels(roster, Kind.COURSE) == ["Chor"]
    assert roster.people[1].birth_date is not None


def test_a_pupil_who_only_registered_is_left_out_and_counted() -> None:
    roster = read(changed())
    assert codes(roster) == {"people_not_at_school": 1, "class_without_teacher": 1}
    assert roster.coverage.people == {Role.PUPIL, Role.TEACHER}


def test_gzip_is_opened_without_a_word_about_it() -> None:
    packed = gzip.compress(changed().content)
    assert names(read(RawFile("export.json.gz", packed))) == ["Ida Tamm", "Ada Adler", "Ben Boll"]


def test_one_entry_of_a_wrong_form_does_not_cost_the_others() -> None:
    roster = read(changed(lehrer=[{"id": {"a": 1}}, LEARNING_PLATFORM["lehrer"][0]]))  # type: ignore[index]
    assert codes(roster)["row_unreadable"] == 1
    assert "Ida Tamm" in names(roster)


def test_two_pupils_with_one_number_are_not_mixed_up() -> None:
    ada = LEARNING_PLATFORM["schueler"][0]  # type: ignore[index]
    roster = read(changed(schueler=[ada, {**ada, "vorname": "Zoe", "nachname": "Zimmer"}]))
    assert codes(roster)["key_twice"] == 1
    assert [person.skipped for person in roster.people if Role.PUPIL in person.roles] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"enmRevision": 1, "lerngruppen": [', "json_damaged"),
        (b'{"enmRevision": 1, "lerngruppen": ' + b"[" * 200_000 + b"}", "json_damaged"),
        (b'{"hello": "world"}', "json_unknown"),
        (b"[1, 2, 3]", "json_unknown"),
    ],
)
def test_json_that_is_no_roster_is_refused_clearly(content: bytes, code: str) -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(RawFile("export.json", content))
    assert refused.value.problem.code == code


def test_json_without_people_is_refused() -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(raw("x.json", '{"enmRevision":1,"lerngruppen":[],"schueler":[],"lehrer":[]}'))
    assert refused.value.problem.code == "no_people"
