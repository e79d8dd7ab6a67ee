# SPDX-License-Identifier: EUPL-1.2
"""Somebody signed in without a browser, for journeys that are not about screens."""

from http.client import UNAUTHORIZED
from typing import Any

import httpx

from e2e.demo_city import PASSPHRASE
from e2e.installation import SECOND_FACTOR, Installation


class Client:
    """Speaks as one person."""

    def __init__(self, installation: Installation, login_name: str) -> None:
        self._http = httpx.Client(base_url=installation.url, timeout=60)
        self._http.get("/api/csrf")
        self._http.headers["Origin"] = installation.url
        answer = self._send(
            "POST",
            "/api/auth/browser/v1/auth/login",
            json={"username": login_name, "password": PASSPHRASE},
        )
        if answer.status_code == UNAUTHORIZED and "mfa_authenticate" in answer.text:
            answer = self._send(
                "POST", "/api/auth/browser/v1/auth/2fa/authenticate", json={"code": SECOND_FACTOR}
            )
        assert answer.is_success, answer.text

    def get(self, path: str) -> Any:
        """What the API answers, whatever that is."""
        answer = self.answer(path)
        assert answer.is_success, answer.text
        return answer.json()

    def answer(self, path: str) -> httpx.Response:
        """The answer itself, also a refusal."""
        return self._http.get(path)

    def post(self, path: str, **body: Any) -> Any:
        """What was made."""
        return self._made("POST", path, json=body)

    def patch(self, path: str, **body: Any) -> Any:
        """What was changed."""
        return self._made("PATCH", path, json=body)

    def upload(self, name: str, content: bytes) -> Any:
        """The file as it was stored."""
        return self._made("POST", "/api/files", files={"file": (name, content)})

    def groups(self) -> list[Any]:
        """The groups the person reads."""
        return [
            self.get(f"/api/groups/{group['id']}")
            for community in self.get("/api/communities")["items"]
            for group in community["groups"]
        ]

    def _made(self, method: str, path: str, **content: Any) -> Any:
        answer = self._send(method, path, **content)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    def _send(self, method: str, path: str, **content: Any) -> httpx.Response:
        headers = {"X-CSRFToken": self._http.cookies["csrftoken"]}
        return self._http.request(method, path, headers=headers, **content)
