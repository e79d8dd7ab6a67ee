# SPDX-License-Identifier: EUPL-1.2
"""The screens of whoever runs a school or the city's schools."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from e2e.demo_city import PUPIL, DemoCity

from .ways import Screen, chosen, close, dialog, go, menu, next_dialog, press

CHILD = re.compile("was möchtest du tun")


def head(page: Page, city: DemoCity) -> Iterator[Screen]:
    """Whoever runs a school."""
    me = page.request.get("/api/me").json()
    school = f"/schools/{me['abilities']['administer'][0]}"
    yield "home", lambda: go(page, "/")
    yield from _people(page, school)
    yield from _imports(page, school)
    yield from _start(page, school)
    yield "record", lambda: go(page, f"{school}/audit")
    yield "record, nothing", lambda: _long_ago(page)
    yield "data protection", lambda: _asked_to_correct(page, city)
    yield "correct", lambda: press(page, "Berichtigen")
    yield "cases, none", lambda: go(page, "/cases")
    yield "another second step", lambda: go(page, "/second-step")
    yield "settings", lambda: go(page, "/settings")


def _people(page: Page, school: str) -> Iterator[Screen]:
    klass = page.request.get(f"/api{school}/classes").json()["items"][0]["id"]
    yield "people", lambda: go(page, school)
    yield "person, what to do", lambda: _of_a_teacher(page)
    yield "person, sign-in", lambda: _item(page, "Neuen Zugang ausgeben")
    yield "person, name", lambda: _next(page, "Namen berichtigen")
    yield "person, second step", lambda: _next(page, "Zweiten Schritt zurücksetzen")
    yield "person, sign off", lambda: _next(page, "Abmelden")
    yield "nobody fits", lambda: _nobody(page)
    yield "add a person", lambda: dialog(page, "Person hinzufügen")
    yield "print slips", lambda: next_dialog(page, "Zugangszettel drucken")
    yield "classes", lambda: go(page, f"{school}/classes")
    yield "class", lambda: go(page, f"{school}/class/{klass}")
    yield "code for a guardian", lambda: chosen(page, CHILD, "Code für Sorgeberechtigte")
    yield "partners", lambda: go(page, f"{school}/partners")


def _item(page: Page, name: str) -> None:
    page.get_by_role("menuitem", name=name).click()
    expect(page.get_by_role("dialog").first).to_be_visible()


def _of_a_teacher(page: Page) -> None:
    with page.expect_response(re.compile("role=teacher")):
        page.get_by_label("Rolle").select_option("teacher")
    expect(page.get_by_role("list", name="Personen der Schule")).not_to_contain_text("Schülerin")
    menu(page, CHILD)


def _next(page: Page, item: str) -> None:
    close(page)
    chosen(page, CHILD, item)


def _nobody(page: Page) -> None:
    close(page)
    page.get_by_label("Person suchen").fill("xyzzyxyzzy")
    expect(page.get_by_text("Niemand passt dazu")).to_be_visible()


def _imports(page: Page, school: str) -> Iterator[Screen]:
    yield "imports", lambda: go(page, f"{school}/imports")
    yield "import, columns", lambda: bring_table(page)
    yield "import, preview", lambda: confirm_columns(page)
    yield "import, discard", lambda: dialog(page, "Verwerfen")


def bring_table(page: Page) -> None:
    """A list as an office writes it, with a line that is not complete."""
    table = "Vorname;Nachname;Klasse\nMina;Sommer;5b\nJonte;Winter;5b\n;Herbst;5b\n"
    with page.expect_file_chooser() as choosing:
        press(page, "Dateien auswählen")
    choosing.value.set_files(
        {"name": "liste.csv", "mimeType": "text/csv", "buffer": table.encode()}
    )
    expect(page.get_by_role("heading", name="Welche Spalte bedeutet was?")).to_be_visible()


def confirm_columns(page: Page) -> None:
    """What would change."""
    press(page, "So ist es richtig")
    expect(page.get_by_role("heading", name="Was sich ändern würde")).to_be_visible()


def _start(page: Page, school: str) -> Iterator[Screen]:
    """How the school came in, and what it decided to use."""
    yield "start", lambda: go(page, f"{school}/start")
    yield "start, name a contact", lambda: press(page, re.compile("Schutz: Person benennen"))
    yield "start, have a break", lambda: dialog(page, "Pause machen")
    yield "start, leave", lambda: next_dialog(page, "Teilnahme beenden …")
    yield "functions", lambda: go(page, f"{school}/functions")
    yield "functions, reference", lambda: _switch_on(page)
    yield "agreeing", lambda: go(page, f"{school}/agreeing")
    yield "agreeing, change", lambda: press(page, "Ändern: Mitmachen")


def _switch_on(page: Page) -> None:
    name = "Direktnachrichten unter Schülerinnen und Schülern"
    switch = page.get_by_role("switch", name=name)
    page.get_by_role("listitem").filter(has=switch).locator("label").first.click()
    expect(page.get_by_role("button", name=f"{name} einschalten")).to_be_visible()


def _long_ago(page: Page) -> None:
    page.get_by_label("Bis").fill("2001-01-01")
    expect(page.get_by_text("Dazu steht hier nichts")).to_be_visible()


def _asked_to_correct(page: Page, city: DemoCity) -> None:
    about = city.get(PUPIL, "/api/me/master-data")["items"][0]
    wanted = {"what": "family_name", "wanted": "Sonnenschein-Abendroth"}
    ids = {"person_id": about["person"]["id"], "school_id": about["schools"][0]["id"]}
    if not about["corrections"]:
        city.send(PUPIL, "/api/me/corrections", **ids, **wanted)
    go(page, "/data-protection")
    expect(page.get_by_role("button", name="Berichtigen").first).to_be_visible()


def city(page: Page, city: DemoCity) -> Iterator[Screen]:
    """Whoever runs the city's schools."""
    yield "home, quiet", lambda: go(page, "/")
    yield "communities, none", lambda: go(page, "/communities")
    yield "schools", lambda: go(page, "/schools")
    yield "contract", lambda: dialog(page, re.compile("Vertrag"))
    yield "add a school", lambda: next_dialog(page, "Schule anlegen")
    yield "settings", lambda: go(page, "/settings")
