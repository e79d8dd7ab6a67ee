# SPDX-License-Identifier: EUPL-1.2
"""Files in messages: the author's own, each in one message only."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.messaging.access.wires import FileRow
from schulhof.messaging.models import Message, MessageAttachment


class File(NamedTuple):
    """A file that may be attached, and whose it is."""

    owner_id: UUID | None
    row: FileRow


def usable_files(file_ids: Iterable[UUID], *, scheduled: Iterable[UUID]) -> dict[UUID, File]:
    """Those of the files that nothing uses yet, or only the scheduled messages that are now sent."""
    wanted = set(file_ids)
    if not wanted:
        return {}
    unused = Q(attached_at=None) | Q(scheduled__in=list(scheduled))
    found = StoredFile.objects.filter(unused, id__in=wanted)
    rows = found.distinct().values_list("owner_id", *FileRow._fields)
    return {row[1]: File(row[0], FileRow(*row[1:])) for row in rows}


def attach(files: Iterable[tuple[UUID, Sequence[File]]]) -> None:
    """Put files into messages, in order: pairs of message id and its files."""
    links = [
        MessageAttachment(message_id=message_id, file_id=file.row.id, position=position)
        for message_id, its_files in files
        for position, file in enumerate(its_files)
    ]
    if links:
        MessageAttachment.objects.bulk_create(links)
        StoredFile.objects.filter(id__in=[link.file_id for link in links]).update(attached_at=now())


def detach(message: Message) -> None:
    """Take the files out of a message and delete them."""
    StoredFile.objects.filter(message_attachment__message=message).delete()
