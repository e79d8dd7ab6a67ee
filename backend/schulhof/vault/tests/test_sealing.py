# SPDX-License-Identifier: EUPL-1.2
"""What is sealed opens where it belongs and nowhere else, unchanged or not at all."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schulhof.foundation.ids import new_id
from schulhof.vault.access import (
    INSTALLATION,
    KeyMissing,
    Place,
    Tampered,
    reseal,
    school_scope,
    seal,
    seal_many,
    unseal,
    unseal_many,
)

ROW = UUID("01900000-0000-7000-8000-000000000001")
PLACE = Place("message", ROW, "body")
SECRET = "Die Kanarienvögel singen im Musikraum 🐤"


def test_a_text_opens_again_and_is_nowhere_in_the_bytes() -> None:
    sealed = seal(INSTALLATION, PLACE, SECRET)
    assert unseal(PLACE, sealed) == SECRET
    assert b"singen" not in sealed


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert unseal(PLACE, seal(INSTALLATION, PLACE, text)) == text


def test_the_same_text_never_looks_the_same() -> None:
    assert seal(INSTALLATION, PLACE, SECRET) != seal(INSTALLATION, PLACE, SECRET)


@pytest.mark.parametrize(
    "elsewhere",
    [Place("message", new_id(), "body"), Place("message", ROW, "note"), Place("case", ROW, "body")],
    ids=["row", "field", "table"],
)
def test_moved_to_another_place_it_does_not_open(elsewhere: Place) -> None:
    with pytest.raises(Tampered):
        unseal(elsewhere, seal(INSTALLATION, PLACE, SECRET))


def test_every_changed_byte_is_noticed() -> None:
    sealed = seal(INSTALLATION, PLACE, "kurz")
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises((Tampered, KeyMissing)):
            unseal(PLACE, bytes(changed))


@pytest.mark.parametrize("kept", [0, 1, 17, 29, 44])
def test_what_was_cut_is_noticed(kept: int) -> None:
    with pytest.raises(Tampered):
        unseal(PLACE, seal(INSTALLATION, PLACE, SECRET)[:kept])


def test_under_the_name_of_another_schools_key_it_does_not_open() -> None:
    here, there = school_scope(new_id()), school_scope(new_id())
    ours, theirs = seal(here, PLACE, SECRET), seal(there, PLACE, SECRET)
    with pytest.raises(Tampered):
        unseal(PLACE, ours[:1] + theirs[1:17] + ours[17:])


def test_many_are_sealed_as_one_and_one_broken_spoils_no_other() -> None:
    places = [Place("message", new_id(), "body") for _ in range(3)]
    sealed = seal_many(INSTALLATION, [(place, f"Nummer {i}") for i, place in enumerate(places)])
    sealed[1] = sealed[0]
    first, second, third = unseal_many(list(zip(places, sealed, strict=True)))
    assert (first, third) == ("Nummer 0", "Nummer 2")
    assert isinstance(second, Tampered)


def test_resealed_for_another_scope_it_opens_under_that_key() -> None:
    school = school_scope(new_id())
    sealed = seal(INSTALLATION, PLACE, SECRET)
    moved = reseal(school, PLACE, sealed)
    assert (unseal(PLACE, moved), moved[1:17]) == (SECRET, seal(school, PLACE, "x")[1:17])
    assert reseal(school, PLACE, moved) == moved


def test_what_is_no_scope_has_no_key() -> None:
    for scope in ("", "school:../../etc", "school:", "community:1"):
        with pytest.raises(ValueError, match="no scope"):
            seal(scope, PLACE, SECRET)
