# SPDX-License-Identifier: EUPL-1.2
"""Cards of class 5a: its class teacher and the office; everybody may hold one up."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says
from schulhof.config.tests.matrix.scene import Scene

CLASS = {"class_id": "class"}
OF = CLASS | {"person_id": "classmate"}
MANAGERS = "head teacher"


def _some(scene: Scene) -> dict[str, object]:
    return {"person_ids": [scene.id("classmate")]}


ROUTES: Routes = {
    "POST /api/card/sign-in": Entry(
        answers=says(422, nobody=422),
        body=lambda scene: {"code": "A" * 28, "pictures": ["cat", "sun", "boat", "key"]},
    ),
    "POST /api/card/device": Entry(
        answers=says(422, nobody=422), body=lambda scene: {"code": "A" * 28}
    ),
    "GET /api/classes/{class_id}/cards": Entry(path=CLASS, answers=says(404, {200: MANAGERS})),
    "POST /api/classes/{class_id}/printed-cards": Entry(
        path=CLASS, answers=says(404, {200: MANAGERS}), body=_some
    ),
    "DELETE /api/classes/{class_id}/cards/{person_id}": Entry(
        path=OF, answers=says(404, {204: MANAGERS})
    ),
    "DELETE /api/classes/{class_id}/cards/{person_id}#of another class": Entry(
        path=CLASS | {"person_id": "other_pupil"}, answers=says(404)
    ),
    "POST /api/classes/{class_id}/card-pictures": Entry(
        path=CLASS, answers=says(404, {200: MANAGERS}), body=_some
    ),
    "PUT /api/classes/{class_id}/cards/{person_id}/pictures": Entry(
        path=OF,
        answers=says(404, {204: MANAGERS}),
        body=lambda scene: {"pictures": ["cat", "sun", "boat", "key"]},
    ),
    "POST /api/classes/{class_id}/lesson": Entry(
        path=CLASS, answers=says(404, {201: MANAGERS}), body=lambda scene: {"minutes": 45}
    ),
    "DELETE /api/classes/{class_id}/lesson": Entry(path=CLASS, answers=says(404, {204: MANAGERS})),
    "POST /api/classes/{class_id}/card-devices": Entry(
        path=CLASS, answers=says(404, {201: MANAGERS}), body=lambda scene: {"name": "Tablet 1"}
    ),
    "DELETE /api/classes/{class_id}/card-devices/{device_id}": Entry(
        path=CLASS | {"device_id": "device"}, answers=says(404, {204: MANAGERS})
    ),
}
