# SPDX-License-Identifier: EUPL-1.2
"""Where messages are looked up. Everything else in this room knows the protocol only."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from schulhof.communities.access import group_ids_of
from schulhof.foundation.text import cleaned, folded
from schulhof.messaging.models import Message
from schulhof.people.models import Person

#: More words than a person types; each is a comparison per message.
MOST_WORDS = 8


def words_of(query: str) -> list[str]:
    """The words to look for, folded; a single letter finds nothing."""
    return [word for word in folded(cleaned(query)).split()[:MOST_WORDS] if len(word) > 1]


class MessageSearch(Protocol):
    """Finds messages for a person."""

    def find(self, person: Person, query: str, *, limit: int) -> Sequence[UUID]:
        """Ids of messages that hold every word of the query and that the person may read now, newest first."""


class DatabaseSearch:
    """Compares folded text in the groups the person may read.

    The effort grows with the history of these groups; words inside words are found ("arbeit" in "Klassenarbeit").
    """

    def find(self, person: Person, query: str, *, limit: int) -> Sequence[UUID]:
        words = words_of(query)
        if not words:
            return []
        found = Message.objects.filter(group__in=group_ids_of(person.id), deleted_at=None)
        for word in words:
            found = found.filter(folded__contains=word)
        newest = found.order_by("-created_at", "-id").values_list("id", flat=True)
        return list(newest[:limit])


message_search: MessageSearch = DatabaseSearch()
