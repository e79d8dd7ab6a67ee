# SPDX-License-Identifier: EUPL-1.2
"""Whoever uses rights over others leaves an entry in the audit log: every privileged route of the matrix."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import schulhof
from schulhof.audit.models import AuditEntry
from schulhof.config.tests.test_privileged_routes import MARKED
from schulhof.people.models import Person
from schulhof.schools.models import Contract
from testing.cast import Cast

from .entry import Entry
from .scene import ASKERS, Scene
from .test_routes import ROOMS, asked

#: Privileged routes that leave no entry, and why.
SILENT = {
    "GET /api/audit/chain": "whether the log is whole, nothing of what is in it",
    "GET /api/imports/{import_id}": "how far it is; its people are read by /changes and /problems",
    "GET /api/schools/{school_id}/classes": "names of classes",
    "GET /api/schools/{school_id}/consent-bases": "what the school decided, nothing of a person",
    "GET /api/schools/{school_id}/functions": "what the school switched on",
    "GET /api/schools/{school_id}/imports": "when files came in, and how it went",
    "GET /api/schools/{school_id}/partnerships": "which schools share a community",
    "GET /api/schools/{school_id}/start": "what is missing before the school starts",
    "GET /api/schools/{school_id}/unattended-communities": "names of communities nobody looks after",
    "GET /api/starts": "which schools miss what",
}
#: Privileged routes for which the scene of the matrix has nothing: where it is tried.
ELSEWHERE = {
    "DELETE /api/imports/{import_id}": (
        "roster/tests/test_api.py",
        "test_discarded_import_is_forgotten",
    ),
    "GET /api/break-glass/{glass_id}/messages": (
        "messaging/tests/test_glasses.py",
        "test_every_look_is_written_down_with_who_and_where_and_no_word_of_it",
    ),
    "GET /api/cases/{case_id}/files/{file_id}": (
        "messaging/tests/test_reports.py",
        "test_frozen_copy_outlives_what_the_author_deletes_and_names_the_file",
    ),
    "POST /api/break-glass/{glass_id}/close": (
        "messaging/tests/test_glasses.py",
        "test_declined_closed_and_forgotten_questions_open_nothing",
    ),
    "POST /api/imports/{import_id}/apply": (
        "roster/tests/test_import.py",
        "test_draft_is_gone_once_applied_and_the_log_has_counts_only",
    ),
    "DELETE /api/classes/{class_id}/cards/{person_id}": (
        "cards/tests/test_cards.py",
        "test_blocked_card_opens_nothing_and_blocking_may_be_repeated",
    ),
    "DELETE /api/classes/{class_id}/lesson": (
        "cards/tests/test_lessons.py",
        "test_ending_the_lesson_ends_the_sessions_it_let_in_and_tells",
    ),
    "DELETE /api/schools/{school_id}/people/{person_id}/second-factor": (
        "schools/tests/test_second_factor.py",
        "test_office_takes_a_lost_step_off_and_its_person_is_told_and_signed_out",
    ),
    "POST /api/schools/{school_id}/go-live": (
        "schools/tests/test_starting.py",
        "test_office_starts_only_with_decision_contract_and_contacts",
    ),
    "PUT /api/imports/{import_id}/mapping": (
        "roster/tests/test_api.py",
        "test_unknown_table_asks_for_its_columns",
    ),
}
WRITTEN = f'INSERT INTO "{AuditEntry._meta.db_table}"'
ROOMS_FOLDER = Path(schulhof.__file__).parent
_PLACEHOLDER = re.compile(r"\{(?:\w+:)?(\w+)\}")
PRIVILEGED = {_PLACEHOLDER.sub(r"{\1}", f"{method} /api{path}") for method, path in MARKED}
LINES = {
    key: entry
    for routes in ROOMS.values()
    for key, entry in routes.items()
    if key.partition("#")[0] in PRIVILEGED
}


pytestmark = pytest.mark.once


@pytest.fixture
def scene(cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    """With a contract that can be ended."""
    Contract.objects.create(
        school=cast.school, text_version="1", signed_on="2026-08-01", signatory="Hanna Herz"
    )
    return Scene(cast, client_for)


@pytest.mark.row(44)
@pytest.mark.attack(24)
def test_every_privileged_route_leaves_an_entry(scene: Scene) -> None:
    left: dict[str, bool] = {}
    for key, entry in LINES.items():
        route = key.partition("#")[0]
        for asker in _who_may(entry):
            left[route] = left.get(route, False) or _leaves_an_entry(scene, asker, route, entry)
    untried = PRIVILEGED - set(left) - set(ELSEWHERE)
    assert not untried, "No line of the matrix has anybody who may do this; add one."
    left = {route: found for route, found in left.items() if route not in ELSEWHERE}
    silent = {route for route, found in left.items() if not found}
    assert silent == set(SILENT), "\n".join(sorted(silent ^ set(SILENT)))


@pytest.mark.parametrize("route", ELSEWHERE)
def test_what_is_tried_elsewhere_is_tried_there(route: str) -> None:
    assert route in PRIVILEGED
    path, name = ELSEWHERE[route]
    module = ast.parse((ROOMS_FOLDER / path).read_text(encoding="utf-8"))
    [test] = [n for n in module.body if isinstance(n, ast.FunctionDef) and n.name == name]
    assert "AuditEntry" in ast.unparse(test)


def _who_may(entry: Entry) -> list[str]:
    return [asker for asker in ASKERS if entry.answers[asker] < 300]


def _leaves_an_entry(scene: Scene, asker: str, route: str, entry: Entry) -> bool:
    """By what is sent to the database: the matrix takes everything back."""
    with CaptureQueriesContext(connection) as queries:
        status, text = asked(scene, asker, route, entry)
    assert status < 300, (route, asker, text)
    return any(each["sql"].startswith(WRITTEN) for each in queries)
