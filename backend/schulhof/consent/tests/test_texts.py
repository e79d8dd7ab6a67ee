# SPDX-License-Identifier: EUPL-1.2
"""Every purpose is explained in three layers and both languages, and no text changes unnoticed."""

import pytest

from schulhof.consent.registry import REGISTRY
from schulhof.consent.texts import FOLDER, LANGUAGES, LAYERS, Layer, digest, noted_versions, text
from schulhof.foundation.purposes import PURPOSES, Purpose

#: Words that a child of nine reads in one breath.
LONGEST_SENTENCE = 22


@pytest.mark.row(40)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_each_purpose_has_each_text(purpose: Purpose, layer: Layer, language: str) -> None:
    assert len(text(purpose, layer, language)) > 80


def test_no_text_lies_there_unread() -> None:
    wanted = {f"{p}.{y}.{g}.md" for p in PURPOSES for y in LAYERS for g in LANGUAGES}
    assert {each.name for each in FOLDER.iterdir()} == wanted | {"versions.json"}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_changed_text_is_a_new_version(purpose: Purpose) -> None:
    """Put the new digest beside a new number, and raise the version in the registry."""
    info = REGISTRY[purpose]
    noted = noted_versions()[purpose]
    assert noted[str(info.version)] == digest(purpose)
    assert max(map(int, noted)) == info.version
    assert 1 <= info.asked_anew_since <= info.version


@pytest.mark.row(40)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_children_read_short_sentences(purpose: Purpose, language: str) -> None:
    words = text(purpose, "child", language).replace("\n", " ")
    for stop in "!?":
        words = words.replace(stop, ".")
    assert max(len(sentence.split()) for sentence in words.split(".")) <= LONGEST_SENTENCE
