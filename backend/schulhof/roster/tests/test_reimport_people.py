# SPDX-License-Identifier: EUPL-1.2
"""The second file: who is recognised, who is not guessed, who goes and who comes back."""

import datetime as dt

import pytest

from schulhof.foundation.errors import Conflict
from schulhof.people.models import Guardianship, Person
from schulhof.roster.formats.mapping import Field, Mapping
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.models import Import, ImportedIdentity
from schulhof.roster.pending import preview_of
from schulhof.roster.plan.plan import Detail
from schulhof.schools.models import Affiliation

from .importing import (
    Importing,
    communities_of,
    kinds,
    listed,
    make_school,
    many,
    person,
    pupils,
    teachers,
    told,
)
from .shared import raw

ADA = "1;Adler;Ada;02.05.2015;5a"
LIST = Mapping(
    {
        "Nachname": Field.FAMILY,
        "Vorname": Field.GIVEN,
        "Geburtsdatum": Field.BIRTH,
        "Klasse": Field.CLASS,
    }
)


def test_corrected_names_and_birth_dates_stay_the_same_person(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, "2;Boll;Ben;03.06.2015;5a"))
    ada, ben = person("Ada").id, person("Ben").id
    changes = importing.whole(
        school, pupils("1;Amsel;Ada;02.05.2015;5a", "2;Boll;Benno;04.06.2015;5a")
    )
    assert told(changes) == [("changing", "Ada Amsel"), ("changing", "Benno Boll")]
    assert Person.objects.get(pk=ada).full_name == "Ada Amsel"
    assert Person.objects.get(pk=ben).display_name == "Benno B."


def test_login_name_stays_when_the_name_changes(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA))
    login_name = person("Ada").login_name
    importing.whole(school, pupils("1;Adler;Adele;02.05.2015;5a"))
    assert person("Adele").login_name == login_name


def test_correction_is_told_without_the_birth_date(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA))
    (change,) = importing.whole(school, pupils("1;Adler;Ada;03.05.2015;5a"))
    assert change.details == [Detail("birth_date")]


def test_who_vanishes_is_deactivated_with_a_date_and_not_deleted(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    assert told(importing.whole(school, pupils(*many(20)))) == [("leaving", "Ada Adler")]
    ada = person("Ada")
    assert not ada.is_active
    assert ada.deactivated_on is not None
    assert Affiliation.objects.get(person=ada).ended_on is not None
    assert communities_of(ada) == []


def test_who_returns_is_the_same_person(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    ada = person("Ada")
    importing.whole(school, pupils(*many(20)))
    changes = importing.whole(school, pupils(ADA, *many(20)))
    assert told(changes) == [("returning", "Ada Adler")]
    back = Person.objects.get(pk=ada.pk)
    assert (back.is_active, back.deactivated_on, back.login_name) == (True, None, ada.login_name)


def test_more_than_a_tenth_needs_a_word(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(*many(20)))
    entry = importing.read(school, pupils(*many(17)))
    assert entry.removal_share == pytest.approx(0.15)
    with pytest.raises(Conflict) as refused:
        importing.apply(entry)
    assert refused.value.code == "removals_unconfirmed"
    assert Person.objects.filter(is_active=True).count() == 20
    assert importing.apply(entry, confirm=True).state == "applied"
    assert Person.objects.filter(is_active=True).count() == 17


def test_a_tenth_needs_none(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(*many(20)))
    assert kinds(importing.whole(school, pupils(*many(18)))) == {"leaving": 2}


def test_file_of_pupils_makes_no_teacher_leave(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA), teachers("g1;Tamm;Ida;TA"))
    assert importing.whole(school, pupils(ADA)) == []
    assert person("Ida").is_active


def test_person_made_by_hand_is_recognised_and_does_not_leave(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(*many(20)))
    hand = Person.objects.create(
        login_name="hand", given_name="Hanna", family_name="Hand", display_name="Hanna H."
    )
    Affiliation.objects.create(
        school=school, person=hand, role="pupil", source="manual", started_on=dt.date(2026, 8, 1)
    )
    importing.whole(school, pupils("500;Hand;Hanna;01.02.2014;9z", *many(20)))
    assert Person.objects.filter(given_name="Hanna").count() == 1
    assert told(importing.whole(school, pupils(*many(20)))) == [("changing", "Hanna Hand")]
    assert importing.whole(school, pupils(*many(20))) == []
    assert person("Hanna").is_active


def test_head_who_administers_stays_when_the_file_forgets_them(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, *_staff(21))
    head = person("Timca")
    Affiliation.objects.create(
        school=school, person=head, role="administrator", source="manual",
        started_on=dt.date(2026, 8, 1),
    )  # fmt: skip
    changes = importing.whole(school, *_staff(20))
    assert told(changes) == [("changing", "Timca Lehrca")]
    head.refresh_from_db()
    assert head.is_active
    assert head.affiliations.filter(ended_on=None).get().role == "administrator"


def test_twins_are_never_merged(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, listed("Zwil;Anna;1.2.15;5a", "Zwil;Lena;1.2.15;5a"), mapping=LIST)
    anna, lena = person("Anna").id, person("Lena").id
    importing.whole(school, listed("Zwil;Anna;1.2.15;5a", "Zwil;Lenna;1.2.15;5a"), mapping=LIST)
    assert Person.objects.get(pk=lena).given_name == "Lenna"
    assert Person.objects.get(pk=anna).given_name == "Anna"


def test_twin_under_another_name_is_not_guessed(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, listed("Zwil;Anna;1.2.15;5a", "Zwil;Lena;1.2.15;5a"), mapping=LIST)
    entry = importing.read(
        school, listed("Zwil;Anna;1.2.15;5a", "Zwil;Mia;1.2.15;5a"), mapping=LIST
    )
    assert [problem.code for problem in preview_of(entry).problems] == ["person_ambiguous"]
    assert importing.apply(entry).state == "applied"
    assert person("Lena").is_active
    assert not Person.objects.filter(given_name="Mia").exists()


def test_without_numbers_name_and_birth_date_recognise_across_classes(
    importing: Importing,
) -> None:
    school = make_school()
    importing.whole(school, listed("Meier;Anna;1.2.15;5a", "Meier;Anna;3.4.14;6b"), mapping=LIST)
    ids = set(Person.objects.values_list("id", flat=True))
    changes = importing.whole(
        school, listed("Meier;Anna;1.2.15;6a", "Meier;Anna;3.4.14;7b"), mapping=LIST
    )
    assert kinds(changes) == {"changing": 2}
    assert set(Person.objects.values_list("id", flat=True)) == ids


def test_without_numbers_a_corrected_birth_date_in_one_class_is_recognised(
    importing: Importing,
) -> None:
    school = make_school()
    importing.whole(school, listed("Meier;Anna;1.2.15;5a"), mapping=LIST)
    assert kinds(importing.whole(school, listed("Meier;Anna;2.1.15;6a"), mapping=LIST)) == {
        "changing": 1
    }


def test_namesake_years_later_is_somebody_else(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, listed("Meier;Anna;;10a", *_listed_many()), mapping=LIST)
    importing.whole(school, listed(*_listed_many()), mapping=LIST)
    importing.whole(school, listed("Meier;Anna;;5a", *_listed_many()), mapping=LIST)
    assert sorted(Person.objects.filter(given_name="Anna").values_list("is_active", flat=True)) == [
        False,
        True,
    ]


def test_number_given_to_somebody_else_changes_nobody(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    problems = importing.problems(school, pupils("1;Zimmer;Zoe;09.09.2011;9z", *many(20)))
    assert [problem.code for problem in problems] == ["key_taken"]
    assert problems[0].params == {"key": "1", "before": "Ada Adler", "name": "Zoe Zimmer"}
    importing.whole(school, pupils("1;Zimmer;Zoe;09.09.2011;9z", *many(20)))
    assert person("Ada").is_active
    assert not Person.objects.filter(given_name="Zoe").exists()


def test_sign_of_a_teacher_passes_on_to_the_next(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, *_staff(20, "TA;Tamm;Ida"))
    importing.whole(school, *_staff(20))
    importing.whole(school, *_staff(20, "TA;Taube;Udo"))
    assert person("Udo").pk != person("Ida").pk
    assert ImportedIdentity.objects.get(source_key="code:TA").person == person("Udo")


def test_teacher_who_marries_keeps_the_account_by_the_sign(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, *_staff(20, "TA;Tamm;Ida"))
    ida = person("Ida").pk
    changes = importing.whole(school, *_staff(20, "TA;Kohl;Ida"))
    assert told(changes) == [("changing", "Ida Kohl")]
    assert person("Ida").pk == ida


def test_pupil_who_becomes_a_teacher_is_the_same_person(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils("1;Adler;Ada;02.05.2000;Q2", *many(20)))
    ada = person("Ada").pk
    importing.whole(school, pupils(*many(20)))
    head = "Nachname;Vorname;Kürzel;Geburtsdatum;Amtsbezeichnung"
    importing.whole(school, raw("lehrer.csv", f"{head}\nAdler;Ada;AD;02.05.2000;StR\n"))
    again = person("Ada")
    assert (again.pk, again.is_active, again.display_name) == (ada, True, "Ada Adler")


def test_teacher_who_is_a_guardian_has_one_account(importing: Importing) -> None:
    school = make_school()
    files = (
        pupils("1;Tamm;Theo;02.05.2015;5a;Tamm;Ida;tamm@schule.example"),
        teachers("g1;Tamm;Ida;TA;tamm@schule.example"),
    )
    importing.whole(school, *files)
    assert sorted(person("Ida").affiliations.values_list("role", flat=True)) == [
        "guardian",
        "teacher",
    ]
    assert importing.whole(school, *files) == []
    assert Guardianship.objects.get().guardian == person("Ida")


def test_guardians_go_and_return_with_their_children(importing: Importing) -> None:
    school = make_school()
    files = [pupils(f"{ADA};Adler;Gerda;g@post.example", *many(30))]
    importing.whole(school, *files)
    without = "Interne ID-Nummer;Nachname;Vorname;Geburtsdatum;Klasse\n"
    others = raw("s.csv", without + "\n".join(many(30)))
    assert told(importing.whole(school, others)) == [
        ("leaving", "Ada Adler"),
        ("leaving", "Gerda Adler"),
    ]
    both = raw("s.csv", without + "\n".join([ADA, *many(30)]))
    assert told(importing.whole(school, both)) == [
        ("returning", "Ada Adler"),
        ("returning", "Gerda Adler"),
    ]
    assert person("Gerda").is_active


def test_guardians_who_change_places_stay_who_they_are(importing: Importing) -> None:
    school = make_school()
    head = (
        "Interne ID-Nummer;Nachname;Vorname;Klasse;Erzieher 1: Nachname;Erzieher 1: Vorname;"
        "Erzieher 2: Nachname;Erzieher 2: Vorname\n"
    )
    importing.whole(school, raw("s.csv", head + "1;Adler;Ada;5a;Adler;Gerda;Adler;Gustav"))
    before = {p.given_name: p.pk for p in Person.objects.all()}
    importing.whole(school, raw("s.csv", head + "1;Adler;Ada;5a;Adler;Gustav;Adler;Gerda"))
    assert {p.given_name: p.pk for p in Person.objects.all()} == before


def test_unreadable_row_does_not_make_its_person_leave(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    importing.whole(school, pupils("1;Ad?er;Ada;02.05.2015;5a", *many(20)))
    assert person("Ada").is_active
    assert Import.objects.filter(state="applied").count() == 2


def _listed_many() -> list[str]:
    return [line.split(";", 1)[1] for line in many(20)]


def _staff(count: int, *more: str) -> list[RawFile]:
    """Teachers without numbers: `count` of them, and more as sign;family;given."""
    words = ["".join("abcdefghij"[int(digit)] for digit in str(n)) for n in range(count)]
    lines = [f";Lehr{word};Tim{word};L{word}" for word in words]
    for line in more:
        sign, family, given = line.split(";")
        lines.append(f";{family};{given};{sign}")
    return [teachers(*lines)]
