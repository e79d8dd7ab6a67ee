# SPDX-License-Identifier: EUPL-1.2
"""What messages said before they were changed; for rooms above that have seen that the reader may know it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from schulhof.messaging.models import MessageEdit
from schulhof.messaging.sealing import opened_bodies
from schulhof.vault.access import Opened


class FormerBody(NamedTuple):
    """A text that a message had until it was replaced."""

    replaced_at: datetime
    body: Opened


def former_bodies(message_ids: Collection[UUID]) -> dict[UUID, list[FormerBody]]:
    """By message that was changed, its former texts, the oldest first. One query."""
    found = MessageEdit.objects.filter(message__in=message_ids).order_by("id")
    rows = list(found.values_list("id", "message_id", "replaced_at", "body_sealed"))
    bodies = opened_bodies("message_edit", [(row[0], row[3]) for row in rows])
    former = defaultdict(list)
    for (_, message_id, replaced_at, _), body in zip(rows, bodies, strict=True):
        former[message_id].append(FormerBody(replaced_at, body))
    return dict(former)
