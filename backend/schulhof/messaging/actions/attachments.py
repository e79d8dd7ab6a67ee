# SPDX-License-Identifier: EUPL-1.2
"""Files in messages: the author's own, each in one message only."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.communities.access import GroupView, functions_in
from schulhof.files.access import any_picture
from schulhof.files.actions import attach_files, discard_files
from schulhof.files.models import StoredFile
from schulhof.foundation.errors import Invalid, NotFound, wrong_field
from schulhof.messaging import rules
from schulhof.messaging.models import Message, MessageAttachment
from schulhof.people.models import Person
from schulhof.schools.access import function_off
from schulhof.vault.access import Scope


def taken_files(
    file_ids: Iterable[UUID], *, group: GroupView, scope: Scope, by: Person
) -> list[StoredFile]:
    """Waiting files of the person, taken into use in this transaction under the key of the group.

    Raises Invalid if one is gone, Unreadable if one does not open any more.

    NotFound("function_off") where the group's school uses no files, or no pictures.
    """
    wanted = list(dict.fromkeys(file_ids))
    if len(wanted) > rules.ATTACHMENTS_PER_MESSAGE:
        most = {"most": rules.ATTACHMENTS_PER_MESSAGE}
        raise _invalid(
            _("At most %(most)d files fit in one message.") % most, code="too_many_attachments"
        )
    if not wanted:
        return []
    require_files(group, wanted)
    try:
        return attach_files(wanted, scope=scope, by=by)
    except NotFound as gone:
        raise _invalid(gone.detail, code=gone.code) from gone


def require_files(group: GroupView, file_ids: Collection[UUID]) -> None:
    """Refuse files, and pictures among them, where the school has not switched them on."""
    on = functions_in(group)
    if "attachments" not in on or ("photos" not in on and any_picture(file_ids)):
        raise function_off()


def link_files(files: Iterable[tuple[UUID, Sequence[StoredFile]]]) -> None:
    """Put files into messages, in order: pairs of message id and its files."""
    MessageAttachment.objects.bulk_create(
        MessageAttachment(message_id=message_id, file=file, position=position)
        for message_id, its_files in files
        for position, file in enumerate(its_files)
    )


def erase_files(message: Message, *, by: Person) -> None:
    """Take the files out of a message and let them go."""
    file_ids = list(message.attachments.values_list("file_id", flat=True))
    if file_ids:
        message.attachments.all().delete()
        discard_files(file_ids, by=by)


def _invalid(sentence: str, *, code: str) -> Invalid:
    return wrong_field("attachment_ids", sentence, code=code)
