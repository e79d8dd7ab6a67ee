# SPDX-License-Identifier: EUPL-1.2
"""Reads: the start page in somebody's name. Nothing is stored; it is always what is true now."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet

from schulhof.communities.access import partnerships_waiting_for
from schulhof.messaging import access as messaging
from schulhof.messaging.models import Message
from schulhof.messaging.schemas import GroupRef, MessageExcerpt, UnreadCount
from schulhof.people.models import Person
from schulhof.roster.access import imports_waiting_for
from schulhof.schools.access import school_brief

from .schemas import Home, ImportNeed, MentionNeed, NewInGroup, PartnershipNeed, ReplyNeed

MOST_ADDRESSED = 50


def home_for(person: Person) -> Home:
    """What is new in the person's groups, newest first, and who needs an answer."""
    unread = messaging.unread_of(person)
    groups = messaging.group_refs(unread)
    return Home(
        new=_new(unread, groups),
        needs=[*_partnerships(person), *_imports(person), *_addressed(person, groups)],
    )


def _new(unread: Mapping[UUID, UnreadCount], groups: Mapping[UUID, GroupRef]) -> list[NewInGroup]:
    last = messaging.last_messages(unread)
    found = [
        NewInGroup(
            group=groups[group_id],
            unread=count["unread"],
            mentions=count["mentions"],
            last=last[group_id],
        )
        for group_id, count in unread.items()
        if group_id in last and group_id in groups  # not deleted while we looked
    ]
    return sorted(found, key=lambda each: each["last"]["created_at"], reverse=True)


def _partnerships(person: Person) -> list[PartnershipNeed]:
    return [
        PartnershipNeed(kind="partnership", partnership=partnership)
        for partnership in partnerships_waiting_for(person)
    ]


def _imports(person: Person) -> list[ImportNeed]:
    return [
        ImportNeed(
            kind="import",
            import_id=waiting.id,
            state="ready" if waiting.state == "ready" else "needs_mapping",
            school=school_brief(waiting.school),
            created_at=waiting.created_at,
        )
        for waiting in imports_waiting_for(person)
    ]


def _addressed(person: Person, groups: Mapping[UUID, GroupRef]) -> list[MentionNeed | ReplyNeed]:
    """Unread messages that name the person or answer them, newest first. Naming counts more than answering."""
    needs: list[MentionNeed | ReplyNeed] = []
    for unread in messaging.unread_messages(person):
        naming = unread.filter(mentions__person=person)
        answering = unread.filter(thread_root__author=person).exclude(id__in=naming.values("id"))
        needs += [
            MentionNeed(kind="mention", group=groups[group_id], message=line)
            for group_id, line in _newest(naming)
            if group_id in groups
        ]
        needs += [
            ReplyNeed(kind="reply", group=groups[group_id], message=line)
            for group_id, line in _newest(answering)
            if group_id in groups
        ]
    needs.sort(key=lambda need: need["message"]["created_at"], reverse=True)
    return needs[:MOST_ADDRESSED]


def _newest(messages: QuerySet[Message]) -> list[tuple[UUID, MessageExcerpt]]:
    return messaging.excerpts(messages.order_by("-created_at", "-id")[:MOST_ADDRESSED])
