# SPDX-License-Identifier: EUPL-1.2
"""The journey of issue 3: first grader, guardian, teacher, head, data protection officer.

A child comes in with its card, talks, and asks for help. A contact of the school looks, with the head's consent.
A guardian takes a yes back and gives it again. The officer sees what was done, and nothing that was said.
"""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from e2e.demo_city import (
    CONTACT,
    FIRST_GUARDIAN,
    FIRST_HEAD,
    FIRST_TEACHER,
    OFFICER,
    PASSPHRASE,
    DemoCity,
    groups_of,
)
from e2e.steps import choose_pictures, print_card, tap, write

PICTURES = ("Katze", "Sonne", "Boot", "Schlüssel")
SAID = "Ich habe heute keinen Stift dabei"
CHILD = "Arda"


@pytest.mark.row(7)
@pytest.mark.row(16)
@pytest.mark.row(17)
@pytest.mark.row(22)
@pytest.mark.row(45)
def test_a_first_grader_and_the_people_around(city: DemoCity) -> None:
    teacher = city.page_of(FIRST_TEACHER)
    phone = _child_comes_in(city, teacher)
    group = _child_talks_and_asks_for_help(phone, teacher)
    _contact_and_head_look(city, teacher, group)
    _guardian_takes_a_yes_back(city, phone, teacher)
    _guardian_takes_the_data_along(city)
    _officer_sees_acts_and_no_words(city, group)


def _child_comes_in(city: DemoCity, teacher: Page) -> Page:
    """A lesson begins; the card and four pictures open it for a child."""
    teacher.goto("/schools")
    teacher.get_by_role("link", name="1a", exact=True).click()
    teacher.get_by_role("link", name="Karten").click()
    expect(teacher.get_by_role("heading", level=1, name="Karten der 1a")).to_be_visible()
    choose_pictures(teacher, _full_name(teacher), PICTURES)
    code = print_card(teacher, _full_name(teacher))
    teacher.get_by_role("button", name="Stunde beginnen").click()
    expect(teacher.get_by_text(re.compile("Die Stunde läuft bis"))).to_be_visible()
    phone = city.visitor()
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(f"/karte#k={code}")
    tap(phone, *PICTURES)
    expect(phone.get_by_text(re.compile("Du bist mit deiner Karte da"))).to_be_visible()
    return phone


def _full_name(teacher: Page) -> str:
    row = teacher.get_by_role("list", name="Karten und Bilder").get_by_role("listitem")
    return str(row.filter(has_text=CHILD).first.inner_text()).splitlines()[1]


def _child_talks_and_asks_for_help(phone: Page, teacher: Page) -> str:
    """The child writes; the teacher answers; the child presses the big button for help about it."""
    phone.get_by_role("link", name="1a").first.click()
    write(phone, SAID)
    group = str(phone.url.rpartition("/")[2])
    teacher.goto(f"/groups/{group}")
    write(teacher, "Dann leih dir einen von mir.")
    answer = phone.get_by_role("log").get_by_role("article").filter(has_text="leih dir")
    answer.focus()
    phone.keyboard.press("Enter")
    phone.get_by_role("button", name="Hilfe holen").or_(
        phone.get_by_role("menuitem", name="Hilfe holen")
    ).first.click()
    phone.get_by_text("Das ist gemein").click()
    phone.get_by_role("button", name="Abschicken").click()
    expect(phone.get_by_role("heading", name="Das hast du gut gemacht.")).to_be_visible()
    phone.get_by_role("button", name="Zurück").click()
    return group


def _contact_and_head_look(city: DemoCity, teacher: Page, group: str) -> None:
    """Two people of different roles; whoever was reported sees nothing of it, and the group is told."""
    contact, head = city.page_of(CONTACT), city.page_of(FIRST_HEAD)
    for nobody in (contact, head):
        assert nobody.request.get(f"/api/groups/{group}/messages").status == 404
    assert teacher.request.get("/api/cases").json()["items"] == []
    contact.goto("/cases")
    contact.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
    expect(contact.get_by_text("Dann leih dir einen von mir.")).to_be_visible()
    contact.get_by_label("Warum ist das nötig?").fill("Ich möchte den Zusammenhang verstehen.")
    contact.get_by_label("Was lesen die Beteiligten danach?").fill("Jemand bat um Hilfe.")
    contact.get_by_role("button", name="Um Zustimmung bitten").click()
    head.goto("/looking")
    head.get_by_role("button", name="Zustimmen").click()
    expect(head.get_by_text("Offen")).to_be_visible()
    contact.goto("/looking")
    contact.get_by_role("link", name="Ansehen").click()
    expect(contact.get_by_text(SAID)).to_be_visible()
    contact.goto("/looking")
    contact.get_by_role("button", name="Jetzt beenden").click()
    looked_into = contact.locator("section").filter(has_text="Jemand bat um Hilfe.").first
    expect(looked_into.get_by_text("Beendet")).to_be_visible()
    assert head.request.get(f"/api/groups/{group}/messages").status == 404
    teacher.goto("/")
    expect(teacher.get_by_text("In eine deiner Gruppen wurde gesehen")).to_be_visible()
    contact.close()
    head.close()


def _guardian_takes_a_yes_back(city: DemoCity, phone: Page, teacher: Page) -> None:
    """Two clicks, and the child is out and reads what to do; nobody learns why. Two more, and it is in again."""
    guardian = city.page_of(FIRST_GUARDIAN)
    guardian.goto("/settings/agreements")
    card = guardian.get_by_role("list", name=re.compile(f"^Für {CHILD}"))
    card.get_by_role("button", name=re.compile("^Zurücknehmen: Mitmachen")).click()
    card.get_by_role("button", name="Ja, zurücknehmen").click()
    expect(guardian.get_by_text("Zurückgenommen. Es gilt ab jetzt.")).to_be_visible()
    expect(phone.get_by_role("heading", name="Fast geschafft!")).to_be_visible()
    assert groups_of(phone) == []
    card.get_by_role("button", name=re.compile("^Lesen und antworten: Mitmachen")).click()
    card.get_by_role("button", name="Ja", exact=True).click()
    expect(guardian.get_by_text("Deine Antwort ist gespeichert.")).to_be_visible()
    # By itself, over the live line.
    expect(phone.get_by_role("link", name="1a").first).to_be_visible()
    teacher.close()
    guardian.close()


def _guardian_takes_the_data_along(city: DemoCity) -> None:
    """A copy of what is kept about the child: asked for, made, fetched once after signing in again."""
    page = city.page_of(FIRST_GUARDIAN)
    page.goto("/my-data")
    card = page.locator("section").filter(has_text=re.compile(f"Über {CHILD}"))
    card.get_by_role("button", name="Kopie erstellen").click()
    _once_more(page)
    fetch = card.get_by_role("button", name="Kopie herunterladen")
    expect(fetch).to_be_visible(timeout=60_000)
    with page.expect_download() as downloading:
        fetch.click()
        _once_more(page)
    with ZipFile(BytesIO(downloading.value.path().read_bytes())) as archive:
        assert archive.testzip() is None
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode(
            "utf-8", "ignore"
        )
    assert CHILD in everything
    assert "Dann leih dir einen von mir." not in everything
    page.close()


def _once_more(page: Page) -> None:
    """Whoever wants something weighty says again who they are, if the page asks."""
    again = page.get_by_role("textbox", name=re.compile("^Dein Passwort"))
    try:
        again.wait_for(timeout=3000)
    except PlaywrightTimeoutError:  # it was said a moment ago
        return
    again.fill(PASSPHRASE)
    again.press("Enter")
    expect(again).to_have_count(0)


def _officer_sees_acts_and_no_words(city: DemoCity, group: str) -> None:
    page = city.page_of(OFFICER)
    page.goto("/data-protection")
    expect(page.get_by_role("heading", level=1, name="Datenschutz")).to_be_visible()
    assert page.request.get(f"/api/groups/{group}/messages").status == 404
    assert page.request.get("/api/cases").json().get("items", []) == []
    log = page.request.get("/api/audit").text()
    assert "glass" in log
    assert SAID not in log
    page.close()
