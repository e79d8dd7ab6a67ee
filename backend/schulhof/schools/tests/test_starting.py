# SPDX-License-Identifier: EUPL-1.2
"""A school comes in by its own decision, has a break, and leaves."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import moved_to, now, today
from schulhof.people.models import InstallationRole, Person
from schulhof.schools import actions
from schulhof.schools.functions import defaults
from schulhof.schools.models import Affiliation, Decision, NamedContact, School, Switch
from schulhof.schools.schemas import DecisionIn, SchoolIn
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import school_topic
from testing.cast import Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]
DEFAULTS = Path(__file__).parent / "approved_defaults.json"


def post(client: Client, address: str, body: dict[str, Any] | None = None) -> Any:
    return client.post(f"/api{address}", body or {}, content_type="application/json")


def decision(**change: Any) -> dict[str, Any]:
    return {
        "body": "conference",
        "decided_on": str(today()),
        "scope": "Alle Klassen",
        "valid_until": str(today() + timedelta(days=365)),
    } | change


CONTRACT = {"text_version": "AVV 1.0", "signed_on": "2026-01-10", "signatory": "Hanna Herz"}


@pytest.fixture
def city(db: None) -> Person:
    person = make_person("stadt", "Carla", "Conrad")
    InstallationRole.objects.create(person=person, role="city")
    return person


@pytest.fixture
def new(cast: Cast) -> School:
    """The first school as it was before it decided anything."""
    NamedContact.objects.all().delete()
    Switch.objects.filter(school=cast.school).delete()
    School.objects.filter(pk=cast.school.pk).update(state="preparing")
    cast.school.refresh_from_db()
    return cast.school


def contacts_of(cast: Cast) -> dict[str, list[str]]:
    head = str(cast.head.id)
    return {"safeguarding": [head, str(cast.colleague.id)], "privacy": [head], "technical": [head]}


def put_contacts(cast: Cast, client: Client, named: dict[str, list[str]]) -> Any:
    return client.put(
        f"/api/schools/{cast.school.id}/contacts", named, content_type="application/json"
    )


@pytest.mark.row(46)
def test_office_starts_only_with_decision_contract_and_contacts(
    cast: Cast, new: School, city: Person, client_for: ClientFor
) -> None:
    head, address = client_for(cast.head), f"/schools/{new.id}"
    missing = [
        "decision", "contract", "safeguarding_contact", "privacy_contact", "technical_contact",
    ]  # fmt: skip
    assert head.get(f"/api{address}/start").json()["missing"] == missing
    steps: list[Callable[[], Any]] = [
        lambda: post(head, f"{address}/decision", decision()),
        lambda: post(client_for(city), f"{address}/contract", CONTRACT),
        lambda: put_contacts(cast, head, contacts_of(cast)),
    ]
    for step in steps:
        refused = post(head, f"{address}/go-live")
        assert (refused.status_code, refused.json()["code"]) == (409, "not_ready")
        assert step().status_code < 300
    assert post(head, f"{address}/go-live").json()["missing"] == []
    new.refresh_from_db()
    assert new.state == "live"
    acts = set(AuditEntry.objects.filter(school_id=new.id).values_list("act", flat=True))
    assert acts >= {
        "schools.decision_recorded", "schools.contract_recorded", "schools.contacts_named",
        "schools.live",
    }  # fmt: skip
    assert StreamEvent.objects.filter(
        topic=school_topic(new.id), type="schools.school_changed"
    ).exists()


@pytest.mark.row(46)
@pytest.mark.parametrize("state", ["preparing", "paused", "left"])
def test_nobody_meets_at_a_school_that_is_not_live(
    cast: Cast, client_for: ClientFor, state: str
) -> None:
    School.objects.filter(pk=cast.school.pk).update(state=state)
    for person in (cast.pupil, cast.teacher):
        client = client_for(person)
        assert client.get("/api/communities").json()["items"] == []
        assert client.get(f"/api/groups/{cast.class_group.id}/messages").status_code == 404
        assert client.get("/api/me").json()["functions"] == []
        assert client.get("/api/me").json()["affiliations"][0]["state"] == state


def test_office_has_a_break_and_goes_on(cast: Cast, client_for: ClientFor) -> None:
    NamedContact.objects.filter(kind="privacy").delete()
    head, address = client_for(cast.head), f"/schools/{cast.school.id}"
    assert post(head, f"{address}/pause").json()["school"]["state"] == "paused"
    assert post(head, f"{address}/pause").status_code == 200
    assert AuditEntry.objects.filter(act="schools.paused").count() == 1
    assert post(head, f"{address}/go-live").json()["code"] == "not_ready"


@pytest.mark.parametrize(
    ("change", "field"),
    [({"decided_on": "2999-01-01"}, "decided_on"), ({"valid_until": "2026-01-01"}, "valid_until")],
)
def test_office_records_a_decision_that_cannot_be(
    cast: Cast, client_for: ClientFor, change: dict[str, Any], field: str
) -> None:
    answer = post(client_for(cast.head), f"/schools/{cast.school.id}/decision", decision(**change))
    assert answer.status_code == 422
    assert [each["path"] for each in answer.json()["fields"]] == [field]
    assert not Decision.objects.exists()


def test_only_people_who_work_at_the_school_are_named(cast: Cast, client_for: ClientFor) -> None:
    head = client_for(cast.head)
    for outsider in (cast.pupil, cast.guardian, cast.foreign_teacher):
        named = contacts_of(cast) | {"privacy": [str(outsider.id)]}
        assert put_contacts(cast, head, named).status_code == 422
    one = contacts_of(cast) | {"safeguarding": [str(cast.head.id)]}
    assert put_contacts(cast, head, one).status_code == 422  # it is live and needs two


def test_contact_who_left_counts_no_more(cast: Cast, client_for: ClientFor) -> None:
    Affiliation.objects.filter(person=cast.colleague).update(ended_on=today())
    told = client_for(cast.head).get(f"/api/schools/{cast.school.id}/start").json()
    assert "safeguarding_contact" in told["missing"]


def test_decision_ends_and_the_clock_gives_a_break(cast: Cast, client_for: ClientFor) -> None:
    wanted = DecisionIn(**decision(valid_until=today() + timedelta(days=40)))
    actions.record_decision(cast.school.id, wanted, by=cast.head)
    head, address = client_for(cast.head), f"/api/schools/{cast.school.id}/start"
    assert head.get(address).json()["decision"]["days_left"] is None
    with moved_to(now() + timedelta(days=33)):
        told = client_for(cast.head).get(address).json()
        assert told["decision"]["days_left"] == 7
        assert actions.pause_expired() == 0
    with moved_to(now() + timedelta(days=41)):
        assert actions.pause_expired() == 1
        assert actions.pause_expired() == 0
    cast.school.refresh_from_db()
    assert cast.school.state == "paused"


@pytest.mark.row(46)
def test_city_ends_the_contract_and_the_school_has_a_break(
    cast: Cast, city: Person, client_for: ClientFor
) -> None:
    client, address = client_for(city), f"/api/schools/{cast.school.id}/contract"
    post(client, f"/schools/{cast.school.id}/contract", CONTRACT)
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 204
    cast.school.refresh_from_db()
    assert cast.school.state == "paused"


@pytest.mark.row(45)
def test_city_sees_what_is_missing_and_no_person(
    cast: Cast, city: Person, client_for: ClientFor
) -> None:
    told = client_for(city).get("/api/starts")
    assert told.json()["items"][0]["missing"] == ["decision", "contract"]
    for name in ("Herz", "Kohl", "Tamm"):
        assert name not in told.content.decode()
    assert client_for(city).get(f"/api/schools/{cast.school.id}/start").status_code == 404


def test_city_list_takes_as_many_queries_for_one_school_as_for_many(
    cast: Cast,
    city: Person,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    from schulhof.schools.access import starts_for

    with django_assert_num_queries(8):
        starts_for(city)
    for number in ("7", "8", "9"):
        actions.create_school(SchoolIn(name=number, short_name=number, number=number), by=city)
    with django_assert_num_queries(8):
        starts_for(city)


def test_school_leaves_only_by_its_typed_name(cast: Cast, client_for: ClientFor) -> None:
    affiliate(cast.teacher, cast.other_school, "teacher")
    head, address = client_for(cast.head), f"/schools/{cast.school.id}/leave"
    wrong = post(head, address, {"school_name": "Ost"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "name_differs")
    assert post(head, address, {"school_name": "Schule Ost"}).status_code == 204
    assert not Affiliation.objects.filter(school=cast.school, ended_on=None).exists()
    for person in (cast.pupil, cast.head):
        person.refresh_from_db()
        assert not person.is_active
    cast.teacher.refresh_from_db()
    assert cast.teacher.is_active  # belongs to another school too


@pytest.mark.row(48)
def test_office_switches_nothing_risky_without_a_reference(
    cast: Cast, new: School, client_for: ClientFor
) -> None:
    head, address = client_for(cast.head), f"/api/schools/{new.id}/functions"

    def put(function: str, **body: str) -> Any:
        return head.put(f"{address}/{function}", body, content_type="application/json")

    assert put("direct_messages").json()["code"] == "dpia_reference_needed"
    assert put("pupil_direct_messages", dpia_reference="DSFA 1").json()["code"] == "needs"
    assert put("direct_messages", dpia_reference="DSFA 1").status_code == 200
    assert put("pupil_direct_messages", dpia_reference="DSFA 1").status_code == 200
    assert put("pupil_direct_messages", dpia_reference="DSFA 1").status_code == 200
    assert AuditEntry.objects.filter(act="schools.function_on").count() == 2
    items = head.delete(f"{address}/direct_messages").json()["items"]
    assert not any(each["is_on"] for each in items)


@pytest.mark.row(41)
def test_new_school_and_person_are_as_approved(cast: Cast, city: Person) -> None:
    school = actions.create_school(SchoolIn(name="Nord", short_name="N", number="3"), by=city)
    person = Person()
    found = {
        "school": {"state": school.state, "keeps_birth_dates": school.keeps_birth_dates},
        "functions": {str(function): on for function, on in defaults().items()},
        "switched_on": list(school.switches.values_list("function", flat=True)),
        "person": {
            "can_sign_in": person.has_usable_password(),
            "first_steps_done": person.first_steps_done,
            "email": person.email,
            "birth_date": person.birth_date,
        },
    }
    assert found == json.loads(DEFAULTS.read_text()), "a default changed: have it approved"
