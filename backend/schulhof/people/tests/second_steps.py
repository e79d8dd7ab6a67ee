# SPDX-License-Identifier: EUPL-1.2
"""What a person does with a second step, for tests."""

import time
from typing import TYPE_CHECKING, Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from testing.cast import PASSPHRASE
from testing.passkey import SoftPasskey

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

BASE = "/api/auth/browser/v1/"
APP = f"{BASE}account/authenticators/totp"
PASSKEYS = f"{BASE}account/authenticators/webauthn"
RECOVERY = f"{BASE}account/authenticators/recovery-codes"
OWN = f"{BASE}account/authenticators"


def post(client: Client, path: str, body: dict[str, Any]) -> "Response":
    """A body to one of the sign-in library's doors."""
    return client.post(BASE + path, body, content_type="application/json")


def passphrase_again(client: Client, passphrase: str = PASSPHRASE) -> "Response":
    """Enter the passphrase again."""
    return post(client, "auth/reauthenticate", {"password": passphrase})


def code(secret: str, *, later: int = 0) -> str:
    """What the app shows now, or some half minutes later."""
    shown: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))
    return shown


def set_up_app(client: Client) -> str:
    """Scan the square and enter the first code; the secret."""
    assert passphrase_again(client).status_code == 200
    secret: str = client.get(APP).json()["meta"]["secret"]
    answer = client.post(APP, {"code": code(secret)}, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return secret


def add_passkey(client: Client, name: str = "Telefon") -> SoftPasskey:
    """Make a passkey and give it a name."""
    assert passphrase_again(client).status_code == 200
    passkey = SoftPasskey()
    options = client.get(f"{PASSKEYS}?passwordless=true").json()["data"]["creation_options"]
    body = {"name": name, "credential": passkey.made(options), "passwordless": True}
    answer = client.post(PASSKEYS, body, content_type="application/json")
    assert answer.status_code == 200, answer.content
    return passkey


def enter_code(client: Client, typed: str) -> "Response":
    """The second step after the passphrase."""
    return post(client, "auth/2fa/authenticate", {"code": typed})


def passed(client: Client) -> bool:
    """Whether this session passed the second step."""
    answer: bool = client.get("/api/me").json()["second_factor"]["passed"]
    return answer
