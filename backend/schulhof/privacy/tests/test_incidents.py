# SPDX-License-Identifier: EUPL-1.2
"""Incidents are kept for three years after they were closed, and stand in the copy of whom they were about."""

from datetime import timedelta
from typing import Any

import pytest

from schulhof.foundation.clock import moved_to, now
from schulhof.incidents import actions
from schulhof.incidents.models import Incident, SchoolNotice
from schulhof.incidents.schemas import NewIncident, NoticeIn, ToldIn
from schulhof.people.models import InstallationRole, Person
from schulhof.privacy.actions import apply_retention
from schulhof.privacy.registry import holding_named
from testing.cast import Cast, make_person


@pytest.fixture
def officer(cast: Cast) -> Person:
    person = make_person("dora", "Dora", "Datenschutz")
    InstallationRole.objects.create(person=person, role="dpo")
    return person


def entered(officer: Person, **more: Any) -> Incident:
    facts = {
        "kind": "taken_over", "title": "Konto übernommen", "what": "Das Passwort stand an der Tafel.",
        "noticed_at": now(), "since": now() - timedelta(days=2), "until": now() - timedelta(days=1),
    }  # fmt: skip
    return actions.open_incident(NewIncident.model_validate(facts | more), by=officer)


@pytest.mark.row(11)
@pytest.mark.row(49)
def test_incidents_go_three_years_after_they_were_closed_and_open_ones_stay(
    officer: Person, cast: Cast
) -> None:
    still_open, closed = entered(officer), entered(officer)
    actions.tell_school(closed.id, NoticeIn(school_id=cast.school.id, words="x"), by=officer)
    for whom in ("authority", "people"):
        actions.record_told(closed.id, ToldIn(whom=whom, told=True), by=officer)
    actions.close_incident(closed.id, by=officer)
    for days in (1080, 1090, 1094, 1098):
        with moved_to(now() + timedelta(days=days)):
            apply_retention()
        assert Incident.objects.filter(pk=closed.pk).exists() is (days < 1095)
    assert list(Incident.objects.all()) == [still_open]
    assert not SchoolNotice.objects.exists()


def test_person_reads_in_their_copy_that_an_incident_was_about_them(
    officer: Person, cast: Cast
) -> None:
    incident = entered(officer, about=[{"kind": "person", "named": "ada"}])
    holding = holding_named("incidents.IncidentScope")
    assert holding is not None
    assert callable(holding.export)
    [row] = holding.export(cast.pupil.id)
    assert row["incident"] == incident.reference
    assert not list(holding.export(cast.classmate.id))
