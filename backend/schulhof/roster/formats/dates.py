# SPDX-License-Identifier: EUPL-1.2
"""Birth dates in whatever form they were written, also several forms in one column."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum

OLDEST = 110
DAY_FIRST_MARKS = re.compile(r"^(\d{1,2})\s*[.\-]\s*(\d{1,2})\s*[.\-]\s*(\d{4}|\d{2})$")
SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})$")
YEAR_FIRST = re.compile(r"^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$")
PACKED = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
SERIAL = re.compile(r"^\d{5}$")
TIME_OF_DAY = re.compile(r"[T ]\d{1,2}:\d{2}.*$")
# Day 0 of the count that spreadsheets use.
SERIAL_START = dt.date(1899, 12, 30)


class Order(StrEnum):
    """Which number comes first in 04/05/2012."""

    DAY = "day"
    MONTH = "month"
    UNCLEAR = "unclear"


class DateUnusable(ValueError):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def slash_order(values: Iterable[str], *, default: Order) -> Order:
    """What the column itself shows; unclear when it shows both."""
    day = month = False
    for value in values:
        if match := SLASHED.match(value.strip()):
            day = day or int(match[1]) > 12
            month = month or int(match[2]) > 12
    if day and month:
        return Order.UNCLEAR
    if day or month:
        return Order.DAY if day else Order.MONTH
    return default


def read_birth_date(value: str, *, today: dt.date, order: Order = Order.DAY) -> dt.date | None:
    """The date, None for an empty cell. Raises DateUnusable with the code of the problem."""
    text = TIME_OF_DAY.sub("", value.strip().strip("\"'"))
    if not text or set(text) <= set("0-./ "):
        return None
    date = _read(text, today=today, order=order)
    if not (today.year - OLDEST <= date.year and date <= today):
        raise DateUnusable("birth_date_implausible")
    return date


def _read(text: str, *, today: dt.date, order: Order) -> dt.date:
    if match := DAY_FIRST_MARKS.match(text):
        return _date(_year(match[3], today), match[2], match[1])
    if match := YEAR_FIRST.match(text) or PACKED.match(text):
        return _date(int(match[1]), match[2], match[3])
    if match := SLASHED.match(text):
        return _slashed(match, today=today, order=order)
    if SERIAL.match(text):
        return SERIAL_START + dt.timedelta(days=int(text))
    raise DateUnusable("birth_date_unreadable")


def _slashed(match: re.Match[str], *, today: dt.date, order: Order) -> dt.date:
    first, second, year = int(match[1]), int(match[2]), _year(match[3], today)
    if first > 12:
        return _date(year, second, first)
    if second > 12:
        return _date(year, first, second)
    if order is Order.UNCLEAR and first != second:
        raise DateUnusable("birth_date_ambiguous")
    day, month = (first, second) if order is Order.DAY else (second, first)
    return _date(year, month, day)


def _date(year: int, month: str | int, day: str | int) -> dt.date:
    try:
        return dt.date(year, int(month), int(day))
    except ValueError as error:
        raise DateUnusable("birth_date_unreadable") from error


def _year(text: str, today: dt.date) -> int:
    """Two digits mean the century that makes the person at most a hundred years old."""
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year <= today.year % 100 else 1900 + year
