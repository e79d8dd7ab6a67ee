# SPDX-License-Identifier: EUPL-1.2
"""Takes the pictures of README and handbook from the made-up city: `make pictures`.

Emoji come from the machine's fonts (Debian: fonts-noto-color-emoji). With a folder, it takes every screen
of every role instead, at three sizes, light and dark, to be looked at.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, expect, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from e2e.demo_city import HEAD, PUPIL, TEACHER, DemoCity, groups_of, serve_demo_city
from e2e.screens import ROLES, round_of
from e2e.screens.office import bring_table, confirm_columns
from tools import chromium

DOCS = Path(__file__).resolve().parents[1] / "docs"
SIZES = {"phone": (360, 740), "tablet": (820, 1180), "desktop": (1440, 900)}
Look = Literal["light", "dark"]
LOOKS: tuple[Look, ...] = ("light", "dark")


@dataclass(frozen=True)
class Picture:
    """Where it is kept below docs, whose screen it shows, and how one gets there."""

    file: str
    who: str | None
    go: Callable[[Page], object]
    size: str = "phone"
    look: Look = "light"


def _at(path: str) -> Callable[[Page], object]:
    def go(page: Page) -> None:
        page.goto(path)
        expect(page.get_by_role("heading", level=1).first).to_be_visible()

    return go


def _class_group(page: Page) -> None:
    """The group of a class in which most was said."""
    groups = [each for each in groups_of(page) if each["community"]["kind"] == "class"]
    told = max(groups, key=lambda group: int(group["last_number"]))
    page.goto(f"/groups/{told['id']}")
    expect(page.get_by_role("log").get_by_role("article").last).to_be_visible()
    page.wait_for_timeout(1500)  # formulas are drawn when there is time


def _thread(page: Page) -> None:
    _class_group(page)
    page.get_by_role("link", name=re.compile("Antwort")).first.click()
    expect(page.get_by_role("log")).to_have_count(1)


def _search(page: Page) -> None:
    page.goto("/search")
    page.get_by_role("combobox").fill("Brüche")
    expect(page.get_by_role("status").filter(has_text="Treffer")).to_be_visible()


def _help(page: Page) -> None:
    _class_group(page)
    row = page.get_by_role("article").filter(has_text="Paul").first
    row.hover()
    row.focus()
    row.get_by_role("button", name="Mehr", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("Hilfe")).click()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()


def _import(page: Page) -> None:
    me = page.request.get("/api/me").json()
    _at(f"/schools/{me['abilities']['administer'][0]}/imports")(page)
    bring_table(page)
    confirm_columns(page)


PICTURES = (
    Picture("pictures/group-desktop.png", TEACHER, _class_group, "desktop"),
    Picture("pictures/group-phone.png", PUPIL, _class_group),
    Picture("pictures/home-dark.png", TEACHER, _at("/"), "desktop", "dark"),
    Picture("pictures/import.png", HEAD, _import, "desktop"),
    Picture("handbook/pictures/anmelden.png", None, _at("/sign-in")),
    Picture("handbook/pictures/zugangszettel.png", None, _at("/activate")),
    Picture("handbook/pictures/gruppe.png", PUPIL, _class_group),
    Picture("handbook/pictures/suche.png", PUPIL, _search),
    Picture("handbook/pictures/hilfe.png", PUPIL, _help),
    Picture("handbook/pictures/zweiter-schritt.png", HEAD, _at("/second-step"), "tablet"),
)


def take(demo: DemoCity) -> None:
    """Write every picture of the documents anew."""
    for picture in PICTURES:
        page = demo.page_of(picture.who) if picture.who else demo.visitor()
        _dress(page, picture.size, picture.look)
        picture.go(page)
        _keep(page, DOCS / picture.file)
        page.close()


def take_every(demo: DemoCity, folder: Path) -> None:
    """Every screen of every role, at every size, in both looks; a file's name says which."""
    for role in ROLES:
        page, screens = round_of(role, demo)
        for number, (name, go) in enumerate(screens):
            go()
            for size in SIZES:
                for look in LOOKS:
                    _dress(page, size, look)
                    title = re.sub(r"\W+", "-", name)
                    _keep(page, folder / f"{role}-{number:02}-{title}-{size}-{look}.png")
            _dress(page, "desktop", "light")
        page.close()


def _dress(page: Page, size: str, look: Look) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=look, reduced_motion="reduce")


def _keep(page: Page, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    page.wait_for_function("() => !document.querySelector('[aria-busy=true]')")
    with suppress(PlaywrightTimeoutError):  # some pages ask again and again
        page.wait_for_load_state("networkidle", timeout=2000)
    page.wait_for_timeout(400)  # pictures in messages fade in
    page.screenshot(path=path)


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium.ready(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()


def main(words: list[str]) -> None:
    """Take the pictures; with a folder, all screens into it."""
    with TemporaryDirectory(prefix="schulhof-") as folder, _browser() as browser:
        installation = serve_demo_city(Path(folder))
        try:
            demo = DemoCity(installation, browser)
            take_every(demo, Path(words[0])) if words else take(demo)
        finally:
            installation.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
