# SPDX-License-Identifier: EUPL-1.2
"""The roster of a made-up school, as if its office had exported one."""

from datetime import date
from random import Random

from schulhof.roster.draft import (
    ALL_PARTS,
    Coverage,
    DraftClass,
    DraftEnrolment,
    DraftGuardianship,
    DraftPerson,
    Kind,
    Part,
    Role,
    Roster,
)

from .names import ADULT_GIVEN, FAMILY, GIVEN
from .schools import DemoSchool


class RosterOfSchool:
    """Builds one roster; the same school gives the same people every time."""

    def __init__(self, school: DemoSchool, *, first_year: int) -> None:
        self.school = school
        self.first_year = first_year
        self.random = Random(school.number)  # noqa: S311  made-up people, not secrets
        self.taken: set[str] = set()
        self.roster = Roster(
            source="demo",
            format="demo",
            school_number=school.number,
            school_year=first_year,
            coverage=Coverage(
                people=frozenset(Role),
                classes=frozenset(Kind),
                parts=ALL_PARTS,
                guardianships=True,
            ),
        )

    def build(self) -> Roster:
        """Teachers, classes with their pupils and guardians, and courses."""
        teachers = [self._teacher(place) for place in range(self.school.teachers)]
        for place, (name, grade) in enumerate(self.school.classes.items()):
            self._class(
                name, grade, [teachers[(place + step) % len(teachers)] for step in range(4)]
            )
        for place, (name, of_class) in enumerate(self.school.courses.items()):
            self._course(name, of_class, teachers[-1 - place])
        return self.roster

    def _name(self, given: tuple[str, ...]) -> tuple[str, str]:
        while True:
            name = (self.random.choice(given), self.random.choice(FAMILY))
            if " ".join(name) not in self.taken:
                self.taken.add(" ".join(name))
                return name

    def _person(
        self, key: str, name: tuple[str, str], role: Role, *, born: date | None = None
    ) -> str:
        key = f"{self.school.number}-{key}"
        self.roster.people.append(
            DraftPerson(
                key=key,
                given_name=name[0],
                family_name=name[1],
                roles=frozenset({role}),
                birth_date=born,
                source_keys=(key,),
            )
        )
        return key

    def _teacher(self, place: int) -> str:
        return self._person(f"t{place}", self._name(ADULT_GIVEN), Role.TEACHER)

    def _class(self, name: str, grade: str, teachers: list[str]) -> None:
        self.roster.classes.append(DraftClass(key=name, name=name, kind=Kind.CLASS, grade=grade))
        self._enrol(name, teachers[0], Part.CLASS_TEACHER)
        for teacher in teachers[1:]:
            self._enrol(name, teacher, Part.TEACHER)
        for place in range(self.school.pupils_per_class):
            self._pupil(f"{name}-{place}", name, grade)

    def _pupil(self, key: str, class_key: str, grade: str) -> None:
        given, family = self._name(GIVEN)
        pupil = self._person(key, (given, family), Role.PUPIL, born=self._birth_date(grade))
        self._enrol(class_key, pupil, Part.PUPIL)
        if self.school.with_guardians:
            parent = (self.random.choice(ADULT_GIVEN), family)
            guardian = self._person(f"g-{key}", parent, Role.GUARDIAN)
            self.roster.guardianships.append(DraftGuardianship(guardian, pupil))

    def _birth_date(self, grade: str) -> date:
        years = {"EF": 15, "Q1": 16}.get(grade)
        if years is None:
            years = (
                self.school.first_age + int(grade) - int(next(iter(self.school.classes.values())))
            )
        return date(self.first_year - years, self.random.randint(1, 12), self.random.randint(1, 28))

    def _course(self, name: str, of_class: str, teacher: str) -> None:
        self.roster.classes.append(DraftClass(key=name, name=name, kind=Kind.COURSE))
        self._enrol(name, teacher, Part.TEACHER)
        pupils = [
            enrolment.person_key
            for enrolment in self.roster.enrolments
            if enrolment.class_key == of_class and enrolment.part is Part.PUPIL
        ]
        for pupil in self.random.sample(pupils, min(14, len(pupils))):
            self._enrol(name, pupil, Part.PUPIL)

    def _enrol(self, class_key: str, person_key: str, part: Part) -> None:
        self.roster.enrolments.append(
            DraftEnrolment(class_key=class_key, person_key=person_key, part=part)
        )
