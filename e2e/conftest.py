# SPDX-License-Identifier: EUPL-1.2
"""A server, a browser and devices for the journeys."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from e2e.demo_city import DemoCity, serve_demo_city
from e2e.installation import Installation

DEVICES = {"desktop": (1440, 900), "tablet": (820, 1180), "phone": (360, 740)}
SHARED = Path(__file__).resolve().parents[2] / "shared"
RESULTS = Path(__file__).resolve().parent / "results"

Device = Callable[..., Page]

expect.set_options(timeout=20_000)  # a busy machine is not a fault


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A fresh installation, served."""
    built = Path(__file__).resolve().parents[1] / "frontend" / "dist" / "index.html"
    assert built.exists(), "The web application is not built; run: make e2e"
    made = Installation(tmp_path_factory.mktemp("installation"))
    made.command("migrate")
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, or the one the tools fetched."""
    chromium = os.environ.get("SCHULHOF_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def city(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoCity]:
    """Another installation, with the demo city in it."""
    made = serve_demo_city(tmp_path_factory.mktemp("city"))
    yield DemoCity(made, browser)
    made.stop()


class Watch:
    """What no journey may see: a script error, a server error, a request to a foreign host."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.complaints: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a device."""
        context.on("page", self._page)

    def _page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("request", lambda request: self._request(request.url))
        page.on("response", lambda answer: self._answer(answer.status, answer.url))

    def _request(self, url: str) -> None:
        here = (self.home, self.home.replace("http", "ws", 1), "data:", "blob:")
        if not url.startswith(here):
            self.complaints.append(f"foreign request: {url}")

    def _answer(self, status: int, url: str) -> None:
        if status >= 500:
            self.complaints.append(f"server error {status}: {url}")


@pytest.fixture
def device(
    installation: Installation, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[Device]:
    """Open a device: `device("phone")` is a page of a browser that nobody has used before."""
    watch = Watch(installation.url)
    contexts: list[tuple[str, BrowserContext]] = []

    def open_device(name: str, **options: object) -> Page:
        width, height = DEVICES[name]
        context = browser.new_context(
            base_url=installation.url,
            viewport={"width": width, "height": height},
            locale="de-DE",
            timezone_id="Europe/Berlin",
            has_touch=name != "desktop",
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(20_000)
        watch.over(context)
        contexts.append((name, context))
        return context.new_page()

    yield open_device
    _keep_pictures(request, contexts)
    for _name, context in contexts:
        context.close()
    assert watch.complaints == []


def _keep_pictures(
    request: pytest.FixtureRequest, contexts: list[tuple[str, BrowserContext]]
) -> None:
    """When a journey fails, what each device showed is in e2e/results."""
    report = getattr(request.node, "report", None)
    if report is None or not report.failed:
        return
    RESULTS.mkdir(exist_ok=True)
    for place, (name, context) in enumerate(contexts):
        for page in context.pages:
            page.screenshot(path=RESULTS / f"{request.node.name}-{place}-{name}.png")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember how the test went, so that fixtures can tell."""
    report = yield
    if report.when == "call":
        item.report = report  # type: ignore[attr-defined]
    return report
