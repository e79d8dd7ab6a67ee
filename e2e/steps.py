# SPDX-License-Identifier: EUPL-1.2
"""What people do again and again, in the words they read on the screen."""

import re
from dataclasses import dataclass
from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

PASSPHRASE = "kastanie tafel pausenbrot"


@dataclass(frozen=True)
class Slip:
    """What stands on a login slip."""

    name: str
    login_name: str
    code: str


def activate(page: Page, slip: Slip) -> None:
    """From the slip to the start page: activate, choose a passphrase, first steps."""
    page.goto("/activate")
    page.get_by_label("Anmeldename").fill(slip.login_name)
    page.get_by_label("Zugangscode").fill(slip.code)
    page.get_by_role("button", name="Weiter").click()
    page.get_by_label("Dein neues Passwort").fill(PASSPHRASE)
    page.get_by_role("button", name="Los geht’s").click()
    walk_first_steps(page)


def walk_first_steps(page: Page) -> None:
    """Through the first steps without changing anything."""
    page.wait_for_url("**/first-steps**")
    done = page.get_by_role("button", name="Auf den Schulhof")
    while not done.is_visible():
        page.get_by_role("button", name="Weiter").click()
    done.click()
    page.wait_for_url(re.compile(r"/(\?.*)?$"))


def sign_in(page: Page, login_name: str) -> None:
    """Sign in with the passphrase of these journeys."""
    page.goto("/sign-in")
    page.get_by_label("Anmeldename").fill(login_name)
    page.get_by_label("Passwort", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Anmelden").click()
    expect(page.get_by_role("main")).to_be_visible()


CODE = re.compile(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\b")


def slips_in(pdf: bytes) -> list[str]:
    """The text of each page of a PDF with login slips."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
