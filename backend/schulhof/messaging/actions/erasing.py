# SPDX-License-Identifier: EUPL-1.2
"""What goes for good: everything an erased person wrote, and what is past its time."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from schulhof.files.actions import discard_files
from schulhof.foundation.clock import now
from schulhof.foundation.ids import new_id
from schulhof.messaging.events import MessageDeleted
from schulhof.messaging.models import (
    Mention,
    Message,
    MessageAttachment,
    MessageEdit,
    Reaction,
    ScheduledMessage,
)
from schulhof.people.actions import FORMER_MEMBER, former_member
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import group_topic

#: Messages per transaction: an interrupted erasure goes on where it stopped.
BATCH = 500
#: As long as messages are kept: messaging.privacy.
KEPT = timedelta(days=365)


def erase_written_by(person_id: UUID) -> int:
    """Erase text, files, mentions and reactions of all they wrote; a deleted message of a former member stays."""
    former_member()
    erased = 0
    while batch := list(Message.everything.filter(author=person_id)[:BATCH]):
        _empty(batch)
        erased += len(batch)
    return erased


def expire_messages(messages: QuerySet[Message]) -> int:
    """Delete these messages, past their time, files included. One that younger ones answer to stays, empty."""
    former_member()
    count = 0
    for batch in _batches(messages.order_by("-number")):
        with transaction.atomic():
            answered = set(
                Message.everything.filter(thread_root__in=batch)
                .exclude(pk__in=[message.id for message in batch])
                .values_list("thread_root_id", flat=True)
            )
            _empty([message for message in batch if message.id in answered])
            _delete([message.id for message in batch if message.id not in answered])
        count += len(batch)
    _sweep()
    return count


def erase_scheduled_of(person_id: UUID) -> int:
    """Call off everything they planned, files included."""
    return expire_scheduled(ScheduledMessage.objects.filter(author=person_id))


def expire_scheduled(planned: QuerySet[ScheduledMessage]) -> int:
    """Delete planned messages, files included."""
    with transaction.atomic():
        ids = list(planned.values_list("id", flat=True))
        links = ScheduledMessage.files.through.objects.filter(scheduledmessage__in=ids)
        file_ids = list(links.values_list("storedfile_id", flat=True))
        ScheduledMessage.objects.filter(pk__in=ids).delete()
        discard_files(file_ids, by=None)
    return len(ids)


def _batches(messages: QuerySet[Message]) -> Iterator[list[Message]]:
    ids = list(messages.values_list("id", flat=True))
    for start in range(0, len(ids), BATCH):
        yield list(Message.everything.filter(pk__in=ids[start : start + BATCH]))


@transaction.atomic
def _empty(messages: Sequence[Message]) -> None:
    """Nothing readable stays, nor who wrote it."""
    _release([message.id for message in messages])
    for message in messages:
        message.body_sealed = message.word_tokens = b""
        message.author_id, message.client_id = FORMER_MEMBER, new_id()
        message.edited_at, message.deleted_at = None, message.deleted_at or now()
        message.restricted = 0  # nothing is left to hide
    Message.everything.bulk_update(
        messages,
        [
            *("body_sealed", "word_tokens", "author", "client_id"),
            *("edited_at", "deleted_at", "restricted"),
        ],
    )
    _tell(messages)


def _delete(message_ids: Sequence[UUID]) -> None:
    _release(message_ids)
    Message.everything.filter(pk__in=message_ids).delete()


def _release(message_ids: Sequence[UUID]) -> None:
    """Former texts, mentions, reactions and files of these messages."""
    MessageEdit.objects.filter(message__in=message_ids).delete()
    Mention.objects.filter(message__in=message_ids).delete()
    Reaction.everything.filter(message__in=message_ids).delete()
    links = MessageAttachment.objects.filter(message__in=message_ids)
    file_ids = list(links.values_list("file_id", flat=True))
    if file_ids:
        links.delete()
        discard_files(file_ids, by=None)


def _tell(messages: Sequence[Message]) -> None:
    publish_all(
        (group_topic(message.group_id), MessageDeleted(id=message.id)) for message in messages
    )


def _sweep() -> None:
    """Empty ones that only stood because of answers, once these are gone."""
    Message.everything.filter(author=FORMER_MEMBER, replies=None).filter(
        created_at__lt=now() - KEPT
    ).delete()
