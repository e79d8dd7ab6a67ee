# SPDX-License-Identifier: EUPL-1.2
"""Reads the JSON exports of the SVWS server (North Rhine-Westphalia), whatever their field names.

Only the fields named in these types are decoded. Whatever else stands in a file, such as marks,
absences, remarks, special needs or first passwords, is skipped by the decoder and never becomes a
value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from msgspec import Raw, Struct

from ..draft import ALL_PARTS, EVERYBODY_AT_SCHOOL, Coverage, Kind, Part, Place, Role, Roster
from ..problems import RosterUnreadable
from .collecting import Collector, Entry
from .completing import complete
from .groups import Group, Setting, add_groups
from .keys import SOURCE, class_key, code_keys, is_at_school, person_key
from .opening import RawFile
from .school import SchoolHint

PUPIL, TEACHER = frozenset({Role.PUPIL}), frozenset({Role.TEACHER})

AnyStruct = TypeVar("AnyStruct", bound=Struct)


class GradeShape(Struct):
    id: int
    kuerzel: str = ""
    kuerzelAnzeige: str | None = None  # noqa: N815


class ClassShape(Struct):
    id: int
    kuerzel: str = ""
    kuerzelAnzeige: str | None = None  # noqa: N815
    idJahrgang: int | None = None  # noqa: N815
    leaders: list[int] | None = None


class TeacherShape(Struct):
    id: int
    kuerzel: str = ""
    nachname: str = ""
    vorname: str = ""
    email: str | None = None


class GroupShape(Struct):
    id: int
    bezeichnung: str = ""
    kursartKuerzel: str | None = None  # noqa: N815
    teachers: list[int] | None = None


class PupilShape(Struct):
    id: int
    nachname: str = ""
    vorname: str = ""
    geburtsdatum: str | None = None
    status: int | str | None = None
    class_id: int | None = None

    def group_ids(self) -> Iterable[int]:
        raise NotImplementedError


class SchoolShape(Struct):
    schulnummer: int | str | None = None
    schuljahr: int | None = None
    jahrgaenge: list[Raw] = []
    klassen: list[Raw] = []
    lehrer: list[Raw] = []
    lerngruppen: list[Raw] = []
    schueler: list[Raw] = []


@dataclass(frozen=True, slots=True)
class Dialect:
    """The field names of one export, as types."""

    format: str
    school_class: type[ClassShape]
    teacher: type[TeacherShape]
    group: type[GroupShape]
    pupil: type[PupilShape]


@dataclass(slots=True)
class Reader:
    """Reads one file. People and classes first: learning groups are placed by them."""

    dialect: Dialect
    file: RawFile
    content: SchoolShape
    collector: Collector

    def read(self) -> Roster:
        setting, keys = Setting(), self._read_classes()
        setting.grade_of = {item.key: item.grade for item in self.collector.classes.values()}
        self._read_teachers()
        members = self._read_pupils(keys, setting)
        add_groups(self.collector, self._groups(members), setting)
        coverage = Coverage(people=EVERYBODY_AT_SCHOOL, classes=frozenset(Kind), parts=ALL_PARTS)
        return complete(self.collector.finish(), coverage)

    def _read_classes(self) -> dict[int, str]:
        """Key of each class number. The sign (`05A`) identifies a class, the label (`5a`) shows."""
        grades = {
            grade.id: grade.kuerzelAnzeige or grade.kuerzel
            for _, grade in self._entries("jahrgaenge", self.content.jahrgaenge, GradeShape)
        }
        keys: dict[int, str] = {}
        shape = self.dialect.school_class
        for place, entry in self._entries("klassen", self.content.klassen, shape):
            key = class_key(entry.kuerzel or entry.kuerzelAnzeige or "")
            name = entry.kuerzelAnzeige or entry.kuerzel
            added = self.collector.school_class(key, name, kind=Kind.CLASS, place=place)
            if added is None:
                continue
            keys[entry.id] = key
            added.grade = grades.get(entry.idJahrgang or -1, "")
            for leader in entry.leaders or ():
                teacher = person_key(Role.TEACHER, leader)
                self.collector.enrol(key, teacher, Part.CLASS_TEACHER, place)
        return keys

    def _read_teachers(self) -> None:
        for place, teacher in self._entries("lehrer", self.content.lehrer, self.dialect.teacher):
            key = person_key(Role.TEACHER, teacher.id)
            entry = Entry(
                place=place,
                given=teacher.vorname,
                family=teacher.nachname,
                roles=TEACHER,
                email=teacher.email or "",
                source_keys=(key,),
                weak_keys=code_keys(teacher.kuerzel),
            )
            self.collector.person(key, entry)

    def _read_pupils(self, keys: dict[int, str], setting: Setting) -> dict[int, list[str]]:
        """Pupils of each learning group."""
        members: dict[int, dict[str, None]] = defaultdict(dict)
        elsewhere = 0
        for place, pupil in self._entries("schueler", self.content.schueler, self.dialect.pupil):
            key = person_key(Role.PUPIL, pupil.id)
            if pupil.status is not None and not is_at_school(str(pupil.status)):
                elsewhere += 1
                self.collector.leave_out(key)
                continue
            self.collector.person(key, _pupil_entry(key, pupil, place))
            if pupil.class_id is not None and pupil.class_id in keys:
                setting.class_of[key] = keys[pupil.class_id]
                self.collector.enrol(keys[pupil.class_id], key, Part.PUPIL, place)
            for group in pupil.group_ids():
                members[group][key] = None
        if elsewhere:
            at = Place(self.file.name)
            self.collector.problem("people_not_at_school", at, count=str(elsewhere))
        return {group: list(pupils) for group, pupils in members.items()}

    def _groups(self, members: dict[int, list[str]]) -> Iterator[Group]:
        shape = self.dialect.group
        for place, group in self._entries("lerngruppen", self.content.lerngruppen, shape):
            yield Group(
                place=place,
                label=group.bezeichnung,
                course_type=group.kursartKuerzel or "",
                teachers=[person_key(Role.TEACHER, number) for number in group.teachers or ()],
                pupils=members.get(group.id, []),
            )

    def _entries(
        self, name: str, raws: Iterable[Raw], shape: type[AnyStruct]
    ) -> Iterator[tuple[Place, AnyStruct]]:
        """Each entry by itself, so that one of a wrong form does not cost the others."""
        for number, raw in enumerate(raws, start=1):
            place = Place(f"{self.file.name} · {name}", number)
            try:
                yield place, msgspec.json.decode(raw, type=shape, strict=False)
            except (msgspec.DecodeError, RecursionError):
                self.collector.problem("row_unreadable", place)


def read_school(file: RawFile, school: SchoolHint, dialect: Dialect) -> Roster:
    """The whole school of one file. Raises RosterUnreadable for damaged or bottomless JSON."""
    try:
        content = msgspec.json.decode(file.content.removeprefix(b"\xef\xbb\xbf"), type=SchoolShape)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise RosterUnreadable("json_damaged", file=file.name) from error
    number = str(content.schulnummer or "").strip()
    roster = Roster(SOURCE, dialect.format, number, content.schuljahr)
    collector = Collector(roster, today=school.today)
    return Reader(dialect, file, content, collector).read()


def _pupil_entry(key: str, pupil: PupilShape, place: Place) -> Entry:
    return Entry(
        place=place,
        given=pupil.vorname,
        family=pupil.nachname,
        roles=PUPIL,
        birth=pupil.geburtsdatum or "",
        source_keys=(key,),
    )
