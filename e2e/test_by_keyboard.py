# SPDX-License-Identifier: EUPL-1.2
"""The core tasks of the rooms that exist, by keyboard alone: all is reached with Tab or arrows, and seen there."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.demo_city import PASSPHRASE, PUPIL, DemoCity
from e2e.inspection import focus, tab_through, tab_to
from e2e.screens.coming_in import new_pupil
from e2e.screens.ways import go

ASKED = "Von der Tastatur gefragt"


def _press(page: Page, name: str, key: str = "Enter") -> None:
    """Go to what is called so, and press a key on it."""
    tab_to(page, name)
    page.keyboard.press(key)


def _type(page: Page, name: str, text: str) -> None:
    tab_to(page, name)
    page.keyboard.type(text)


def _focus_is_on(page: Page, name: str) -> None:
    page.wait_for_function("(name) => document.activeElement?.textContent.includes(name)", arg=name)


@pytest.mark.row(35)
def test_a_child_comes_in_with_its_slip_and_says_whether_it_takes_part(city: DemoCity) -> None:
    login_name, code = new_pupil(city)
    page = city.visitor()
    go(page, "/activate")
    _type(page, "Anmeldename", login_name)
    _type(page, "Zugangscode", code)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Dein neues Passwort")).to_be_visible()
    _type(page, "Dein neues Passwort", PASSPHRASE)
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Möchtest du auf dem Schulhof mitmachen?")
    expect(heading).to_be_focused()
    assert tab_through(page)[1] == []
    heading.focus()
    _press(page, "Ja")
    expect(page.get_by_role("heading", name="Möchtest du auch zu zweit schreiben?")).to_be_focused()
    _press(page, "Später antworten")
    expect(page.get_by_role("heading", name="Fast geschafft!")).to_be_visible()
    page.close()


@pytest.mark.row(35)
def test_a_pupil_talks_in_class(city: DemoCity) -> None:
    page = city.visitor()
    _signs_in(page)
    _goes_to_the_class(page)
    _writes(page)
    _reacts(page)
    _answers_in_a_thread(page)
    page.close()


def _signs_in(page: Page) -> None:
    go(page, "/sign-in")
    _type(page, "Anmeldename", PUPIL)
    _type(page, "Passwort", PASSPHRASE)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("Emilia"))).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert tab_through(page)[1] == []


def _goes_to_the_class(page: Page) -> None:
    _press(page, "5b")
    expect(page.get_by_role("log")).to_be_visible()
    page.wait_for_load_state("networkidle")


def _writes(page: Page) -> None:
    _type(page, "Nachricht an", ASKED)
    page.keyboard.press("Enter")
    expect(_row(page, ASKED)).to_be_visible()


def _row(page: Page, text: str) -> Locator:
    rows = page.get_by_role("log").first.get_by_role("article").filter(has_text=text)
    return rows.filter(has_not=page.get_by_role("button", name=re.compile("^Antwort an"))).last


def _to_message(page: Page, text: str) -> None:
    """One message is in the order of Tab; the arrows go from it to the others."""
    number = _row(page, text).get_attribute("data-message")
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("() => document.activeElement.matches('[data-message]')"):
            break
    page.keyboard.press("End")
    for _ in range(40):
        here = page.evaluate("() => document.activeElement.dataset.message")
        if here == number:
            return
        page.keyboard.press("ArrowUp")
        page.wait_for_function(
            "(was) => ![was, undefined].includes(document.activeElement.dataset.message)", arg=here
        )
    raise AssertionError(f"the arrows do not lead to {text!r}")


def _reacts(page: Page) -> None:
    _to_message(page, "Kann jemand ein Foto")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    _arrow_to(page, "Mit 👍 reagieren")
    page.keyboard.press("Enter")
    mine = _row(page, "Kann jemand ein Foto").get_by_role(
        "button", name="Deine Reaktion zurücknehmen"
    )
    expect(mine).to_be_visible()
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(_row(page, "Kann jemand ein Foto")).to_be_focused()


def _arrow_to(page: Page, name: str) -> None:
    passed = []
    for _ in range(20):
        at = focus(page)
        passed.append(at["name"] if at else "-")
        if at and at["name"].startswith(name):
            assert at["ringed"] or at["seen"]
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name!r} is not reached with the arrows: {passed}")


def _answers_in_a_thread(page: Page) -> None:
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    _arrow_to(page, "Antworten")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Thema")).to_be_focused()
    _type(page, "Antwort an", "Ja, kommt gleich")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").last.get_by_text("Ja, kommt gleich")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Thema")).to_have_count(0)
    expect(_row(page, "Kann jemand ein Foto")).to_be_focused()
