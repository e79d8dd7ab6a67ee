# SPDX-License-Identifier: EUPL-1.2
"""Consent: each speaks for themselves and guardians for their child; the office decides for its school."""

from schulhof.config.tests.matrix.entry import Entry, Routes, Words, says
from schulhof.config.tests.matrix.scene import Scene

SCHOOL = {"school_id": "school"}


def _about_pupil(scene: Scene) -> Words:
    return {
        "person_id": scene.id("pupil"), "school_id": scene.id("school"),
        "purpose": "participation", "word": "given", "version": 1, "language": "de",
    }  # fmt: skip


ROUTES: Routes = {
    "GET /api/purposes": Entry(answers=says(200, nobody=200)),
    "GET /api/consents": Entry(answers=says(200)),
    "GET /api/consents/history": Entry(answers=says(200)),
    "POST /api/consents": Entry(answers=says(404, {200: "pupil guardian"}), body=_about_pupil),
    "GET /api/schools/{school_id}/consent-bases": Entry(
        path=SCHOOL, answers=says(404, {200: "head"})
    ),
    "PUT /api/schools/{school_id}/consent-bases/{purpose}": Entry(
        path=SCHOOL | {"purpose": "photos"},
        answers=says(404, {200: "head"}),
        body=lambda scene: {"basis": "public_task", "reason": "Schulkonferenz"},
    ),
    "PUT /api/schools/{school_id}/consent-bands": Entry(
        path=SCHOOL,
        answers=says(404, {200: "head"}),
        body=lambda scene: {"own_word_from": 16, "own_word_alone_from": 18},
    ),
    "POST /api/schools/{school_id}/people/{person_id}/child-code": Entry(
        path=SCHOOL | {"person_id": "classmate"}, answers=says(404, {201: "head"})
    ),
    "POST /api/me/children": Entry(
        answers=says(422), body=lambda scene: {"code": "AAAA-BBBB-CCCC"}
    ),
    "GET /api/classes/{class_id}/on-paper": Entry(
        path={"class_id": "class"}, answers=says(404, {200: "teacher"})
    ),
}
