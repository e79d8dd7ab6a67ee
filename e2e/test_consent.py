# SPDX-License-Identifier: EUPL-1.2
"""A child is asked, somebody at home says yes and takes it back, and the teacher prints: all on the demo city."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.demo_city import TEACHER, DemoCity

CHILD, AT_HOME = "ruben", "birgit"
LISTED = "Ruben Z."


@pytest.mark.row(7)
@pytest.mark.row(9)
def test_a_child_comes_in_by_a_yes_from_home_and_goes_by_two_clicks(city: DemoCity) -> None:
    """The child's page lets it in and out by itself, and its teacher reaches it on paper without a reason."""
    child, guardian, teacher = (city.page_of(name) for name in (CHILD, AT_HOME, TEACHER))
    _child_says_yes(child)
    _guardian_says_yes(guardian)
    child.wait_for_url("**/first-steps**")  # by itself: the waiting page has a live line
    _walk_in(child)
    assert LISTED not in _on_paper(teacher)
    clicks = _guardian_takes_back(guardian)
    assert clicks == 2
    expect(child.get_by_role("heading", name="Fast geschafft!")).to_be_visible(timeout=60_000)
    assert child.request.get("/api/communities").json()["items"] == []
    assert LISTED in _on_paper(teacher), "and so are those who have not signed in yet"
    _teacher_prints(teacher)


def _child_says_yes(page: Page) -> None:
    page.goto("/")
    page.wait_for_url("**/taking-part**")
    for question in (
        "Möchtest du auf dem Schulhof mitmachen?",
        "Möchtest du auch zu zweit schreiben?",
        "Möchtest du Fotos und Aufnahmen zeigen?",
        "Dürfen andere dich mit deinem Namen finden?",
    ):
        expect(page.get_by_role("heading", name=question)).to_be_visible()
        yes, no = (page.get_by_role("button", name=each, exact=True) for each in ("Ja", "Nein"))
        assert (yes.get_attribute("aria-pressed"), no.get_attribute("aria-pressed")) == (
            "false",
            "false",
        )
        boxes = yes.bounding_box(), no.bounding_box()
        assert boxes[0]
        assert boxes[1]
        assert abs(boxes[0]["width"] - boxes[1]["width"]) <= 1
        yes.click()
    expect(page.get_by_role("heading", name="Fast geschafft!")).to_be_visible()


def _guardian_says_yes(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Ansehen").click()
    expect(page.get_by_role("heading", name=re.compile("^Darf Ruben Z. auf dem"))).to_be_visible()
    page.get_by_role("button", name="Ja", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("^Darf Ruben Z. auch"))).to_be_visible()
    page.get_by_role("button", name="Später antworten").click()


def _walk_in(page: Page) -> None:
    done = page.get_by_role("button", name="Auf den Schulhof")
    while not done.is_visible():
        page.get_by_role("button", name="Weiter").click()
    done.click()
    expect(page.get_by_role("heading", name=re.compile("Ruben"))).to_be_visible()


def _guardian_takes_back(page: Page) -> int:
    page.goto("/settings/agreements")
    rows = page.get_by_role("list", name=re.compile("^Für Ruben Z."))
    clicks = 0
    for button in (
        rows.get_by_role("button", name="Zurücknehmen: Mitmachen"),
        rows.get_by_role("button", name="Ja, zurücknehmen"),
    ):
        button.click()
        clicks += 1
    expect(page.get_by_text("Zurückgenommen. Es gilt ab jetzt.")).to_be_visible()
    return clicks


def _class_of(page: Page) -> str:
    me = page.request.get("/api/me").json()
    [own] = [
        f"{each['school']['id']}/class/{known['id']}"
        for each in me["affiliations"]
        for known in each["classes"]
        if known["name"] == "5b"
    ]
    return str(own)


def _on_paper(page: Page) -> list[str]:
    class_id = _class_of(page).split("/")[-1]
    listed = page.request.get(f"/api/classes/{class_id}/on-paper").json()["items"]
    return [each["name"] for each in listed]


def _teacher_prints(page: Page) -> None:
    page.goto(f"/schools/{_class_of(page)}/paper")
    pupils = page.get_by_role("list", name="Für wen").get_by_role("listitem")
    expect(pupils.filter(has_text=LISTED)).to_contain_text("auf Papier erreichen")
    assert {each.split("\n")[-1] for each in pupils.all_inner_texts()} == {"auf Papier erreichen"}
    page.get_by_role("checkbox").first.check()
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Drucken").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name=f"Für {LISTED}")).to_be_visible()
    expect(page.get_by_role("button", name="Drucken")).to_be_hidden()
    page.emulate_media(media="screen")
