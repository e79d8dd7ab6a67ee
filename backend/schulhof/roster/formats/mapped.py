# SPDX-License-Identifier: EUPL-1.2
"""Tables of any origin, read by the columns that a person confirmed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..draft import Coverage, Kind, Part, Place, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .completing import complete
from .dates import Order, slash_order
from .families import Families, GuardianEntry
from .keys import class_key, code_keys, course_key, keyless, person_key
from .mapping import Field, KeptTable, Mapping, MappingNeeded, read_role, role_of_file
from .suggesting import CLASS_NAME
from .tables import Row

SOURCE = "table"
FORMAT = "table"
SEVERAL = re.compile(r"\s*[+,;/]\s*")


def suggested(needed: MappingNeeded) -> Mapping:
    """The mapping that the table itself suggests."""
    columns = {
        column.name: column.suggestion for column in needed.columns if column.suggestion is not None
    }
    return Mapping(columns=columns, role=None)


def check_mapping(needed: MappingNeeded, mapping: Mapping) -> None:
    """Raises RosterUnreadable when names are not mapped, or a column that was not kept is."""
    kept = {column for table in needed.tables for column in table.columns}
    for column in mapping.columns:
        if column not in kept:
            raise RosterUnreadable("column_not_kept", column=column[:60])
    fields = set(mapping.columns.values())
    if not ({Field.GIVEN, Field.FAMILY} <= fields or Field.FULL in fields):
        missing = [name for name in (Field.GIVEN, Field.FAMILY) if name not in fields]
        raise RosterUnreadable("mapping_incomplete", fields=", ".join(missing))


def read(needed: MappingNeeded, mapping: Mapping, *, today: dt.date) -> Roster:
    """The roster of all tables. Raises RosterUnreadable for a mapping that cannot work."""
    check_mapping(needed, mapping)
    collector = Collector(Roster(SOURCE, FORMAT), today=today)
    births = (row[Field.BIRTH] for table in needed.tables for row in _rows(table, mapping))
    collector.order = slash_order(births, default=Order.DAY)
    collector.roster.problems.extend(needed.problems)
    reader = _Reader(collector, Families(collector), mapping, needed.role)
    for table in needed.tables:
        reader.read(table)
    reader.families.settle()
    return complete(collector.finish(), _coverage(collector, mapping))


@dataclass(slots=True)
class _Reader:
    collector: Collector
    families: Families
    mapping: Mapping
    default_role: Role

    def read(self, table: KeptTable) -> None:
        fallback = self.mapping.role or role_of_file(table.file) or self.default_role
        for row in _rows(table, self.mapping):
            role = read_role(row[Field.ROLE]) if row[Field.ROLE] else fallback
            if role is None:
                self.collector.problem("role_unknown", row.place, "role")
            else:
                self._read_row(row, role)

    def _read_row(self, row: Row, role: Role) -> None:
        family, given = _names(row)
        entry = Entry(
            place=row.place,
            given=given,
            family=family,
            roles=frozenset({role}),
            birth=row[Field.BIRTH],
            email=row[Field.EMAIL],
            source_keys=(person_key(role, row[Field.KEY][:80]),) if row[Field.KEY] else (),
            weak_keys=code_keys(row[Field.CODE]) if role is Role.TEACHER else (),
            group=row[Field.CLASS] if role is Role.PUPIL else "",
        )
        apart = "" if entry.birth else entry.group
        key = entry.source_keys[0] if entry.source_keys else keyless(role, entry, apart=apart)
        added = self.collector.person(key, entry)
        if added is None:
            return
        if role is Role.PUPIL:
            self._place_pupil(added, row)
        elif role is Role.TEACHER:
            self._place_teacher(added, row)
        elif role is Role.GUARDIAN and row[Field.CHILD_KEY]:
            self.collector.guard(added, person_key(Role.PUPIL, row[Field.CHILD_KEY][:80]))

    def _place_pupil(self, key: str, row: Row) -> None:
        for number, name in enumerate(_several(row[Field.CLASS])):
            is_class = number == 0 or CLASS_NAME.match(name)
            grade = row[Field.GRADE][:8] if number == 0 else ""
            self._join(key, name, Kind.CLASS if is_class else Kind.COURSE, row.place, grade=grade)
        for name in _several(row[Field.COURSES]):
            self._join(key, name, Kind.COURSE, row.place)
        for number, fields in enumerate(
            (
                (Field.GIVEN1, Field.FAMILY1, Field.EMAIL1),
                (Field.GIVEN2, Field.FAMILY2, Field.EMAIL2),
            ),
            start=1,
        ):
            given, family, email = (row[name] for name in fields)
            self.families.add(key, GuardianEntry(number, given, family, email, row.place))

    def _place_teacher(self, key: str, row: Row) -> None:
        """Beside a teacher, `Klasse` means the class they lead; other words there are no class."""
        for name in _several(row[Field.CLASS]):
            if CLASS_NAME.match(name):
                self._join(key, name, Kind.CLASS, row.place, part=Part.CLASS_TEACHER)
        for name in _several(row[Field.COURSES]):
            self._join(key, name, Kind.COURSE, row.place, part=Part.TEACHER)

    def _join(
        self,
        key: str,
        name: str,
        kind: Kind,
        place: Place,
        *,
        grade: str = "",
        part: Part = Part.PUPIL,
    ) -> None:
        of_class = class_key(name) if kind is Kind.CLASS else course_key(name, [])
        added = self.collector.school_class(of_class, name, kind=kind, place=place)
        if added:
            added.grade = added.grade or grade
            self.collector.enrol(of_class, key, part, place)


def _coverage(collector: Collector, mapping: Mapping) -> Coverage:
    if not mapping.complete:
        return Coverage()
    fields = set(mapping.columns.values())
    pupils = any(Role.PUPIL in person.roles for person in collector.people.values())
    kinds: set[Kind] = set()
    if Field.CLASS in fields and pupils:
        kinds.add(Kind.CLASS)
    if Field.COURSES in fields and pupils:
        kinds.add(Kind.COURSE)
    parts = {(kind, Part.PUPIL) for kind in kinds}
    return Coverage(
        people=frozenset(Role),
        classes=frozenset(kinds),
        parts=frozenset(parts),
        guardianships=bool({Field.FAMILY1, Field.CHILD_KEY} & fields),
    )


def _rows(table: KeptTable, mapping: Mapping) -> Iterator[Row]:
    places = {
        field: table.columns.index(column)
        for column, field in mapping.columns.items()
        if column in table.columns
    }
    for number, cells in table.lines:
        values = {str(field): cells[index] for field, index in places.items()}
        yield Row(Place(table.file, number), values)


def _names(row: Row) -> tuple[str, str]:
    """Family and given name, also from one column: `Meier, Anna` or `Anna Meier`."""
    family, given = row[Field.FAMILY], row[Field.GIVEN]
    full = row[Field.FULL]
    if family or given or not full:
        return family, given
    if "," in full:
        family, _, given = full.partition(",")
    else:
        given, _, family = full.rpartition(" ")
    return family.strip(), given.strip()


def _several(cell: str) -> list[str]:
    return [name for name in SEVERAL.split(cell.strip()) if name]
