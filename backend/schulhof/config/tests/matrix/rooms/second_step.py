# SPDX-License-Identifier: EUPL-1.2
"""The second step of signing in: one's own, after the passphrase was entered again."""

from collections.abc import Callable

from schulhof.config.tests.matrix.entry import Entry, Routes, says
from schulhof.config.tests.matrix.scene import Scene

AUTH = "/api/auth/browser/v1/auth/"
OWN = "/api/auth/browser/v1/account/authenticators"


def _says(**words: object) -> Callable[[Scene], dict[str, object]]:
    return lambda scene: words


#: Nobody in the scene entered the passphrase again, so nothing is shown and nothing changes.
_AGAIN = Entry(answers=says(401), body=_says())

ROUTES: Routes = {
    f"POST {AUTH}reauthenticate": Entry(answers=says(400), body=_says(password="not hers at all")),
    f"POST {AUTH}2fa/authenticate": Entry(answers=says(401), body=_says(code="000000")),
    f"POST {AUTH}2fa/reauthenticate": Entry(answers=says(400), body=_says(code="000000")),
    f"GET {AUTH}webauthn/login": Entry(answers=says(200, nobody=200)),
    f"POST {AUTH}webauthn/login": Entry(
        answers=says(400, nobody=400), body=_says(credential={"id": "x"})
    ),
    f"GET {AUTH}webauthn/authenticate": Entry(answers=says(401)),
    f"POST {AUTH}webauthn/authenticate": Entry(
        answers=says(401), body=_says(credential={"id": "x"})
    ),
    f"GET {AUTH}webauthn/reauthenticate": Entry(answers=says(200)),
    f"POST {AUTH}webauthn/reauthenticate": Entry(
        answers=says(400), body=_says(credential={"id": "x"})
    ),
    f"GET {OWN}": Entry(answers=says(200)),
    f"GET {OWN}/totp": Entry(answers=says(401)),
    f"POST {OWN}/totp": _AGAIN,
    f"DELETE {OWN}/totp": _AGAIN,
    f"GET {OWN}/recovery-codes": Entry(answers=says(401)),
    f"POST {OWN}/recovery-codes": _AGAIN,
    f"GET {OWN}/webauthn": Entry(answers=says(401)),
    f"POST {OWN}/webauthn": _AGAIN,
    f"PUT {OWN}/webauthn": _AGAIN,
    f"DELETE {OWN}/webauthn": _AGAIN,
}
