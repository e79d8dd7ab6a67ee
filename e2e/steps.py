# SPDX-License-Identifier: EUPL-1.2
"""What people do again and again, in the words they read on the screen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from playwright.sync_api import Locator, Page, Route, expect
from pypdf import PdfReader

from e2e.installation import SECOND_FACTOR

PASSPHRASE = "kastanie tafel pausenbrot"


@dataclass(frozen=True)
class Slip:
    """What stands on a login slip."""

    name: str
    login_name: str
    code: str


def activate(page: Page, slip: Slip) -> None:
    """From the slip to the start page: activate, choose a passphrase, first steps."""
    page.goto("/activate")
    page.get_by_label("Anmeldename").fill(slip.login_name)
    page.get_by_label("Zugangscode").fill(slip.code)
    page.get_by_role("button", name="Weiter").click()
    page.get_by_label("Dein neues Passwort").fill(PASSPHRASE)
    page.get_by_role("button", name="Los geht’s").click()
    walk_first_steps(page)


def walk_first_steps(page: Page) -> None:
    """Through the first steps without changing anything."""
    page.wait_for_url("**/first-steps**")
    done = page.get_by_role("button", name="Auf den Schulhof")
    while not done.is_visible():
        page.get_by_role("button", name="Weiter").click()
    done.click()
    page.wait_for_url(re.compile(r"/(\?.*)?$"))


def set_up_second_step(page: Page) -> None:
    """Whoever looks after others is asked for a second step when they first go to the office."""
    page.wait_for_url("**/second-step**")
    page.get_by_label("Dein Passwort, zur Sicherheit noch einmal").fill(PASSPHRASE)
    page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_role("img", name="Quadrat zum Scannen mit der App")).to_be_visible()
    page.get_by_label("Die sechs Ziffern").fill(SECOND_FACTOR)
    page.get_by_role("button", name="Einrichten").click()
    expect(
        page.get_by_role("list", name="Wiederherstellungscodes").get_by_role("listitem")
    ).to_have_count(10)
    page.get_by_role("button", name="Ich habe sie aufbewahrt").click()


def sign_in(page: Page, login_name: str) -> None:
    """Sign in with the passphrase of these journeys."""
    page.goto("/sign-in")
    page.get_by_label("Anmeldename").fill(login_name)
    page.get_by_label("Passwort", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Anmelden").click()
    expect(page.get_by_role("main")).to_be_visible()


def write(page: Page, text: str) -> None:
    """Write a message in the open group."""
    box = page.get_by_role("textbox", name=re.compile("Nachricht"))
    box.fill(text)
    page.get_by_role("button", name="Senden", exact=True).click()


def class_slips(page: Page) -> list[Slip]:
    """Print the slips of the open class."""
    return _slips_in(_print(page))


def role_slips(page: Page, role: str) -> list[Slip]:
    """Print the slips of everybody of one role."""
    return _slips_in(_print(page, whom=role))


def _print(page: Page, *, whom: str = "") -> bytes:
    page.get_by_role("button", name="Zugangszettel drucken").click()
    dialog = page.get_by_role("dialog")
    if whom:
        dialog.get_by_role("combobox").select_option(whom)
    printed: list[bytes] = []
    page.route("**/login-slips", lambda route: pass_on(route, printed))
    dialog.get_by_role("button", name="PDF erzeugen").click()
    expect(dialog.get_by_role("link", name="PDF öffnen")).to_be_visible()
    page.unroute("**/login-slips")
    dialog.get_by_role("button", name="Schließen").click()
    return printed[0]


def pass_on(route: Route, printed: list[bytes]) -> None:
    """Keep what was printed on its way to the page; browsers give a PDF's bytes to nobody afterwards."""
    answer = route.fetch()
    printed.append(answer.body())
    route.fulfill(response=answer)


CODE = re.compile(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\b")


def _slips_in(pdf: bytes) -> list[Slip]:
    lines = [
        line.strip()
        for page in PdfReader(BytesIO(pdf)).pages
        for line in page.extract_text().splitlines()
    ]
    slips = []
    for place, line in enumerate(lines):
        if CODE.fullmatch(line):
            head = max(above for above in range(place) if "·" in lines[above])
            slips.append(Slip(lines[head + 1], lines[place - 2], line))
    return slips


CARD_CODE = re.compile(r"(?:[2-9A-HJ-NP-Z]{4}-?){7}")


def _actions(page: Page, child: str, act: str) -> Locator:
    page.get_by_role("button", name=f"{child}: was möchtest du tun?").click()
    page.get_by_role("menuitem", name=act).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def choose_pictures(page: Page, child: str, pictures: Sequence[str]) -> None:
    """A teacher lets a child of the open class choose its pictures."""
    dialog = _actions(page, child, "Bilder wählen")
    for picture in pictures:
        dialog.get_by_role("button", name=picture).click()
    dialog.get_by_role("button", name="Diese Bilder nehmen").click()
    expect(page.get_by_text(f"{child} hat jetzt neue Bilder.")).to_be_visible()


def print_card(page: Page, child: str) -> str:
    """A teacher prints the card of a child of the open class; the code on it. Nothing else is told on it."""
    dialog = _actions(page, child, "Karte drucken")
    printed: list[bytes] = []
    page.route("**/printed-cards", lambda route: pass_on(route, printed))
    dialog.get_by_role("button", name="PDF machen").click()
    expect(dialog.get_by_role("link", name="PDF öffnen")).to_be_visible()
    page.unroute("**/printed-cards")
    [sheet] = PdfReader(BytesIO(printed[0])).pages
    text = sheet.extract_text()
    assert child.split(maxsplit=1)[0] in text
    page.keyboard.press("Escape")
    found = CARD_CODE.search(text.replace("\n", "-"))
    assert found, text
    return found[0].replace("-", "")


def tap(page: Page, *pictures: str) -> None:
    """The four pictures after the card."""
    for picture in pictures:
        page.get_by_role("button", name=picture).click()
    page.get_by_role("button", name="Los geht’s").click()
