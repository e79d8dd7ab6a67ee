# SPDX-License-Identifier: EUPL-1.2
"""Bombs and tricks: a clear refusal, quickly, and nothing outside of memory touched."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from schulhof.roster.formats import limits
from schulhof.roster.formats.opening import RawFile, open_paths, open_uploads
from schulhof.roster.problems import RosterUnreadable, wording
from schulhof.roster.wording import CATALOGUE

from .shared import codes, names, raw, read

HEAD = "Interne ID-Nummer;Nachname;Vorname;Klasse\n"


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def refusal(*files: RawFile) -> str:
    with pytest.raises(RosterUnreadable) as refused:
        open_uploads(files)
    return refused.value.problem.code


@pytest.mark.row(30)
@pytest.mark.attack(11)
def test_zip_bomb_is_refused_before_it_unpacks() -> None:
    assert refusal(RawFile("b.zip", zipped(**{"a.csv": b"0" * 50_000_000}))) == "archive_bomb"


@pytest.mark.row(30)
@pytest.mark.attack(11)
def test_gzip_bomb_is_refused() -> None:
    assert refusal(RawFile("b.gz", gzip.compress(b"0" * 50_000_000))) == "archive_bomb"


@pytest.mark.row(31)
@pytest.mark.attack(12)
@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\x.csv", "C:\\x.csv"])
def test_archive_that_points_outside_is_refused(name: str) -> None:
    assert refusal(RawFile("a.zip", zipped(**{name: b"a;b"}))) == "archive_path"


@pytest.mark.row(30)
@pytest.mark.attack(11)
def test_archive_in_an_archive_is_refused() -> None:
    inner = zipped(**{"a.csv": b"a;b"})
    assert refusal(RawFile("a.zip", zipped(**{"b.zip": inner}))) == "archive_nested"


def test_locked_archive_is_refused_with_a_way_out() -> None:
    content = bytearray(zipped(**{"a.csv": b"a;b"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    assert refusal(RawFile("a.zip", bytes(content))) == "archive_locked"


@pytest.mark.parametrize("cut", [10, 40])
def test_cut_off_archives_are_refused(cut: int) -> None:
    assert refusal(RawFile("a.zip", zipped(**{"a.csv": b"a;b" * 99})[:-cut])) == "archive_damaged"
    assert refusal(RawFile("a.gz", gzip.compress(b"a;b" * 99)[:-8])) == "archive_damaged"


@pytest.mark.row(30)
@pytest.mark.attack(11)
def test_too_many_files_are_refused() -> None:
    files = {f"{number}.csv": b"a;b" for number in range(limits.MAX_FILES + 1)}
    assert refusal(RawFile("a.zip", zipped(**files))) == "too_many_files"


def test_empty_archive_is_refused() -> None:
    assert refusal(RawFile("a.zip", zipped())) == "nothing_uploaded"


def test_two_hundred_thousand_rows_get_a_clear_answer() -> None:
    rows = "".join(f"{n};Kind;Kim;5a\n" for n in range(200_000))
    with pytest.raises(RosterUnreadable) as refused:
        read(raw("x.csv", HEAD + rows))
    assert refused.value.problem.code == "too_many_people"
    assert refused.value.problem.params == {"count": "200000", "limit": "20000"}


def test_more_rows_than_that_are_not_even_read() -> None:
    rows = "".join(f"{n};Kind;Kim;5a\n" for n in range(200_010))
    with pytest.raises(RosterUnreadable) as refused:
        read(raw("x.csv", HEAD + rows))
    assert refused.value.problem.code == "too_many_rows"


def test_ten_thousand_times_the_same_problem_is_told_a_hundred_times() -> None:
    rows = "".join(f"{n};;Kim;5a\n" for n in range(10_000))
    roster = read(raw("x.csv", HEAD + rows + "x;Gut;Gil;5a\n"))
    assert codes(roster) == {"name_missing": 100, "more_of_the_same": 1}
    rest = roster.problems[-1]
    assert wording(rest, "de").message.startswith("9900 weitere Zeilen")
    assert "Vorname oder Nachname fehlt." in wording(rest, "de").message


def test_folder_is_read_without_what_lies_deeper(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(HEAD + "1;Gut;Gil;5a\n")
    (tmp_path / ".hidden.csv").write_text("secret")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "y.csv").write_text("other")
    assert [file.name for file in open_paths([tmp_path])] == ["x.csv"]


def test_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RosterUnreadable) as refused:
        open_paths([tmp_path / "missing.csv"])
    assert refused.value.problem.code == "file_missing"


def workbook(*rows: list[object]) -> RawFile:
    book = Workbook()
    assert book.active
    for row in rows:
        book.active.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return RawFile("schueler.xlsx", packed.getvalue())


def test_spreadsheet_is_read_and_its_formulas_are_not() -> None:
    roster = read(
        workbook(
            ["Interne ID-Nummer", "Nachname", "Vorname", "Klasse"],
            [1, "Gut", "Gil", "5a"],
            [2, "=HYPERLINK(\"http://x\")", "Anna", "5a"],
        )
    )  # fmt: skip
    assert names(roster)[0] == "Gil Gut"
    assert codes(roster) == {"name_missing": 1}


def test_damaged_spreadsheet_is_refused() -> None:
    content = zipped(**{"xl/workbook.xml": b"<broken", "[Content_Types].xml": b"<x/>"})
    with pytest.raises(RosterUnreadable) as refused:
        read(RawFile("x.xlsx", content))
    assert refused.value.problem.code == "spreadsheet_damaged"


def test_every_problem_has_words_in_both_languages() -> None:
    for code, entry in CATALOGUE.items():
        for words in (*entry.en, *entry.de):
            assert words, code
            assert words.rstrip()[-1] in ".}", code
        assert entry.severity in ("error", "warning"), code
