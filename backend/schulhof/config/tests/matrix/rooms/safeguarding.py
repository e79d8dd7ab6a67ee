# SPDX-License-Identifier: EUPL-1.2
"""Contacts and direct conversations."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says

ROUTES: Routes = {
    "GET /api/contacts": Entry(answers=says(200), query=lambda scene: {"q": "a"}),
    "GET /api/directs": Entry(answers=says(200)),
    "POST /api/directs": Entry(
        answers=says(403, {200: "teacher"}),
        body=lambda scene: {"person_ids": [scene.id("classmate")]},
    ),
}
