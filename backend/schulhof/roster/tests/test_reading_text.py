# SPDX-License-Identifier: EUPL-1.2
"""Encodings, separators and ragged rows, as real files have them."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schulhof.roster.formats.decoding import decode
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.formats.reading import read_upload
from schulhof.roster.formats.tables import read_table
from schulhof.roster.problems import RosterUnreadable

from .shared import OST, codes, names, raw, read

HEAD = "Interne ID-Nummer;Nachname;Vorname;Klasse;Geburtsdatum"
LINES = [HEAD, "1;Müßig;Jörg;5a;01.02.2015", "2;Çelik;Zoë;5a;03.04.2015"]
PEOPLE = ["Jörg Müßig", "Zoë Çelik"]
TEXT = "\r\n".join(LINES)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1",
     "mac_roman", "cp850"],
)  # fmt: skip
def test_each_encoding_is_recognised(encoding: str) -> None:
    assert names(read(raw("schueler.csv", TEXT, encoding))) == PEOPLE


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_each_separator_and_line_ending_is_recognised(separator: str, ending: str) -> None:
    text = ending.join(LINES).replace(";", separator)
    assert names(read(raw("schueler.csv", text))) == PEOPLE


def test_several_encodings_in_one_file_are_read_line_by_line() -> None:
    content = b"\n".join([LINES[0].encode(), LINES[1].encode("utf-8"), LINES[2].encode("cp1252")])
    roster = read(RawFile("schueler.csv", content))
    assert names(roster) == PEOPLE
    assert codes(roster) == {"encoding_mixed": 1}


def test_letters_that_were_encoded_twice_are_repaired_and_told() -> None:
    broken = TEXT.encode().decode("cp1252")
    roster = read(raw("schueler.csv", broken))
    assert names(roster) == PEOPLE
    assert codes(roster) == {"encoding_repaired": 1}


def test_lost_letters_keep_the_row_out_with_the_reason() -> None:
    roster = read(raw("schueler.csv", TEXT.replace("ö", "?").replace("ë", "\ufffd")))
    assert codes(roster) == {"name_damaged": 2}
    assert all(person.skipped for person in roster.people)


def test_another_separator_in_one_row_is_survived() -> None:
    text = "\n".join([*LINES, "3\tNeu\tNora\t5a\t05.06.2015"])
    assert names(read(raw("schueler.csv", text))) == [*PEOPLE, "Nora Neu"]


def test_note_that_names_the_separator_is_skipped() -> None:
    roster = read(raw("schueler.csv", "sep=,\n" + TEXT.replace(";", ",")))
    assert names(roster) == PEOPLE
    assert roster.people[0].place.row == 3


def test_short_rows_are_filled_and_shifted_rows_left_out() -> None:
    text = "\n".join([*LINES, "3;Kurz;Kai", "4;Lang;Lea;5a;07.08.2015;zuviel", "5;Gut;Gil;5a;;;"])
    roster = read(raw("schueler.csv", text))
    assert names(roster) == [*PEOPLE, "Kai Kurz", "Gil Gut"]
    assert codes(roster) == {"row_short": 1, "row_shifted": 1, "pupil_without_class": 1}


def test_quotation_mark_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "\n".join(
        [LINES[0], '1;"Müßig;Jörg;5a;', *(f"{n};Kind;Kim{'i' * n};5a;" for n in range(2, 30))]
    )
    roster = read(raw("schueler.csv", text))
    assert len(roster.people) == 29
    assert codes(roster)["quotes_broken"] == 1


def test_quoted_separators_and_line_breaks_stay_inside_their_cell() -> None:
    text = LINES[0] + '\n1;"Müßig; geb. ""Alt""";"Jörg\nMaria";5a;\n2;Çelik;Zoë;5a;'
    table = read_table(raw("schueler.csv", text))
    rows = list(table.rows({"given": ("Vorname",), "family": ("Nachname",)}))
    assert [(row["family"], row.place.row) for row in rows] == [
        ('Müßig; geb. "Alt"', 2),
        ("Çelik", 4),
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "file_empty"),
        ("spaces.csv", b"  \n\n ", "no_table"),
        ("bom.csv", codecs.BOM_UTF8, "no_table"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not_text"),
        ("program.exe", b"MZ" + bytes(range(256)) * 10, "not_text"),
        ("zeros.csv", b"\x00" * 5000, "not_text"),
        ("noise.csv", bytes((i * 7919) % 256 for i in range(5000)), "not_text"),
        ("letter.pdf", b"%PDF-1.7 ...", "not_text"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "old_spreadsheet"),
        ("prose.txt", b"Liebe Eltern\nalles gut", "no_table"),
        ("header.csv", HEAD.encode(), "no_people"),
        ("columns.csv", b"Konfession;Note\nrk;6\n", "wrong_columns"),
    ],
)  # fmt: skip
def test_what_is_no_roster_is_refused_with_a_reason(name: str, content: bytes, code: str) -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(RawFile(name, content))
    assert refused.value.problem.code == code


@given(st.binary(max_size=400))
def test_any_bytes_give_an_answer_or_a_reason(content: bytes) -> None:
    with suppress(RosterUnreadable):
        read_upload([RawFile("x", content)], OST)


@given(
    st.lists(
        st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1, max_size=20),
        min_size=1,
    )
)
def test_text_of_one_codepage_survives(words: list[str]) -> None:
    text = "Anna;" + ";".join(words) + ";Jörg Müller äöüß"
    decoded = decode(text.encode("cp1252")).content
    assert len(decoded) <= len(text)
    assert "Anna" in decoded
