# SPDX-License-Identifier: EUPL-1.2
"""Who could open a file during a stretch of time: its owner while it waited, then whoever could read its place."""

from collections.abc import Callable
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localtime

from schulhof.foundation.exposure import Exposure, merged
from schulhof.foundation.spans import Span, lasting

from .models import StoredFile

#: Who could read what a file is attached to; None where it is not. Rooms that attach files, floors above, say so.
UseLook = Callable[[UUID, Span], Exposure | None]
_looks: list[UseLook] = []


def register_use_look(look: UseLook) -> None:
    """Ask `look(file_id, span)` who could read an attached file then."""
    if look not in _looks:
        _looks.append(look)


def file_then(file_id: UUID, span: Span) -> Exposure | None:
    """The file during the stretch; None if there is none (any more)."""
    file = StoredFile.everything.filter(pk=file_id).first()
    if file is None:
        return None
    there = span.cut(lasting(file.created_at, None))
    owner = {file.owner_id} if file.owner_id else set()
    if there is None:
        return Exposure(set(), {})
    uses = [use for look in _looks if (use := look(file_id, there))]
    return Exposure(
        owner.union(*(use.readers for use in uses)),
        merged({"uploaded": owner}, *(use.affected for use in uses)),
    )


def file_label(file_id: UUID) -> str:
    """What kind of file it is and since when; not its name."""
    file = StoredFile.everything.filter(pk=file_id).first()
    if file is None:
        return ""
    return f"{file.media_type} · {date_format(localtime(file.created_at), 'SHORT_DATETIME_FORMAT')}"
