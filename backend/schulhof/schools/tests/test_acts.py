# SPDX-License-Identifier: EUPL-1.2
"""People come to a school and leave it, by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.people.models import InstallationRole, Person
from schulhof.schools.models import Affiliation, School, SchoolClass
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast, affiliate, agree, make_person

ClientFor = Callable[[Person], Client]


@pytest.fixture
def head(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.head)


def post(client: Client, path: str, **body: object) -> Any:
    return client.post(path, body, content_type="application/json")


def add(client: Client, cast: Cast, **wanted: object) -> Any:
    body = {"given_name": "Ina", "family_name": "Igel", "role": "pupil"} | wanted
    return post(client, f"/api/schools/{cast.school.id}/people", **body)


def act(client: Client, cast: Cast, person: Person, word: str) -> int:
    answer = post(client, f"/api/schools/{cast.school.id}/people/{person.id}/{word}")
    status: int = answer.status_code
    return status


def reads(client_for: ClientFor, person: Person, group: Any) -> bool:
    status = client_for(person).get(f"/api/groups/{group.id}").status_code
    return bool(status == 200)


def test_head_adds_a_pupil_who_is_then_in_the_class_and_its_community(
    cast: Cast, head: Client, client_for: ClientFor
) -> None:
    answer = add(head, cast, class_ids=[str(cast.school_class.id)], language="en")
    assert answer.status_code == 201
    assert (answer.json()["state"], answer.json()["classes"][0]["name"]) == ("invited", "5a")
    person = Person.objects.get(pk=answer.json()["id"])
    assert (person.display_name, person.language) == ("Ina I.", "en")
    assert person.login_name.startswith("ina")
    assert not person.has_usable_password()
    agree(person, cast.school)
    assert reads(client_for, person, cast.class_group)
    entry = AuditEntry.objects.get(act="schools.person_added")
    assert (entry.actor_id, entry.subject_id, entry.school_id) == (
        cast.head.id, person.id, cast.school.id,
    )  # fmt: skip


def test_teacher_added_by_hand_reads_the_staff_room(
    cast: Cast, head: Client, client_for: ClientFor
) -> None:
    person = Person.objects.get(pk=add(head, cast, role="teacher").json()["id"])
    assert person.display_name == "Ina Igel"
    agree(person, cast.school)
    assert reads(client_for, person, cast.staff_group)


@pytest.mark.parametrize(
    "wanted",
    [
        {"given_name": ""}, {"given_name": " \n "}, {"given_name": "x" * 101}, {"role": "city"},
        {"role": ["pupil"]}, {"is_active": True}, {"school_id": "x"}, {"class_ids": ["x"]},
        {"email": "kein"}, {"family_name": None}, {"language": "fr"},
    ],
)  # fmt: skip
def test_impossible_people_are_refused(cast: Cast, head: Client, wanted: dict[str, object]) -> None:
    before = Person.objects.count()
    assert add(head, cast, **wanted).status_code == 422
    assert Person.objects.count() == before


def test_classes_of_another_school_and_of_guardians_are_refused(cast: Cast, head: Client) -> None:
    foreign = SchoolClass.objects.get(school=cast.other_school)
    answer = add(head, cast, class_ids=[str(foreign.id)])
    assert (answer.status_code, answer.json()["fields"][0]["path"]) == (422, "class_ids")
    assert (
        add(head, cast, role="guardian", class_ids=[str(cast.school_class.id)]).status_code == 422
    )


def test_head_corrects_a_name_and_the_roster_shall_not_change_it_back(
    cast: Cast, head: Client
) -> None:
    path = f"/api/schools/{cast.school.id}/people/{cast.pupil.id}"
    answer = head.patch(path, {"family_name": "Ämsel"}, content_type="application/json")
    assert (answer.status_code, answer.json()["full_name"]) == (200, "Ada Ämsel")
    cast.pupil.refresh_from_db()
    assert (cast.pupil.display_name, cast.pupil.sort_name) == ("Ada Ä.", "amsel ada")
    assert cast.pupil.name_by_hand
    assert (
        StreamEvent.objects.get(topic=person_topic(cast.pupil.id)).type == "people.person_changed"
    )
    assert AuditEntry.objects.get(act="schools.name_corrected").facts == {}


def test_adult_keeps_the_full_name_when_corrected(cast: Cast, head: Client) -> None:
    path = f"/api/schools/{cast.school.id}/people/{cast.head.id}"
    head.patch(path, {"given_name": "Johanna"}, content_type="application/json")
    cast.head.refresh_from_db()
    assert cast.head.display_name == "Johanna Herz"


def test_deactivated_pupil_is_out_at_once_and_comes_back_as_before(
    cast: Cast, head: Client, client_for: ClientFor
) -> None:
    pupil = client_for(cast.pupil)
    for _ in range(2):
        assert act(head, cast, cast.pupil, "deactivate") == 204
    assert pupil.get("/api/me").status_code == 401
    assert not cast.class_community.memberships.filter(person=cast.pupil, ended_at=None).exists()
    told = set(
        StreamEvent.objects.filter(topic=person_topic(cast.pupil.id)).values_list("type", flat=True)
    )
    assert told == {"people.session_ended", "communities.membership_changed"}
    assert AuditEntry.objects.filter(act="schools.person_deactivated").count() == 1
    cast.pupil.refresh_from_db()
    assert not cast.pupil.is_active
    assert cast.pupil.deactivated_on is not None

    for _ in range(2):
        assert act(head, cast, cast.pupil, "reactivate") == 204
    assert Person.objects.filter(pk=cast.pupil.id, is_active=True, deactivated_on=None).exists()
    assert reads(client_for, cast.pupil, cast.class_group)
    assert Affiliation.objects.filter(person=cast.pupil, ended_on=None).count() == 1
    assert AuditEntry.objects.filter(act="schools.person_reactivated").count() == 1
    assert pupil.get("/api/me").status_code == 401  # the old session stays ended


def test_who_also_works_elsewhere_keeps_the_account_and_loses_this_school(
    cast: Cast, head: Client, client_for: ClientFor
) -> None:
    affiliate(cast.colleague, cast.other_school, "teacher")
    colleague = client_for(cast.colleague)
    assert act(head, cast, cast.colleague, "deactivate") == 204
    assert not reads(client_for, cast.colleague, cast.staff_group)
    told = colleague.get("/api/me").json()
    assert [each["school"]["short_name"] for each in told["affiliations"]] == ["West"]
    assert act(head, cast, cast.colleague, "reactivate") == 204
    assert len(colleague.get("/api/me").json()["affiliations"]) == 2


def test_head_cannot_reach_for_who_went_to_another_school(cast: Cast, head: Client) -> None:
    affiliate(cast.colleague, cast.other_school, "teacher")
    Affiliation.objects.filter(person=cast.colleague, school=cast.school).update(
        ended_on="2026-09-01"
    )
    answer = post(head, f"/api/schools/{cast.school.id}/people/{cast.colleague.id}/reactivate")
    assert (answer.status_code, answer.json()["code"]) == (409, "elsewhere")


def test_head_cannot_deactivate_themselves(cast: Cast, head: Client) -> None:
    answer = post(head, f"/api/schools/{cast.school.id}/people/{cast.head.id}/deactivate")
    assert (answer.status_code, answer.json()["code"]) == (409, "yourself")


def test_deactivation_leaves_memberships_by_hand_for_the_return(
    cast: Cast, head: Client, client_for: ClientFor
) -> None:
    cast.class_community.memberships.create(person=cast.other_pupil, role="member", source="manual")
    act(head, cast, cast.other_pupil, "deactivate")
    assert not reads(client_for, cast.other_pupil, cast.class_group)
    act(head, cast, cast.other_pupil, "reactivate")
    assert reads(client_for, cast.other_pupil, cast.class_group)


def city_client(client_for: ClientFor) -> Client:
    city = make_person("city", "Clara", "City")
    InstallationRole.objects.create(person=city, role="city")
    return client_for(city)


NEW_SCHOOL = {"name": "Schule Nord", "short_name": "Nord", "number": "100003", "form": "GE"}


def test_city_brings_a_school_in_with_its_year_and_communities(
    cast: Cast, client_for: ClientFor
) -> None:
    client = city_client(client_for)
    answer = post(client, "/api/schools", **NEW_SCHOOL)
    assert answer.status_code == 201
    school = School.objects.get(number="100003")
    assert school.years.count() == 1
    assert set(school.communities.values_list("kind", flat=True)) == {"school", "staff"}
    again = post(client, "/api/schools", **NEW_SCHOOL)
    assert (again.status_code, again.json()["code"]) == (409, "number_taken")
    assert again.json()["fields"][0]["path"] == "number"


def test_nobody_else_brings_schools_in(cast: Cast, client_for: ClientFor) -> None:
    for person in (cast.head, cast.teacher, cast.pupil):
        assert post(client_for(person), "/api/schools", **NEW_SCHOOL).status_code == 403
    assert School.objects.count() == 2


def test_first_administrator_is_invited_on_the_server(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("invite", "Nora", "Nord", administrator_of="100002")
    person = Person.objects.get(given_name="Nora")
    assert Affiliation.objects.get(person=person).role == "administrator"
    printed = capsys.readouterr().out
    login_name, code = (
        line.split()[-1] if "name" in line else line.split()[1] for line in printed.splitlines()[1:]
    )
    assert login_name == person.login_name
    slip = {"login_name": login_name, "code": code}
    answer = Client().post("/api/activation/check", slip, content_type="application/json")
    assert answer.json()["given_name"] == "Nora"
    assert code not in str(AuditEntry.objects.values())


def test_somebody_of_the_city_is_invited_on_the_server(cast: Cast) -> None:
    call_command("invite", "Clara", "City", role="city")
    assert InstallationRole.objects.get(role="city").person.given_name == "Clara"
    with pytest.raises(CommandError):
        call_command("invite", "X", "Y", administrator_of="999999")
    assert not Person.objects.filter(given_name="X").exists()
