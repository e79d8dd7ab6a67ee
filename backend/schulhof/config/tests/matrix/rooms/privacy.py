# SPDX-License-Identifier: EUPL-1.2
"""My data: everybody their own and guardians their child's; registers for office and data protection."""

from schulhof.config.tests.matrix.entry import Entry, Routes, Words, says
from schulhof.config.tests.matrix.scene import Scene

OFFICE = "head foreign_head dpo"


def _pupil(scene: Scene) -> Words:
    return {"person_id": scene.id("pupil")}


def _veto(scene: Scene) -> Words:
    return {"reason": "Streit", "until": scene.id("soon")}


ROUTES: Routes = {
    "GET /api/me/exports": Entry(answers=says(200)),
    "POST /api/me/exports": Entry(answers=says(404, {201: "pupil guardian"}), body=_pupil),
    # Nobody in the scene entered the passphrase again.
    "POST /api/me/exports/{export_id}/fetch": Entry(
        path={"export_id": "export"}, answers=says(403)
    ),
    "GET /api/me/erasures": Entry(answers=says(200)),
    "POST /api/me/erasures": Entry(answers=says(403), body=_pupil),
    "DELETE /api/me/erasures/{person_id}": Entry(
        path={"person_id": "pupil"}, answers=says(404, {200: "pupil guardian"})
    ),
    "POST /api/me/restrictions": Entry(answers=says(403), body=_pupil),
    "DELETE /api/me/restrictions/{person_id}": Entry(
        path={"person_id": "pupil"}, answers=says(404, {200: "pupil guardian"})
    ),
    "GET /api/privacy/restrictions": Entry(answers=says(404, {200: "head foreign_head"})),
    "POST /api/privacy/restrictions": Entry(
        answers=says(404, {201: "head"}),
        body=lambda scene: {"person_id": scene.id("classmate")},
    ),
    "DELETE /api/privacy/restrictions/{restriction_id}": Entry(
        path={"restriction_id": "restriction"}, answers=says(404, {200: "head"})
    ),
    "GET /api/me/master-data": Entry(answers=says(200)),
    "POST /api/me/corrections": Entry(
        answers=says(404, {201: "pupil guardian"}),
        body=lambda scene: {
            **_pupil(scene),
            "school_id": scene.id("school"),
            "what": "other",
            "wanted": "x",
        },
    ),
    "DELETE /api/me/corrections/{correction_id}": Entry(
        path={"correction_id": "correction"}, answers=says(404, {200: "pupil guardian"})
    ),
    "GET /api/privacy/corrections": Entry(answers=says(404, {200: "head foreign_head"})),
    "POST /api/privacy/corrections/{correction_id}/answer": Entry(
        path={"correction_id": "correction"},
        answers=says(404, {200: "head"}),
        body=lambda scene: {"correct": False, "words": "Das stimmt so."},
    ),
    "GET /api/what-we-keep": Entry(answers=says(200, nobody=200)),
    "GET /api/privacy/deletions": Entry(answers=says(404, {200: OFFICE})),
    "POST /api/privacy/deletions/{planned_id}/veto": Entry(
        path={"planned_id": "planned"}, answers=says(404, {200: "head dpo"}), body=_veto
    ),
    "GET /api/privacy/erasures": Entry(answers=says(404, {200: OFFICE})),
}
