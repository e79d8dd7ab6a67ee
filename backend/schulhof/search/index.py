# SPDX-License-Identifier: EUPL-1.2
"""Where messages are looked up. Everything else in this room knows the protocol only."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BinaryField, BooleanField, F, Func, Q, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler

from schulhof.communities.access import group_ids_of, past_scopes_of
from schulhof.foundation.text import cleaned, folded
from schulhof.messaging.markup import plain_text
from schulhof.messaging.models import Message
from schulhof.messaging.sealing import asked_tokens, opened_bodies
from schulhof.people.models import Person
from schulhof.vault.access import Scope, Unreadable, stems_of, words_in

#: More words than a person types; each is a comparison per message.
MOST_WORDS = 8
#: Messages that are opened for one search: what shares its first letters with the query but is another word.
MOST_OPENED = 5000
_AT_ONCE = 500


def words_of(query: str) -> list[str]:
    """The words to look for, folded; a single letter finds nothing."""
    return [word for word in folded(cleaned(query)).split()[:MOST_WORDS] if len(word) > 1]


def says(word: str, wanted: str) -> bool:
    """Whether a folded word is a form of the wanted one or begins with it."""
    return word.startswith(wanted) or not stems_of(word).isdisjoint(stems_of(wanted))


class MessageSearch(Protocol):
    """Finds messages for a person."""

    def find(self, person: Person, query: str, *, limit: int) -> Sequence[UUID]:
        """Ids of messages that hold every word of the query and that the person may read now, newest first."""


class SealedSearch:
    """Compares hashes of words in the groups the person may read, then opens what they name and looks closely.

    Words are found in any form and by their beginning (ADR 10). The effort grows with the history of these groups.
    """

    def find(self, person: Person, query: str, *, limit: int) -> Sequence[UUID]:
        chunks = words_of(query)
        terms = {term for chunk in chunks for term in words_in(chunk)}
        if not terms:
            return []
        groups = group_ids_of(person.id)
        named = _naming(terms, past_scopes_of(groups)).filter(group__in=groups, deleted_at=None)
        newest = named.order_by("-created_at", "-id").values_list("id", "body_sealed")
        found: list[UUID] = []
        for start in range(0, MOST_OPENED, _AT_ONCE):
            rows = list(newest[start : start + _AT_ONCE])
            for (id_, _), body in zip(rows, opened_bodies("message", rows), strict=True):
                if _holds(body.text, chunks):
                    found.append(id_)
            if len(rows) < _AT_ONCE or len(found) >= limit:
                break
        return found[:limit]


class _Names(Func):
    """Whether the hashes in a column hold one; also where it only seems so, across two of them."""

    function = "INSTR"
    template = "%(function)s(%(expressions)s) > 0"
    output_field = BooleanField()

    def as_postgresql(
        self,
        compiler: SQLCompiler,
        connection: BaseDatabaseWrapper,
        **more: Any,  # noqa: ANN401  as Django declares it
    ) -> tuple[str, Sequence[Any]]:
        turned = self.copy()
        turned.set_source_expressions(self.get_source_expressions()[::-1])
        return turned.as_sql(compiler, connection, function="POSITION", arg_joiner=" IN ", **more)


def _naming(terms: Iterable[str], scopes: Iterable[Scope]) -> QuerySet[Message]:
    """Messages whose hashes name every term, under one of the keys."""
    messages, keys = Message.objects.all(), list(scopes)
    for term in terms:
        named = Q()
        for token in {token for scope in keys for token in _tokens(scope, term)}:
            named |= Q(_Names(F("word_tokens"), Value(token, output_field=BinaryField())))
        messages = messages.filter(named) if named else messages.none()
    return messages


def _tokens(scope: Scope, term: str) -> list[bytes]:
    """None where the key is gone: there is nothing left to find."""
    try:
        return asked_tokens(scope, term)
    except Unreadable:
        return []


def _holds(body: str, chunks: Sequence[str]) -> bool:
    text = folded(plain_text(body))
    words = words_in(text)
    return all(
        any(says(word, chunk) for word in words) if words_in(chunk) == [chunk] else chunk in text
        for chunk in chunks
    )


message_search: MessageSearch = SealedSearch()
