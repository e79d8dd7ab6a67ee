# SPDX-License-Identifier: EUPL-1.2
"""The screens of each role, in each state: a name and how one gets there."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page, expect

from e2e.demo_city import CITY, GUARDIAN, HEAD, OFFICER, PUPIL, TEACHER, groups_of

Screen = tuple[str, Callable[[], object]]
NOBODY = "0198c5a0-0000-7000-8000-000000000001"


def _button(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).first.click()


def _open(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()


def _group(page: Page, group: str) -> None:
    page.goto(f"/groups/{group}")
    expect(page.get_by_role("log").first).to_be_visible()


def _dialog(page: Page, button: str | re.Pattern[str]) -> None:
    _button(page, button)
    expect(page.get_by_role("dialog").first).to_be_visible()


def _menu(page: Page, button: str | re.Pattern[str]) -> None:
    _button(page, button)
    expect(page.get_by_role("menu").first).to_be_visible()


def _message_tool(page: Page, tool: str) -> None:
    page.wait_for_load_state("networkidle")  # formulas come last and move the rows
    row = page.get_by_role("article").last
    row.hover()
    row.focus()
    row.get_by_role("button", name=tool, exact=True).click()


def _search(page: Page, words: str) -> None:
    _open(page, "/search")
    page.get_by_role("combobox").fill(words)
    page.wait_for_timeout(300)
    expect(page.get_by_role("status").filter(has_text="Treffer")).to_be_visible()


def visitors(page: Page) -> Iterator[Screen]:
    """Before one is signed in."""
    yield "sign-in", lambda: _open(page, "/sign-in")
    yield "sign-in, empty fields", lambda: _button(page, "Anmelden")
    yield "sign-in, wrong passphrase", lambda: _refused(page)
    yield "activation", lambda: _open(page, "/activate")
    yield "activation, wrong code", lambda: _wrong_slip(page)
    yield "card", lambda: _open(page, "/karte")
    yield "card, pictures", lambda: _open(page, f"/karte#k={'A' * 28}")
    yield "card, words", lambda: _button(page, "Lieber Wörter tippen")
    yield "what we keep", lambda: _open(page, "/what-we-keep")


def _refused(page: Page) -> None:
    page.get_by_label("Anmeldename").fill("niemand")
    page.get_by_label("Passwort", exact=True).fill("das ist falsch")
    _button(page, "Anmelden")
    expect(page.get_by_role("alert").first).to_be_visible()


def _wrong_slip(page: Page) -> None:
    page.get_by_label("Anmeldename").fill("niemand")
    page.get_by_label("Zugangscode").fill("AAAA-BBBB-CCCC")
    _button(page, "Weiter")
    expect(page.get_by_role("alert").first).to_be_visible()


def pupil(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """A child in its class."""
    told = max(groups, key=lambda group: group["last_number"])
    yield "first steps", lambda: _open(page, "/first-steps")
    yield "home", lambda: _open(page, "/")
    yield "account menu", lambda: _menu(page, re.compile("Einstellungen und Abmelden"))
    yield "communities", lambda: _open(page, "/communities")
    community = f"/communities/{told['community']['id']}"
    yield "community, groups", lambda: _open(page, f"{community}?tab=groups")
    yield "community, members", lambda: _open(page, f"{community}?tab=members")
    yield "community, about", lambda: _open(page, f"{community}?tab=about")
    yield "group", lambda: _group(page, told["id"])
    yield "message menu", lambda: _message_tool(page, "Mehr")
    yield "message menu closed", lambda: page.keyboard.press("Escape")
    yield "emoji picker", lambda: _message_tool(page, "Reagieren")
    yield "group again", lambda: _group(page, told["id"])
    yield "thread", lambda: _message_tool(page, "Antworten")
    yield "messages", lambda: _open(page, "/messages")
    yield "new direct message", lambda: _dialog(page, "Neue Nachricht")
    yield "search", lambda: _open(page, "/search")
    yield "search, found", lambda: _search(page, "Brüche")
    yield "search, nothing found", lambda: _search(page, "xyzzyxyzzy")
    yield "settings", lambda: _open(page, "/settings")
    yield "new passphrase", lambda: _button(page, "Passwort ändern")
    yield "my data", lambda: _open(page, "/my-data")
    yield "erase my account", lambda: _dialog(page, "Mein Konto löschen")
    yield "not mine", lambda: page.goto(f"/groups/{NOBODY}")
    yield "no such page", lambda: page.goto("/nirgendwo")


def teacher(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """A class teacher."""
    lead = next(group for group in groups if group["community"]["kind"] == "class")
    staff = next(group for group in groups if group["community"]["kind"] == "staff")
    community = f"/communities/{lead['community']['id']}"
    yield "home", lambda: _open(page, "/")
    yield "communities", lambda: _open(page, "/communities")
    yield "found a club", lambda: _dialog(page, "AG oder Projekt gründen")
    yield "community, groups", lambda: _open(page, f"{community}?tab=groups")
    yield "new group", lambda: _dialog(page, "Neue Gruppe")
    yield "nothing in a group", lambda: _create_group(page)
    yield "community, members", lambda: _open(page, f"{community}?tab=members")
    yield "staff group", lambda: _group(page, staff["id"])
    yield "class group", lambda: _group(page, lead["id"])
    yield "group menu", lambda: _menu(page, "Mehr zu dieser Gruppe")
    yield "close a group", lambda: page.get_by_role("menuitem", name="Gruppe schließen").click()
    yield "messages", lambda: _open(page, "/messages")
    yield "scheduled", lambda: _open(page, "/messages/scheduled")
    yield "my classes", lambda: _open(page, "/schools")
    yield "settings", lambda: _open(page, "/settings")


def _create_group(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name der Gruppe").fill("Ausflug")
    dialog.get_by_role("button", name="Gruppe öffnen").click()
    if "/groups/" not in page.url:
        page.get_by_role("main").get_by_role("link", name="Ausflug").click()
    expect(page.get_by_text("Noch ist es hier still")).to_be_visible()


def guardian(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """A parent, who reads along."""
    yield "home", lambda: _open(page, "/")
    yield "communities", lambda: _open(page, "/communities")
    if groups:
        yield "group", lambda: _group(page, groups[0]["id"])
    yield "messages", lambda: _open(page, "/messages")
    yield "search", lambda: _open(page, "/search")
    yield "settings", lambda: _open(page, "/settings")
    yield "my data and my child's", lambda: _open(page, "/my-data")


def head(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """Whoever runs a school."""
    me = page.request.get("/api/me").json()
    school = f"/schools/{me['abilities']['administer'][0]}"
    api = f"/api{school}"
    klass = page.request.get(f"{api}/classes").json()["items"][0]["id"]
    yield "home", lambda: _open(page, "/")
    yield "people", lambda: _open(page, school)
    yield "nobody fits", lambda: _nobody(page)
    yield "add a person", lambda: _dialog(page, "Person hinzufügen")
    yield "people again", lambda: _open(page, school)
    yield "print slips", lambda: _dialog(page, "Zugangszettel drucken")
    yield "classes", lambda: _open(page, f"{school}/classes")
    yield "class", lambda: _open(page, f"{school}/class/{klass}")
    yield "partners", lambda: _open(page, f"{school}/partners")
    yield "imports", lambda: _open(page, f"{school}/imports")
    yield "import, columns", lambda: bring_table(page)
    yield "import, preview", lambda: confirm_columns(page)
    yield "import, discard", lambda: _dialog(page, "Verwerfen")
    yield "data protection", lambda: _open(page, "/data-protection")
    yield "settings", lambda: _open(page, "/settings")


def _nobody(page: Page) -> None:
    page.get_by_label("Person suchen").fill("xyzzyxyzzy")
    expect(page.get_by_text("Niemand passt dazu")).to_be_visible()


def bring_table(page: Page) -> None:
    table = "Vorname;Nachname;Klasse\nMina;Sommer;5b\nJonte;Winter;5b\n;Herbst;5b\n"
    with page.expect_file_chooser() as choosing:
        _button(page, "Dateien auswählen")
    choosing.value.set_files(
        {"name": "liste.csv", "mimeType": "text/csv", "buffer": table.encode()}
    )
    expect(page.get_by_role("heading", name="Welche Spalte bedeutet was?")).to_be_visible()


def confirm_columns(page: Page) -> None:
    _button(page, "So ist es richtig")
    expect(page.get_by_role("heading", name="Was sich ändern würde")).to_be_visible()


def city(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """Whoever runs the city's schools."""
    yield "home, quiet", lambda: _open(page, "/")
    yield "communities, none", lambda: _open(page, "/communities")
    yield "schools", lambda: _open(page, "/schools")
    yield "add a school", lambda: _dialog(page, "Schule anlegen")
    yield "settings", lambda: _open(page, "/settings")


def officer(page: Page, groups: list[dict[str, Any]]) -> Iterator[Screen]:
    """The data protection officer, in whose register an incident is entered on the way."""
    register = "/data-protection/incidents"
    yield "data protection", lambda: _open(page, "/data-protection")
    yield "incidents, none", lambda: _open(page, register)
    yield "enter an incident", lambda: _dialog(page, "Vorfall eintragen")
    yield "enter an incident, refused", lambda: _enter(page, "niemand")
    yield "incident", lambda: _enter(page, PUPIL)
    yield "incident, letters", lambda: _button(page, "Entwürfe anzeigen")
    yield "incident, whom it is told", lambda: _button(page, "Aufsichtsbehörde: Eintragen")
    yield "incident, changed", lambda: _button(page, "Ändern")
    yield "tell a school", lambda: _dialog(page, re.compile(": Schule benachrichtigen"))
    yield "incidents", lambda: _open(page, register)


def _enter(page: Page, login_name: str) -> None:
    """An account that somebody took over; refused for a name that nobody has."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Worum geht es?").fill("Konto übernommen")
    dialog.get_by_label("Von").fill("2026-01-02T08:00")
    dialog.get_by_label("Anmeldename").fill(login_name)
    dialog.get_by_role("button", name="Vorfall eintragen").click()
    if login_name == PUPIL:
        expect(page.get_by_role("heading", name="Wer betroffen ist")).to_be_visible()
        expect(page.get_by_role("button", name="Ganze Liste herunterladen")).to_be_visible()
    else:
        expect(dialog.get_by_role("alert")).to_be_visible()


ROLES = {
    PUPIL: pupil,
    TEACHER: teacher,
    GUARDIAN: guardian,
    HEAD: head,
    CITY: city,
    OFFICER: officer,
}


def screens_of(login_name: str, page: Page) -> Iterator[Screen]:
    """Every screen of a person, in an order in which each can be reached from the one before."""
    return ROLES[login_name](page, groups_of(page))
