# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from tools import sizes


def _write(root: Path, name: str, lines: int) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("pass\n" * lines)


def test_files_at_their_limit_are_accepted(tmp_path: Path) -> None:
    _write(tmp_path, "backend/room/models.py", 400)
    _write(tmp_path, "backend/room/tests/test_models.py", 500)
    _write(tmp_path, "frontend/src/Page.tsx", 250)
    _write(tmp_path, "frontend/src/Page.test.tsx", 500)
    assert list(sizes.problems(tmp_path)) == []


def test_files_over_their_limit_are_named(tmp_path: Path) -> None:
    _write(tmp_path, "backend/room/models.py", 401)
    _write(tmp_path, "backend/room/tests/test_models.py", 501)
    _write(tmp_path, "frontend/src/Page.tsx", 251)
    assert len(list(sizes.problems(tmp_path))) == 3


def test_generated_and_fetched_files_may_be_long(tmp_path: Path) -> None:
    _write(tmp_path, "backend/room/migrations/0001_initial.py", 900)
    _write(tmp_path, "frontend/src/routeTree.gen.ts", 900)
    _write(tmp_path, "frontend/node_modules/x/x.js", 900)
    _write(tmp_path, ".venv/lib/x.py", 900)
    assert list(sizes.problems(tmp_path)) == []


def test_long_function_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("\nasync def long() -> None:\n" + "    pass\n" * 50)
    (problem,) = sizes.problems(tmp_path)
    assert problem.startswith("a.py:2: long has 51 lines")
