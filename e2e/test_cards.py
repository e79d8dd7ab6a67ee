# SPDX-License-Identifier: EUPL-1.2
"""A small child signs in with a card: a lesson begins, four pictures, a message, and all ends with the lesson."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from e2e.demo_city import TEACHER, DemoCity
from e2e.steps import pass_on

PICTURES = ("Katze", "Sonne", "Boot", "Schlüssel")
CODE = re.compile(r"(?:[2-9A-HJ-NP-Z]{4}-?){7}")


@pytest.mark.row(22)
def test_child_comes_in_with_card_and_pictures_for_a_lesson(city: DemoCity) -> None:
    desk = _class_page(city)
    name = desk.get_by_role("list", name="Karten und Bilder").get_by_role("listitem").first
    child = name.inner_text().splitlines()[1]
    _choose_pictures(desk, child)
    code = _print_card(desk, child)

    phone = city.visitor()
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(f"/karte#k={code}")
    _tap(phone, *PICTURES)
    expect(phone.get_by_role("alert")).to_contain_text("ob die Stunde schon begonnen hat")
    assert code not in phone.url

    desk.get_by_role("button", name="Stunde beginnen").click()
    expect(desk.get_by_text(re.compile("Die Stunde läuft bis"))).to_be_visible()
    _tap(phone, *PICTURES)
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


def _actions(page: Page, child: str, act: str) -> Locator:
    page.get_by_role("button", name=f"{child}: was möchtest du tun?").click()
    page.get_by_role("menuitem", name=act).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def _choose_pictures(page: Page, child: str) -> None:
    dialog = _actions(page, child, "Bilder wählen")
    for picture in PICTURES:
        dialog.get_by_role("button", name=picture).click()
    dialog.get_by_role("button", name="Diese Bilder nehmen").click()
    expect(page.get_by_text(f"{child} hat jetzt neue Bilder.")).to_be_visible()


def _print_card(page: Page, child: str) -> str:
    dialog = _actions(page, child, "Karte drucken")
    printed: list[bytes] = []
    page.route("**/printed-cards", lambda route: pass_on(route, printed))
    dialog.get_by_role("button", name="PDF machen").click()
    expect(dialog.get_by_role("link", name="PDF öffnen")).to_be_visible()
    page.unroute("**/printed-cards")
    [sheet] = PdfReader(BytesIO(printed[0])).pages
    text = sheet.extract_text()
    assert child.split(maxsplit=1)[0] in text
    assert not any(picture in text for picture in PICTURES)
    page.keyboard.press("Escape")
    found = CODE.search(text.replace("\n", "-"))
    assert found, text
    return found[0].replace("-", "")


def _tap(page: Page, *pictures: str) -> None:
    for picture in pictures:
        page.get_by_role("button", name=picture).click()
    page.get_by_role("button", name="Los geht’s").click()


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
