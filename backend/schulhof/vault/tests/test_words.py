# SPDX-License-Identifier: EUPL-1.2
"""Words are found in any form and read by nobody."""

import pytest

from schulhof.foundation.ids import new_id
from schulhof.vault.access import (
    INSTALLATION,
    asked_forms,
    forms_of,
    school_scope,
    search_tokens,
    stems_of,
    words_in,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Häuser", "Haus"), ("Übungen", "Übung"), ("Brüche", "Bruch"), ("walking", "walked")],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    [first], [second] = words_in(one), words_in(other)
    assert stems_of(first) & stems_of(second)


def test_a_word_is_kept_by_stems_and_beginnings() -> None:
    assert set(forms_of("klassen")) == stems_of("klassen") | {"^kla", "^klass"}
    assert asked_forms("klassena")[-1] == "^klass"
    assert asked_forms("klas")[-1] == "^kla"
    assert set(asked_forms("5a")) == stems_of("5a")


def test_words_are_folded_once_each_without_single_letters() -> None:
    assert words_in("Die STRAẞE, die x Straße_12 und 100%!") == [
        "die",
        "strasse",
        "12",
        "und",
        "100",
    ]


def test_tokens_differ_between_keys_and_forms() -> None:
    school = school_scope(new_id())
    tokens = {
        *search_tokens(INSTALLATION, ["haus"]),
        *search_tokens(school, ["haus", "^hau"]),
        *search_tokens(school_scope(new_id()), ["haus"]),
    }
    assert len(tokens) == 4
    assert search_tokens(school, ["haus", "tor"]) == search_tokens(school, ["haus", "tor"])
    assert {len(token) for token in tokens} == {4}
