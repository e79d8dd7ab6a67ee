# SPDX-License-Identifier: EUPL-1.2
"""No cell that we write is a formula, whatever somebody is called."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schulhof.foundation.spreadsheets import safe_cell, table

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1",
    "＝1", "＋1", "－1", "＠x", "\u200b=1", "\ufeff=1", '=HYPERLINK("https://evil.example","x")', "\x00=1",
    "\x01=1",
]  # fmt: skip


@pytest.mark.row(33)
@pytest.mark.attack(16)
@pytest.mark.parametrize("text", FORMULAS)
def test_formula_becomes_text(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.row(33)
@pytest.mark.parametrize("text", ["Ada", "Müller-Lüdenscheid", "5a", "", "O'Neil", "a=b", "1+1"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert safe_cell(text) == text


def test_numbers_stay_numbers_and_nothing_is_empty() -> None:
    assert [safe_cell(each) for each in (-1, 2.5, True, None)] == ["-1", "2.5", "True", ""]


@pytest.mark.row(33)
@pytest.mark.attack(16)
@given(cells=st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4))
def test_every_table_is_read_back_cell_by_cell_and_none_begins_a_formula(cells: list[str]) -> None:
    text = table(["Name"] * len(cells), [cells])
    [_head, row] = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    assert len(row) == len(cells)
    for cell in row:
        assert cell.strip()[:1] not in {"=", "+", "-", "@"}
