# SPDX-License-Identifier: EUPL-1.2
"""Tables of any origin: what is suggested, what is kept, and what a person confirms."""

import pytest

from schulhof.roster.draft import Kind, Part, Role, Roster
from schulhof.roster.formats.mapped import suggested
from schulhof.roster.formats.mapping import Field, Mapping, MappingNeeded
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.formats.reading import read_mapped, read_upload
from schulhof.roster.problems import RosterUnreadable

from .shared import OST, codes, labels, members, names, raw, roles


def needed(*files: RawFile) -> MappingNeeded:
    answer = read_upload(list(files), OST)
    assert isinstance(answer, MappingNeeded)
    return answer


def suggestions(*files: RawFile) -> dict[str, Field]:
    return suggested(needed(*files)).columns


def read(*files: RawFile, mapping: Mapping | None = None) -> Roster:
    answer = needed(*files)
    return read_mapped(answer, mapping or suggested(answer), OST)


GERMAN = raw(
    "Klassenliste.csv",
    "Nachname;Vorname;Geb.-Datum;Klasse;Konfession\nAdler;Ada;2.5.15;5a;rk\nBoll;Ben;3.6.15;5b;ev\n",
)


def test_german_headings_are_suggested() -> None:
    assert suggestions(GERMAN) == {
        "Nachname": Field.FAMILY,
        "Vorname": Field.GIVEN,
        "Geb.-Datum": Field.BIRTH,
        "Klasse": Field.CLASS,
    }


def test_english_headings_are_suggested() -> None:
    text = "First name,Surname,Date of birth,Class,Student ID,Guardian email\nA,B,,5a,1,g@x.de\n"
    assert list(suggestions(raw("pupils.csv", text)).values()) == [
        Field.GIVEN,
        Field.FAMILY,
        Field.BIRTH,
        Field.CLASS,
        Field.KEY,
        Field.EMAIL1,
    ]


def test_name_means_the_family_name_beside_a_given_name_and_both_alone() -> None:
    beside = suggestions(raw("a.csv", "Name;Vorname\nAdler;Ada\n"))
    alone = suggestions(raw("a.csv", "Name;Klasse\nAdler, Ada;5a\n"))
    assert (beside["Name"], alone["Name"]) == (Field.FAMILY, Field.FULL)


def test_unknown_column_is_shown_by_name_only_and_not_kept() -> None:
    answer = needed(GERMAN)
    religion = next(column for column in answer.columns if column.name == "Konfession")
    assert (religion.samples, religion.suggestion) == ([], None)
    assert answer.tables[0].columns == ["Nachname", "Vorname", "Geb.-Datum", "Klasse"]
    assert answer.columns[0].samples == ["Adler", "Boll"]


def test_mapping_a_column_that_was_not_kept_says_what_to_do() -> None:
    mapping = suggested(needed(GERMAN))
    mapping.columns["Konfession"] = Field.CLASS
    with pytest.raises(RosterUnreadable) as refused:
        read(GERMAN, mapping=mapping)
    assert refused.value.problem.code == "column_not_kept"


def test_mapping_without_names_is_refused() -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(GERMAN, mapping=Mapping({"Vorname": Field.GIVEN}))
    assert refused.value.problem.params == {"fields": "family_name"}


def test_a_table_without_headings_speaks_by_its_values() -> None:
    people = [
        ("Adler", "Ada"),
        ("Boll", "Ben"),
        ("Cetin", "Cem"),
        ("Dahl", "Dora"),
        ("Ernst", "Emil"),
    ]
    text = "".join(
        f"{family};{given};0{n}.05.2015;5{'ab'[n % 2]};{'rk' if n % 2 else 'ev'}\n"
        for n, (family, given) in enumerate(people, start=1)
    )
    answer = needed(raw("liste.csv", text))
    assert suggested(answer).columns == {
        "#1": Field.FAMILY,
        "#2": Field.GIVEN,
        "#3": Field.BIRTH,
        "#4": Field.CLASS,
    }
    assert names(read(raw("liste.csv", text)))[0] == "Ada Adler"
    assert "rk" not in str(answer.columns)


def test_pupils_with_classes_become_a_roster() -> None:
    roster = read(GERMAN)
    assert names(roster) == ["Ada Adler", "Ben Boll"]
    assert labels(roster, Kind.CLASS) == ["5a", "5b"]
    assert codes(roster) == {}
    assert roster.coverage.people == {Role.PUPIL}
    assert roster.coverage.parts == {(Kind.CLASS, Part.PUPIL)}


def test_incomplete_list_covers_nothing() -> None:
    mapping = suggested(needed(GERMAN))
    mapping.complete = False
    assert read(GERMAN, mapping=mapping).coverage.people == frozenset()


def test_several_classes_in_one_cell_are_a_class_and_courses() -> None:
    roster = read(raw("a.csv", "Vorname;Nachname;Klasse\nAda;Adler;5a+Chor\n"))
    assert (labels(roster, Kind.CLASS), labels(roster, Kind.COURSE)) == (["5a"], ["Chor"])


def test_role_column_file_name_and_confirmed_role_are_understood() -> None:
    mixed = read(
        raw(
            "alle.csv",
            "Vorname;Nachname;Rolle;Klasse\nAda;Adler;Schülerin;5a\nIda;Tamm;Lehrkraft;5a\n"
            "Gerda;Adler;Eltern;\nHugo;Haus;Hausmeister;\n",
        )
    )
    assert roles(mixed) == {"pupil": 1, "teacher": 1, "guardian": 1}
    assert codes(mixed) == {"role_unknown": 1}
    assert members(mixed, "5a", Part.CLASS_TEACHER) == ["Ida Tamm"]
    teachers = raw("Lehrkräfte 2026.csv", "Vorname;Nachname;Kürzel\nIda;Tamm;TA\n")
    assert roles(read(teachers)) == {"teacher": 1}
    mapping = suggested(needed(teachers))
    mapping.role = Role.STAFF
    assert roles(read(teachers, mapping=mapping)) == {"staff": 1}


def test_guardians_in_their_own_list_find_their_children_by_number() -> None:
    roster = read(
        raw("schueler.csv", "ID;Vorname;Nachname;Klasse\n1;Ada;Adler;5a\n"),
        raw("eltern.csv", "Vorname;Nachname;E-Mail;Kind-ID\nGerda;Adler;g@post.example;1\n"),
    )
    assert roles(roster) == {"pupil": 1, "guardian": 1}
    assert len(roster.guardianships) == 1


def test_twins_with_one_birth_date_are_two_people() -> None:
    roster = read(
        raw(
            "a.csv",
            "Vorname;Nachname;Geburtsdatum;Klasse\nAnna;Zwil;1.2.15;5a\nLena;Zwil;1.2.15;5a\n",
        )
    )
    assert len(roster.people) == 2
    assert codes(roster) == {}


def test_same_name_in_two_classes_without_birth_dates_is_two_people() -> None:
    roster = read(raw("a.csv", "Vorname;Nachname;Klasse\nAnna;Meier;5a\nAnna;Meier;6b\n"))
    assert len(roster.people) == 2


def test_same_name_and_birth_date_in_two_classes_is_not_guessed() -> None:
    text = "Vorname;Nachname;Geburtsdatum;Klasse\nAnna;Meier;1.2.15;5a\nAnna;Meier;1.2.15;6b\n"
    roster = read(raw("a.csv", text))
    assert codes(roster) == {"same_name_and_birth": 1}
    assert [person.skipped for person in roster.people] == [False, True]


def test_the_same_row_twice_counts_once() -> None:
    roster = read(raw("a.csv", "Vorname;Nachname;Klasse\nAnna;Meier;5a\nAnna;Meier;5a\n"))
    assert len(roster.people) == 1
    assert codes(roster) == {"row_twice": 1}
