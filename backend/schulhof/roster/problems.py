# SPDX-License-Identifier: EUPL-1.2
"""Problems of a roster: refusing a whole upload, and telling a problem in a person's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .draft import Place, Problem
from .wording import CATALOGUE
from .wording.entry import Severity, Wording

MAX_PROBLEMS_PER_CODE = 100


class RosterUnreadable(Exception):
    """The upload as a whole cannot become a roster. Carries the one problem that says why."""

    def __init__(self, code: str, *, file: str = "", **params: str) -> None:
        self.problem = Problem(code=code, place=Place(file=file), params=params)
        super().__init__(code)


def severity(problem: Problem) -> Severity:
    return CATALOGUE[problem.code].severity


def wording(problem: Problem, language: str) -> Wording:
    """Message and remedy in German for `de…`, else in English."""
    entry = CATALOGUE[problem.code]
    chosen = entry.de if language.startswith("de") else entry.en
    params = dict(problem.params)
    if inner := params.pop("same_as", ""):
        params["message"] = wording(Problem(code=inner), language).message
    return Wording(*(_fill(text, params) for text in chosen))


def _fill(text: str, params: dict[str, str]) -> str:
    for name, value in params.items():
        text = text.replace("{" + name + "}", value)
    return text


def shortened(problems: Iterable[Problem]) -> list[Problem]:
    """At most a hundred of each kind; the rest is counted in one last problem per kind."""
    kept: list[Problem] = []
    seen: dict[str, int] = defaultdict(int)
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= MAX_PROBLEMS_PER_CODE:
            kept.append(problem)
    for code, count in seen.items():
        if count > MAX_PROBLEMS_PER_CODE:
            rest = str(count - MAX_PROBLEMS_PER_CODE)
            kept.append(Problem(code="more_of_the_same", params={"count": rest, "same_as": code}))
    return kept
