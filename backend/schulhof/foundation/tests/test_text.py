# SPDX-License-Identifier: EUPL-1.2
"""Typed text is cleaned without losing what was meant, and folded so that it is found."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schulhof.foundation.text import MARKS_PER_CHARACTER, cleaned, folded, is_blank

RLO, PDF, RLI, PDI, ZWJ = "\u202e", "\u202c", "\u2067", "\u2069", "\u200d"


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Frau Tamm!",
        "<b>fett</b> & <script>alert(1)</script>",
        "[klick](javascript:alert(1))",
        "    code mit Einzug",
        "👨‍👩‍👧 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
        "שָׁלוֹם עֲלֵיכֶם",
        "مَرْحَبًا بِكُمْ",
        "Tiếng Việt, ภาษาไทย, हिन्दी, 한국어",
        f"{RLI}عربي{PDI} und deutsch",
        "$x^2$ und `code`",
    ],
)
def test_what_was_meant_stays_as_typed(text: str) -> None:
    assert cleaned(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"rechnung{RLO}fdp.exe{PDF}", "rechnungfdp.exe"),
        ("a\x00b\x07c\x1b[31m", "abc[31m"),
        ("halb \ud83d Zeichen", "halb  Zeichen"),
        ("\ufeffBOM", "BOM"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("u\u0308ber", "über"),
        ("\n \n  eingerückt  \n\n", "  eingerückt"),
        (f"{RLI}offen\nnächste", f"{RLI}offen{PDI}\nnächste"),
        (f"fremd{PDI} zu", "fremd zu"),
        ("\ufdd0nichts", "nichts"),
    ],
)
def test_what_disturbs_others_goes(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


def test_zalgo_is_cut_down() -> None:
    tower = "Z" + "\u0301\u0316\u0489" * 40 + "a"
    assert len(cleaned(tower)) <= 2 + MARKS_PER_CHARACTER
    assert cleaned(tower)[0] in "ZŹ"
    assert cleaned(tower)[-1] == "a"


@pytest.mark.attack(22)
def test_a_hundred_thousand_marks_are_cleaned_at_once() -> None:
    started = time.perf_counter()
    cleaned("a" + "\u0301\u0316" * 50_000)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\u200b\u2060", "\u3164", "\u2800", "\u0301", f"{RLI}{PDI}", ZWJ, "\u00a0"],
)
def test_nothing_to_see_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "👍", ".", "$", "1️⃣", "\U0001fae9"])
def test_something_to_see_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@given(st.text())
def test_cleaning_is_idempotent_and_normal(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert RLO not in once
    assert "\x00" not in once
    once.encode()


@pytest.mark.parametrize(
    "spellings",
    [
        ("Müller", "Mueller", "muller", "MÜLLER", "MUELLER", "Mu\u0308ller"),
        ("Straße", "STRASSE", "strasse"),
        ("Ärger", "aerger", "ARGER"),
        ("Café", "cafe", "CAFÉ"),
    ],
)
def test_spellings_of_one_word_fold_alike(spellings: tuple[str, ...]) -> None:
    assert len({folded(spelling) for spelling in spellings}) == 1


def test_different_words_stay_different() -> None:
    assert folded("neue") != folded("nue")
    assert folded("Frauen") != folded("Fraun")


@given(st.text(alphabet="abeouqäöüßÄÜAE ", max_size=12), st.integers(0, 12))
def test_a_folded_beginning_begins_the_folded_word(word: str, length: int) -> None:
    assert folded(word).startswith(folded(word[:length]))
