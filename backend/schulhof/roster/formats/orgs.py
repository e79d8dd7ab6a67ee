# SPDX-License-Identifier: EUPL-1.2
"""Files of several schools: finds the one that is being imported, and all that lies beneath it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..problems import RosterUnreadable
from .names import fold, tidy
from .school import SchoolHint

MAX_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Org:
    id: str
    name: str
    kind: str = "school"
    number: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The school and its departments; `ids` is empty when the file does not tell schools apart."""

    ids: frozenset[str]
    number: str = ""

    def holds(self, org_ids: Iterable[str]) -> bool:
        return not self.ids or not self.ids.isdisjoint(org_ids)


def choose_school(orgs: Sequence[Org], school: SchoolHint) -> Chosen:
    """By number or name; the only school of the file when there is one. Raises RosterUnreadable."""
    if not orgs:
        return Chosen(frozenset())
    names = {fold(name) for name in school.names if name}
    matching = [org for org in orgs if school.number in (org.number, org.id)]
    matching = matching or [org for org in orgs if fold(org.name) in names]
    schools = [org for org in orgs if org.kind.casefold() == "school"]
    candidates = matching or schools or list(orgs)
    if len(candidates) != 1:
        shown = ", ".join(tidy(org.name)[:60] for org in candidates[:MAX_SHOWN])
        raise RosterUnreadable("school_not_in_file", schools=shown)
    (found,) = candidates
    return Chosen(_beneath(found.id, orgs), found.number)


def _beneath(root: str, orgs: Sequence[Org]) -> frozenset[str]:
    children: dict[str, list[str]] = defaultdict(list)
    for org in orgs:
        children[org.parent].append(org.id)
    found, waiting = {root}, [root]
    while waiting:
        for child in children[waiting.pop()]:
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)
