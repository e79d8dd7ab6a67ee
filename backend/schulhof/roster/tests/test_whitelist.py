# SPDX-License-Identifier: EUPL-1.2
"""What is not needed is gone after reading: from rosters, problems, samples and kept columns."""

from collections.abc import Callable

import msgspec
import pytest

from schulhof.roster.draft import Roster
from schulhof.roster.formats.mapped import suggested
from schulhof.roster.formats.mapping import MappingNeeded
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.formats.reading import read_mapped, read_upload
from schulhof.roster.problems import wording

from . import canaries
from .shared import OST, names


@pytest.mark.parametrize("files", canaries.ALL.values(), ids=canaries.ALL.keys())
def test_nothing_unneeded_leaves_the_file(files: Callable[[], list[RawFile]]) -> None:
    answer = read_upload(files(), OST)
    assert canaries.CANARY not in msgspec.json.encode(answer).decode()
    if isinstance(answer, MappingNeeded):
        answer = read_mapped(answer, suggested(answer), OST)
        assert canaries.CANARY not in msgspec.json.encode(answer).decode()
    assert isinstance(answer, Roster)
    assert "Ada Adler" in names(answer) or "Ada Kind" in names(answer)
    for problem in answer.problems:
        for language in ("de", "en"):
            assert canaries.CANARY not in "".join(wording(problem, language))
