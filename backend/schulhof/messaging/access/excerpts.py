# SPDX-License-Identifier: EUPL-1.2
"""Messages in one line, for lists of what is new."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from schulhof.communities.models import Group
from schulhof.files.sealing import names_of
from schulhof.messaging.markup import excerpt
from schulhof.messaging.models import Message, MessageAttachment
from schulhof.messaging.schemas import MessageExcerpt
from schulhof.messaging.sealing import opened_bodies
from schulhof.schools.access import briefs
from schulhof.vault.access import Opened


def last_messages(group_ids: Iterable[UUID]) -> dict[UUID, MessageExcerpt]:
    """The newest message of each group that has one; of groups the asking person is known to read."""
    newest = Message.objects.filter(group=OuterRef("id"), deleted_at=None).order_by("-number")
    groups = Group.objects.filter(id__in=list(group_ids))
    ids = [id_ for id_ in groups.values_list(Subquery(newest.values("id")[:1]), flat=True) if id_]
    return dict(excerpts(Message.objects.filter(id__in=ids)))


def excerpts(messages: QuerySet[Message]) -> list[tuple[UUID, MessageExcerpt]]:
    """Each message in one line, with its group, in the query's order. Four queries."""
    columns = ("id", "group_id", "number", "author_id", "created_at", "body_sealed")
    rows = list(messages.values_list(*columns))
    authors = briefs({row[3] for row in rows})
    bodies = opened_bodies("message", [(row[0], row[5]) for row in rows])
    names = _file_names([row[0] for row in rows if not row[5]])
    return [
        (
            group_id,
            MessageExcerpt(
                id=id_,
                number=number,
                author=authors[author_id],
                excerpt=_line(body) or names.get(id_, ""),
                created_at=created_at,
            ),
        )
        for (id_, group_id, number, author_id, created_at, _), body in zip(
            rows, bodies, strict=True
        )
    ]


def _line(body: Opened) -> str:
    return body.refusal.detail if body.refusal else excerpt(body.text)


def _file_names(message_ids: list[UUID]) -> dict[UUID, str]:
    if not message_ids:
        return {}
    first = MessageAttachment.objects.filter(message__in=message_ids, position=0)
    links = list(first.select_related("file"))
    names = names_of([link.file for link in links])
    return {link.message_id: name.or_why() for link, name in zip(links, names, strict=True)}
