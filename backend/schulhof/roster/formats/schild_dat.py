# SPDX-License-Identifier: EUPL-1.2
"""SchILD-NRW interface files (`SchuelerBasisdaten.dat` and its sisters), separated by `|`.

These files hold religion, origin, special needs and marks; none of those columns is ever named
here. A person's identity is family name, given name and birth date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..draft import ALL_PARTS, EVERYBODY_AT_SCHOOL, Coverage, Kind, Part, Place, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .completing import complete
from .families import Families, GuardianEntry
from .groups import Group, Setting, add_groups
from .keys import SOURCE, class_key, code_keys, is_at_school, keyless
from .schild_people import ByName, add_pupil, note_elsewhere
from .school import SchoolHint
from .tables import Row, Table
from .terms import newest, term_of

FORMAT = "schild_dat"

SIGNATURES = {
    "schuelerbasisdaten": ("Nachname", "Vorname", "Geburtsdatum", "Status", "Klasse"),
    "schuelererzieher": ("Nachname", "Vorname", "Geburtsdatum", "Erzieherart"),
    "schuelerzusatzdaten": ("Nachname", "Vorname", "Geburtsdatum", "Externe ID-Nr"),
    "schuelerleistungsdaten": ("Nachname", "Vorname", "Geburtsdatum", "Fachlehrer", "Kurs"),
    "klassen": ("InternBez", "Folgeklasse", "Klassenlehrer"),
    "lehrkraefte": ("InternKrz", "Nachname", "Vorname"),
    "kurse": ("KursBez", "Kursart", "Kursleiter"),
    "kurselehrkraefte": ("Kurs", "Lehrkraft"),
}
NOT_NEEDED_NAMES = frozenset(
    {"schuelertelefonnummern", "lehrkraeftelernplattformen", "schuelerlernabschnittsdaten",
     "schuelervermerke", "schuelerfehlzeiten", "faecher", "schuelersprachenfolge"}
)  # fmt: skip

IDENTITY = {"family": ("Nachname",), "given": ("Vorname",), "birth": ("Geburtsdatum",)}
TERM = {"year": ("Jahr",), "part": ("Abschnitt",)}
PUPIL_COLUMNS = {**IDENTITY, "status": ("Status",), "grade": ("Jahrgang",), "class": ("Klasse",)}
EXTRA_COLUMNS = {**IDENTITY, "external": ("Externe ID-Nr", "Externe ID-Nummer")}
GUARDIAN_COLUMNS = {
    **IDENTITY,
    "given1": ("Vorname 1.Person",),
    "family1": ("Nachname 1.Person",),
    "given2": ("Vorname 2.Person",),
    "family2": ("Nachname 2.Person",),
}
TEACHER_COLUMNS = {
    **IDENTITY,
    "code": ("InternKrz",),
    "work_email": ("dienstl. E-Mail",),
    "email": ("E-Mail",),
}
CLASS_COLUMNS = {
    **TERM,
    "name": ("InternBez",),
    "grade": ("Jahrgang",),
    "successor": ("Folgeklasse",),
    "leader": ("Klassenlehrer",),
}
COURSE_COLUMNS = {
    **TERM,
    "name": ("KursBez",),
    "type": ("Kursart",),
    "teacher": ("Kursleiter",),
    "second": ("Zusatzkraft",),
}
COURSE_TEACHER_COLUMNS = {**TERM, "name": ("Kurs",), "teacher": ("Lehrkraft",)}
CHOICE_COLUMNS = {**IDENTITY, **TERM, "course": ("Kurs",), "type": ("Kursart",)}


def read(tables: Mapping[str, Table], school: SchoolHint) -> Roster:
    """Raises RosterUnreadable when neither pupils nor teachers are there."""
    if "schuelerbasisdaten" not in tables and "lehrkraefte" not in tables:
        raise RosterUnreadable("file_missing", name="SchuelerBasisdaten.dat")
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

    def read(self) -> Roster:
        self._read_teachers()
        self._read_classes()
        self._read_pupils()
        self._read_guardians()
        self.setting.grade_of = {item.key: item.grade for item in self.collector.classes.values()}
        add_groups(self.collector, self._courses(), self.setting)
        coverage = Coverage(
            people=EVERYBODY_AT_SCHOOL | {Role.GUARDIAN},
            classes=frozenset(Kind),
            parts=ALL_PARTS,
            guardianships="schuelererzieher" in self.tables,
        )
        return complete(self.collector.finish(), coverage)

    def _read_teachers(self) -> None:
        for row in self._rows("lehrkraefte", TEACHER_COLUMNS):
            keys = code_keys(row["code"])
            entry = Entry(
                place=row.place,
                given=row["given"],
                family=row["family"],
                roles=frozenset({Role.TEACHER}),
                birth=row["birth"],
                email=row["work_email"] or row["email"],
                weak_keys=keys,
            )
            key = self.collector.person(keyless(Role.TEACHER, entry, apart=row["code"]), entry)
            if key and keys:
                self.codes[keys[0]] = key

    def _read_classes(self) -> None:
        rows = self._rows("klassen", CLASS_COLUMNS)
        current = newest(rows)
        for row in rows:
            if term_of(row) != current:
                continue
            key = class_key(row["name"])
            added = self.collector.school_class(key, row["name"], kind=Kind.CLASS, place=row.place)
            if added:
                added.grade, added.successor = row["grade"][:8], row["successor"]
                self._teach(key, row["leader"], Part.CLASS_TEACHER, row.place)

    def _read_pupils(self) -> None:
        extra = {
            (row["family"], row["given"], row["birth"]): row["external"]
            for row in self._rows("schuelerzusatzdaten", EXTRA_COLUMNS)
        }
        elsewhere = 0
        for row in self._rows("schuelerbasisdaten", PUPIL_COLUMNS):
            if not is_at_school(row["status"]):
                self.by_name.remember(row, "")
                elsewhere += 1
                continue
            external = extra.get((row["family"], row["given"], row["birth"]))
            keys = (f"external:{external[:80]}",) if external else ()
            key = add_pupil(self.collector, row, keys=keys)
            self.by_name.remember(row, key or "")
            if key and row["class"]:
                self._join_class(key, row)
        self.collector.leave_out("")
        note_elsewhere(self.collector, elsewhere, "SchuelerBasisdaten.dat")

    def _join_class(self, key: str, row: Row) -> None:
        of_class = class_key(row["class"])
        added = self.collector.school_class(
            of_class, row["class"], kind=Kind.CLASS, place=row.place
        )
        if added:
            added.grade = added.grade or row["grade"][:8]
            self.setting.class_of[key] = of_class
            self.collector.enrol(of_class, key, Part.PUPIL, row.place)

    def _read_guardians(self) -> None:
        families = Families(self.collector)
        for row in self._rows("schuelererzieher", GUARDIAN_COLUMNS):
            child = self.by_name.find(row)
            if child == "?":
                self.collector.problem("unknown_person", row.place)
            elif child:
                for number in (1, 2):
                    given, family = row[f"given{number}"], row[f"family{number}"]
                    families.add(child, GuardianEntry(number, given, family, "", row.place))
        families.settle()

    def _courses(self) -> list[Group]:
        """The courses of the newest half-year, with the pupils who are in them."""
        choices = self._rows("schuelerleistungsdaten", CHOICE_COLUMNS)
        courses = self._rows("kurse", COURSE_COLUMNS)
        current = max(newest(choices), newest(courses))
        groups = {
            row["name"]: Group(row.place, row["name"], row["type"] or "?", self._teachers(row))
            for row in courses
            if term_of(row) == current
        }
        for row in self._rows("kurselehrkraefte", COURSE_TEACHER_COLUMNS):
            if term_of(row) == current and row["name"] in groups:
                groups[row["name"]].teachers.extend(self._teachers(row))
        for row in choices:
            if term_of(row) != current or not row["course"]:
                continue
            if row["course"] in groups:
                groups[row["course"]].pupils.append(self.by_name.find(row))
            else:
                self.collector.problem("unknown_class", row.place)
        return list(groups.values())

    def _teachers(self, row: Row) -> list[str]:
        signs = (*code_keys(row["teacher"]), *code_keys(row["second"]))
        return [self.codes[sign] for sign in signs if sign in self.codes]

    def _teach(self, key: str, code: str, part: Part, place: Place) -> None:
        for sign in code_keys(code):
            self.collector.enrol(key, self.codes.get(sign, f"?{sign}"), part, place)

    def _rows(self, name: str, columns: Mapping[str, tuple[str, ...]]) -> list[Row]:
        table = self.tables.get(name)
        return list(table.rows(columns)) if table else []
