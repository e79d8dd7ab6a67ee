# SPDX-License-Identifier: EUPL-1.2
"""The second file: classes, courses, communities, and what people arranged by hand."""

import datetime as dt
import json

import time_machine

from schulhof.communities.models import Community, Membership
from schulhof.people.models import Guardianship
from schulhof.roster.formats.opening import RawFile
from schulhof.schools.models import ClassMember, SchoolClass

from .importing import (
    Importing,
    class_of,
    communities_of,
    listed,
    make_school,
    many,
    person,
    pupils,
    told,
)
from .shared import raw
from .test_reimport_people import ADA, LIST

LESSONS = "Name;Vorname;GebDat;Klasse;DB_IdNr;Jahrgang;Status;SchulNr"


def test_pupil_who_changes_class_changes_community(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, "2;Boll;Ben;03.06.2015;5a", "3;Celik;Cem;1.1.2015;5b"))
    (change,) = importing.whole(
        school,
        pupils("1;Adler;Ada;02.05.2015;5b", "2;Boll;Ben;03.06.2015;5a", "3;Celik;Cem;1.1.2015;5b"),
    )
    assert [(detail.field, detail.before, detail.after) for detail in change.details] == [
        ("class", "5a", "5b")
    ]
    assert communities_of(person("Ada")) == ["5b", "Ost"]
    assert ClassMember.objects.filter(person=person("Ada")).count() == 2


def test_membership_made_by_hand_survives_every_import(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, "2;Boll;Ben;03.06.2015;5b"))
    other = Community.objects.get(name="5b")
    assert other.school_class
    Membership.objects.create(community=other, person=person("Ada"), role="member", source="manual")
    ClassMember.objects.create(
        school_class=other.school_class, person=person("Ada"), part="pupil", source="manual",
        started_on=dt.date(2026, 8, 1),
    )  # fmt: skip
    importing.whole(school, pupils("1;Amsel;Ada;02.05.2015;5a", "2;Boll;Ben;03.06.2015;5b"))
    assert communities_of(person("Ada")) == ["5a", "5b", "Ost"]
    assert class_of(person("Ada")) == ["5a", "5b"]


def test_guardianship_made_by_hand_survives_and_is_not_doubled(importing: Importing) -> None:
    school = make_school()
    with_guardian = pupils(
        f"{ADA};Adler;Gerda;g@post.example", "2;Boll;Ben;03.06.2015;5a;Boll;Bo;b@x.example"
    )
    importing.whole(school, with_guardian)
    made = Guardianship.objects.create(
        guardian=person("Gerda"),
        child=person("Ben"),
        source="manual",
        started_on=dt.date(2026, 8, 1),
    )
    importing.whole(school, with_guardian)
    made.refresh_from_db()
    assert made.ended_on is None
    assert Guardianship.objects.filter(ended_on=None).count() == 3


def test_class_made_by_hand_is_used_and_never_ended(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    year = SchoolClass.objects.first().year  # type: ignore[union-attr]
    hand = SchoolClass.objects.create(school=school, year=year, name="Chor", kind="course")
    hand_class = SchoolClass.objects.create(school=school, year=year, name="5c", kind="class")
    importing.whole(school, pupils("1;Adler;Ada;02.05.2015;05C", *many(20)))
    assert class_of(person("Ada")) == ["5c"]
    importing.whole(school, pupils(ADA, *many(20)))
    for made in (hand, hand_class):
        made.refresh_from_db()
        assert made.ended_on is None


def test_class_that_is_gone_ends_with_its_community_and_comes_back(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    importing.whole(school, pupils(*many(20)))
    assert SchoolClass.objects.get(name="5a").ended_on is not None
    assert Community.objects.get(name="5a").ended_at is not None
    importing.whole(school, pupils(ADA, *many(20)))
    assert Community.objects.get(name="5a").ended_at is None
    assert SchoolClass.objects.filter(name="5a").count() == 1


def test_next_years_class_of_the_same_name_is_another_class(importing: Importing) -> None:
    school = make_school()
    with time_machine.travel(dt.datetime(2026, 9, 1, tzinfo=dt.UTC)):
        importing.whole(school, pupils(ADA, *many(20)))
    old = SchoolClass.objects.get(name="5a")
    with time_machine.travel(dt.datetime(2027, 9, 1, tzinfo=dt.UTC)):
        importing.whole(
            school, pupils("1;Adler;Ada;02.05.2015;6a", "9;Neu;Nora;01.01.2016;5a", *many(20))
        )
    old.refresh_from_db()
    assert old.ended_on is not None
    new = SchoolClass.objects.get(name="5a", ended_on=None)
    assert new.year != old.year
    assert communities_of(person("Ada")) == ["6a", "Ost"]
    assert new.community.memberships.get().person == person("Nora")


def test_without_numbers_pupils_are_found_in_next_years_class(importing: Importing) -> None:
    school = make_school()
    with time_machine.travel(dt.datetime(2026, 9, 1, tzinfo=dt.UTC)):
        importing.whole(school, listed("Meier;Anna;;5a", "Meier;Anna;;6b"), mapping=LIST)
        ids = {member.person_id for member in ClassMember.objects.filter(school_class__name="5a")}
    with time_machine.travel(dt.datetime(2027, 9, 1, tzinfo=dt.UTC)):
        importing.whole(school, listed("Meier;Anna;;6a", "Meier;Anna;;7b"), mapping=LIST)
        now = {member.person_id for member in ClassMember.objects.filter(school_class__name="6a")}
    assert now == ids


def test_renamed_class_is_the_same_class(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA))
    before = SchoolClass.objects.get().id
    assert importing.whole(school, pupils("1;Adler;Ada;02.05.2015;05A")) == []
    assert SchoolClass.objects.get().id == before
    assert SchoolClass.objects.get().name == "05A"


def test_courses_of_one_year_do_not_end_those_of_another(importing: Importing) -> None:
    school = make_school("168890")
    importing.whole(school, *_kurs42("EF", "Kurs A"))
    importing.whole(school, *_kurs42("Q1", "Kurs B"))
    assert set(
        SchoolClass.objects.filter(kind="course", ended_on=None).values_list("name", flat=True)
    ) == {
        "Kurs A (EF)",
        "Kurs B (Q1)",
    }
    assert told(importing.whole(school, *_kurs42("EF", "Kurs C"))) == [("changing", "Kim EF")]
    assert not SchoolClass.objects.filter(name="Kurs A (EF)", ended_on=None).exists()
    assert person("Kim", "Qeins").is_active


def test_course_stays_the_same_when_its_pupils_change(importing: Importing) -> None:
    """One repeats the year, then a whole second year joins: what was written there stays there."""
    school = make_school()
    importing.whole(school, _enm({n: "Q2" for n in range(10)}))
    course = SchoolClass.objects.get(kind="course")
    assert course.name == "D-GK1 (Q2)"
    for change, name in (({0: "Q1"}, "D-GK1 (Q2)"), ({n: "Q1" for n in range(5)}, "D-GK1")):
        importing.whole(school, _enm({**dict.fromkeys(range(10), "Q2"), **change}))
        assert SchoolClass.objects.get(kind="course", ended_on=None).id == course.id
        assert SchoolClass.objects.get(pk=course.pk).name == name


def _enm(grade_of: dict[int, str]) -> RawFile:
    """A school with one course; pupils by number with their grade."""
    grades = {"Q1": 1, "Q2": 2}
    content = {
        "enmRevision": 1,
        "jahrgaenge": [{"id": number, "kuerzel": name} for name, number in grades.items()],
        "klassen": [
            {"id": number, "kuerzel": name, "idJahrgang": number} for name, number in grades.items()
        ],
        "lerngruppen": [{"id": 1, "bezeichnung": "D-GK1", "kursartKuerzel": "GK", "lehrerID": []}],
        "schueler": [
            {
                "id": number, "nachname": f"Kind{'a' * number}", "vorname": "Kim",
                "klasseID": grades[grade], "leistungsdaten": [{"lerngruppenID": 1}],
            }
            for number, grade in grade_of.items()
        ],
    }  # fmt: skip
    return raw("enm.json", json.dumps(content))


def _kurs42(grade: str, course: str) -> list[RawFile]:
    family = {"EF": "EF", "Q1": "Qeins"}[grade]
    number = {"EF": 1, "Q1": 2}[grade]
    pupil = f"{family};Kim;01.02.2008"
    return [
        raw("Schueler.txt", f"{LESSONS}\n{pupil};{grade};{number};{grade};2;168890\n"),
        raw("Kurse.txt", f"KursId;Fach;Name;Lehrer;Kursart\n-1;M;{course};--;GK\n"),
        raw("Kursbelegung.txt", f"Name;Vorname;GebDat;Kursbezeichnung\n{pupil};{course}\n"),
    ]
