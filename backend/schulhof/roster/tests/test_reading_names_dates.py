# SPDX-License-Identifier: EUPL-1.2
"""Names and birth dates as people write them."""

import datetime as dt

import pytest

from schulhof.roster.formats.dates import DateUnusable, Order, read_birth_date, slash_order
from schulhof.roster.formats.names import (
    NameUnusable,
    clean_label,
    clean_name,
    fold,
    fold_class,
    short_key,
)

from .shared import TODAY, codes, names, raw, read


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Anna   Lena ", "Anna Lena"),
        ("Mu\u0308ller", "Müller"),
        ("O’Neill-D'Angelo", "O’Neill-D'Angelo"),
        ("von der Leyen (geb. Alt)", "von der Leyen (geb. Alt)"),
        ("Kathrin, Katrin", "Kathrin, Katrin"),
        ('="Müller"', "Müller"),
        ("Anna\u200b\u202e\u0007", "Anna"),
        ("Nguyễn", "Nguyễn"),
        ("محمد", "محمد"),
    ],
)
def test_real_names_are_kept_and_cleaned(written: str, name: str) -> None:
    assert clean_name(written) == name


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "name_missing"),
        (" \u200b ", "name_missing"),
        ("=HYPERLINK(\"http://x\";\"Anna\")", "name_unusable"),
        ("+49", "name_unusable"),
        ("@SUM(A1)", "name_unusable"),
        ("=cmd|' /C calc'!A0", "name_unusable"),
        ("<script>alert(1)</script>", "name_unusable"),
        ("---", "name_unusable"),
        ("Z̷̢̛̬̍a̴͙͑l̸̮̓g̵̱̈o", "name_unusable"),
        ("M?ller", "name_damaged"),
        ("M\ufffdller", "name_damaged"),
        ("A" * 101, "name_too_long"),
    ],
)  # fmt: skip
def test_what_is_no_name_says_why(written: str, code: str) -> None:
    with pytest.raises(NameUnusable) as unusable:
        clean_name(written)
    assert unusable.value.code == code


def test_formula_in_a_name_is_an_error_and_never_repeated() -> None:
    text = "ID;Nachname;Vorname;Klasse\n1;=1+1;Anna;5a\n2;Gut;Gil;5a\n"
    roster = read(raw("Interne.csv", text.replace("ID;", "Interne ID-Nummer;", 1)))
    assert codes(roster) == {"name_unusable": 1}
    assert "=1+1" not in repr(roster)


def test_names_are_compared_without_case_umlauts_and_accents() -> None:
    assert fold("Müller-Lüdenscheid") == fold("MUELLER LUEDENSCHEID")
    assert fold("René") == fold("rene")
    assert fold_class("05A") == fold_class("5 a") == "5a"


@pytest.mark.parametrize("name", ["=1", "", "\u202e", "...", "@x", "<b>"])
def test_class_names_are_no_formulas(name: str) -> None:
    assert clean_label(name) == ""


@pytest.mark.parametrize(
    "written",
    ["09.03.2012", "9.3.12", "2012-03-09", "9/3/2012", "09-03-2012", "20120309", "2012/03/09",
     "2012-03-09T00:00:00", "09.03.2012 00:00", "40977", " 09. 03. 2012 "],
)  # fmt: skip
def test_each_form_of_a_date_is_read(written: str) -> None:
    assert read_birth_date(written, today=TODAY) == dt.date(2012, 3, 9)


@pytest.mark.parametrize("written", ["", "  ", "00.00.0000", "--"])
def test_no_date_is_no_date(written: str) -> None:
    assert read_birth_date(written, today=TODAY) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("31.02.2012", "birth_date_unreadable"),
        ("katholisch", "birth_date_unreadable"),
        ("01.01.2031", "birth_date_implausible"),
        ("01.01.1850", "birth_date_implausible"),
    ],
)
def test_impossible_dates_say_why(written: str, code: str) -> None:
    with pytest.raises(DateUnusable) as unusable:
        read_birth_date(written, today=TODAY)
    assert unusable.value.code == code


def test_the_column_shows_whether_day_or_month_comes_first() -> None:
    assert slash_order(["4/5/2012", "13/5/2012"], default=Order.MONTH) is Order.DAY
    assert slash_order(["4/5/2012", "5/13/2012"], default=Order.DAY) is Order.MONTH
    assert slash_order(["4/5/2012"], default=Order.MONTH) is Order.MONTH
    assert slash_order(["13/5/2012", "5/13/2012"], default=Order.DAY) is Order.UNCLEAR


def test_several_forms_in_one_file_are_read_and_the_unclear_is_left_out() -> None:
    dates = ["09.03.2012", "2012-03-09", "13/4/2012", "4/13/2012", "4/5/2012", "unklar"]
    lines = [f"{n};Kind;Kim{'i' * n};5a;{date}" for n, date in enumerate(dates)]
    head = "Interne ID-Nummer;Nachname;Vorname;Klasse;Geburtsdatum"
    roster = read(raw("x.csv", "\n".join([head, *lines])))
    assert len(names(roster)) == 6
    assert codes(roster) == {"birth_date_ambiguous": 1, "birth_date_unreadable": 1}
    assert "unklar" not in repr(roster)


def test_long_numbers_stay_apart_and_fit() -> None:
    one, other = short_key("user:" + "x" * 300 + "1"), short_key("user:" + "x" * 300 + "2")
    assert one != other
    assert len(one) == len(other) == 150
    assert short_key("user:\u0000\u200b7") == "user:7"
