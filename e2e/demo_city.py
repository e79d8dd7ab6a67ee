# SPDX-License-Identifier: EUPL-1.2
"""The made-up city, and its people signed in."""

from functools import cache
from http.client import UNAUTHORIZED
from pathlib import Path
from typing import Any

from playwright.sync_api import APIResponse, Browser, BrowserContext, Page

from e2e.installation import SECOND_FACTOR, Installation

PASSPHRASE = "kastanie tafel pause"
PUPIL, TEACHER, GUARDIAN, HEAD, CITY = "emilia", "oliver", "uwe", "christian", "stadt"
# At the primary school.
FIRST_TEACHER, FIRST_GUARDIAN, FIRST_HEAD = "bernd", "dirk", "susanne"
CONTACT, OFFICER, FIRST_CHILD = "nadja", "dora", "arda"


class DemoCity:
    """An installation with the demo city; one browser context for each person who signs in."""

    def __init__(self, installation: Installation, browser: Browser) -> None:
        self.installation = installation
        self.browser = browser
        self._signed_in = cache(self._sign_in)

    def visitor(self) -> Page:
        """A page of somebody whom nobody knows yet."""
        return self._context().new_page()

    def page_of(self, login_name: str) -> Page:
        """A page of a person who is signed in."""
        return self._signed_in(login_name).new_page()

    def _context(self) -> BrowserContext:
        context = self.browser.new_context(
            base_url=self.installation.url,
            viewport={"width": 1440, "height": 900},
            locale="de-DE",
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(20_000)
        return context

    def get(self, login_name: str, path: str) -> Any:
        """What the API tells a person who is signed in."""
        answer = self._signed_in(login_name).request.get(path)
        assert answer.ok, answer.text()
        return answer.json()

    def send(self, login_name: str, path: str, method: str = "POST", **body: Any) -> Any:
        """What the API answers when a person who is signed in changes something past the screen."""
        answer = self._asked(self._signed_in(login_name), path, body, method)
        assert answer.ok, answer.text()
        return answer.json() if answer.body() else None

    def _sign_in(self, login_name: str) -> BrowserContext:
        context = self._context()
        context.request.get("/api/csrf")
        entering = {"username": login_name, "password": PASSPHRASE}
        answer = self._asked(context, "/api/auth/browser/v1/auth/login", entering)
        if answer.status == UNAUTHORIZED and "mfa_authenticate" in answer.text():
            step = {"code": SECOND_FACTOR}
            answer = self._asked(context, "/api/auth/browser/v1/auth/2fa/authenticate", step)
        assert answer.ok, answer.text()
        return context

    def _asked(
        self, context: BrowserContext, path: str, body: dict[str, Any], method: str = "POST"
    ) -> APIResponse:
        token = {each["name"]: each["value"] for each in context.cookies()}["csrftoken"]
        headers = {"X-CSRFToken": token, "Origin": self.installation.url}
        return context.request.fetch(path, method=method, data=body, headers=headers)


def groups_of(page: Page) -> list[dict[str, Any]]:
    """The groups the person of a page reads."""
    communities = page.request.get("/api/communities").json()["items"]
    return [
        page.request.get(f"/api/groups/{group['id']}").json()
        for community in communities
        for group in community["groups"]
    ]


def serve_demo_city(folder: Path) -> Installation:
    """A served installation with the demo city in it."""
    made = Installation(folder, SCHULHOF_DATABASE_URL="", SCHULHOF_BUS_URL="memory://")
    made.command("migrate")
    made.demo()
    made.start()
    return made
