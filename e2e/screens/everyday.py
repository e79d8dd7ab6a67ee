# SPDX-License-Identifier: EUPL-1.2
"""The screens of every day: a pupil's, a teacher's, a guardian's."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.demo_city import PASSPHRASE, DemoCity, groups_of

from .coming_in import own_class
from .ways import Screen, chosen, close, dialog, go, group, menu, next_dialog, press

NOBODY = "0198c5a0-0000-7000-8000-000000000001"


def pupil(page: Page, city: DemoCity) -> Iterator[Screen]:
    """A child in its class."""
    told = max(groups_of(page), key=lambda each: int(each["last_number"]))
    yield "first steps", lambda: go(page, "/first-steps")
    yield "home", lambda: go(page, "/")
    yield "account menu", lambda: menu(page, re.compile("Einstellungen und Abmelden"))
    yield "communities", lambda: go(page, "/communities")
    community = f"/communities/{told['community']['id']}"
    yield "community, groups", lambda: go(page, f"{community}?tab=groups")
    yield "community, members", lambda: go(page, f"{community}?tab=members")
    yield "community, about", lambda: go(page, f"{community}?tab=about")
    yield "group", lambda: group(page, told["id"])
    yield "message menu", lambda: _message_tool(page, "Mehr")
    yield "emoji picker", lambda: _next_tool(page, "Reagieren")
    yield "thread", lambda: _next_tool(page, "Antworten")
    yield "get help", lambda: _get_help(page, told["id"])
    yield "messages", lambda: go(page, "/messages")
    yield "new direct message", lambda: dialog(page, "Neue Nachricht")
    yield "search", lambda: go(page, "/search")
    yield "search, found", lambda: _search(page, "Brüche")
    yield "search, nothing found", lambda: _search(page, "xyzzyxyzzy")
    yield "settings", lambda: go(page, "/settings")
    yield "new passphrase", lambda: press(page, "Passwort ändern")
    yield "agreements", lambda: go(page, "/settings/agreements")
    yield "take a yes back", lambda: press(page, "Zurücknehmen: Beim Namen gefunden werden")
    yield "not mine", lambda: page.goto(f"/groups/{NOBODY}")
    yield "no such page", lambda: page.goto("/nirgendwo")


def _message_tool(page: Page, tool: str) -> None:
    page.wait_for_load_state("networkidle")  # formulas come last and move the rows
    row = page.get_by_role("article").last
    row.hover()
    row.focus()
    row.get_by_role("button", name=tool, exact=True).click()


def _next_tool(page: Page, tool: str) -> None:
    page.keyboard.press("Escape")
    _message_tool(page, tool)


def _get_help(page: Page, group_id: str) -> None:
    group(page, group_id)
    row = page.locator("[data-message]:not([data-mine])").last
    row.focus()
    row.press("Enter")
    page.get_by_role("menuitem", name="Hilfe holen").click()
    expect(page.get_by_role("heading", level=1, name="Hilfe holen")).to_be_visible()


def _search(page: Page, words: str) -> None:
    go(page, "/search")
    page.get_by_role("combobox").fill(words)
    page.wait_for_timeout(300)
    expect(page.get_by_role("status").filter(has_text="Treffer")).to_be_visible()


def teacher(page: Page, city: DemoCity) -> Iterator[Screen]:
    """A class teacher."""
    lead, staff = (
        next(each for each in groups_of(page) if each["community"]["kind"] == kind)
        for kind in ("class", "staff")
    )
    community = f"/communities/{lead['community']['id']}"
    yield "home", lambda: go(page, "/")
    yield "communities", lambda: go(page, "/communities")
    yield "found a club", lambda: dialog(page, "AG oder Projekt gründen")
    yield "community, groups", lambda: go(page, f"{community}?tab=groups")
    yield "new group", lambda: dialog(page, "Neue Gruppe")
    yield "nothing in a group", lambda: _create_group(page)
    yield "community, members", lambda: go(page, f"{community}?tab=members")
    yield "staff group", lambda: group(page, staff["id"])
    yield "class group", lambda: group(page, lead["id"])
    yield "group menu", lambda: menu(page, "Mehr zu dieser Gruppe")
    yield "close a group", lambda: page.get_by_role("menuitem", name="Gruppe schließen").click()
    yield "messages", lambda: go(page, "/messages")
    yield "scheduled", lambda: go(page, "/messages/scheduled")
    yield "my classes", lambda: go(page, "/schools")
    yield from _class(page, own_class(city))
    yield "settings", lambda: go(page, "/settings")


def _class(page: Page, path: str) -> Iterator[Screen]:
    """A class of the teacher's: slips, cards, the lesson, paper."""
    child = re.compile("was möchtest du tun")
    yield "class", lambda: go(page, path)
    yield "class, for one child", lambda: menu(page, child)
    yield "class, new sign-in", lambda: _item(page, "Neuen Zugang ausgeben")
    yield "class, cards", lambda: go(page, f"{path}/cards")
    yield "class, choose pictures", lambda: chosen(page, child, "Bilder wählen")
    yield "class, draw pictures", lambda: next_dialog(page, "Bilder losen")
    yield "class, print cards", lambda: next_dialog(page, "Karten drucken")
    yield "class, device joins", lambda: _add_device(page)
    yield "class, lesson runs", lambda: _begin_lesson(page)
    yield "class, reached on paper", lambda: _end_lesson_and_go(page, f"{path}/paper")


def _item(page: Page, name: str) -> None:
    page.get_by_role("menuitem", name=name).click()
    expect(page.get_by_role("dialog").first).to_be_visible()


def _add_device(page: Page) -> None:
    close(page)
    page.get_by_label("Name des Geräts").fill("Tablet 1")
    dialog(page, "Gerät aufnehmen")


def _begin_lesson(page: Page) -> None:
    close(page)
    press(page, "Stunde beginnen")
    expect(page.get_by_role("button", name="Stunde jetzt beenden")).to_be_visible()


def _end_lesson_and_go(page: Page, path: str) -> None:
    press(page, "Stunde jetzt beenden")
    expect(page.get_by_role("button", name="Stunde beginnen")).to_be_visible()
    go(page, path)


def _create_group(page: Page) -> None:
    form = page.get_by_role("dialog")
    form.get_by_label("Name der Gruppe").fill("Ausflug")
    form.get_by_role("button", name="Gruppe öffnen").click()
    if "/groups/" not in page.url:
        page.get_by_role("main").get_by_role("link", name="Ausflug").click()
    expect(page.get_by_text("Noch ist es hier still")).to_be_visible()


def guardian(page: Page, city: DemoCity) -> Iterator[Screen]:
    """A parent, who reads along."""
    groups = groups_of(page)
    yield "home", lambda: go(page, "/")
    yield "communities", lambda: go(page, "/communities")
    if groups:
        yield "group", lambda: group(page, groups[0]["id"])
    yield "messages", lambda: go(page, "/messages")
    yield "search", lambda: go(page, "/search")
    yield "settings", lambda: go(page, "/settings")
    yield "set up an app", lambda: _app_square(page)
    yield "agreements", lambda: go(page, "/settings/agreements")
    yield "my data and my child's", lambda: go(page, "/my-data")


def _app_square(page: Page) -> None:
    dialog(page, "App einrichten")
    page.get_by_label("Dein Passwort, zur Sicherheit noch einmal").fill(PASSPHRASE)
    press(page, "Weiter")
    expect(page.get_by_role("img", name="Quadrat zum Scannen mit der App")).to_be_visible()
