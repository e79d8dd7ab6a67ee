# SPDX-License-Identifier: EUPL-1.2
"""What we build on: pinned by hash, under licences that fit ours, listed (SBOM), and asked about known holes."""

import json
import re
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, NamedTuple

from tools import environment, places, programs, web
from tools.telling import Stop, say

PARTS = places.ROOT / "docs" / "security" / "parts.md"
NOT_REACHED = (
    "The lists of known holes come from pypi.org and from the npm registry; not every network"
    " reaches them."
)
PARTS_HEAD = """<!-- SPDX-License-Identifier: EUPL-1.2 -->
# What Schulhof is made of

Written by `make sbom` from the pins; `make check` compares. The same for machines, with hashes (CycloneDX), is
what `make sbom` writes to `dist/sbom/`.
"""
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
    for folder in ("backend/requirements", "tools/requirements"):
        for pins in sorted((root / folder).glob("*.txt")):
            yield from (f"{folder}/{pins.name}: {each}" for each in _loose(pins))
    yield from _python_licences(root)
    yield from _web_licences(root)
    kept = root / PARTS.relative_to(places.ROOT)
    if not kept.exists() or kept.read_text(encoding="utf-8") != parts(root):
        yield f"{PARTS.relative_to(places.ROOT)}: is not what the pins say; make sbom"


def parts(root: Path) -> str:
    """The page that lists what is delivered: name and version."""
    pins = (root / "backend" / "requirements" / "run.txt").read_text(encoding="utf-8")
    lock = json.loads((root / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    server = sorted(set(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", pins, re.MULTILINE)))
    browser = sorted(
        {
            (path.rpartition("node_modules/")[2], package["version"])
            for path, package in lock["packages"].items()
            if path and not package.get("dev") and not package.get("devOptional")
        }
    )
    return PARTS_HEAD + "".join(
        f"\n## {title}\n\n" + "".join(f"- {name} {version}\n" for name, version in found)
        for title, found in (("Server", server), ("Browser", browser))
    )


def _loose(pins: Path) -> Iterator[str]:
    text = pins.read_text(encoding="utf-8")
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
    PARTS.write_text(parts(places.ROOT), encoding="utf-8")
    say(f"Written to {SBOM.relative_to(places.ROOT)}/ and {PARTS.relative_to(places.ROOT)}")


class Looked(NamedTuple):
    """What asking for known holes came to."""

    holes: list[str]
    #: What nobody could say anything about, and why. While there is any, nothing is said to be well.
    unseen: list[str]


def audit() -> None:
    """Known holes in what we build on. The lists are on the network; without it nothing is said to be well."""
    environment.ready("dev")
    web.ready()
    looked = looked_through()
    for each in (*looked.holes, *looked.unseen):
        print(each)
    if looked.holes:
        raise Stop("There are known holes; they stand above. `make upgrade` may close them.")
    if looked.unseen:
        raise Stop(NOT_REACHED)
    say("No known holes.")


def audit_where_possible() -> bool:
    """For `make check`: a known hole is red; where the lists cannot be reached, that is said and nothing else."""
    looked = looked_through()
    for hole in looked.holes:
        print(hole)
    if looked.unseen:
        say(f"NOT looked through: {len(looked.unseen)} answers are missing. {NOT_REACHED}")
    return not looked.holes


def looked_through() -> Looked:
    """The packages of server and browser, asked for at pypi.org and at the npm registry."""
    pins = places.BACKEND / "requirements" / "run.txt"
    asking: list[str | Path] = [
        places.VENV / "bin" / "pip-audit",
        "--disable-pip",
        "--timeout",
        "10",
    ]
    python = programs.first_output([*asking, "--require-hashes", "-f", "json", "-r", pins])
    browser = programs.first_output(
        ["npm", "audit", "--omit", "dev", "--json", "--fetch-timeout", "10000"], cwd=places.FRONTEND
    )
    server, page = told_by_pip_audit(python), told_by_npm(browser)
    return Looked([*server.holes, *page.holes], [*server.unseen, *page.unseen])


def told_by_pip_audit(text: str) -> Looked:
    found = _json(text).get("dependencies")
    if not found:
        return Looked([], ["pip-audit gave no answer"])
    holes = [
        f"{each['name']} {each['version']}: {hole['id']}"
        for each in found
        for hole in each.get("vulns", [])
    ]
    return Looked(holes, [str(each["skip_reason"]) for each in found if "skip_reason" in each])


def told_by_npm(text: str) -> Looked:
    told = _json(text)
    if "vulnerabilities" not in told:
        return Looked([], [f"npm audit: {told.get('message') or 'no answer'}"])
    return Looked(
        [f"{name}: {each['severity']}" for name, each in told["vulnerabilities"].items()], []
    )


def _json(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
