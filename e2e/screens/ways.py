# SPDX-License-Identifier: EUPL-1.2
"""How one gets to a screen, in the words one reads on the way."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

#: A name, and how one gets there from the screen before.
Screen = tuple[str, Callable[[], object]]


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press the first button of that name."""
    page.get_by_role("button", name=name).first.click()


def go(page: Page, path: str) -> None:
    """A page by its address."""
    page.goto(path)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()


def group(page: Page, group_id: str) -> None:
    """The talk of a group."""
    page.goto(f"/groups/{group_id}")
    expect(page.get_by_role("log").first).to_be_visible()


def dialog(page: Page, button: str | re.Pattern[str]) -> None:
    """The dialog behind a button."""
    press(page, button)
    expect(page.get_by_role("dialog").first).to_be_visible()


def close(page: Page) -> None:
    """Away with the dialog or the menu."""
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog").or_(page.get_by_role("menu"))).to_have_count(0)


def menu(page: Page, button: str | re.Pattern[str]) -> None:
    """The menu behind a button."""
    press(page, button)
    expect(page.get_by_role("menu").first).to_be_visible()


def chosen(page: Page, button: str | re.Pattern[str], item: str) -> None:
    """The dialog behind an item of a menu."""
    menu(page, button)
    page.get_by_role("menuitem", name=item).click()
    expect(page.get_by_role("dialog").first).to_be_visible()


def to_heading(page: Page, name: str | re.Pattern[str]) -> None:
    """Wait until that is what one reads."""
    expect(page.get_by_role("heading", name=name).first).to_be_visible()


def next_dialog(page: Page, button: str) -> None:
    """Close what is open and open another dialog."""
    close(page)
    dialog(page, button)
