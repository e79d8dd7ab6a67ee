# SPDX-License-Identifier: EUPL-1.2
"""Finding people by what is typed."""

from functools import reduce
from operator import and_, or_

from django.db.models import Q


def displayed_as(typed: str, *, path: str = "") -> Q:
    """People whose displayed name holds every word. For askers who may not know family names of children.

    `path` leads to the person where the query is not about persons, e.g. "person__".
    """
    return _each_word(typed, f"{path}display_name")


def called(typed: str, *, path: str = "") -> Q:
    """People whose given or family name holds every word. Only for askers who work with them."""
    return _each_word(typed, f"{path}given_name", f"{path}family_name")


def _each_word(typed: str, *fields: str) -> Q:
    return reduce(and_, (_holds(word, fields) for word in typed.split()[:5]), Q())


def _holds(word: str, fields: tuple[str, ...]) -> Q:
    # SQLite compares only ASCII without case: "ömer" finds "Ömer" through its spellings.
    spellings = {word, word.lower(), word.capitalize()}
    return reduce(
        or_, (Q(**{f"{field}__icontains": spelling}) for field in fields for spelling in spellings)
    )
