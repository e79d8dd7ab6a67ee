# SPDX-License-Identifier: EUPL-1.2
"""Learning groups of SchILD and the SVWS server: which become courses, and what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..draft import Kind, Part, Place
from .collecting import Collector
from .keys import course_key

#: Share of a course's pupils who make its grade.
NEARLY_ALL = 0.8


@dataclass(slots=True)
class Group:
    """A learning group. `course_type` (Kursart) is empty for the class teaching of a subject."""

    place: Place
    label: str
    course_type: str
    teachers: list[str]
    pupils: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Setting:
    """Where learning groups are placed: which class a pupil is in, which grade a class has."""

    class_of: dict[str, str] = field(default_factory=dict)
    grade_of: dict[str, str] = field(default_factory=dict)


def add_groups(collector: Collector, groups: Iterable[Group], setting: Setting) -> None:
    """Groups with a Kursart become courses. Class teaching makes its teacher a teacher of the
    class: a community for each subject of each class would be the class community ten times over.
    """
    taken: Counter[str] = Counter()
    for group in groups:
        of_class = "" if group.course_type else _home(group, setting)
        if of_class:
            for teacher in group.teachers:
                collector.enrol(of_class, teacher, Part.TEACHER, group.place)
        elif group.pupils:
            _add_course(collector, group, _grades(group, setting), taken)


def _home(group: Group, setting: Setting) -> str:
    """The class of nearly all its pupils, if there is one."""
    return _nearly_all(setting.class_of.get(key, "") for key in group.pupils) or ""


def _grades(group: Group, setting: Setting) -> list[str]:
    """The one grade of nearly all its pupils: somebody who repeats a year does not change a course."""
    grades = [setting.grade_of.get(setting.class_of.get(key, ""), "") for key in group.pupils]
    foremost = _nearly_all(grades)
    return sorted(set(grades)) if foremost is None else [foremost]


def _nearly_all(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    if not counts:
        return None
    ((foremost, count),) = counts.most_common(1)
    return foremost if count >= counts.total() * NEARLY_ALL else None


def course_name(label: str, grades: list[str]) -> str:
    """`D-GK1` exists in each year of the upper school: `D-GK1 (Q2)` says which one it is."""
    if len(grades) != 1 or not grades[0] or grades[0].casefold() in label.casefold():
        return label
    return f"{label} ({grades[0]})"


def _add_course(collector: Collector, group: Group, grades: list[str], taken: Counter[str]) -> None:
    name = course_name(group.label, grades)
    key = course_key(group.label, grades)
    taken[key] += 1
    if taken[key] > 1:
        name, key = f"{name} {taken[key]}", f"{key}:{taken[key]}"
    course = collector.school_class(key, name, kind=Kind.COURSE, place=group.place)
    if course is None:
        return
    course.grade = grades[0] if len(grades) == 1 else ""
    for teacher in group.teachers:
        collector.enrol(key, teacher, Part.TEACHER, group.place)
    for pupil in group.pupils:
        collector.enrol(key, pupil, Part.PUPIL, group.place)
