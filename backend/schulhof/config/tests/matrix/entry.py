# SPDX-License-Identifier: EUPL-1.2
"""One line of the matrix: how a route is asked, and what each asker is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .scene import ASKERS, SIGNED_OUT, Scene

Words = dict[str, Any]
Answers = Mapping[str, int]


def _nothing(scene: Scene) -> Words:
    return {}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """`path` names things of the scene for placeholders that do not mean class 5a; `form` is sent as multipart."""

    answers: Answers
    path: dict[str, str] = field(default_factory=dict)
    query: Callable[[Scene], Words] = _nothing
    body: Callable[[Scene], Words] | None = None
    form: Callable[[Scene], Words] | None = None


Routes = dict[str, Entry]


def says(otherwise: int, /, answers: dict[int, str] | None = None, *, nobody: int = 401) -> Answers:
    """`says(404, {200: "pupil teacher"})`: 200 for these, 404 for everybody else who is signed in.

    `nobody` is for who is not signed in, or whose account was switched off.
    """
    found = dict.fromkeys(ASKERS, otherwise) | dict.fromkeys(SIGNED_OUT, nobody)
    for status, names in (answers or {}).items():
        unknown = set(names.split()) - set(ASKERS)
        assert not unknown, f"nobody in the scene is called {unknown}"
        found |= dict.fromkeys(names.split(), status)
    return found
