# SPDX-License-Identifier: EUPL-1.2
import re

import pytest

from tools import places
from tools.__main__ import WORDS, main


def test_every_word_of_the_makefile_is_known() -> None:
    makefile = (places.ROOT / "Makefile").read_text()
    found = re.search(r"^WORDS := (.*)$", makefile, re.MULTILINE)
    assert found
    assert set(found[1].split()) <= WORDS.keys()


def test_unknown_word_is_answered_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["dance"]) == 2
    assert "run | build" in capsys.readouterr().out
