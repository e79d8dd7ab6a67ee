# SPDX-License-Identifier: EUPL-1.2
"""Incidents: the data protection officer alone; the office of a school its own notice."""

from schulhof.config.tests.matrix.entry import Entry, Routes, Words, says
from schulhof.config.tests.matrix.scene import Scene

OFFICER = says(404, {200: "dpo"})
ENTERED = says(404, {201: "dpo"})
ONE = {"incident_id": "incident"}
CLOSED = {"incident_id": "closed_incident"}
NOTICE = {"notice_id": "notice"}


def _new(scene: Scene) -> Words:
    times = {"noticed_at": "2026-01-03T08:00Z", "since": "2026-01-01T08:00Z"}
    return {"kind": "lost", "title": "Kopie", **times}


ROUTES: Routes = {
    "GET /api/incidents": Entry(answers=OFFICER),
    "POST /api/incidents": Entry(answers=ENTERED, body=_new),
    "GET /api/incidents/{incident_id}": Entry(path=ONE, answers=OFFICER),
    "PATCH /api/incidents/{incident_id}": Entry(
        path=ONE, answers=OFFICER, body=lambda scene: {"effects": "keine"}
    ),
    "POST /api/incidents/{incident_id}/about": Entry(
        path=ONE,
        answers=ENTERED,
        body=lambda scene: {"kind": "school", "named": scene.id("other_school")},
    ),
    "DELETE /api/incidents/{incident_id}/about/{scope_id}": Entry(
        path=ONE | {"scope_id": "scope"}, answers=OFFICER
    ),
    "GET /api/incidents/{incident_id}/affected": Entry(path=ONE, answers=OFFICER),
    "GET /api/incidents/{incident_id}/people": Entry(path=ONE, answers=OFFICER),
    "GET /api/incidents/{incident_id}/letters": Entry(path=ONE, answers=OFFICER),
    "POST /api/incidents/{incident_id}/told": Entry(
        path=ONE, answers=OFFICER, body=lambda scene: {"whom": "people", "told": True}
    ),
    "POST /api/incidents/{incident_id}/notices": Entry(
        path=ONE,
        answers=ENTERED,
        body=lambda scene: {"school_id": scene.id("other_school"), "words": "Bitte lesen."},
    ),
    "POST /api/incidents/{incident_id}/close": Entry(path=CLOSED, answers=OFFICER),
    "POST /api/incidents/{incident_id}/reopen": Entry(path=CLOSED, answers=OFFICER),
    "GET /api/incidents/notices": Entry(answers=says(404, {200: "head foreign_head"})),
    "GET /api/incidents/notices/{notice_id}/people": Entry(
        path=NOTICE, answers=says(404, {200: "head"})
    ),
}
