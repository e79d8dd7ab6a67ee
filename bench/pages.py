# SPDX-License-Identifier: EUPL-1.2
"""The first visit on a slow phone: script before the conversation shows, and Lighthouse's scores.

Lighthouse's mobile profile: a processor slowed four times, slow 4G, simulated. Runs against the demo city.
"""

import json
import os
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import httpx

from bench.table import Row, show
from e2e.installation import Installation
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


def visit(url: str, cookies: str = "") -> dict[str, Any]:
    """Lighthouse's report of one first visit."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        headers = ["--extra-headers", json.dumps({"Cookie": cookies})] if cookies else []
        done = programs.code(
            [
                "node", str(lighthouse()), url, "--quiet", "--output=json", f"--output-path={out}",
                f"--only-categories={','.join(CATEGORIES)}",
                "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage", *headers,
            ],
            env={**os.environ, "CHROME_PATH": str(chromium.ready())},
        )  # fmt: skip
        if done != 0:
            raise SystemExit("Lighthouse could not measure; the reason stands above.")
        report: dict[str, Any] = json.loads(out.read_text())
        return report


def script_kilobytes(report: dict[str, Any]) -> float:
    """Compressed script that the visit loaded, all of it."""
    items = report["audits"]["network-requests"]["details"]["items"]
    sizes = [float(item["transferSize"]) for item in items if item["resourceType"] == "Script"]
    return sum(sizes) / 1000


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
            cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
            table = [
                *rows("sign-in", [visit(f"{city.url}/sign-in") for _ in range(RUNS)]),
                *rows("group", [visit(f"{city.url}/groups/{group}", cookies) for _ in range(RUNS)]),
            ]
        finally:
            city.stop()
    show(table)


if __name__ == "__main__":
    main()
