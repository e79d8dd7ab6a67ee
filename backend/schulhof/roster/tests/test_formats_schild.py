# SPDX-License-Identifier: EUPL-1.2
"""SchILD: Kurs 42 files, text export and .dat files."""

import datetime as dt

import pytest

from schulhof.roster.draft import Kind, Part, Role
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

BASIC = """Nachname|Vorname|Geburtsdatum|Geschlecht|Status|PLZ|Ort|Straße|Konfession|Jahr|Abschnitt|\
Jahrgang|Klasse|Förderschwerpunkt
Müller#7a|Anna|01.02.2013|4|2|33602|Bielefeld|Weg 1|ER|2026|1|07|7a|LB
Müller#7b|Anna|01.02.2013|4|2|33602|Bielefeld|Weg 1|KR|2026|1|07|7b|
Öztürk|Can|09.11.2012|3|2|33602|Bielefeld|Weg 2|IL|2026|1|07|7a|
Fort|Frida|09.11.2010|4|9|33602|Bielefeld|Weg 3|OH|2026|1|07|7a|
"""
GUARDIANS = """Nachname|Vorname|Geburtsdatum|Erzieherart|Anrede 1.Person|Titel 1.Person|\
Nachname 1.Person|Vorname 1.Person|Anrede 2.Person|Titel 2.Person|Nachname 2.Person|\
Vorname 2.Person|Straße
Öztürk|Can|09.11.2012|Eltern|Frau||Öztürk|Elif|Herr||Öztürk|Deniz|Weg 2
Fremd|Kind|01.01.2012|Eltern|Frau||Fremd|Frieda|||||
"""
CLASSES = """InternBez|StatistikBez|SonstigeBez|Jahrgang|Folgeklasse|Klassenlehrer|OrgForm|Klassenart
7a|07A||07|8a|TAMM|V|RK
7b|07B||07|8b||V|RK
"""
TEACHERS = """InternKrz|StatistikKrz|Anrede|Titel|Nachname|Vorname|Geschlecht|Geburtsdatum|\
Staatsang|PLZ|Ort|Straße|Tel. Festnetz|Tel. mobil|E-Mail|dienstl. E-Mail
TAMM|TAM|Frau||Tamm|Ida|w|05.06.1980|000|33602|Bielefeld|Weg 9|0521|0151|ida@privat.example|\
tamm@schule.example
"""
COURSES = """KursBez|Klasse|Jahr|Abschnitt|Jahrgang|Fach|Kursart|Wochenstd.|Wochenstd. KL|Kursleiter
Chor||2026|1|07|MU|AG|2||TAMM
Chor||2025|2|07|MU|AG|2||WEG
"""
CHOICES = """Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Fach|Fachlehrer|Kursart|Kurs|Note
Öztürk|Can|09.11.2012|2026|1|MU|TAMM|AG|Chor|1
Müller#7a|Anna|01.02.2013|2025|2|MU|WEG|AG|Chor|6
Öztürk|Can|09.11.2012|2026|1|D|TAMM|PUK||3
"""

EXPORT = """Interne ID-Nummer;Nachname;Vorname;Geburtsdatum;Klasse;Jahrgang;Status;\
Konfession (Klartext);Erzieher 1: Nachname;Erzieher 1: Vorname;Erzieher 1: E-Mail;\
Erzieher 2: Nachname;Erzieher 2: Vorname;Erzieher 2: E-Mail
11;Adler;Ada;02.05.2013;7a;07;Aktiv;katholisch;Adler;Gerda;gerda@post.example;Adler;Gustav;
12;Adler;Theo;03.06.2011;9a;09;2;katholisch;Adler;Gerda;gerda@post.example;Adler;Gustav;
13;Boll;Ben;04.07.2013;7a;07;Aktiv;;Boll;Maria;;;;
14;Boll;Bea;05.08.2011;9a;09;Aktiv;;Boll;Maria;;;;
15;Alt;Alma;06.09.2004;Q2;Q2;Abschluss;;;;;;;
"""


@needs_shared_data
def test_kurs42_year_is_read_with_its_courses() -> None:
    roster = read_shared("svws/kurs42_*.txt")
    assert roles(roster) == {"pupil": 99, "teacher": 85}
    assert (len(labels(roster, Kind.CLASS)), len(labels(roster, Kind.COURSE))) == (23, 61)
    assert sum(1 for tie in roster.enrolments if tie.part is Part.PUPIL) == 99 + 1159
    assert next(item for item in roster.classes if item.name == "05a").successor == "06a"
    assert len(members(roster, "05a", Part.CLASS_TEACHER)) == 2


@needs_shared_data
def test_kurs42_makes_nobody_leave() -> None:
    coverage = read_shared("svws/kurs42_*.txt").coverage
    assert coverage.people == frozenset()
    assert coverage.grades == frozenset({"EF"})
    assert (Kind.COURSE, Part.TEACHER) not in coverage.parts  # no course names one


def test_dat_files_are_read_together() -> None:
    roster = read(
        raw("SchuelerBasisdaten.dat", BASIC, "cp1252"),
        raw("SchuelerErzieher.dat", GUARDIANS, "cp1252"),
        raw("Klassen.dat", CLASSES),
        raw("Lehrkraefte.dat", TEACHERS),
        raw("Kurse.dat", COURSES),
        raw("SchuelerLeistungsdaten.dat", CHOICES, "utf-8-sig"),
    )
    assert names(roster)[:4] == ["Ida Tamm", "Anna Müller", "Anna Müller", "Can Öztürk"]
    assert roles(roster) == {"teacher": 1, "pupil": 3, "guardian": 2}
    assert members(roster, "7a", Part.CLASS_TEACHER) == ["Ida Tamm"]
    assert members(roster, "Chor (07)", Part.PUPIL) == ["Can Öztürk"]
    assert members(roster, "Chor (07)", Part.TEACHER) == ["Ida Tamm"]
    assert len(roster.guardianships) == 2
    assert codes(roster) == {
        "people_not_at_school": 1,
        "unknown_person": 1,
        "class_without_teacher": 1,
    }


def test_dat_teacher_is_recognised_by_sign_and_work_address_only() -> None:
    (teacher,) = read(raw("Lehrkraefte.dat", TEACHERS)).people
    assert (teacher.weak_keys, teacher.email) == (("code:TAMM",), "tamm@schule.example")


def test_dat_without_people_says_which_file_is_missing() -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(raw("Klassen.dat", CLASSES))
    assert refused.value.problem.params == {"name": "SchuelerBasisdaten.dat"}


def test_text_export_is_read_with_families() -> None:
    roster = read(raw("export.txt", EXPORT, "utf-16"))
    assert roles(roster) == {"pupil": 4, "guardian": 4}
    ada = roster.people[0]
    assert (ada.source_keys, ada.birth_date) == (("pupil:11",), dt.date(2013, 5, 2))
    assert roster.coverage.people == {Role.PUPIL, Role.GUARDIAN}


def test_same_name_and_address_is_one_guardian_and_without_address_two() -> None:
    roster = read(raw("export.txt", EXPORT))
    children: dict[str, set[str]] = {}
    for tie in roster.guardianships:
        children.setdefault(tie.guardian_key, set()).add(tie.child_key)
    by_name = [
        (person.given_name, sorted(children[person.key]))
        for person in roster.people
        if Role.GUARDIAN in person.roles
    ]
    assert by_name == [
        ("Gerda", ["pupil:11", "pupil:12"]),
        ("Gustav", ["pupil:11", "pupil:12"]),
        ("Maria", ["pupil:13"]),
        ("Maria", ["pupil:14"]),
    ]
    assert codes(roster)["guardian_maybe_twice"] == 1


def test_status_in_words_and_in_numbers_is_understood() -> None:
    roster = read(raw("export.txt", EXPORT))
    assert "Alma Alt" not in names(roster)
    assert codes(roster)["people_not_at_school"] == 1


def test_text_export_of_teachers_is_read() -> None:
    text = (
        "Nachname\tVorname\tKürzel\tE-Mail (Dienstlich)\tGeburtsdatum\tAmtsbezeichnung\n"
        "Tamm\tIda\tTA\ttamm@schule.example\t05.06.1980\tStR'\n"
    )
    roster = read(raw("lehrer.csv", text, "latin-1"), school=hint())
    assert roles(roster) == {"teacher": 1}
    assert roster.people[0].weak_keys == ("code:TA",)
