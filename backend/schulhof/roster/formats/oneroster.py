# SPDX-License-Identifier: EUPL-1.2
"""OneRoster 1.1 and 1.2 CSV (1EdTech), complete or as changes only.

1.1 keeps role and schools in users.csv, 1.2 in roles.csv. In a complete file an absent row means
deleted; in a delta only `tobedeleted` does. Results and line items are never opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..draft import ALL_PARTS, Coverage, Kind, Part, Role, Roster
from .collecting import Collector
from .completing import complete
from .dates import Order
from .orgs import Chosen, Org, choose_school
from .school import SchoolHint
from .sourced import (
    GONE,
    ROLES,
    SOURCE,
    Files,
    User,
    add_users,
    birth_dates,
    class_key,
    day_of_export,
    drop_childless,
    enrol,
    keep_families,
    many,
    new_collector,
    roles_by_user,
    user_key,
)
from .tables import Row, Table

FORMAT = "oneroster"
TABLES = ("users", "roles", "orgs", "classes", "enrollments", "demographics", "manifest")
NOT_NEEDED = frozenset(
    {"academicsessions", "courses", "categories", "lineitems", "results", "resources",
     "classresources", "courseresources", "userprofiles", "userresources", "scorescales",
     "lineitemlearningobjectiveids", "lineitemscorescales", "resultlearningobjectiveids",
     "resultscorescales"}
)  # fmt: skip
SIGNATURE = ("sourcedId", "givenName", "familyName")

ID = {"id": ("sourcedId",), "status": ("status",)}
USER_COLUMNS = {
    **ID,
    "enabled": ("enabledUser",),
    "orgs": ("orgSourcedIds",),
    "primary_org": ("primaryOrgSourcedId",),
    "role": ("role",),
    "given": ("givenName",),
    "family": ("familyName",),
    "preferred_given": ("preferredGivenName",),
    "preferred_family": ("preferredFamilyName",),
    "email": ("email",),
    "agents": ("agentSourcedIds", "agents"),
}
ROLE_COLUMNS = {
    "status": ("status",),
    "user": ("userSourcedId",),
    "org": ("orgSourcedId",),
    "role": ("role",),
    "end": ("endDate",),
}
ORG_COLUMNS = {
    **ID,
    "name": ("name",),
    "kind": ("type",),
    "number": ("identifier",),
    "parent": ("parentSourcedId",),
}
CLASS_COLUMNS = {
    **ID,
    "title": ("title",),
    "grades": ("grades",),
    "kind": ("classType",),
    "org": ("schoolSourcedId",),
}
ENROLMENT_COLUMNS = {
    "status": ("status",),
    "class": ("classSourcedId",),
    "user": ("userSourcedId",),
    "role": ("role",),
    "primary": ("primary",),
    "end": ("endDate",),
}
BIRTH_COLUMNS = {"id": ("sourcedId", "userSourcedId"), "birth": ("birthDate",)}
MANIFEST_COLUMNS = {"name": ("propertyName",), "value": ("value",)}


def read(tables: Mapping[str, Table], school: SchoolHint) -> Roster:
    """Raises RosterUnreadable without users.csv, and when the school is not among several."""
    files = Files(tables, school)
    ends = [
        end
        for name in ("roles", "enrollments")
        if name in tables
        for end in tables[name].column(("endDate",))
    ]
    files.as_of = day_of_export(ends, school.today)
    roster = _Reader(files).read()
    for table in tables.values():
        roster.problems.extend(table.problems)
    return roster


@dataclass(slots=True)
class _Reader:
    files: Files
    chosen: Chosen = field(default_factory=lambda: Chosen(frozenset()))
    deltas: set[str] = field(default_factory=set)

    def read(self) -> Roster:
        self.deltas = self._deltas()
        self.chosen = choose_school(self._orgs(), self.files.school)
        births = birth_dates(self.files.rows("demographics", BIRTH_COLUMNS))
        roster = Roster(SOURCE, FORMAT, school_number=self.chosen.number)
        collector = new_collector(roster, self.files, births.values(), Order.MONTH)
        collector.keeps_unknown = bool(self.deltas)
        users, ties = self._users(births)
        kept = keep_families(users, ties)
        if "users" not in self.deltas:
            drop_childless(users.values(), kept)
        add_users(collector, users.values(), keep_roleless="users" in self.deltas)
        kinds = self._add_classes(collector)
        for row in self.files.rows("enrollments", ENROLMENT_COLUMNS):
            gone = row["status"] == GONE or self.files.is_over(row)
            if not gone or "enrollments" in self.deltas:
                enrol(collector, row, kinds=kinds, gone=gone)
        for guardian, child in kept:
            collector.guard(user_key(guardian), user_key(child))
        return complete(collector.finish(), self._coverage())

    def _deltas(self) -> set[str]:
        """Names of the files that hold changes only, as the manifest says."""
        return {
            row["name"].removeprefix("file.").casefold()
            for row in self.files.rows("manifest", MANIFEST_COLUMNS)
            if row["value"].strip().casefold() == "delta"
        }

    def _orgs(self) -> list[Org]:
        return [
            Org(row["id"], row["name"], row["kind"], row["number"], row["parent"])
            for row in self.files.rows("orgs", ORG_COLUMNS)
            if row["status"] != GONE
        ]

    def _users(self, births: Mapping[str, str]) -> tuple[dict[str, User], list[tuple[str, str]]]:
        """All users, and the ties (guardian, child) among them."""
        roles = roles_by_user(self.files, self.files.rows("roles", ROLE_COLUMNS), self.chosen)
        users: dict[str, User] = {}
        agents: list[tuple[str, str]] = []
        for row in self.files.need("users").rows(USER_COLUMNS):
            user = User(
                id=row["id"],
                given=row["preferred_given"] or row["given"],
                family=row["preferred_family"] or row["family"],
                place=row.place,
                email=row["email"],
                birth=births.get(row["id"], ""),
                gone=self._is_gone(row),
            )
            user.roles = roles.get(row["id"], set()) or self._own_role(row)
            if user.gone and "users" not in self.deltas:
                user.roles = set()
                user.gone = False
            users[user.id] = user
            agents.extend((user.id, agent) for agent in many(row["agents"]))
        return users, _families(users, agents)

    def _own_role(self, row: Row) -> set[Role]:
        """1.1: role and schools stand in the row itself."""
        role = ROLES.get(row["role"].strip().casefold())
        orgs = many(row["orgs"])
        if role is Role.GUARDIAN:
            return {role}
        return {role} if role and self.chosen.holds(orgs) else set()

    def _is_gone(self, row: Row) -> bool:
        return row["status"].casefold() == GONE or row["enabled"].casefold() in ("false", "0")

    def _add_classes(self, collector: Collector) -> dict[str, Kind]:
        kinds: dict[str, Kind] = {}
        for row in self.files.rows("classes", CLASS_COLUMNS):
            key = class_key(row["id"])
            if not self.chosen.holds([row["org"]]):
                collector.leave_out(key)
                continue
            kind = Kind.CLASS if row["kind"].casefold() == "homeroom" else Kind.COURSE
            gone = row["status"] == GONE
            if gone and "classes" not in self.deltas:
                collector.leave_out(key)
                continue
            kinds[row["id"]] = kind
            added = collector.school_class(key, row["title"], kind=kind, place=row.place)
            if added:
                grades = many(row["grades"])
                added.grade = grades[0][:8] if len(grades) == 1 else ""
                added.gone = gone
        return kinds

    def _coverage(self) -> Coverage:
        has_classes = "classes" in self.files.tables and "classes" not in self.deltas
        has_ties = "enrollments" in self.files.tables and "enrollments" not in self.deltas
        whole = "users" not in self.deltas
        return Coverage(
            people=frozenset(Role) if whole else frozenset(),
            classes=frozenset(Kind) if has_classes else frozenset(),
            parts=ALL_PARTS - {(Kind.COURSE, Part.CLASS_TEACHER)} if has_ties else frozenset(),
            guardianships=whole,
        )


def _families(users: Mapping[str, User], agents: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Agents stand beside the child, beside the guardian, or both: (guardian, child) each once."""
    ties: dict[tuple[str, str], None] = {}
    for one, other in agents:
        if one not in users or other not in users:
            continue
        pair = (one, other) if Role.PUPIL in users[other].roles else (other, one)
        if Role.GUARDIAN in users[pair[0]].roles:
            ties[pair] = None
    return list(ties)
