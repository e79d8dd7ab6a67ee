# SPDX-License-Identifier: EUPL-1.2
"""A school comes in: what stands in the database after the first import, and that the second is nothing."""

import datetime as dt

import pytest
from django.core.cache import cache
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.communities.models import Community, Group, Membership
from schulhof.people.models import Guardianship, Person
from schulhof.people.tests.browser import sign_in
from schulhof.roster.formats.opening import open_paths
from schulhof.roster.models import Import
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass, SchoolYear
from testing.cast import Cast

from .importing import (
    Importing,
    class_of,
    communities_of,
    everything,
    kinds,
    make_school,
    many,
    person,
    pupils,
    teachers,
    told,
)
from .shared import DATA, needs_shared_data

SMALL = (
    pupils(
        "1;Adler;Ada;02.05.2015;5a;Adler;Gerda;gerda@post.example",
        "2;Boll;Ben;03.06.2011;9b",
    ),
    teachers("g1;Tamm;Ida;TA;tamm@schule.example"),
)


@needs_shared_data
def test_real_school_comes_in_with_people_classes_courses_and_communities(
    importing: Importing,
) -> None:
    school = make_school("123456")
    files = open_paths([DATA / "svws" / "enm01.json.gz"])
    changes = importing.whole(school, *files)
    assert kinds(changes) == {"arriving": 103}
    assert Affiliation.objects.filter(role="pupil").count() == 81
    assert Affiliation.objects.filter(role="teacher").count() == 22
    assert SchoolClass.objects.filter(kind="class").count() == 15
    assert SchoolClass.objects.filter(kind="course").count() == 19
    assert Community.objects.count() == 15 + 19 + 2
    assert Group.objects.count() == Community.objects.count()
    moderators = Membership.objects.filter(community__name="10b", role="moderator")
    assert "Antje Sanders" in moderators.values_list("person__display_name", flat=True)
    assert person("Vanessa", "Huiß").display_name == "Vanessa H."


@needs_shared_data
@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["svws/enm01.json.gz"], "123456"),
        ([f"svws/kurs42_{part}.txt" for part in
          ("Schueler", "Lehrer", "Klassen", "Kurse", "Kursbelegung")], "168890"),
        (["sds1"], "10001"),
    ],
)  # fmt: skip
def test_importing_a_real_file_twice_changes_nothing(
    importing: Importing, names: list[str], number: str
) -> None:
    school = make_school(number)
    files = open_paths([DATA / name for name in names])
    importing.whole(school, *files)
    before = everything()
    assert kinds(importing.whole(school, *files)) == {}
    assert everything() == before


def test_people_get_roles_names_age_bands_and_no_passphrase(importing: Importing) -> None:
    importing.whole(make_school(), *SMALL)
    ada, ben, ida, gerda = person("Ada"), person("Ben"), person("Ida"), person("Gerda")
    assert (ada.display_name, ada.age_band, ada.birth_date) == ("Ada A.", "under_14", None)
    assert ben.age_band in ("14_15", "16_17", "adult")
    assert (ida.display_name, ida.age_band) == ("Ida Tamm", "adult")
    assert gerda.display_name == "Gerda Adler"
    assert ada.login_name.startswith("ada")
    assert not ada.has_usable_password()
    assert [someone.email for someone in (ada, ida, gerda) if someone.email] == []
    assert Guardianship.objects.get().child == ada


@pytest.mark.row(24)
@pytest.mark.attack(5)
def test_nobody_who_came_in_signs_in_without_a_code(importing: Importing) -> None:
    """With nothing that others know of them: IServ's accounts of 2014 opened with the login name."""
    school = make_school()
    importing.whole(school, pupils(*many(40)), SMALL[1])
    people = Person.objects.filter(affiliations__school=school)
    assert people.count() >= 41
    for someone in people:
        for guess in (
            someone.login_name,
            someone.given_name,
            someone.family_name,
            "01.01.2012",
            "",
        ):
            cache.clear()
            assert sign_in(Client(), someone.login_name, guess).status_code == 400


def test_birth_date_is_kept_only_where_the_school_needs_it(importing: Importing) -> None:
    school = make_school()
    kept = []
    for keeps in (True, False):
        School.objects.update(keeps_birth_dates=keeps)
        importing.whole(School.objects.get(pk=school.pk), *SMALL)
        kept.append(person("Ada").birth_date)
    assert kept == [dt.date(2015, 5, 2), None]


def test_communities_follow_classes_and_guardians_stay_out_of_them(importing: Importing) -> None:
    importing.whole(make_school(), *SMALL)
    assert communities_of(person("Ada")) == ["5a", "Ost"]
    assert "5a" not in communities_of(person("Gerda"))
    assert class_of(person("Ben")) == ["9b"]


def test_school_year_is_made_when_there_is_none(importing: Importing) -> None:
    importing.whole(make_school(), *SMALL)
    year = SchoolYear.objects.get()
    assert (year.starts_on.month, year.ends_on.month) == (8, 7)


def test_draft_is_gone_once_applied_and_the_log_has_counts_only(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, *SMALL)
    entry = Import.objects.get()
    assert (entry.draft, entry.preview) == (None, None)
    audit = AuditEntry.objects.get(act="roster.applied")
    assert audit.facts == {"arriving": 4, "changing": 0, "leaving": 0, "returning": 0}


def test_waiting_draft_is_sealed(importing: Importing) -> None:
    entry = importing.read(make_school(), *SMALL)
    assert entry.state == "ready"
    for blob in (entry.draft, entry.preview):
        assert blob
        assert b"Adler" not in bytes(blob)


def test_other_schools_are_not_touched(importing: Importing, cast: Cast) -> None:
    school = make_school()
    importing.whole(school, *SMALL)
    assert ClassMember.objects.filter(school_class__school=cast.school).count() == 5
    assert Person.objects.get(pk=cast.pupil.pk).is_active
    assert told(importing.whole(school, pupils("2;Boll;Ben;03.06.2011;9b"), confirm=True)) == [
        ("leaving", "Ada Adler"),
        ("leaving", "Gerda Adler"),
    ]
    assert Person.objects.get(pk=cast.pupil.pk).is_active
