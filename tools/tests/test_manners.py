# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest

from tools import manners, places, programs

LINE = f"# {manners.LICENCE}\n"


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_well_mannered_house_has_no_problems(tmp_path: Path) -> None:
    _write(tmp_path, "backend/schulhof/people/models.py", LINE + "x = 1\n")
    _write(tmp_path, "backend/schulhof/people/__init__.py", "")
    _write(tmp_path, "backend/schulhof/people/migrations/0001_initial.py", "x = 1\n")
    _write(tmp_path, "frontend/package-lock.json", '{"packages": {"a": {"version": "1"}}}')
    assert list(manners.problems(tmp_path)) == []


def test_file_without_licence_line_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "frontend/src/Page.tsx", "export const x = 1\n")
    (problem,) = manners.problems(tmp_path)
    assert problem.startswith("frontend/src/Page.tsx: begin it with")


def test_name_that_says_nothing_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "backend/schulhof/people/utils.py", LINE)
    _write(tmp_path, "backend/schulhof/helpers/names.py", LINE)
    assert len(list(manners.problems(tmp_path))) == 2


def test_barrel_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "frontend/src/ui/index.ts", f"// {manners.LICENCE}\n")
    (problem,) = manners.problems(tmp_path)
    assert "no barrels" in problem


def test_lock_with_addresses_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "frontend/package-lock.json", '{"packages": {"a": {"resolved": "x"}}}')
    (problem,) = manners.problems(tmp_path)
    assert problem.startswith("frontend/package-lock.json: holds addresses")


def test_lock_that_lost_an_optional_package_is_named(tmp_path: Path) -> None:
    wants = '{"packages": {"node_modules/a": {"optionalDependencies": {"b": "1", "c": "1"}}%s}}'
    _write(tmp_path, "frontend/package-lock.json", wants % ', "node_modules/c": {"version": "1"}')
    (problem,) = manners.problems(tmp_path)
    assert "node_modules/a wants b, and" in problem


@pytest.mark.row(33)
@pytest.mark.attack(16)
@pytest.mark.parametrize("call", ["csv.writer(x)", "csv.DictWriter(x, y)"])
def test_table_written_past_the_safe_writer_is_named(tmp_path: Path, call: str) -> None:
    _write(tmp_path, "backend/schulhof/people/lists.py", f"{LINE}import csv\n{call}\n")
    (problem,) = manners.problems(tmp_path)
    assert problem.startswith("backend/schulhof/people/lists.py:3: a name could be a formula")


@pytest.mark.attack(21)
@pytest.mark.parametrize(
    "call",
    [
        "Person.objects.raw(x)",
        "Person.objects.extra(where=[x])",
        "RawSQL(x, [])",
    ],
)
def test_query_by_hand_is_named(tmp_path: Path, call: str) -> None:
    _write(tmp_path, "backend/schulhof/people/lists.py", f"{LINE}{call}\n")
    (problem,) = manners.problems(tmp_path)
    assert "quer" in problem


@pytest.mark.attack(21)
@pytest.mark.parametrize(
    "query",
    [
        'f"SELECT a FROM b WHERE c = {x}"',
        '"SELECT a FROM b WHERE c = " + x',
        '"SELECT a FROM b WHERE c = %s" % x',
    ],
)
def test_query_put_together_from_texts_is_refused_by_the_linter(tmp_path: Path, query: str) -> None:
    _write(tmp_path, "lists.py", f"cursor.execute({query})\n")
    words: list[str | Path] = [places.VENV / "bin" / "ruff", "check", "--config"]
    told = programs.captured([*words, places.ROOT / "ruff.toml", tmp_path / "lists.py"])
    assert "S608" in told.stdout
