# SPDX-License-Identifier: EUPL-1.2
"""The screens of coming in: by name, by slip, by card; the questions, and not taking part (yet)."""

import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, expect

from e2e.demo_city import HEAD, PASSPHRASE, TEACHER, DemoCity
from e2e.steps import choose_pictures, print_card, tap

from .ways import Screen, dialog, go, press, to_heading

PICTURES = ("Katze", "Sonne", "Boot", "Schlüssel")


def visitor(page: Page, city: DemoCity) -> Iterator[Screen]:
    """Before one is signed in."""
    yield "sign-in", lambda: go(page, "/sign-in")
    yield "sign-in, empty fields", lambda: press(page, "Anmelden")
    yield "sign-in, wrong passphrase", lambda: _refused(page)
    yield "sign-in, second step", lambda: _asked_for_second_step(page)
    yield "activation", lambda: go(page, "/activate")
    yield "activation, wrong code", lambda: _wrong_slip(page)
    yield "card", lambda: go(page, "/karte")
    yield "card, typed code", lambda: page.get_by_text("Code abtippen").click()
    yield "card, pictures", lambda: go(page, f"/karte#k={'A' * 28}")
    yield "card, words", lambda: press(page, "Lieber Wörter tippen")
    yield "card, device of a class", lambda: go(page, f"/karte#d={'A' * 28}")
    yield "what we keep", lambda: go(page, "/what-we-keep")
    yield "help by telephone", lambda: go(page, "/help")


def _refused(page: Page) -> None:
    page.get_by_label("Anmeldename").fill("niemand")
    page.get_by_label("Passwort", exact=True).fill("das ist falsch")
    press(page, "Anmelden")
    expect(page.get_by_role("alert").first).to_be_visible()


def _asked_for_second_step(page: Page) -> None:
    page.get_by_label("Anmeldename").fill(HEAD)
    page.get_by_label("Passwort", exact=True).fill(PASSPHRASE)
    press(page, "Anmelden")
    expect(page.get_by_role("textbox", name=re.compile("Ziffern|Code"))).to_be_visible()


def _wrong_slip(page: Page) -> None:
    _type_slip(page, "niemand", "AAAA-BBBB-CCCC")
    expect(page.get_by_role("alert").first).to_be_visible()


def _type_slip(page: Page, login_name: str, code: str) -> None:
    page.get_by_label("Anmeldename").fill(login_name)
    page.get_by_label("Zugangscode").fill(code)
    press(page, "Weiter")


def new_pupil(city: DemoCity) -> tuple[str, str]:
    """Login name and code of a pupil whom the head has just added: asked everything, agreed to nothing."""
    school = city.get(HEAD, "/api/me")["abilities"]["administer"][0]
    made = city.send(
        HEAD, f"/api/schools/{school}/people", given_name="Nele", family_name="Neu", role="pupil"
    )
    slip = city.send(HEAD, f"/api/people/{made['id']}/login-code")
    return slip["login_name"], slip["code"]


def newcomer(page: Page, city: DemoCity) -> Iterator[Screen]:
    """A child from its slip to waiting for a yes from home; and its data, which it takes along or erases."""
    slip = new_pupil(city)
    yield "activation, new passphrase", lambda: _activate(page, *slip)
    yield "activation, three words", lambda: press(page, "Drei Wörter würfeln")
    yield "question", lambda: _choose_passphrase(page)
    yield "question, whole text", lambda: page.get_by_text("Der ganze Text").click()
    yield "question put off", lambda: _put_off(page, "Du hast noch nicht geantwortet")
    yield "said no", lambda: _say_no(page)
    yield "agreements", lambda: _think_again(page)
    yield "agreements, question", lambda: press(page, "Lesen und antworten: Mitmachen")
    yield "waiting for a yes from home", lambda: _say_yes(page)
    yield "my data", lambda: go(page, "/my-data")
    yield "something is wrong", lambda: dialog(page, "Stimmt etwas nicht?")
    yield "correction asked for", lambda: _ask_correction(page)
    yield "copy is made", lambda: press(page, "Kopie erstellen")
    yield "copy is ready", lambda: _copy_ready(page)
    yield "erase my account", lambda: dialog(page, "Mein Konto löschen")
    yield "account is going", lambda: _erase(page)


def _activate(page: Page, login_name: str, code: str) -> None:
    go(page, "/activate")
    _type_slip(page, login_name, code)
    expect(page.get_by_label("Dein neues Passwort")).to_be_visible()


def _choose_passphrase(page: Page) -> None:
    page.get_by_label("Dein neues Passwort").fill(PASSPHRASE)
    press(page, "Los geht’s")
    to_heading(page, "Möchtest du auf dem Schulhof mitmachen?")


def _put_off(page: Page, then: str) -> None:
    press(page, "Später antworten")
    to_heading(page, then)


def _say_no(page: Page) -> None:
    press(page, "Jetzt antworten")
    page.get_by_role("button", name="Nein", exact=True).click()
    to_heading(page, "In Ordnung, du machst nicht mit")


def _think_again(page: Page) -> None:
    page.get_by_role("link", name="Ich habe es mir anders überlegt").click()
    to_heading(page, "Was ich erlaubt habe")


def _say_yes(page: Page) -> None:
    page.get_by_role("button", name="Ja", exact=True).click()
    expect(page.get_by_text("Deine Antwort ist gespeichert.")).to_be_visible()
    page.goto("/")
    _put_off(page, "Fast geschafft!")


def _ask_correction(page: Page) -> None:
    page.get_by_role("dialog").get_by_label("Wie ist es richtig?").fill("Nelly")
    press(page, "An das Schulbüro schicken")
    expect(page.get_by_text(re.compile("das Schulbüro schaut es sich an"))).to_be_visible()


def _copy_ready(page: Page) -> None:
    expect(page.get_by_role("button", name="Kopie herunterladen")).to_be_visible(timeout=60_000)


def _erase(page: Page) -> None:
    again = page.get_by_role("dialog").get_by_label(re.compile("^Dein Passwort"))
    again.fill(PASSPHRASE)
    again.press("Enter")
    expect(page.get_by_role("button", name="Doch nicht löschen")).to_be_visible()


def card(page: Page, city: DemoCity) -> Iterator[Screen]:
    """Two children with a card in a lesson; for the second, nobody said yes yet."""
    desk = city.page_of(TEACHER)
    go(desk, f"{own_class(city)}/cards")
    rows = desk.get_by_role("list", name="Karten und Bilder").get_by_role("listitem")
    names = [row.inner_text().splitlines()[1] for row in rows.all()]
    codes = [_card_of(desk, name) for name in (names[1], names[-1])]
    press(desk, "Stunde beginnen")
    expect(desk.get_by_role("button", name="Stunde jetzt beenden")).to_be_visible()
    yield "home with a card", lambda: _hold_up(page, codes[0])
    yield "group with a card", lambda: _talk(page)
    yield "waiting with a card", lambda: _next_child(page, codes[1])
    yield "lesson is over", lambda: _lesson_over(page, desk)
    desk.close()


def own_class(city: DemoCity) -> str:
    """Where the class of the class teacher is looked after."""
    me: dict[str, Any] = city.get(TEACHER, "/api/me")
    return next(
        f"/schools/{each['school']['id']}/class/{known['id']}"
        for each in me["affiliations"]
        for known in each["classes"]
        if known["part"] == "class_teacher"
    )


def _card_of(desk: Page, name: str) -> str:
    choose_pictures(desk, name, PICTURES)
    return print_card(desk, name)


def _hold_up(page: Page, code: str) -> None:
    page.goto(f"/karte#k={code}")
    tap(page, *PICTURES)
    expect(page.get_by_text(re.compile("Du bist mit deiner Karte da"))).to_be_visible()


def _talk(page: Page) -> None:
    page.get_by_role("link", name="5b").first.click()
    expect(page.get_by_role("log")).to_be_visible()


def _next_child(page: Page, code: str) -> None:
    press(page, "Ich bin fertig")
    page.wait_for_url("**/karte**")
    _hold_up(page, code)
    to_heading(page, "Fast geschafft!")


def _lesson_over(page: Page, desk: Page) -> None:
    press(desk, "Stunde jetzt beenden")
    expect(page.get_by_text(re.compile("Die Stunde ist vorbei"))).to_be_visible()
