# SPDX-License-Identifier: EUPL-1.2
"""Finding people by what is typed."""

from functools import reduce
from operator import and_, or_

from django.db.models import Q

from schulhof.foundation.text import folded


def displayed_as(typed: str, *, path: str = "") -> Q:
    """People whose displayed name holds every word. For askers who may not know family names of children.

    `path` leads to the person where the query is not about persons, e.g. "person__".
    """
    return reduce(and_, (_displays(word, f"{path}display_name") for word in _words(typed)), Q())


def called(typed: str, *, path: str = "") -> Q:
    """People whose given or family name holds every word. Only for askers who work with them."""
    found = (Q(**{f"{path}sort_name__contains": folded(word)}) for word in _words(typed))
    return reduce(and_, found, Q())


def _words(typed: str) -> list[str]:
    return typed.split()[:5]


def _displays(word: str, field: str) -> Q:
    # SQLite compares only ASCII without case: "ömer" finds "Ömer" through its spellings.
    spellings = {word, word.lower(), word.capitalize()}
    return reduce(or_, (Q(**{f"{field}__icontains": spelling}) for spelling in spellings))
