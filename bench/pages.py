# SPDX-License-Identifier: EUPL-1.2
"""The first visit on a slow phone: script before the conversation shows, and Lighthouse's scores.

Lighthouse's mobile profile: a processor slowed four times, slow 4G, simulated. Runs against the demo city.
"""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urljoin

import httpx
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from bench.table import Row, show
from e2e.installation import Installation, free_port
from tools import chromium, node, places, programs, web

FOLDER = places.KEPT / "lighthouse"
MANIFEST = places.PINS / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices")
GOALS = {"performance": 90, "accessibility": 100, "best-practices": 100}
RUNS = 3


def lighthouse() -> Path:
    """Lighthouse's program, fetched when it is not there."""
    program = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    node.ready()
    if not program.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            (FOLDER / name).write_bytes((MANIFEST / name).read_bytes())
        web.fetch(FOLDER)
    return program


def sign_in(url: str, who: dict[str, str]) -> httpx.Client:
    """A signed-in client of the API."""
    client = httpx.Client(base_url=url)
    client.get("/api/csrf")
    answer = client.post(
        "/api/auth/browser/v1/auth/login",
        json={"username": who["login_name"], "password": who["passphrase"]},
        headers={"X-CSRFToken": client.cookies["csrftoken"]},
    )
    answer.raise_for_status()
    return client


@contextmanager
def fresh_browser(url: str, cookies: dict[str, str]) -> Iterator[int]:
    """A browser that has never been anywhere and holds only these cookies; its port for Lighthouse."""
    port = free_port()
    with tempfile.TemporaryDirectory() as profile:
        flags = [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run",
            "--lang=de-DE", "--accept-lang=de-DE",  # as the people of the demo city
        ]  # fmt: skip
        browser = subprocess.Popen(
            [
                chromium.ready(),
                *flags,
                f"--remote-debugging-port={port}",
                f"--user-data-dir={profile}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            root = urljoin(url, "/")  # else they would hold below this page only
            _give(port, [{"name": name, "value": cookies[name], "url": root} for name in cookies])
            yield port
        finally:
            browser.terminate()
            browser.wait()


def _give(port: int, cookies: list[dict[str, str]]) -> None:
    with sync_playwright() as playwright:
        running = _reached(playwright, port)
        running.contexts[0].add_cookies(cookies)  # type: ignore[arg-type]  # its type has no name


def _reached(playwright: Playwright, port: int) -> Browser:
    until = time.monotonic() + 20
    while True:
        try:
            return playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        except Error:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def visit(url: str, cookies: dict[str, str]) -> dict[str, Any]:
    """Lighthouse's report of one first visit."""
    with tempfile.TemporaryDirectory() as folder, fresh_browser(url, cookies) as port:
        out = Path(folder) / "report.json"
        done = programs.code(
            [
                "node", str(lighthouse()), url, "--quiet", "--output=json", f"--output-path={out}",
                f"--only-categories={','.join(CATEGORIES)}", f"--port={port}",
                "--disable-storage-reset",
            ],
        )  # fmt: skip
        if done != 0:
            raise SystemExit("Lighthouse could not measure; the reason stands above.")
        report: dict[str, Any] = json.loads(out.read_text())
    if not report["finalDisplayedUrl"].startswith(url):
        raise SystemExit(f"{url} led to {report['finalDisplayedUrl']}; that is another page.")
    return report


def script_kilobytes(report: dict[str, Any]) -> float:
    """Compressed script asked for before the page showed what it is for: all of it, or up to the messages."""
    items = report["audits"]["network-requests"]["details"]["items"]
    here = [item["networkEndTime"] for item in items if "/messages?limit" in item["url"]]
    until = max(min(here), largest_paint(report)) if here else float("inf")
    sizes = [
        float(item["transferSize"])
        for item in items
        if item["resourceType"] == "Script" and item["networkRequestTime"] < until
    ]
    return sum(sizes) / 1000


def largest_paint(report: dict[str, Any]) -> float:
    """When the largest text was painted in this browser, in milliseconds, before anything is simulated."""
    return float(
        report["audits"]["metrics"]["details"]["items"][0]["observedLargestContentfulPaint"]
    )


def rows(name: str, reports: list[dict[str, Any]]) -> list[Row]:
    """Medians of several visits beside their goals."""
    scores = [
        Row(
            what=f"{name}: Lighthouse {category}",
            ours=median(report["categories"][category]["score"] for report in reports) * 100,
            goal=GOALS[category],
        )
        for category in CATEGORIES
    ]
    script = median(script_kilobytes(report) for report in reports)
    shown = median(
        report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports
    )
    return [
        *scores,
        Row(what=f"{name}: script", ours=script, unit="kB", goal=250, less=True),
        Row(what=f"{name}: largest paint", ours=shown / 1000, unit="s", goal=3, less=True),
    ]


def main() -> None:
    """Measure sign-in and a group of the demo city."""
    with tempfile.TemporaryDirectory() as folder:
        city = Installation(Path(folder), SCHULHOF_DATABASE_URL="", SCHULHOF_BUS_URL="memory://")
        city.command("migrate")
        who = city.demo()
        city.start()
        try:
            client = sign_in(city.url, who)
            group = client.get("/api/home").json()["new"][0]["group"]["id"]
            cookies = dict(client.cookies)
            table = [
                *rows("sign-in", [visit(f"{city.url}/sign-in", {}) for _ in range(RUNS)]),
                *rows("group", [visit(f"{city.url}/groups/{group}", cookies) for _ in range(RUNS)]),
            ]
        finally:
            city.stop()
    show(table)


if __name__ == "__main__":
    main()
