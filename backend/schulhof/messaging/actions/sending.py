# SPDX-License-Identifier: EUPL-1.2
"""Sending: a batch of drafts in one transaction, each refused or sent by itself, each at most once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import translation

from schulhof.communities.access import those_in
from schulhof.files.access import on_the_wire
from schulhof.foundation.clock import now
from schulhof.foundation.errors import DomainError
from schulhof.foundation.ids import new_id
from schulhof.messaging.access import wire_of
from schulhof.messaging.access.wires import Row, authors_in, wire
from schulhof.messaging.events import MessageSent
from schulhof.messaging.markup import mentioned
from schulhof.messaging.models import Mention, Message
from schulhof.messaging.schemas import MessageWire
from schulhof.messaging.sealing import sealed_bodies, tokens_of
from schulhof.people.schemas import PersonBrief
from schulhof.stream.actions import publish_reserved, reserve
from schulhof.stream.topics import group_topic
from schulhof.vault.access import Scope

from .attachments import link_files
from .drafts import Checked, Draft, Facts, Key, already_sent, checked, client_id_used, facts_about


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A durable message; `repeated` when it had been sent before."""

    message: MessageWire
    repeated: bool


Outcome = Sent | DomainError


def send_messages(drafts: Sequence[Draft]) -> list[Outcome]:
    """Send what may be sent, in order, in one transaction; an outcome for each draft.

    Idempotent by author and client_id, also when both arrive at once. A message's number is its event's.
    """
    try:
        return _send(drafts)
    except IntegrityError:
        # Meanwhile another connection stored the same client_id or attached the same file: now it is seen.
        return _send(drafts)


@transaction.atomic
def _send(drafts: Sequence[Draft]) -> list[Outcome]:
    facts = facts_about(drafts)
    outcomes: dict[Key, Outcome | Checked] = {}
    repeats: list[bool] = []
    for draft in drafts:
        repeats.append(draft.key in outcomes)
        if not repeats[-1]:
            outcomes[draft.key] = _checked(draft, facts)
    stored = _store([outcome for outcome in outcomes.values() if isinstance(outcome, Checked)])
    return [
        _outcome(draft, outcomes[draft.key], stored, repeated=repeated)
        for draft, repeated in zip(drafts, repeats, strict=True)
    ]


def _checked(draft: Draft, facts: Facts) -> Outcome | Checked:
    """Refusals speak the author's language: others may be in the batch."""
    with translation.override(draft.author.language):
        try:
            if message_id := already_sent(draft, facts):
                group = facts.groups[draft.author.id, draft.group_id]
                return Sent(message=wire_of(message_id, group), repeated=True)
            return checked(draft, facts)
        except DomainError as refusal:
            return refusal


def _outcome(
    draft: Draft, outcome: Outcome | Checked, stored: dict[Key, MessageWire], *, repeated: bool
) -> Outcome:
    if not isinstance(outcome, Checked):
        return outcome
    if outcome.draft.group_id != draft.group_id:
        return client_id_used()
    return Sent(message=stored[draft.key], repeated=repeated)


def _store(batch: Sequence[Checked]) -> dict[Key, MessageWire]:
    """Rows and events of the batch, numbered in its order within each group."""
    if not batch:
        return {}
    mentions, authors = _mentions(batch), _authors(batch)
    messages = _messages(batch)
    Message.objects.bulk_create(messages)
    Mention.objects.bulk_create(
        Mention(message=message, person_id=person_id)
        for message, people in zip(messages, mentions, strict=True)
        for person_id in people
    )
    link_files((message.id, one.files) for message, one in zip(messages, batch, strict=True))
    words = [
        wire(
            _row(message, one.body),
            author=author,
            mentions=people,
            attachments=on_the_wire(one.files),
        )
        for message, one, author, people in zip(messages, batch, authors, mentions, strict=True)
    ]
    publish_reserved(
        [
            (group_topic(word["group_id"]), word["number"], MessageSent(id=word["id"], data=word))
            for word in words
        ]
    )
    return {one.draft.key: word for one, word in zip(batch, words, strict=True)}


def _messages(batch: Sequence[Checked]) -> list[Message]:
    firsts = reserve(Counter(group_topic(one.group.id) for one in batch))
    numbers = {topic: count(first) for topic, first in firsts.items()}
    at, ids = now(), [new_id() for _ in batch]
    sealed = _sealed(batch, ids)
    return [
        Message(
            id=id_,
            group_id=one.group.id,
            number=next(numbers[group_topic(one.group.id)]),
            author=one.draft.author,
            client_id=one.draft.client_id,
            body_sealed=sealed[id_],
            word_tokens=tokens_of(one.scope, one.body),
            thread_root_id=one.thread_root_id,
            created_at=at,
        )
        for id_, one in zip(ids, batch, strict=True)
    ]


def _sealed(batch: Sequence[Checked], ids: Sequence[UUID]) -> dict[UUID, bytes]:
    """The texts by id of their message, with one look for the key of each scope."""
    by_scope: dict[Scope, list[tuple[UUID, str]]] = defaultdict(list)
    for id_, one in zip(ids, batch, strict=True):
        by_scope[one.scope].append((id_, one.body))
    return {
        id_: sealed
        for scope, texts in by_scope.items()
        for (id_, _), sealed in zip(texts, sealed_bodies(scope, "message", texts), strict=True)
    }


def _row(message: Message, body: str) -> Row:
    return Row(
        id=message.id,
        number=message.number,
        group_id=message.group_id,
        author_id=message.author_id,
        client_id=message.client_id,
        body=body,
        created_at=message.created_at,
        edited_at=None,
        deleted_at=None,
        thread_root_id=message.thread_root_id,
    )


def _mentions(batch: Sequence[Checked]) -> list[list[UUID]]:
    """Whom each message names among those who may read its group; other names stay plain text."""
    named = [mentioned(one.body) for one in batch]
    by_group: dict[UUID, set[UUID]] = defaultdict(set)
    for one, people in zip(batch, named, strict=True):
        by_group[one.group.id].update(people)
    readers = {group: those_in(group, people) for group, people in by_group.items() if people}
    return [
        [person for person in people if person in readers[one.group.id]]
        for one, people in zip(batch, named, strict=True)
    ]


def _authors(batch: Sequence[Checked]) -> list[PersonBrief]:
    """The author of each message as its group shows them."""
    by_place: dict[tuple[bool, UUID | None], set[UUID]] = defaultdict(set)
    views = {}
    for one in batch:
        place = (one.group.across_schools, one.group.school_id)
        by_place[place].add(one.draft.author.id)
        views[place] = one.group
    known = {place: authors_in(views[place], ids) for place, ids in by_place.items()}
    return [
        known[one.group.across_schools, one.group.school_id][one.draft.author.id] for one in batch
    ]
