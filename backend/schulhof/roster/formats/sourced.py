# SPDX-License-Identifier: EUPL-1.2
"""What OneRoster 1.1, OneRoster 1.2 and School Data Sync 2.1 share: people, classes and ties that
are named by `sourcedId`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..draft import Kind, Part, Place, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .dates import DateUnusable, Order, read_birth_date, slash_order
from .names import short_key
from .orgs import Chosen
from .school import SchoolHint
from .tables import Row, Table

SOURCE = "oneroster"
# Roles of users and of relations, in both standards.
ROLES = {
    "student": Role.PUPIL,
    "teacher": Role.TEACHER,
    "professor": Role.TEACHER,
    "faculty": Role.TEACHER,
    "guardian": Role.GUARDIAN,
    "parent": Role.GUARDIAN,
    "administrator": Role.STAFF,
    "siteadministrator": Role.STAFF,
    "districtadministrator": Role.STAFF,
    "systemadministrator": Role.STAFF,
    "principal": Role.STAFF,
    "vice principal": Role.STAFF,
    "counselor": Role.STAFF,
    "aide": Role.STAFF,
    "proctor": Role.STAFF,
    "staff": Role.STAFF,
    "other": Role.STAFF,
}
# A relative may be anybody; only these are known to answer for the child.
GUARDIAN_RELATIONS = frozenset({"guardian", "parent", "caregiver", "legalguardian"})
GONE = "tobedeleted"
FAR = dt.date.max


@dataclass(slots=True)
class User:
    """One row of users, with what other files say about it."""

    id: str
    given: str
    family: str
    place: Place
    email: str = ""
    birth: str = ""
    gone: bool = False
    roles: set[Role] = field(default_factory=set)


@dataclass(slots=True)
class Files:
    """The tables of one export by name, and the day on which they were true."""

    tables: Mapping[str, Table]
    school: SchoolHint
    as_of: dt.date = FAR

    def need(self, name: str) -> Table:
        if name not in self.tables:
            raise RosterUnreadable("file_missing", name=f"{name}.csv")
        return self.tables[name]

    def rows(self, name: str, columns: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
        """Rows of a file that may be absent."""
        table = self.tables.get(name)
        return table.rows(columns) if table else iter(())

    def is_over(self, row: Row) -> bool:
        """Whether a row with `end` had ended on the day of the export."""
        end = _date(row["end"], self.school.today)
        return end is not None and end < self.as_of


def user_key(sourced_id: str) -> str:
    return f"user:{sourced_id}"


def class_key(sourced_id: str) -> str:
    return short_key(f"class:{sourced_id}", limit=120)


def many(cell: str) -> list[str]:
    """A cell with several ids, separated by commas."""
    return [item.strip() for item in cell.split(",") if item.strip()]


def day_of_export(ends: Iterable[str], today: dt.date) -> dt.date:
    """Today; for an old export the last day on which anything in it was still true."""
    days = [day for day in (_date(end, today) for end in ends) if day]
    return min(today, max(days)) if days else today


def birth_dates(rows: Iterable[Row]) -> dict[str, str]:
    """Of everything that demographics hold, only the birth date of each user."""
    return {row["id"]: row["birth"] for row in rows if row["birth"]}


def new_collector(roster: Roster, files: Files, births: Iterable[str], default: Order) -> Collector:
    order = slash_order(births, default=default)
    collector = Collector(roster, today=files.school.today, order=order)
    if files.as_of < files.school.today:
        shown = files.as_of.isoformat()
        collector.problem("year_is_over", Place(), date=shown)
    return collector


def add_users(collector: Collector, users: Iterable[User], *, keep_roleless: bool = False) -> None:
    """Users with a role at this school. The others stay outside, and so do their ties."""
    for user in users:
        key = user_key(user.id)
        if not (user.gone or user.roles or keep_roleless):
            collector.leave_out(key)
            continue
        entry = Entry(
            place=user.place,
            given=user.given,
            family=user.family,
            roles=frozenset(user.roles),
            birth=user.birth,
            email=user.email,
            source_keys=(key,),
            gone=user.gone,
        )
        collector.person(key, entry)


def enrol(collector: Collector, row: Row, *, kinds: Mapping[str, Kind], gone: bool = False) -> None:
    """A row with `class`, `user`, `role` and `primary`. Other roles than pupil and teacher have no
    part in a class: an aide is added by hand, by somebody who knows why."""
    part = _part(row, kinds.get(row["class"], Kind.COURSE))
    if part:
        collector.enrol(class_key(row["class"]), user_key(row["user"]), part, row.place, gone=gone)


def keep_families(
    users: Mapping[str, User], ties: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Ties (guardian, child) to pupils of this school; their guardians get that role."""
    kept = []
    for guardian, child in ties:
        if guardian in users and child in users and Role.PUPIL in users[child].roles:
            users[guardian].roles.add(Role.GUARDIAN)
            kept.append((guardian, child))
    return kept


def drop_childless(users: Iterable[User], ties: Iterable[tuple[str, str]]) -> None:
    """Guardians of no child at this school have nothing to do here."""
    tied = {guardian for guardian, _ in ties}
    for user in users:
        if user.id not in tied:
            user.roles.discard(Role.GUARDIAN)


def roles_by_user(files: Files, rows: Iterable[Row], chosen: Chosen) -> dict[str, set[Role]]:
    """Roles at this school that had not ended, from rows with `user`, `org`, `role` and `end`.

    Guardians count wherever they are registered: their children say whether they belong here.
    """
    found: dict[str, set[Role]] = defaultdict(set)
    for row in rows:
        role = ROLES.get(row["role"].strip().casefold())
        here = role is Role.GUARDIAN or chosen.holds([row["org"]])
        if role and here and row["status"] != GONE and not files.is_over(row):
            found[row["user"]].add(role)
    return found


def _part(row: Row, kind: Kind) -> Part | None:
    role = ROLES.get(row["role"].strip().casefold())
    if role is Role.PUPIL:
        return Part.PUPIL
    if role is not Role.TEACHER:
        return None
    leads = kind is Kind.CLASS and row["primary"].casefold() != "false"
    return Part.CLASS_TEACHER if leads else Part.TEACHER


def _date(text: str, today: dt.date) -> dt.date | None:
    """A day of a school year, which unlike a birth date may lie ahead."""
    try:
        return read_birth_date(text, today=today.replace(year=today.year + 20, day=1))
    except DateUnusable:
        return None
