# SPDX-License-Identifier: EUPL-1.2
"""What we build on: pinned by hash, under licences that fit ours, listed (SBOM), and asked about known holes."""

import json
import re
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path

from tools import environment, places, programs, web
from tools.telling import Stop, say

PINS = ("run.txt", "dev.txt")
SBOM = places.ROOT / "dist" / "sbom"
#: Licences that a work under the EUPL 1.2 may be delivered with (its appendix, and permissive ones).
FITTING = re.compile(
    r"\b(MIT|BSD|Apache|ISC|MPL|Mozilla|PSF|Python Software|LGPL|Lesser General|OFL|Open Font|Unlicense|CC0|Zlib"
    r"|0BSD|HPND|EUPL|BlueOak|W3C|Public Domain|CC-BY)\b",
    re.IGNORECASE,
)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==\S+( ;.*)? \\$")


def problems(root: Path) -> Iterator[str]:
    """One sentence for each package that is not pinned by hash, or whose licence nobody looked at."""
    for name in PINS:
        yield from (f"backend/requirements/{name}: {each}" for each in _loose(root, name))
    yield from _python_licences(root)
    yield from _web_licences(root)


def _loose(root: Path, name: str) -> Iterator[str]:
    text = (root / "backend" / "requirements" / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
    for block in blocks:
        first = block.splitlines()[0] if block else ""
        if (
            first
            and not first.startswith("#")
            and not (_PIN.match(first) and "--hash=sha256:" in block)
        ):
            yield f"'{first[:60]}' is not pinned by hash; make lock"


def _python_licences(root: Path) -> Iterator[str]:
    text = (root / "backend" / "requirements" / "run.txt").read_text(encoding="utf-8")
    wanted = {_plain(found) for found in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}
    for folder in sorted((root / ".venv").glob("lib/python*/site-packages/*.dist-info")):
        facts = HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
        if _plain(facts["Name"]) not in wanted:
            continue
        said = [facts["License-Expression"] or "", (facts["License"] or "")[:200]]
        said += [each for each in facts.get_all("Classifier", []) if each.startswith("License")]
        if not FITTING.search(" ".join(said)):
            yield f"{facts['Name']}: does its licence ({' '.join(said).strip() or 'none told'}) fit ours?"


def _web_licences(root: Path) -> Iterator[str]:
    """Of what is delivered to browsers: everything that is no tool of ours alone."""
    lock = json.loads((root / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    for path, package in lock["packages"].items():
        if not path or package.get("dev") or package.get("devOptional"):
            continue
        if "license" in package and not FITTING.search(str(package["license"])):
            yield f"{path}: does its licence ({package['license']}) fit ours?"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def sbom() -> None:
    """Two bills of materials (CycloneDX): what the server and what the browser is made of."""
    environment.ready("dev")
    web.ready()
    SBOM.mkdir(parents=True, exist_ok=True)
    bill = SBOM / "server.cdx.json"
    listing: list[str | Path] = [places.VENV / "bin" / "cyclonedx-py", "requirements", "-o", bill]
    programs.quietly(
        [*listing, places.BACKEND / "requirements" / "run.txt"],
        what_now="The server's bill of materials could not be written; the reason stands above.",
    )
    listed = programs.captured(
        ["npm", "sbom", "--sbom-format", "cyclonedx", "--omit", "dev"], cwd=places.FRONTEND
    )
    if listed.returncode:
        print(listed.stdout)
        raise Stop("The browser's bill of materials could not be written; the reason stands above.")
    (SBOM / "browser.cdx.json").write_text(listed.stdout, encoding="utf-8")
    say(f"Written to {SBOM.relative_to(places.ROOT)}/")


def audit() -> None:
    """Known holes in what we build on. The lists are on the network; without it nothing is said to be well."""
    environment.ready("dev")
    web.ready()
    pins = places.BACKEND / "requirements" / "run.txt"
    python = programs.captured(
        [places.VENV / "bin" / "pip-audit", "--require-hashes", "--disable-pip", "-r", pins]
    )
    browser = programs.captured(["npm", "audit", "--omit", "dev"], cwd=places.FRONTEND)
    print(python.stdout, browser.stdout, sep="\n")
    if "No known vulnerabilities found" not in python.stdout or browser.returncode:
        raise Stop(
            "Not looked through, or something was found; which of both stands above. The lists of known holes"
            " come from pypi.org or osv.dev, and from the npm registry: not every network reaches them."
        )
    say("No known holes.")
