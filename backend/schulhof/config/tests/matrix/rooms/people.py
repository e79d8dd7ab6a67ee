# SPDX-License-Identifier: EUPL-1.2
"""Signing in, sessions and tokens: everybody has their own, and nobody anybody else's."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says

CODE = {"login_name": "ada", "code": "ABCD-EFGH-JKLM"}

ROUTES: Routes = {
    "GET /api/about": Entry(answers=says(200, nobody=200)),
    "GET /api/csrf": Entry(answers=says(204, nobody=204)),
    "POST /api/activation/check": Entry(answers=says(422, nobody=422), body=lambda scene: CODE),
    "POST /api/activation": Entry(
        answers=says(422, nobody=422),
        body=lambda scene: CODE | {"passphrase": "apfel wolke trommel"},
    ),
    "GET /api/me/sessions": Entry(answers=says(200)),
    "DELETE /api/me/sessions": Entry(answers=says(204)),
    "DELETE /api/me/sessions/{session_id}": Entry(
        path={"session_id": "session"}, answers=says(404, {204: "pupil"})
    ),
    "GET /api/me/tokens": Entry(answers=says(200, {404: "left city operator dpo"})),
    "POST /api/me/tokens": Entry(
        answers=says(201, {404: "left city operator dpo"}),
        body=lambda scene: {"name": "Skript", "scopes": ["read"]},
    ),
    "DELETE /api/me/tokens/{token_id}": Entry(
        path={"token_id": "token"}, answers=says(404, {204: "pupil"})
    ),
    "POST /api/auth/browser/v1/auth/login": Entry(
        answers=says(400, nobody=400),
        body=lambda scene: {"username": "ada", "password": "not hers at all"},
    ),
    "GET /api/auth/browser/v1/auth/session": Entry(answers=says(200)),
    "DELETE /api/auth/browser/v1/auth/session": Entry(answers=says(401)),
    "POST /api/auth/browser/v1/account/password/change": Entry(
        answers=says(400),
        body=lambda scene: {"current_password": "not hers", "new_password": "apfel wolke trommel"},
    ),
}
