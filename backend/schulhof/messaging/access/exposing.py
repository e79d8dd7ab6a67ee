# SPDX-License-Identifier: EUPL-1.2
"""Whose words could be read during a stretch of time, and by whom.

A message was there from when it was sent until it was deleted. Whom it names and who reacted keeps no times: who
stands there now counts. Mentions and reactions of a deleted message are gone with it, its author is not.
"""

from collections import defaultdict
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from schulhof.communities.access import Windows, participants_of, readable_by, who_could_read
from schulhof.communities.models import Group
from schulhof.foundation.exposure import Exposure, Found, merged
from schulhof.foundation.spans import Span, during, lasting
from schulhof.messaging.models import Mention, Message, MessageAttachment, Reaction
from schulhof.safeguarding.access import could_look_into, looked_into_by

from .export import place_of


def words_seen_by(person_id: UUID, span: Span) -> Found:
    """Who wrote, is named or reacted in what the account could read, also behind glass."""
    windows: Windows = defaultdict(list)
    for several in (readable_by(person_id, span), looked_into_by(person_id, span)):
        for group_id, stretches in several.items():
            windows[group_id] += stretches
    found = _in_messages(_there(windows))
    return {why: people - {person_id} for why, people in found.items()}


def group_then(group_id: UUID, span: Span) -> Exposure | None:
    """A group: whoever could read it, and everybody who is in it or whose words were there."""
    members = who_could_read(group_id, span)
    if members is None:
        return None
    people = members | participants_of([group_id])[group_id]
    words = _in_messages(_there({group_id: [span]}))
    return Exposure(members | could_look_into(group_id, span), merged({"member": people}, words))


def message_then(message_id: UUID, span: Span) -> Exposure | None:
    """A message, as long as it was there."""
    message = Message.everything.filter(pk=message_id).first()
    if message is None:
        return None
    there = lasting(message.created_at, message.deleted_at).cut(span)
    if there is None:
        return Exposure(set(), {})
    readers = who_could_read(message.group_id, there) or set()
    return Exposure(
        readers | could_look_into(message.group_id, there),
        _in_messages(Message.everything.filter(pk=message_id)),
    )


def attachment_then(file_id: UUID, span: Span) -> Exposure | None:
    """A file in a message; None if it is in none."""
    link = MessageAttachment.objects.filter(file=file_id)
    message_id = link.values_list("message_id", flat=True).first()
    return None if message_id is None else message_then(message_id, span)


def belonging_to_groups(school_id: UUID, span: Span) -> Found:
    """Whoever wrote, is named or reacted in groups of the school's communities."""
    there = during(span, start="created_at", end="deleted_at")
    return _in_messages(Message.everything.filter(there, group__community__school=school_id))


def _there(windows: Windows) -> QuerySet[Message]:
    """The messages that stood in these groups then. Groups with the same stretches are asked together."""
    together: dict[tuple[Span, ...], list[UUID]] = defaultdict(list)
    for group_id, stretches in windows.items():
        together[tuple(sorted(set(stretches)))].append(group_id)
    wanted = Q(pk__in=[])
    for several, group_ids in together.items():
        for stretch in several:
            wanted |= during(stretch, start="created_at", end="deleted_at") & Q(group__in=group_ids)
    return Message.everything.filter(wanted)


def _in_messages(messages: QuerySet[Message]) -> Found:
    """Three queries."""
    ids = messages.values("pk")
    named = Mention.objects.filter(message__in=ids)
    reacted = Reaction.everything.filter(message__in=ids)
    return {
        "wrote": set(messages.order_by().values_list("author_id", flat=True).distinct()),
        "named": set(named.values_list("person_id", flat=True)),
        "reacted": set(reacted.values_list("person_id", flat=True)),
    }


def group_label(group_id: UUID) -> str:
    """What the group is called; a direct conversation has no name."""
    group = Group.objects.filter(pk=group_id).select_related("community").first()
    return (place_of(group) or _("Direct conversation")) if group else ""


def message_label(message_id: UUID) -> str:
    """When and where it was sent; nothing of what it says, nor of whom."""
    found = Message.everything.filter(pk=message_id).select_related("group__community").first()
    if found is None:
        return ""
    where = place_of(found.group) or _("Direct conversation")
    return f"{date_format(localtime(found.created_at), 'SHORT_DATETIME_FORMAT')} · {where}"
