# SPDX-License-Identifier: EUPL-1.2
"""Schools, their classes and people: the office's own school, and no other."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says
from schulhof.config.tests.matrix.scene import Scene

SCHOOL = {"school_id": "school"}
PERSON = SCHOOL | {"person_id": "classmate"}

AT_THE_SCHOOL = "pupil teacher head guardian other_pupil colleague removed removed_teacher"


def _new_person(scene: Scene) -> dict[str, object]:
    return {"given_name": "Nora", "family_name": "Neu", "role": "pupil"}


def _decision(scene: Scene) -> dict[str, object]:
    return {
        "body": "conference",
        "decided_on": "2026-09-01",
        "scope": "Alle",
        "valid_until": "2099-07-31",
    }


def _contract(scene: Scene) -> dict[str, object]:
    return {"text_version": "AVV 1.0", "signed_on": "2026-09-01", "signatory": "Hanna Herz"}


def _contacts(scene: Scene) -> dict[str, object]:
    named = [scene.id("colleague"), scene.id("head")]
    return {"safeguarding": named, "privacy": named, "technical": named}


ROUTES: Routes = {
    "GET /api/me": Entry(answers=says(200)),
    "PATCH /api/me": Entry(answers=says(200), body=lambda scene: {"appearance": "dark"}),
    "GET /api/schools": Entry(answers=says(200)),
    "POST /api/schools": Entry(
        answers=says(403, {201: "city"}),
        body=lambda scene: {"name": "Schule Nord", "short_name": "Nord", "number": "100003"},
    ),
    "GET /api/schools/{school_id}": Entry(
        path=SCHOOL, answers=says(404, {200: AT_THE_SCHOOL + " city operator dpo"})
    ),
    "GET /api/schools/{school_id}/classes": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "GET /api/classes/{class_id}/people": Entry(
        path={"class_id": "class"}, answers=says(404, {200: "head teacher"})
    ),
    "GET /api/schools/{school_id}/people": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "POST /api/schools/{school_id}/people": Entry(
        path=SCHOOL, answers=says(404, {201: "head"}), body=_new_person
    ),
    "PATCH /api/schools/{school_id}/people/{person_id}": Entry(
        path=PERSON, answers=says(404, {200: "head"}), body=lambda scene: {"given_name": "Benno"}
    ),
    "PATCH /api/schools/{school_id}/people/{person_id}#of another school": Entry(
        path=SCHOOL | {"person_id": "stranger"},
        answers=says(404),
        body=lambda scene: {"given_name": "Benno"},
    ),
    "POST /api/schools/{school_id}/people/{person_id}/deactivate": Entry(
        path=PERSON, answers=says(404, {204: "head"})
    ),
    "POST /api/schools/{school_id}/people/{person_id}/deactivate#of another school": Entry(
        path=SCHOOL | {"person_id": "stranger"}, answers=says(404)
    ),
    "POST /api/schools/{school_id}/people/{person_id}/reactivate": Entry(
        path=SCHOOL | {"person_id": "deactivated"}, answers=says(404, {204: "head"})
    ),
    # Nobody of the scene has a second step, so the office is told that there is none.
    "DELETE /api/schools/{school_id}/people/{person_id}/second-factor": Entry(
        path=PERSON, answers=says(404)
    ),
    "DELETE /api/schools/{school_id}/people/{person_id}/second-factor#one's own": Entry(
        path=SCHOOL | {"person_id": "head"}, answers=says(404, {403: "head"})
    ),
    "POST /api/people/{person_id}/login-code": Entry(
        path={"person_id": "classmate"}, answers=says(404, {200: "head teacher"})
    ),
    "POST /api/people/{person_id}/login-code#of an administrator": Entry(
        path={"person_id": "head"}, answers=says(404, {200: "head"})
    ),
    "POST /api/schools/{school_id}/login-slips": Entry(
        path=SCHOOL,
        answers=says(404, {200: "head teacher"}),
        body=lambda scene: {"class_id": scene.id("class"), "only_not_activated": False},
    ),
    "GET /api/starts": Entry(answers=says(404, {200: "city"})),
    "GET /api/schools/{school_id}/start": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "POST /api/schools/{school_id}/decision": Entry(
        path=SCHOOL, answers=says(404, {200: "head"}), body=_decision
    ),
    "PUT /api/schools/{school_id}/contacts": Entry(
        path=SCHOOL, answers=says(404, {200: "head"}), body=_contacts
    ),
    "POST /api/schools/{school_id}/contract": Entry(
        path=SCHOOL, answers=says(404, {204: "city", 403: "operator dpo"}), body=_contract
    ),
    "DELETE /api/schools/{school_id}/contract": Entry(
        path=SCHOOL, answers=says(404, {204: "city", 403: "operator dpo"})
    ),
    "POST /api/schools/{school_id}/go-live": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "POST /api/schools/{school_id}/pause": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "POST /api/schools/{school_id}/leave": Entry(
        path=SCHOOL,
        answers=says(404, {204: "head"}),
        body=lambda scene: {"school_name": "Schule Ost"},
    ),
    "GET /api/schools/{school_id}/functions": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "PUT /api/schools/{school_id}/functions/{function}": Entry(
        path=SCHOOL | {"function": "function"},
        answers=says(404, {200: "head"}),
        body=lambda scene: {},
    ),
    "DELETE /api/schools/{school_id}/functions/{function}": Entry(
        path=SCHOOL | {"function": "function"}, answers=says(404, {200: "head"})
    ),
}
