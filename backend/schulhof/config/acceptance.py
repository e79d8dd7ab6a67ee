# SPDX-License-Identifier: EUPL-1.2
"""Which test proves what: marks in tests, read without running them, as a page."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .environment import ROOT

ROWS = ROOT / "docs" / "security" / "rows.toml"
PAGE = ROOT / "docs" / "security" / "acceptance.md"
MARKS = ("row", "attack")
HEAD = """# What is proved, and by which test

Written by `schulhof acceptance` from [rows.toml](rows.toml) and the marks in the tests; `make check` compares.
A row without a test is open. Rows and attacks are those of the acceptance list this project set itself.
"""
TITLES = {"row": "Acceptance list", "attack": "Attacks tried"}
_SCRIPT = re.compile(
    r"//(?P<marks>(?: (?:row|attack)\(\d+\))+)\n\s*(?:it|test)(?:\.\w+)?\(\s*[\"'`](?P<name>.+?)[\"'`],"
)
_MARK = re.compile(r"(row|attack)\((\d+)\)")


class Proof(NamedTuple):
    """A test that says it proves `kind` `number`."""

    kind: str
    number: int
    path: str
    name: str


def page() -> str:
    """The whole page. Raises ValueError for a mark with a number that does not exist."""
    rows = tomllib.loads(ROWS.read_text(encoding="utf-8"))
    proofs = sorted(set(_found()))
    for proof in proofs:
        if str(proof.number) not in rows[proof.kind]:
            raise ValueError(f"{proof.path}: there is no {proof.kind} {proof.number}")
    return HEAD + "".join(_section(kind, rows[kind], proofs) for kind in MARKS)


def _section(kind: str, rows: dict[str, dict[str, str]], proofs: list[Proof]) -> str:
    lines = "".join(
        _line(number, row, [p for p in proofs if (p.kind, p.number) == (kind, int(number))])
        for number, row in rows.items()
    )
    return f"\n## {TITLES[kind]}\n\n| # | what | proved by | still to come |\n|---|---|---|---|\n{lines}"


def _line(number: str, row: dict[str, str], proofs: list[Proof]) -> str:
    places: dict[str, list[str]] = {}
    for proof in proofs:
        places.setdefault(proof.path, []).append(proof.name)
    proved = "<br>".join(f"`{path}`: {', '.join(names)}" for path, names in places.items())
    waits = row.get("waits", "" if proofs else "A test.")
    return f"| {number} | {row['says']} | {proved or '**open**'} | {waits} |\n"


def _found() -> Iterator[Proof]:
    for path in [*_tests(ROOT / "backend"), *_tests(ROOT / "e2e"), *_tests(ROOT / "tools")]:
        text = path.read_text(encoding="utf-8")
        if "mark.row(" in text or "mark.attack(" in text:
            yield from _in_python(ast.parse(text), str(path.relative_to(ROOT)))
    for path in sorted((ROOT / "frontend" / "src").rglob("*.test.ts*")):
        for found in _SCRIPT.finditer(path.read_text(encoding="utf-8")):
            for kind, number in _MARK.findall(found["marks"]):
                yield Proof(kind, int(number), str(path.relative_to(ROOT)), found["name"])


def _tests(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("test_*.py"))


def _in_python(module: ast.Module, path: str) -> Iterator[Proof]:
    whole = [
        mark
        for node in module.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "pytestmark"
        for mark in _marks(node.value)
    ]
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith(
            "test_"
        ):
            marks = [mark for each in node.decorator_list for mark in _marks(each)]
            yield from (Proof(kind, number, path, node.name) for kind, number in [*whole, *marks])


def _marks(node: ast.expr) -> Iterator[tuple[str, int]]:
    for call in ast.walk(node):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr in MARKS
        ):
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, int):
                    yield call.func.attr, argument.value
