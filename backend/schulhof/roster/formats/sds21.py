# SPDX-License-Identifier: EUPL-1.2
"""Microsoft School Data Sync v2.1 CSV: shaped like OneRoster, with relationships as a file."""

from __future__ import annotations

from collections.abc import Mapping

from ..draft import ALL_PARTS, Coverage, Kind, Part, Place, Role, Roster
from .collecting import Collector
from .completing import complete
from .dates import Order
from .orgs import Chosen, Org, choose_school
from .school import SchoolHint
from .sourced import (
    GUARDIAN_RELATIONS,
    Files,
    User,
    add_users,
    birth_dates,
    class_key,
    day_of_export,
    drop_childless,
    enrol,
    keep_families,
    new_collector,
    roles_by_user,
    user_key,
)
from .tables import Table

SOURCE = "sds"
FORMAT = "sds21"
TABLES = ("users", "roles", "orgs", "classes", "enrollments", "relationships", "demographics")
NOT_NEEDED = frozenset({"academicsessions", "courses", "userflags"})
# Columns that OneRoster does not have.
SIGNATURES = (("activeDirectoryMatchId",), ("relationshipUserSourcedId",), ("sessionSourcedIds",))

USER_COLUMNS = {
    "id": ("sourcedId",),
    "given": ("givenName",),
    "family": ("familyName",),
    "email": ("email",),
}
ROLE_COLUMNS = {
    "user": ("userSourcedId",),
    "org": ("orgSourcedId",),
    "role": ("role",),
    "end": ("roleEndDate",),
}
ORG_COLUMNS = {
    "id": ("sourcedId",),
    "name": ("name",),
    "kind": ("type",),
    "parent": ("parentSourcedId",),
}
CLASS_COLUMNS = {"id": ("sourcedId",), "title": ("title",), "org": ("orgSourcedId",)}
ENROLMENT_COLUMNS = {"class": ("classSourcedId",), "user": ("userSourcedId",), "role": ("role",)}
RELATION_COLUMNS = {
    "child": ("userSourcedId",),
    "guardian": ("relationshipUserSourcedId",),
    "role": ("relationshipRole",),
}
BIRTH_COLUMNS = {"id": ("userSourcedId", "sourcedId"), "birth": ("birthDate",)}


def read(tables: Mapping[str, Table], school: SchoolHint) -> Roster:
    """The people of one school of the org tree. Its sections are courses: it knows no classes."""
    files = Files(tables, school)
    files.as_of = day_of_export(files.need("roles").column(("roleEndDate",)), school.today)
    orgs = [
        Org(row["id"], row["name"], row["kind"], parent=row["parent"])
        for row in files.rows("orgs", ORG_COLUMNS)
    ]
    chosen = choose_school(orgs, school)
    births = birth_dates(files.rows("demographics", BIRTH_COLUMNS))
    collector = new_collector(Roster(SOURCE, FORMAT), files, births.values(), Order.MONTH)
    users = _users(files, chosen, births)
    kept = keep_families(users, _relations(files, collector))
    drop_childless(users.values(), kept)
    add_users(collector, users.values())
    _add_classes(files, chosen, collector)
    for guardian, child in kept:
        collector.guard(user_key(guardian), user_key(child))
    roster = complete(collector.finish(), _coverage(tables))
    for table in tables.values():
        roster.problems.extend(table.problems)
    return roster


def _users(files: Files, chosen: Chosen, births: Mapping[str, str]) -> dict[str, User]:
    roles = roles_by_user(files, files.rows("roles", ROLE_COLUMNS), chosen)
    return {
        row["id"]: User(
            id=row["id"],
            given=row["given"],
            family=row["family"],
            place=row.place,
            email=row["email"],
            birth=births.get(row["id"], ""),
            roles=roles.get(row["id"], set()),
        )
        for row in files.need("users").rows(USER_COLUMNS)
    }


def _relations(files: Files, collector: Collector) -> list[tuple[str, str]]:
    """Pairs of guardian and child; relatives and other contacts are counted and left out."""
    ties, others = [], 0
    for row in files.rows("relationships", RELATION_COLUMNS):
        if row["role"].replace(" ", "").casefold() in GUARDIAN_RELATIONS:
            ties.append((row["guardian"], row["child"]))
        else:
            others += 1
    if others:
        place = Place(files.tables["relationships"].file)
        collector.problem("relations_left_out", place, count=str(others))
    return ties


def _add_classes(files: Files, chosen: Chosen, collector: Collector) -> None:
    for row in files.rows("classes", CLASS_COLUMNS):
        key = class_key(row["id"])
        if chosen.holds([row["org"]]):
            collector.school_class(key, row["title"], kind=Kind.COURSE, place=row.place)
        else:
            collector.leave_out(key)
    for row in files.rows("enrollments", ENROLMENT_COLUMNS):
        enrol(collector, row, kinds={})


def _coverage(tables: Mapping[str, Table]) -> Coverage:
    courses = frozenset({Kind.COURSE}) if "classes" in tables else frozenset()
    parts = {pair for pair in ALL_PARTS if pair[0] in courses and pair[1] is not Part.CLASS_TEACHER}
    return Coverage(
        people=frozenset(Role),
        classes=courses,
        parts=frozenset(parts) if "enrollments" in tables else frozenset(),
        guardianships="relationships" in tables,
    )
