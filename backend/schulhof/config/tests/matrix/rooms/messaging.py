# SPDX-License-Identifier: EUPL-1.2
"""Messages: of those who are in the group, and nobody else's, whatever their office."""

from datetime import timedelta
from uuid import uuid4

from schulhof.config.tests.matrix.entry import Entry, Routes, says
from schulhof.config.tests.matrix.scene import Scene
from schulhof.foundation.clock import now

GROUP = {"group_id": "group"}
STAFF = {"group_id": "staff_group"}
DIRECT = {"group_id": "direct_group"}
MESSAGE = {"message_id": "message"}
EMOJI = MESSAGE | {"emoji": "👍"}
SCHEDULED = {"scheduled_id": "scheduled"}

IN_CLASS = says(404, {200: "pupil teacher"})
IN_STAFF = says(404, {200: "teacher colleague head removed_teacher"})
TEACHER_ALONE = says(404, {200: "teacher"})


def _new(scene: Scene) -> dict[str, object]:
    return {"client_id": str(uuid4()), "body": "Hallo"}


def _later(scene: Scene) -> dict[str, object]:
    return _new(scene) | {"send_at": (now() + timedelta(hours=2)).isoformat()}


ROUTES: Routes = {
    "GET /api/groups/{group_id}": Entry(path=GROUP, answers=IN_CLASS),
    "GET /api/groups/{group_id}#staff": Entry(path=STAFF, answers=IN_STAFF),
    "GET /api/groups/{group_id}#direct": Entry(path=DIRECT, answers=IN_CLASS),
    "GET /api/groups/{group_id}/messages": Entry(path=GROUP, answers=IN_CLASS),
    "GET /api/groups/{group_id}/messages#staff": Entry(path=STAFF, answers=IN_STAFF),
    "GET /api/groups/{group_id}/messages#direct": Entry(path=DIRECT, answers=IN_CLASS),
    "POST /api/groups/{group_id}/messages": Entry(
        path=GROUP, answers=says(404, {201: "pupil teacher"}), body=_new
    ),
    "POST /api/groups/{group_id}/messages#direct": Entry(
        path=DIRECT, answers=says(404, {201: "pupil teacher"}), body=_new
    ),
    "POST /api/groups/{group_id}/messages#with a file of somebody else": Entry(
        path=GROUP,
        answers=says(404, {201: "teacher", 422: "pupil"}),
        body=lambda scene: _new(scene) | {"attachment_ids": [scene.id("waiting_file")]},
    ),
    "PUT /api/groups/{group_id}/read": Entry(
        path=GROUP, answers=IN_CLASS, body=lambda scene: {"upto": 1}
    ),
    "GET /api/unread": Entry(answers=says(200)),
    "GET /api/messages/{message_id}": Entry(path=MESSAGE, answers=IN_CLASS),
    "GET /api/messages/{message_id}#direct": Entry(
        path={"message_id": "direct_message"}, answers=IN_CLASS
    ),
    "GET /api/messages/{message_id}#staff": Entry(
        path={"message_id": "staff_message"}, answers=IN_STAFF
    ),
    "PATCH /api/messages/{message_id}": Entry(
        path=MESSAGE,
        answers=says(404, {200: "teacher", 403: "pupil"}),
        body=lambda scene: {"body": "anders"},
    ),
    "PATCH /api/messages/{message_id}#of a pupil": Entry(
        path={"message_id": "pupil_message"},
        answers=says(404, {200: "pupil", 403: "teacher"}),
        body=lambda scene: {"body": "anders"},
    ),
    "DELETE /api/messages/{message_id}": Entry(
        path=MESSAGE, answers=says(404, {204: "teacher", 403: "pupil"})
    ),
    "GET /api/messages/{message_id}/thread": Entry(path=MESSAGE, answers=IN_CLASS),
    "GET /api/messages/{message_id}/reactions": Entry(path=MESSAGE, answers=IN_CLASS),
    "PUT /api/messages/{message_id}/reactions/{emoji}": Entry(path=EMOJI, answers=IN_CLASS),
    "DELETE /api/messages/{message_id}/reactions/{emoji}": Entry(path=EMOJI, answers=IN_CLASS),
    "POST /api/groups/{group_id}/scheduled": Entry(
        path=GROUP, answers=says(404, {201: "pupil teacher"}), body=_later
    ),
    "GET /api/me/scheduled": Entry(answers=says(200, {404: "left city operator dpo"})),
    "PATCH /api/scheduled/{scheduled_id}": Entry(
        path=SCHEDULED, answers=TEACHER_ALONE, body=lambda scene: {"body": "anders"}
    ),
    "DELETE /api/scheduled/{scheduled_id}": Entry(
        path=SCHEDULED, answers=says(404, {204: "teacher"})
    ),
    "POST /api/scheduled/{scheduled_id}/send-now": Entry(path=SCHEDULED, answers=TEACHER_ALONE),
}
