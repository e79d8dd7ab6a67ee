# SPDX-License-Identifier: EUPL-1.2
"""The screens of whoever looks after others' safety and data, and of a first-grader who asked them for help."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page, expect

from e2e.demo_city import CONTACT, FIRST_CHILD, FIRST_TEACHER, OFFICER, PUPIL, DemoCity

from .ways import Screen, dialog, go, press

#: The same each time: asked again it is one report.
ONCE = "0198c5a0-0000-7000-8000-00000000f00d"


def contact(page: Page, city: DemoCity) -> Iterator[Screen]:
    """A contact of the school: a case, and a look into its group with four eyes."""
    case = _case(city)
    yield "home", lambda: go(page, "/")
    yield "looking, none", lambda: go(page, "/looking")
    yield "cases", lambda: go(page, "/cases")
    yield "case", lambda: go(page, f"/cases/{case['id']}")
    yield (
        "looking, asked",
        lambda: _looking(page, lambda: _ask(city, case), "Wartet auf Zustimmung"),
    )
    yield "looking, open", lambda: _looking(page, lambda: _let(city), "Offen")
    yield "behind the glass", lambda: _behind(page)
    yield "looking, over", lambda: _looking(page, lambda: _over(city), "Beendet")


def _case(city: DemoCity) -> dict[str, Any]:
    """The first-grader got help about a message of its class."""
    me = city.get(FIRST_CHILD, "/api/me")["person"]["id"]
    communities = city.get(FIRST_CHILD, "/api/communities")["items"]
    group = next(each for each in communities if each["kind"] == "class")["groups"][0]["id"]
    told = city.get(FIRST_CHILD, f"/api/groups/{group}/messages")["items"]
    item = next(each["id"] for each in told if each["author"]["id"] != me)
    report = {"kind": "message", "item_id": item, "reason": "scary", "client_id": ONCE}
    city.send(FIRST_CHILD, "/api/reports", **report, words="Das macht mir Bauchweh.")
    return {"id": city.get(CONTACT, "/api/cases")["items"][0]["id"], "group_id": group}


def _ask(city: DemoCity, case: dict[str, Any]) -> None:
    words = {"reason": "Ich möchte den Zusammenhang sehen.", "notice": "Ein Kind fragte nach."}
    ids = {"case_id": case["id"], "group_id": case["group_id"]}
    city.send(CONTACT, "/api/break-glass", **ids, **words)


def _glass(city: DemoCity) -> str:
    return str(city.get(CONTACT, "/api/break-glass")["items"][0]["id"])


def _let(city: DemoCity) -> None:
    city.send(OFFICER, f"/api/break-glass/{_glass(city)}/approve")


def _over(city: DemoCity) -> None:
    """It is over, and the class teacher has seen the notice already."""
    city.send(CONTACT, f"/api/break-glass/{_glass(city)}/close")
    for notice in city.get(FIRST_TEACHER, "/api/break-glass/notices")["items"]:
        city.send(FIRST_TEACHER, f"/api/break-glass/notices/{notice['id']}/noted")


def _looking(page: Page, act: Callable[[], None], state: str) -> None:
    act()
    go(page, "/looking")
    expect(page.get_by_text(state).first).to_be_visible()


def _behind(page: Page) -> None:
    page.get_by_role("link", name="Ansehen").click()
    page.wait_for_url("**/looking/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def first_grader(page: Page, city: DemoCity) -> Iterator[Screen]:
    """The child, when it is told that somebody looked in."""
    if not city.get(FIRST_CHILD, "/api/break-glass/notices")["items"]:
        _ask(city, _case(city))
        _let(city)
        _over(city)
    yield "first steps", lambda: go(page, "/first-steps")
    yield "first steps, what is where", lambda: press(page, "Weiter")
    yield "first steps, how we talk", lambda: press(page, "Weiter")
    yield "home with a notice", lambda: _arrive(page)
    yield "settings with a report", lambda: go(page, "/settings")


def _arrive(page: Page) -> None:
    press(page, "Auf den Schulhof")
    expect(page.get_by_text("In eine deiner Gruppen wurde gesehen").first).to_be_visible()


def officer(page: Page, city: DemoCity) -> Iterator[Screen]:
    """The data protection officer, in whose register an incident is entered on the way."""
    register = "/data-protection/incidents"
    yield "home", lambda: go(page, "/")
    yield "data protection", lambda: go(page, "/data-protection")
    yield "record of the city", lambda: go(page, "/audit")
    yield "looking", lambda: go(page, "/looking")
    yield "incidents, none", lambda: go(page, register)
    yield "enter an incident", lambda: dialog(page, "Vorfall eintragen")
    yield "enter an incident, refused", lambda: _enter(page, "niemand")
    yield "incident", lambda: _enter(page, PUPIL)
    yield "incident, letters", lambda: press(page, "Entwürfe anzeigen")
    yield "incident, whom it is told", lambda: press(page, "Aufsichtsbehörde: Eintragen")
    yield "incident, changed", lambda: press(page, "Ändern")
    yield "tell a school", lambda: dialog(page, re.compile(": Schule benachrichtigen"))
    yield "incidents", lambda: go(page, register)


def _enter(page: Page, login_name: str) -> None:
    """An account that somebody took over; refused for a name that nobody has."""
    form = page.get_by_role("dialog")
    form.get_by_label("Worum geht es?").fill("Konto übernommen")
    form.get_by_label("Von").fill("2026-01-02T08:00")
    form.get_by_label("Anmeldename").fill(login_name)
    form.get_by_role("button", name="Vorfall eintragen").click()
    if login_name == PUPIL:
        expect(page.get_by_role("heading", name="Wer betroffen ist")).to_be_visible()
        expect(page.get_by_role("button", name="Ganze Liste herunterladen")).to_be_visible()
    else:
        expect(form.get_by_role("alert")).to_be_visible()
