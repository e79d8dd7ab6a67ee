# SPDX-License-Identifier: EUPL-1.2
"""Looking into a group with four eyes (safeguarding decides who, and writes down that it was done)."""

from uuid import UUID

from django.db import transaction

from schulhof.messaging.access import Window, messages_behind
from schulhof.messaging.schemas import MessagesPage
from schulhof.people.models import Person
from schulhof.safeguarding.actions import look_into

_PAGE = 50


def look_through(glass_id: UUID, *, by: Person, before: int | None) -> MessagesPage:
    """A stretch of the group behind an open glass; nothing of it becomes read or unread. Raises NotFound."""
    with transaction.atomic():
        opened = look_into(glass_id, by=by)
        return messages_behind(opened.group_id, Window(limit=_PAGE, before=before))
