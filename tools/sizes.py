# SPDX-License-Identifier: EUPL-1.2
"""Keeps files and functions small: `python3 -m tools sizes` names what has grown too long."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tools import sources

PYTHON_FILE = 400
SCRIPT_FILE = 250
TEST_FILE = 500
FUNCTION = 50

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def problems(root: Path) -> Iterator[str]:
    """One sentence for each file or function over its limit."""
    for path in sources.files(root, sources.PYTHON | sources.SCRIPT):
        if sources.is_migration(path):
            continue
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root)
        lines, limit = len(text.splitlines()), _limit(path)
        if lines > limit:
            yield f"{name}: {lines} lines, more than {limit}; split it by what it is about"
        if path.suffix in sources.PYTHON:
            yield from _long_functions(name, text)


def _limit(path: Path) -> int:
    if sources.is_test(path):
        return TEST_FILE
    return PYTHON_FILE if path.suffix in sources.PYTHON else SCRIPT_FILE


def _long_functions(name: Path, text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, _Function):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > FUNCTION:
            yield (
                f"{name}:{node.lineno}: {node.name} has {lines} lines, more than {FUNCTION};"
                " name its steps"
            )
