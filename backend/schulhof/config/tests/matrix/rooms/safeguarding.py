# SPDX-License-Identifier: EUPL-1.2
"""Contacts and direct conversations, reports and cases, looking in with four eyes."""

from uuid import uuid4

from schulhof.config.tests.matrix.entry import Entry, Routes, Words, says
from schulhof.config.tests.matrix.scene import Scene

CASE = {"case_id": "case"}
GLASS = {"glass_id": "glass"}
#: The scene's case is about the teacher; both contacts of the school look after it.
CONTACTS = says(404, {200: "colleague head"})


def _report(scene: Scene) -> Words:
    message = {"kind": "message", "item_id": scene.id("message")}
    return message | {"client_id": str(uuid4()), "reason": "mean"}


def _question(scene: Scene) -> Words:
    return {"group_id": scene.id("direct_group"), "reason": "weil", "notice": "darum"}


ROUTES: Routes = {
    "GET /api/contacts": Entry(
        answers=says(200, {404: "left city operator dpo"}), query=lambda scene: {"q": "a"}
    ),
    "GET /api/directs": Entry(answers=says(200, {404: "left city operator dpo"})),
    "POST /api/directs": Entry(
        answers=says(403, {200: "teacher pupil", 404: "left city operator dpo"}),
        body=lambda scene: {"person_ids": [scene.id("classmate")]},
    ),
    "GET /api/children/{child_id}/contacts": Entry(
        path={"child_id": "pupil"}, answers=says(404, {200: "guardian"})
    ),
    "GET /api/reports": Entry(answers=says(200)),
    "POST /api/reports": Entry(answers=says(404, {201: "pupil"}), body=_report),
    "GET /api/cases": Entry(answers=says(200)),
    "GET /api/cases/{case_id}": Entry(path=CASE, answers=CONTACTS),
    "PATCH /api/cases/{case_id}": Entry(
        path=CASE, answers=CONTACTS, body=lambda scene: {"state": "looked_at"}
    ),
    "POST /api/cases/{case_id}/notes": Entry(
        path=CASE, answers=says(404, {201: "colleague head"}), body=lambda scene: {"text": "Notiz"}
    ),
    "PUT /api/cases/{case_id}/hidden": Entry(
        path={"case_id": "message_case"}, answers=CONTACTS, body=lambda scene: {"hidden": True}
    ),
    "GET /api/cases/{case_id}/files/{file_id}": Entry(
        path=CASE | {"file_id": "file"}, answers=says(404)
    ),
    "GET /api/break-glass": Entry(answers=says(200)),
    "POST /api/break-glass": Entry(answers=says(404, {201: "colleague head"}), body=_question),
    "GET /api/break-glass/{glass_id}/messages": Entry(path=GLASS, answers=says(404)),
    "POST /api/break-glass/{glass_id}/approve": Entry(
        path=GLASS, answers=says(404, {204: "head dpo"})
    ),
    "POST /api/break-glass/{glass_id}/decline": Entry(
        path=GLASS, answers=says(404, {204: "head dpo"})
    ),
    "POST /api/break-glass/{glass_id}/close": Entry(path=GLASS, answers=says(404)),
    "GET /api/break-glass/notices": Entry(answers=says(200)),
    "POST /api/break-glass/notices/{notice_id}/noted": Entry(
        path={"notice_id": "glass"}, answers=says(204)
    ),
}
