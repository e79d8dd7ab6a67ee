# SPDX-License-Identifier: EUPL-1.2
"""Kurs 42 text files: the courses of one year of the upper school, as SchILD hands them over.

Written for planning courses, they hold the pupils of one year only. Nobody leaves the school
because of them; memberships in the courses of that year are complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..draft import Coverage, Kind, Part, Place, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .completing import complete
from .groups import Group, Setting, add_groups
from .keys import SOURCE, class_key, code_keys, is_at_school, person_key
from .schild_people import ByName, add_pupil, note_elsewhere
from .school import SchoolHint
from .tables import Row, Table

FORMAT = "kurs42"

# Which columns tell one file from another; marks (Fachwahlen) and rooms are never looked for.
SIGNATURES = {
    "schueler": ("Name", "Vorname", "GebDat", "Klasse", "DB_IdNr"),
    "lehrer": ("Kuerzel", "Name", "Vorname", "Kompetenzen"),
    "klassen": ("Klasse", "FolgeKl", "KlLehrer"),
    "kurse": ("KursId", "Fach", "Kursart", "Lehrer"),
    "belegung": ("Name", "Vorname", "GebDat", "Kursbezeichnung"),
}
NOT_NEEDED = (
    ("Fachkrz", "Kursart", "Note"),
    ("Krz", "Bezeichnung", "Fachgr_ID"),
    ("InternKrz", "ASDJahrgang"),
)

PUPIL_COLUMNS = {
    "number": ("DB_IdNr",),
    "external": ("ExterneId",),
    "status": ("Status",),
    "grade": ("Jahrgang",),
    "class": ("Klasse",),
    "family": ("Name",),
    "given": ("Vorname",),
    "birth": ("GebDat",),
    "school": ("SchulNr",),
}
TEACHER_COLUMNS = {
    "code": ("Kuerzel",),
    "family": ("Name",),
    "given": ("Vorname",),
    "email": ("EMail",),
}
CLASS_COLUMNS = {
    "name": ("Klasse",),
    "grade": ("JG",),
    "successor": ("FolgeKl",),
    "leader": ("KlLehrer",),
    "deputy": ("StvKlLehrer",),
}
COURSE_COLUMNS = {"name": ("Name",), "teacher": ("Lehrer",), "type": ("Kursart",)}
CHOICE_COLUMNS = {
    "family": ("Name",),
    "given": ("Vorname",),
    "birth": ("GebDat",),
    "course": ("Kursbezeichnung",),
}


def read(tables: Mapping[str, Table], school: SchoolHint) -> Roster:
    """Raises RosterUnreadable without the pupils' file: the others have nobody to speak of."""
    if "schueler" not in tables and "lehrer" not in tables:
        raise RosterUnreadable("file_missing", name="Schueler.txt")
    collector = Collector(Roster(SOURCE, FORMAT), today=school.today)
    roster = _Reader(collector, tables).read()
    for table in tables.values():
        roster.problems.extend(table.problems)
    return roster


@dataclass(slots=True)
class _Reader:
    collector: Collector
    tables: Mapping[str, Table]
    by_name: ByName = field(default_factory=ByName)
    codes: dict[str, str] = field(default_factory=dict)
    setting: Setting = field(default_factory=Setting)
    grades: set[str] = field(default_factory=set)

    def read(self) -> Roster:
        self._read_teachers()
        self._read_classes()
        self._read_pupils()
        self.setting.grade_of = {item.key: item.grade for item in self.collector.classes.values()}
        add_groups(self.collector, self._courses(), self.setting)
        coverage = Coverage(
            grades=frozenset(self.grades),
            classes=frozenset(Kind if "klassen" in self.tables else {Kind.COURSE}),
            parts=frozenset(
                {
                    (Kind.CLASS, Part.PUPIL),
                    (Kind.CLASS, Part.CLASS_TEACHER),
                    (Kind.COURSE, Part.PUPIL),
                    (Kind.COURSE, Part.TEACHER),
                }
            ),
        )
        return complete(self.collector.finish(), coverage)

    def _read_teachers(self) -> None:
        for row in self._rows("lehrer", TEACHER_COLUMNS):
            keys = code_keys(row["code"])
            entry = Entry(
                place=row.place,
                given=row["given"],
                family=row["family"],
                roles=frozenset({Role.TEACHER}),
                email=row["email"],
                weak_keys=keys,
            )
            key = person_key(Role.TEACHER, keys[0] if keys else f"row:{row.place.row}")
            if self.collector.person(key, entry) and keys:
                self.codes[keys[0]] = key

    def _read_classes(self) -> None:
        for row in self._rows("klassen", CLASS_COLUMNS):
            key = class_key(row["name"])
            added = self.collector.school_class(key, row["name"], kind=Kind.CLASS, place=row.place)
            if added is None:
                continue
            added.grade = row["grade"][:8]
            added.successor = row["successor"]
            for code in (row["leader"], row["deputy"]):
                self._teach(key, code, Part.CLASS_TEACHER, row.place)

    def _read_pupils(self) -> None:
        elsewhere = 0
        for row in self._rows("schueler", PUPIL_COLUMNS):
            self.collector.roster.school_number = row["school"].strip("0") and row["school"]
            if not is_at_school(row["status"]):
                self.by_name.remember(row, "")
                elsewhere += 1
                continue
            key = add_pupil(self.collector, row, keys=_pupil_keys(row))
            self.by_name.remember(row, key or "")
            if key and row["class"]:
                self._join_class(key, row)
        self.collector.leave_out("")
        file = self.tables["schueler"].file if elsewhere else ""
        note_elsewhere(self.collector, elsewhere, file)

    def _join_class(self, key: str, row: Row) -> None:
        of_class = class_key(row["class"])
        added = self.collector.school_class(
            of_class, row["class"], kind=Kind.CLASS, place=row.place
        )
        if added:
            added.grade = added.grade or row["grade"][:8]
            self.grades.add(added.grade)
            self.setting.class_of[key] = of_class
            self.collector.enrol(of_class, key, Part.PUPIL, row.place)

    def _courses(self) -> list[Group]:
        """Courses with the pupils who chose them."""
        groups = {
            row["name"]: Group(row.place, row["name"], row["type"] or "?", self._teachers(row))
            for row in self._rows("kurse", COURSE_COLUMNS)
        }
        for row in self._rows("belegung", CHOICE_COLUMNS):
            group = groups.get(row["course"])
            if group:
                group.pupils.append(self.by_name.find(row))
            elif row["course"]:
                self.collector.problem("unknown_class", row.place)
        return list(groups.values())

    def _teachers(self, row: Row) -> list[str]:
        found = [self.codes.get(code) for code in code_keys(row["teacher"])]
        return [key for key in found if key]

    def _teach(self, key: str, code: str, part: Part, place: Place) -> None:
        for sign in code_keys(code):
            self.collector.enrol(key, self.codes.get(sign, f"?{sign}"), part, place)

    def _rows(self, name: str, columns: Mapping[str, tuple[str, ...]]) -> list[Row]:
        table = self.tables.get(name)
        return list(table.rows(columns)) if table else []


def _pupil_keys(row: Row) -> tuple[str, ...]:
    keys = []
    if row["number"] and row["number"] != "0":
        keys.append(person_key(Role.PUPIL, row["number"]))
    if row["external"]:
        keys.append(f"external:{row['external'][:80]}")
    return tuple(keys)
