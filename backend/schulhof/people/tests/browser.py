# SPDX-License-Identifier: EUPL-1.2
"""What a browser does to sign in, for tests."""

from typing import TYPE_CHECKING

from django.test import Client

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

LOGIN = "/api/auth/browser/v1/auth/login"
SESSION = "/api/auth/browser/v1/auth/session"
CHANGE = "/api/auth/browser/v1/account/password/change"


def sign_in(
    client: Client, login_name: str, passphrase: str, *, headers: dict[str, str] | None = None
) -> "Response":
    """The answer to a try."""
    return client.post(
        LOGIN,
        {"username": login_name, "password": passphrase},
        content_type="application/json",
        headers=headers,
    )


def csrf_header(client: Client) -> dict[str, str]:
    """What a page of ours adds to a change."""
    client.get("/api/csrf")
    return {"X-CSRFToken": client.cookies["csrftoken"].value}


def is_signed_in(client: Client) -> bool:
    """Whether the browser's cookie still opens something."""
    return client.get("/api/me/sessions").status_code == 200
