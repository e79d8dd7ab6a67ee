# SPDX-License-Identifier: EUPL-1.2
"""Reads: searching in somebody's name."""

from collections.abc import Iterable
from typing import cast

from schulhof.communities.access import community_ids_of, group_ids_of, names_seen_by
from schulhof.communities.models import Community
from schulhof.communities.schemas import Kind
from schulhof.consent.access import allowed
from schulhof.foundation.text import folded
from schulhof.messaging import access as messaging
from schulhof.messaging.markup import plain_text
from schulhof.messaging.schemas import GroupRef
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools.access import briefs, functions_for
from schulhof.vault.access import words_in

from .index import message_search, says, words_of
from .schemas import Found, FoundCommunity, FoundMessage

MOST_MESSAGES = 30
MOST_NAMES = 10
_EXCERPT = 120
_BEFORE = 40


def search_for(person: Person, query: str) -> Found:
    """Everything that holds every word of the query. A fixed number of queries."""
    words = words_of(query)
    if not words:
        return Found(messages=[], people=[], communities=[], groups=[])
    return Found(
        messages=_messages(person, query, words),
        people=_people(person, words) if "name_search" in functions_for(person.id) else [],
        communities=_communities(person, words),
        groups=_groups(person, words),
    )


def _messages(person: Person, query: str, words: list[str]) -> list[FoundMessage]:
    ids = message_search.find(person, query, limit=MOST_MESSAGES)
    messages = messaging.messages_by_id(ids)
    groups = messaging.group_refs({message["group_id"] for message in messages})
    return [
        FoundMessage(
            message=message,
            group=groups[message["group_id"]],
            excerpt=around(message["body"], words),
        )
        for message in messages
    ]


def _people(person: Person, words: list[str]) -> list[PersonBrief]:
    """People the person meets in communities and who agreed to being found by name."""
    names = names_seen_by(person)
    holding = [id_ for id_, name in names.items() if id_ != person.id and _holds(name, words)]
    findable = allowed(holding, "name_search")
    found = [id_ for id_ in holding if id_ in findable]
    found.sort(key=lambda id_: names[id_])
    people = briefs(found[:MOST_NAMES])
    return [people[id_] for id_ in found[:MOST_NAMES]]


def _communities(person: Person, words: list[str]) -> list[FoundCommunity]:
    mine = Community.objects.filter(id__in=community_ids_of(person.id)).order_by("name", "id")
    found = [
        FoundCommunity(id=id_, name=name, kind=cast(Kind, kind))
        for id_, name, kind in mine.values_list("id", "name", "kind")
        if _holds(name, words)
    ]
    return found[:MOST_NAMES]


def _groups(person: Person, words: list[str]) -> list[GroupRef]:
    """Groups by name, direct conversations by the names of the others."""
    groups = messaging.group_refs(group_ids_of(person.id)).values()
    called = {group["id"]: _called(group, person) for group in groups}
    found = [group for group in groups if _holds(called[group["id"]], words)]
    return sorted(found, key=lambda group: called[group["id"]])[:MOST_NAMES]


def _called(group: GroupRef, person: Person) -> str:
    others = (one["name"] for one in group["participants"] if one["id"] != person.id)
    return group["name"] or ", ".join(sorted(others))


def _holds(name: str, words: Iterable[str]) -> bool:
    text = folded(name)
    return all(word in text for word in words)


def around(body: str, words: Iterable[str]) -> str:
    """Plain text around the first word that was looked for."""
    plain, wanted = plain_text(body), list(words)
    position = 0
    for word in plain.split(" "):
        if any(says(each, one) for each in words_in(word) for one in wanted):
            break
        position += len(word) + 1
    start = 0 if position <= _BEFORE else plain.find(" ", position - _BEFORE) + 1
    part = plain[start : start + _EXCERPT]
    return f"{'…' if start else ''}{part}{'…' if start + _EXCERPT < len(plain) else ''}"
