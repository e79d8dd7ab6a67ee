# SPDX-License-Identifier: EUPL-1.2
"""SchILD-NRW text export: tables whose columns a school chose itself, under SchILD's own labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..draft import Coverage, Kind, Part, Place, Role, Roster
from .collecting import Collector, Entry
from .completing import complete
from .dates import Order, slash_order
from .families import Families, GuardianEntry
from .headers import has_headings
from .keys import SOURCE, class_key, code_keys, is_at_school, keyless, person_key
from .school import SchoolHint
from .tables import Row, Table

FORMAT = "schild_text"

BIRTH = ("Geburtsdatum",)
PUPIL_COLUMNS = {
    "given": ("Vorname",),
    "family": ("Nachname",),
    "birth": BIRTH,
    "class": ("Klasse",),
    "grade": ("Jahrgang (interne Bezeichnung)", "Jahrgang"),
    "number": ("Interne ID-Nummer",),
    "guid": ("eindeutige Nummer (GUID)",),
    "external": ("Externe ID-Nummer",),
    "status": ("Status",),
    "deleted": ("Gelöscht?",),
    "school": ("Schul-Nummer",),
    "given1": ("Erzieher 1: Vorname",),
    "family1": ("Erzieher 1: Nachname",),
    "email1": ("Erzieher 1: E-Mail",),
    "given2": ("Erzieher 2: Vorname",),
    "family2": ("Erzieher 2: Nachname",),
    "email2": ("Erzieher 2: E-Mail",),
}
TEACHER_COLUMNS = {
    "given": ("Vorname",),
    "family": ("Nachname",),
    "birth": BIRTH,
    "code": ("Kürzel",),
    "guid": ("eindeutige Nummer (GUID)",),
    "email": ("E-Mail (Dienstlich)",),
    "visible": ("Sichtbar?",),
}
# Labels that only SchILD's export of pupils or of teachers has.
PUPIL_LABELS = (
    "Interne ID-Nummer",
    "Externe ID-Nummer",
    "Jahrgang (interne Bezeichnung)",
    "Erzieher 1: Nachname",
    "E-Mail (schulisch)",
    "Schulgliederung",
)
TEACHER_LABELS = ("E-Mail (Dienstlich)", "Amtsbezeichnung", "Pflichtstunden-Soll", "LBV-Nummer")
NO = frozenset({"-", "0", "nein", "n", "f", "false", "falsch"})
YES = frozenset({"+", "1", "ja", "j", "t", "true", "wahr"})


def is_pupils(table: Table) -> bool:
    named = has_headings(table.columns, ("Vorname", "Nachname"))
    return named and not is_teachers(table) and _has_any(table, PUPIL_LABELS)


def is_teachers(table: Table) -> bool:
    named = has_headings(table.columns, ("Vorname", "Nachname", "Kürzel"))
    return named and _has_any(table, TEACHER_LABELS)


def read(tables: Sequence[Table], school: SchoolHint) -> Roster:
    """Pupils with classes and guardians, teachers, or both, whichever tables there are."""
    collector = Collector(Roster(SOURCE, FORMAT), today=school.today)
    reader = _Reader(collector, Families(collector))
    births = (birth for table in tables for birth in table.column(BIRTH))
    collector.order = slash_order(births, default=Order.DAY)
    for table in tables:
        if is_teachers(table):
            reader.read_teachers(table)
        else:
            reader.read_pupils(table)
        collector.roster.problems.extend(table.problems)
    reader.families.settle()
    coverage = Coverage(
        people=frozenset(Role),
        classes=frozenset({Kind.CLASS}),
        parts=frozenset({(Kind.CLASS, Part.PUPIL)}),
        guardianships=any(table.has(PUPIL_COLUMNS["family1"]) for table in tables),
    )
    return complete(collector.finish(), coverage)


@dataclass(slots=True)
class _Reader:
    collector: Collector
    families: Families

    def read_teachers(self, table: Table) -> None:
        for row in table.rows(TEACHER_COLUMNS):
            if row["visible"].casefold() in NO:
                continue
            entry = Entry(
                place=row.place,
                given=row["given"],
                family=row["family"],
                roles=frozenset({Role.TEACHER}),
                birth=row["birth"],
                email=row["email"],
                source_keys=_guid_keys(row),
                weak_keys=code_keys(row["code"]),
            )
            self.collector.person(_key(Role.TEACHER, entry), entry)

    def read_pupils(self, table: Table) -> None:
        elsewhere = 0
        for row in table.rows(PUPIL_COLUMNS):
            self.collector.roster.school_number = row["school"]
            if is_at_school(row["status"]) and row["deleted"].casefold() not in YES:
                self._read_pupil(row)
            else:
                elsewhere += 1
        if elsewhere:
            place = Place(table.file)
            self.collector.problem("people_not_at_school", place, count=str(elsewhere))

    def _read_pupil(self, row: Row) -> None:
        entry = Entry(
            place=row.place,
            given=row["given"],
            family=row["family"],
            roles=frozenset({Role.PUPIL}),
            birth=row["birth"],
            source_keys=_pupil_keys(row),
            group=row["class"],
        )
        key = self.collector.person(_key(Role.PUPIL, entry), entry)
        if key is None:
            return
        if row["class"]:
            self._join_class(key, row)
        for number in (1, 2):
            guardian = GuardianEntry(
                number,
                row[f"given{number}"],
                row[f"family{number}"],
                row[f"email{number}"],
                row.place,
            )
            self.families.add(key, guardian)

    def _join_class(self, key: str, row: Row) -> None:
        of_class = class_key(row["class"])
        added = self.collector.school_class(
            of_class, row["class"], kind=Kind.CLASS, place=row.place
        )
        if added:
            added.grade = added.grade or row["grade"][:8]
            self.collector.enrol(of_class, key, Part.PUPIL, row.place)


def _pupil_keys(row: Row) -> tuple[str, ...]:
    keys = []
    if row["number"]:
        keys.append(person_key(Role.PUPIL, row["number"]))
    if row["external"]:
        keys.append(f"external:{row['external'][:80]}")
    return (*keys, *_guid_keys(row))


def _guid_keys(row: Row) -> tuple[str, ...]:
    guid = row["guid"].strip("{} ").casefold()
    return (f"guid:{guid[:80]}",) if guid else ()


def _key(role: Role, entry: Entry) -> str:
    return entry.source_keys[0] if entry.source_keys else keyless(role, entry, apart=_apart(entry))


def _apart(entry: Entry) -> str:
    """Without a birth date only the class tells two people of one name apart."""
    return "" if entry.birth else entry.group


def _has_any(table: Table, labels: Sequence[str]) -> bool:
    return any(has_headings(table.columns, (label,)) for label in labels)
