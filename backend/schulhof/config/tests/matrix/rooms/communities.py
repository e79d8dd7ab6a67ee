# SPDX-License-Identifier: EUPL-1.2
"""Communities and groups: who is in them, and who looks after them."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says

CLASS = {"community_id": "community"}
GROUP = {"group_id": "group"}
PARTNERSHIP = {"partnership_id": "partnership"}
MEMBER = CLASS | {"person_id": "classmate"}

ROUTES: Routes = {
    "GET /api/communities": Entry(answers=says(200)),
    "POST /api/communities": Entry(
        answers=says(
            404,
            {
                201: "head teacher colleague removed_teacher",
                403: "pupil guardian other_pupil removed",
            },
        ),
        body=lambda scene: {"kind": "club", "name": "Schach", "school_id": scene.id("school")},
    ),
    "GET /api/communities/{community_id}": Entry(
        path=CLASS, answers=says(404, {200: "pupil teacher"})
    ),
    "GET /api/communities/{community_id}#staff": Entry(
        path={"community_id": "staff_community"},
        answers=says(404, {200: "teacher colleague head removed_teacher"}),
    ),
    "PATCH /api/communities/{community_id}": Entry(
        path=CLASS,
        answers=says(404, {200: "teacher", 403: "pupil"}),
        body=lambda scene: {"about": "Neu"},
    ),
    "GET /api/communities/{community_id}/candidates": Entry(
        path=CLASS,
        answers=says(404, {200: "teacher pupil"}),
        query=lambda scene: {"q": "a"},
    ),
    "POST /api/communities/{community_id}/groups": Entry(
        path=CLASS,
        answers=says(404, {201: "teacher", 403: "pupil"}),
        body=lambda scene: {"name": "Neu"},
    ),
    "GET /api/communities/{community_id}/members": Entry(
        path=CLASS, answers=says(404, {200: "pupil teacher"})
    ),
    "POST /api/communities/{community_id}/members": Entry(
        path=CLASS,
        answers=says(404, {204: "teacher", 403: "pupil"}),
        body=lambda scene: {"person_ids": [scene.id("other_pupil")]},
    ),
    "POST /api/communities/{community_id}/members#of another school": Entry(
        path=CLASS,
        answers=says(404, {403: "teacher pupil"}),
        body=lambda scene: {"person_ids": [scene.id("stranger")]},
    ),
    "DELETE /api/communities/{community_id}/members/{person_id}": Entry(
        path=MEMBER, answers=says(404, {409: "teacher", 403: "pupil"})
    ),
    "PATCH /api/communities/{community_id}/members/{person_id}": Entry(
        path=MEMBER,
        answers=says(404, {409: "teacher", 403: "pupil"}),
        body=lambda scene: {"role": "reader"},
    ),
    "POST /api/communities/{community_id}/moderator": Entry(
        path={"community_id": "unattended"},
        answers=says(404, {204: "head"}),
        body=lambda scene: {"person_id": scene.id("teacher")},
    ),
    "GET /api/schools/{school_id}/unattended-communities": Entry(
        path={"school_id": "school"}, answers=says(404, {200: "head"})
    ),
    "POST /api/communities/{community_id}/partnerships": Entry(
        path={"community_id": "project"},
        answers=says(404, {201: "teacher"}),
        body=lambda scene: {"school_id": scene.id("other_school")},
    ),
    "GET /api/schools/{school_id}/partnerships": Entry(
        path={"school_id": "school"}, answers=says(404, {200: "head"})
    ),
    "POST /api/partnerships/{partnership_id}/agree": Entry(
        path=PARTNERSHIP, answers=says(404, {204: "head foreign_head"})
    ),
    "POST /api/partnerships/{partnership_id}/decline": Entry(
        path=PARTNERSHIP, answers=says(404, {204: "head foreign_head"})
    ),
    "POST /api/partnerships/{partnership_id}/end": Entry(
        path=PARTNERSHIP, answers=says(404, {204: "head foreign_head"})
    ),
    "GET /api/groups/{group_id}/people": Entry(
        path=GROUP, answers=says(404, {200: "pupil teacher"})
    ),
    "PATCH /api/groups/{group_id}": Entry(
        path=GROUP,
        answers=says(404, {204: "teacher", 403: "pupil"}),
        body=lambda scene: {"posting": "moderators"},
    ),
    "POST /api/groups/{group_id}/close": Entry(
        path=GROUP, answers=says(404, {204: "teacher", 403: "pupil"}), body=lambda scene: {}
    ),
    "POST /api/groups/{group_id}/reopen": Entry(
        path=GROUP, answers=says(404, {204: "teacher", 403: "pupil"})
    ),
}
