# SPDX-License-Identifier: EUPL-1.2
"""The register: entered, changed, told, closed; refused for everybody else; sealed in the database."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.errors import Conflict, DomainError, Invalid, NotFound
from schulhof.foundation.ids import new_id
from schulhof.incidents import access, actions
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import IncidentChange, NewIncident, NoticeIn, ScopeIn, ToldIn
from schulhof.people.models import InstallationRole, Person
from schulhof.stream.models import StreamEvent
from testing.cast import Cast, make_person

#: django_assert_num_queries of pytest-django.
Asserts = Callable[[int], AbstractContextManager[Any]]
CANARY = "zwitscherkanarie"
HOUR = timedelta(hours=1)


def wanted(**more: Any) -> NewIncident:
    facts = {
        "kind": "taken_over", "title": f"{CANARY} übernommen", "what": f"Der {CANARY} sang.",
        "noticed_at": now() - HOUR, "since": now() - 48 * HOUR, "until": now() - 24 * HOUR,
    }  # fmt: skip
    return NewIncident.model_validate(facts | more)


def entered(officer: Person, **more: Any) -> Incident:
    return actions.open_incident(wanted(**more), by=officer)


def acts() -> list[str]:
    found = AuditEntry.objects.filter(act__startswith="incidents.").order_by("at", "id")
    return [act.removeprefix("incidents.") for act in found.values_list("act", flat=True)]


def told_of(kind: str) -> set[str]:
    return set(StreamEvent.objects.filter(type=kind).values_list("topic", flat=True))


@pytest.mark.row(49)
def test_officer_enters_what_happened_and_the_clock_counts_from_when_it_was_noticed(
    officer: Person, cast: Cast
) -> None:
    noticed = now() - 31 * HOUR
    incident = entered(
        officer, noticed_at=noticed,
        about=[{"kind": "person", "named": "ADA"}, {"kind": "school", "named": "100001"}],
    )  # fmt: skip
    detail = actions.read_incident(incident.id, by=officer)
    assert detail["reference"] == f"{now().year}-001"
    assert detail["title"] == f"{CANARY} übernommen"
    assert detail["due_at"] - noticed == 72 * HOUR
    assert (detail["clock"], detail["authority"]) == ("running", "open")
    assert {(each["kind"], each["label"]) for each in detail["about"]} == {
        ("person", "Ada A."), ("school", "Ost"),
    }  # fmt: skip
    assert acts() == ["opened", "read"]
    with moved_to(noticed + 72 * HOUR + timedelta(seconds=1)):
        [row] = actions.read_register(by=officer)
    assert row["clock"] == "overdue"


def test_two_incidents_of_a_year_have_two_numbers(officer: Person) -> None:
    assert [entered(officer).reference[-3:] for _ in range(2)] == ["001", "002"]


def test_texts_lie_sealed_and_the_log_holds_none(officer: Person, cast: Cast) -> None:
    incident = entered(officer)
    change = IncidentChange(effects=f"{CANARY} flog weg", measures=f"{CANARY} gefangen")
    actions.change_incident(incident.id, change, by=officer)
    notice = NoticeIn(school_id=cast.school.id, words=f"Der {CANARY} war da")
    actions.tell_school(incident.id, notice, by=officer)
    told = ToldIn(whom="people", told=False, reason=f"{CANARY} ist harmlos")
    actions.record_told(incident.id, told, by=officer)
    with connection.cursor() as cursor:
        for table in ("incidents_incident", "incidents_schoolnotice", "audit_auditentry"):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = cursor.fetchall()
            assert rows
            assert all(CANARY.encode() not in _raw(value) for row in rows for value in row)
    detail = actions.read_incident(incident.id, by=officer)
    assert json.dumps(detail, default=str).count(CANARY) == 6


def _raw(value: object) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    return str(value).encode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"noticed_at": now() + 400 * 24 * HOUR}, "noticed_at"),
        ({"since": now() + 400 * 24 * HOUR, "until": None}, "since"),
        ({"until": now() - 100 * HOUR}, "until"),
        ({"until": now() + 400 * 24 * HOUR}, "until"),
        ({"title": "\u200d"}, "title"),
        ({"about": [{"kind": "person", "named": "niemand"}]}, "named"),
        ({"about": [{"kind": "school", "named": "000"}]}, "named"),
        ({"about": [{"kind": "group", "named": "kein Link"}]}, "named"),
        ({"about": [{"kind": "boot", "named": str(new_id())}]}, "named"),
    ],
)
def test_what_cannot_be_so_is_refused_beside_its_field_and_nothing_is_kept(
    officer: Person, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        entered(officer, **wrong)
    assert [each.path for each in refused.value.fields] == [field]
    assert not Incident.objects.exists()
    assert not acts()


@pytest.mark.row(45)
@pytest.mark.row(49)
def test_nobody_but_the_officer_comes_near_the_register(officer: Person, cast: Cast) -> None:
    incident = entered(officer)
    operator = make_person("otto", "Otto", "Betrieb")
    InstallationRole.objects.create(person=operator, role="operator")
    city = make_person("clara", "Clara", "Stadt")
    InstallationRole.objects.create(person=city, role="city")
    before = acts()
    for other in (cast.head, cast.teacher, cast.pupil, operator, city):
        for act in (
            lambda by: actions.open_incident(wanted(), by=by),
            lambda by: actions.read_register(by=by),
            lambda by: actions.read_incident(incident.id, by=by),
            lambda by: actions.change_incident(incident.id, IncidentChange(title="x"), by=by),
            lambda by: actions.add_scope(incident.id, ScopeIn(kind="person", named="ada"), by=by),
            lambda by: actions.remove_scope(incident.id, incident.id, by=by),
            lambda by: actions.record_told(incident.id, ToldIn(whom="people", told=True), by=by),
            lambda by: actions.tell_school(incident.id, NoticeIn(school_id=cast.school.id, words="x"), by=by),
            lambda by: actions.close_incident(incident.id, by=by),
            lambda by: actions.reopen_incident(incident.id, by=by),
            lambda by: access.incident_for(by, incident.id),
        ):  # fmt: skip
            with pytest.raises(NotFound):
                act(other)
    assert acts() == before


def test_what_becomes_known_later_is_written_and_the_log_says_which_parts(officer: Person) -> None:
    incident = entered(officer)
    change = IncidentChange(title="Neu", goes_on=True, effects="keine")
    actions.change_incident(incident.id, change, by=officer)
    actions.change_incident(incident.id, change, by=officer)  # the same again is nothing
    detail = actions.read_incident(incident.id, by=officer)
    assert (detail["title"], detail["until"], detail["effects"]) == ("Neu", None, "keine")
    assert acts() == ["opened", "changed", "read"]
    entry = AuditEntry.objects.get(act="incidents.changed")
    assert entry.facts == {"reference": incident.reference, "what": "effects, title, until"}
    with pytest.raises(Invalid):
        actions.change_incident(incident.id, IncidentChange(title=" \u200d"), by=officer)


def test_things_are_added_and_taken_away_once(officer: Person, cast: Cast) -> None:
    incident = entered(officer)
    link = f"https://schulhof.example/groups/{cast.class_group.id}?message={new_id()}"
    for _again in range(2):
        actions.add_scope(incident.id, ScopeIn(kind="group", named=link), by=officer)
    [scope] = incident.scopes.all()
    assert (scope.kind, scope.item_id) == ("group", cast.class_group.id)
    [about] = actions.read_incident(incident.id, by=officer)["about"]
    assert about["label"] == "5a / 5a"
    for _again in range(2):
        actions.remove_scope(incident.id, scope.id, by=officer)
    assert acts() == ["opened", "scope_added", "read", "scope_removed"]


@pytest.mark.row(49)
def test_register_keeps_what_was_not_reported_with_the_reason(officer: Person) -> None:
    incident = entered(officer)
    for whom in ("authority", "people"):
        with pytest.raises(Invalid) as refused:
            actions.record_told(incident.id, ToldIn(whom=whom, told=False, reason=" "), by=officer)
        assert [each.path for each in refused.value.fields] == ["reason"]
        with pytest.raises(Conflict):
            actions.close_incident(incident.id, by=officer)
        reason = f"{whom}: kein Risiko"
        actions.record_told(incident.id, ToldIn(whom=whom, told=False, reason=reason), by=officer)
    for _again in range(2):
        actions.close_incident(incident.id, by=officer)
    [row] = actions.read_register(by=officer)
    assert (row["clock"], row["authority"], row["people"]) == ("not_told", "not_told", "not_told")
    detail = actions.read_incident(incident.id, by=officer)
    assert detail["authority_reason"] == "authority: kein Risiko"
    assert detail["people_reason"] == "people: kein Risiko"
    assert acts() == ["opened", "not_told", "not_told", "closed", "register_read", "read"]


@pytest.mark.row(49)
def test_authority_told_too_late_needs_a_reason_and_told_in_time_does_not(officer: Person) -> None:
    incident = entered(officer, noticed_at=now() - 80 * HOUR, since=now() - 90 * HOUR)
    late = ToldIn(whom="authority", told=True, at=now() - HOUR)
    with pytest.raises(Invalid) as refused:
        actions.record_told(incident.id, late, by=officer)
    assert [each.path for each in refused.value.fields] == ["reason"]
    actions.record_told(incident.id, late.model_copy(update={"reason": "Wochenende"}), by=officer)
    assert actions.read_register(by=officer)[0]["clock"] == "told_late"
    in_time = ToldIn(whom="authority", told=True, at=now() - 10 * HOUR)
    actions.record_told(incident.id, in_time, by=officer)
    assert actions.read_register(by=officer)[0]["clock"] == "told"
    for wrong in (now() + HOUR, now() - 81 * HOUR):
        with pytest.raises(Invalid):
            actions.record_told(incident.id, ToldIn(whom="people", told=True, at=wrong), by=officer)


def test_closed_incident_is_changed_only_after_it_is_opened_again(
    officer: Person, cast: Cast
) -> None:
    incident = entered(officer)
    for whom in ("authority", "people"):
        actions.record_told(incident.id, ToldIn(whom=whom, told=True), by=officer)
    actions.close_incident(incident.id, by=officer)
    refused: tuple[Callable[[], object], ...] = (
        lambda: actions.change_incident(incident.id, IncidentChange(title="x"), by=officer),
        lambda: actions.add_scope(incident.id, ScopeIn(kind="person", named="ada"), by=officer),
        lambda: actions.record_told(incident.id, ToldIn(whom="people", told=True), by=officer),
        lambda: actions.tell_school(incident.id, NoticeIn(school_id=cast.school.id, words="x"), by=officer),
    )  # fmt: skip
    for act in refused:
        with pytest.raises(Conflict):
            act()
    for _again in range(2):
        actions.reopen_incident(incident.id, by=officer)
    actions.change_incident(incident.id, IncidentChange(title="x"), by=officer)
    assert acts()[-3:] == ["closed", "reopened", "changed"]


@pytest.mark.row(49)
def test_office_of_a_told_school_reads_its_notice_and_only_its_own_people(
    officer: Person, cast: Cast
) -> None:
    incident = entered(officer, until=None, about=[
        {"kind": "school", "named": "100001"}, {"kind": "school", "named": "100002"},
    ])  # fmt: skip
    assert actions.read_notices(by=cast.head) == []
    notice = NoticeIn(school_id=cast.school.id, words="Bitte lesen.")
    actions.tell_school(incident.id, notice, by=officer)
    again = NoticeIn(school_id=cast.school.id, words="Bitte genau lesen.")
    actions.tell_school(incident.id, again, by=officer)
    [told] = actions.read_notices(by=cast.head)
    assert (told["words"], told["school"]["short_name"]) == ("Bitte genau lesen.", "Ost")
    assert told["people"] == 7
    text = actions.list_for_office(told["id"], by=cast.head)
    assert "Buche" in text
    assert "Wolf" not in text
    assert "West" not in text
    for other in (cast.teacher, cast.pupil, officer):
        with pytest.raises(NotFound):
            actions.list_for_office(told["id"], by=other)
        with pytest.raises(NotFound):
            actions.read_notices(by=other)
    assert told_of("incidents.school_noticed") == {f"person:{cast.head.id}"}
    assert told_of("incidents.incident_changed") == {f"person:{officer.id}"}
    with pytest.raises(NotFound):
        actions.tell_school(incident.id, NoticeIn(school_id=new_id(), words="x"), by=officer)


@pytest.mark.parametrize("number", [1, 3])
def test_lists_ask_the_database_as_often_for_three_as_for_one(
    officer: Person, cast: Cast, number: int, django_assert_num_queries: Asserts
) -> None:
    for _ in range(number):
        incident = entered(officer, about=[{"kind": "school", "named": "100001"}])
        actions.tell_school(incident.id, NoticeIn(school_id=cast.school.id, words="x"), by=officer)
    with django_assert_num_queries(1):
        assert len(access.incident_rows()) == number
    with django_assert_num_queries(2):
        assert len(access.notices_for(cast.head)) == number


def test_every_look_at_the_people_is_written_down_with_counts_only(
    officer: Person, cast: Cast
) -> None:
    incident = entered(officer, about=[{"kind": "school", "named": "100001"}])
    actions.look_at_affected(incident, by=officer)
    actions.list_people(incident, by=officer, school_id=cast.school.id)
    actions.read_letters(incident, "de", by=officer)
    assert acts()[1:] == ["affected_counted", "affected_listed", "letters_read"]
    listed = AuditEntry.objects.get(act="incidents.affected_listed")
    assert listed.facts == {"reference": incident.reference, "people": 7}
    assert (listed.actor_id, listed.school_id) == (officer.id, cast.school.id)


@pytest.mark.attack(16)
def test_name_that_is_a_formula_stays_a_name_in_the_list(officer: Person, cast: Cast) -> None:
    Person.objects.filter(pk=cast.teacher.id).update(given_name="=1+1", family_name="@x")
    incident = entered(officer, about=[{"kind": "school", "named": "100001"}])
    text = actions.list_people(incident, by=officer)
    assert '"\'=1+1 @x"' in text
    assert '"Ada Amsel"' in text
    assert (
        '"Gerda Amsel"'
        in text.splitlines()[[("Ada" in line) for line in text.splitlines()].index(True)]
    )


def test_refusals_say_what_to_do(officer: Person) -> None:
    with pytest.raises(DomainError) as refused:
        access.incident_called("2026-999")
    assert refused.value.status == 404
