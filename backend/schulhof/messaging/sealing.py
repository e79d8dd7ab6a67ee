# SPDX-License-Identifier: EUPL-1.2
"""The one place where texts of messages are sealed and opened, and their words are hashed."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from schulhof.vault.access import (
    Opened,
    Place,
    Scope,
    asked_forms,
    forms_of,
    opened_many,
    seal_many,
    search_tokens,
    words_in,
)

from .markup import plain_text

Table = Literal["message", "message_edit", "scheduled_message"]


def sealed_body(scope: Scope, table: Table, row: UUID, text: str) -> bytes:
    """One text under the scope's key. Raises KeyDestroyed."""
    return sealed_bodies(scope, table, [(row, text)])[0]


def sealed_bodies(scope: Scope, table: Table, texts: Sequence[tuple[UUID, str]]) -> list[bytes]:
    """Texts by row, in order, with one look for the key; nothing stays nothing. Raises KeyDestroyed."""
    sealed = seal_many(scope, [(_place(table, row), text) for row, text in texts])
    return [each if text else b"" for each, (_, text) in zip(sealed, texts, strict=True)]


def opened_body(table: Table, row: UUID, sealed: bytes) -> str:
    """One text. Raises KeyDestroyed, KeyMissing, Tampered."""
    body = opened_bodies(table, [(row, sealed)])[0]
    if body.refusal is not None:
        raise body.refusal
    return body.text


def opened_bodies(table: Table, sealed: Sequence[tuple[UUID, bytes]]) -> list[Opened]:
    """Texts by row, in order, with one look for each key; what does not open says why."""
    opened = iter(opened_many((_place(table, row), each) for row, each in sealed if each))
    return [next(opened) if each else Opened("") for _, each in sealed]


def tokens_of(scope: Scope, body: str) -> bytes:
    """The keyed hashes of a text's words, one after the other, in no order of the text. Raises KeyDestroyed."""
    forms = {form for word in words_in(plain_text(body)) for form in forms_of(word)}
    return b"".join(sorted(search_tokens(scope, forms)))


def asked_tokens(scope: Scope, word: str) -> list[bytes]:
    """What stands in the hashes of a text that may hold a folded word. Raises KeyDestroyed."""
    return search_tokens(scope, asked_forms(word))


def _place(table: Table, row: UUID) -> Place:
    return Place(table, row, "body")
