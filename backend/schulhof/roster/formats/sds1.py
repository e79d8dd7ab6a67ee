# SPDX-License-Identifier: EUPL-1.2
"""Microsoft School Data Sync v1 CSV: School, Student, Teacher, Section and who is in which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..draft import Coverage, Kind, Part, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .completing import complete
from .dates import Order, slash_order
from .families import Families, GuardianEntry
from .orgs import Chosen, Org, choose_school
from .school import SchoolHint
from .sourced import GUARDIAN_RELATIONS, class_key
from .tables import Row, Table

SOURCE = "sds"
FORMAT = "sds1"
# Section enrolments have the same two columns for pupils and teachers: their files go by name.
SIGNATURES = {
    "school": ("SIS ID", "Name"),
    "student": ("SIS ID", "School SIS ID"),
    "teacher": ("SIS ID", "School SIS ID"),
    "section": ("SIS ID", "School SIS ID", "Section Name"),
    "studentenrollment": ("Section SIS ID", "SIS ID"),
    "teacherroster": ("Section SIS ID", "SIS ID"),
    "user": ("Email",),
    "guardianrelationship": ("SIS ID", "Email", "Role"),
}

PERSON_COLUMNS = {
    "id": ("SIS ID",),
    "school": ("School SIS ID",),
    "given": ("First Name",),
    "family": ("Last Name",),
    "birth": ("Birthdate",),
    "email": ("Secondary Email",),
    "status": ("Status",),
}
SCHOOL_COLUMNS = {"id": ("SIS ID",), "name": ("Name",), "number": ("School Number",)}
SECTION_COLUMNS = {
    "id": ("SIS ID",),
    "school": ("School SIS ID",),
    "name": ("Section Name",),
    "status": ("Status",),
}
TIE_COLUMNS = {"class": ("Section SIS ID",), "user": ("SIS ID",)}
GUARDIAN_COLUMNS = {"email": ("Email",), "given": ("First Name",), "family": ("Last Name",)}
RELATION_COLUMNS = {"child": ("SIS ID",), "email": ("Email",), "role": ("Role",)}


def read(tables: Mapping[str, Table], school: SchoolHint) -> Roster:
    """The people of one school of the export. All sections are courses."""
    if "student" not in tables and "teacher" not in tables:
        raise RosterUnreadable("file_missing", name="Student.csv")
    collector = Collector(Roster(SOURCE, FORMAT), today=school.today)
    reader = _Reader(collector, tables, Chosen(frozenset()))
    roster = reader.read(school)
    for table in tables.values():
        roster.problems.extend(table.problems)
    return roster


@dataclass(slots=True)
class _Reader:
    collector: Collector
    tables: Mapping[str, Table]
    chosen: Chosen

    def read(self, school: SchoolHint) -> Roster:
        orgs = [
            Org(row["id"], row["name"], number=row["number"])
            for row in self._rows("school", SCHOOL_COLUMNS)
        ]
        self.chosen = choose_school(orgs, school)
        pupils = self.tables.get("student")
        births = pupils.column(PERSON_COLUMNS["birth"]) if pupils else ()
        self.collector.order = slash_order(births, default=Order.MONTH)
        self._read_people("student", Role.PUPIL)
        self._read_people("teacher", Role.TEACHER)
        self._read_guardians()
        self._read_sections()
        return complete(self.collector.finish(), self._coverage())

    def _read_people(self, name: str, role: Role) -> None:
        for row in self._rows(name, PERSON_COLUMNS):
            key = _key(role, row["id"])
            if not (self.chosen.holds([row["school"]]) and _is_active(row)):
                self.collector.leave_out(key)
                continue
            entry = Entry(
                place=row.place,
                given=row["given"],
                family=row["family"],
                roles=frozenset({role}),
                birth=row["birth"],
                email=row["email"],
                source_keys=(key,),
            )
            self.collector.person(key, entry)

    def _read_guardians(self) -> None:
        """Guardians are known by e-mail address only."""
        people = {row["email"].casefold(): row for row in self._rows("user", GUARDIAN_COLUMNS)}
        families = Families(self.collector)
        for row in self._rows("guardianrelationship", RELATION_COLUMNS):
            child, person = _key(Role.PUPIL, row["child"]), people.get(row["email"].casefold())
            is_guardian = row["role"].replace(" ", "").casefold() in GUARDIAN_RELATIONS
            if person and is_guardian and child in self.collector.people:
                entry = GuardianEntry(
                    1, person["given"], person["family"], row["email"], person.place
                )
                families.add(child, entry)
        families.settle()

    def _read_sections(self) -> None:
        for row in self._rows("section", SECTION_COLUMNS):
            key = class_key(row["id"])
            if self.chosen.holds([row["school"]]) and _is_active(row):
                self.collector.school_class(key, row["name"], kind=Kind.COURSE, place=row.place)
            else:
                self.collector.leave_out(key)
        for name, role, part in (
            ("studentenrollment", Role.PUPIL, Part.PUPIL),
            ("teacherroster", Role.TEACHER, Part.TEACHER),
        ):
            for row in self._rows(name, TIE_COLUMNS):
                key = class_key(row["class"])
                self.collector.enrol(key, _key(role, row["user"]), part, row.place)

    def _coverage(self) -> Coverage:
        parts = set()
        if "studentenrollment" in self.tables:
            parts.add((Kind.COURSE, Part.PUPIL))
        if "teacherroster" in self.tables:
            parts.add((Kind.COURSE, Part.TEACHER))
        return Coverage(
            people=frozenset(Role),
            classes=frozenset({Kind.COURSE}),
            parts=frozenset(parts),
            guardianships="guardianrelationship" in self.tables,
        )

    def _rows(self, name: str, columns: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
        table = self.tables.get(name)
        return table.rows(columns) if table else iter(())


def _key(role: Role, number: str) -> str:
    return f"{role}:{number}"


def _is_active(row: Row) -> bool:
    return row["status"].casefold() in ("", "active")
