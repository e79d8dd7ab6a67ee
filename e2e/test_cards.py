# SPDX-License-Identifier: EUPL-1.2
"""A small child signs in with a card: a lesson begins, four pictures, a message, and all ends with the lesson."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.demo_city import TEACHER, DemoCity
from e2e.steps import choose_pictures, print_card, tap

PICTURES = ("Katze", "Sonne", "Boot", "Schlüssel")


@pytest.mark.row(22)
def test_child_comes_in_with_card_and_pictures_for_a_lesson(city: DemoCity) -> None:
    desk = _class_page(city)
    name = desk.get_by_role("list", name="Karten und Bilder").get_by_role("listitem").first
    child = name.inner_text().splitlines()[1]
    choose_pictures(desk, child, PICTURES)
    code = print_card(desk, child)

    phone = city.visitor()
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(f"/karte#k={code}")
    tap(phone, *PICTURES)
    expect(phone.get_by_role("alert")).to_contain_text("ob die Stunde schon begonnen hat")
    assert code not in phone.url

    desk.get_by_role("button", name="Stunde beginnen").click()
    expect(desk.get_by_text(re.compile("Die Stunde läuft bis"))).to_be_visible()
    tap(phone, *PICTURES)
    expect(phone.get_by_text(re.compile("Du bist mit deiner Karte da"))).to_be_visible()
    _writes_in_class(phone)
    _can_do_nothing_else(phone)

    desk.get_by_role("button", name="Stunde jetzt beenden").click()
    expect(phone.get_by_text("Die Stunde ist vorbei, du bist abgemeldet.")).to_be_visible()
    assert phone.request.get("/api/me").status == 401
    phone.close()
    desk.close()


def _class_page(city: DemoCity) -> Page:
    """The cards of the class whose class teacher this is, by the ways of the screens."""
    page = city.page_of(TEACHER)
    page.goto("/schools")
    page.get_by_role("link", name="5b", exact=True).click()
    page.get_by_role("link", name="Karten").click()
    expect(page.get_by_role("heading", level=1, name="Karten der 5b")).to_be_visible()
    return page


def _writes_in_class(page: Page) -> None:
    page.get_by_role("link", name="5b").first.click()
    box = page.get_by_role("textbox", name=re.compile("Nachricht"))
    box.fill("Ich bin mit der Karte da")
    page.get_by_role("button", name="Senden", exact=True).click()
    expect(page.get_by_role("log").get_by_text("Ich bin mit der Karte da")).to_be_visible()


def _can_do_nothing_else(page: Page) -> None:
    for path in ("/settings", "/search", "/messages", "/schools"):
        page.goto(path)
        page.wait_for_url(re.compile(r"/$"))
    for path in ("/api/me/sessions", "/api/me/tokens", "/api/directs", "/api/search?q=a"):
        answer = page.request.get(path)
        assert (answer.status, answer.json()["code"]) == (403, "limited_session"), path
