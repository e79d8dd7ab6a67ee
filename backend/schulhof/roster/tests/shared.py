# SPDX-License-Identifier: EUPL-1.2
"""Real rosters beside the repository, and short words for reading rosters in tests."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from schulhof.roster.draft import Kind, Part, Roster
from schulhof.roster.formats.opening import RawFile, open_paths
from schulhof.roster.formats.reading import read_upload
from schulhof.roster.formats.school import SchoolHint

DATA = Path(__file__).resolve().parents[4].parent / "shared" / "data"
TODAY = dt.date(2026, 9, 1)
OST = SchoolHint("168531", ("Schule Ost", "Ost"), TODAY)

needs_shared_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the real rosters (../shared/data) are not on this machine"
)


def hint(number: str = "168531", *names: str) -> SchoolHint:
    return SchoolHint(number, names, TODAY)


def read_shared(*names: str, school: SchoolHint = OST) -> Roster:
    """The roster of real files, given as patterns."""
    paths = sorted(path for name in names for path in DATA.glob(name))
    return certain(read_upload(open_paths(paths), school))


def raw(name: str, text: str, encoding: str = "utf-8") -> RawFile:
    return RawFile(name, text.encode(encoding))


def read(*files: RawFile, school: SchoolHint = OST) -> Roster:
    return certain(read_upload(list(files), school))


def certain(answer: object) -> Roster:
    assert isinstance(answer, Roster), answer
    return answer


def roles(roster: Roster) -> Counter[str]:
    return Counter("+".join(sorted(person.roles)) for person in roster.people)


def codes(roster: Roster) -> Counter[str]:
    return Counter(problem.code for problem in roster.problems)


def names(roster: Roster) -> list[str]:
    return [f"{person.given_name} {person.family_name}" for person in roster.people]


def members(roster: Roster, class_name: str, part: Part) -> list[str]:
    """Full names of those who have that part in the class or course of that name."""
    keys = {item.key for item in roster.classes if item.name == class_name}
    people = {person.key: f"{person.given_name} {person.family_name}" for person in roster.people}
    return sorted(
        people[tie.person_key]
        for tie in roster.enrolments
        if tie.class_key in keys and tie.part is part
    )


def labels(roster: Roster, kind: Kind) -> list[str]:
    return sorted(item.name for item in roster.classes if item.kind is kind)
