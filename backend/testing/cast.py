# SPDX-License-Identifier: EUPL-1.2
"""The cast that every test knows by name. Its schools are live and have every function on.

School "Ost": class 5a with the pupils Ada and Ben, their class teacher Tamm, the colleague Kohl (teaches only 5b),
the head Herz (administrator), Ada's guardian Gerda; 5b with the pupil Cem.
School "West": the teacher Wolf and the pupil Stranger Stella.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date

from schulhof.communities.models import Community, Group, Membership
from schulhof.consent.models import ConsentEvent, Standing
from schulhof.foundation.clock import now
from schulhof.foundation.purposes import PURPOSES
from schulhof.people.models import Guardianship, Person
from schulhof.people.rules import display_name
from schulhof.schools.functions import FUNCTIONS, Function
from schulhof.schools.models import (
    Affiliation,
    ClassMember,
    NamedContact,
    School,
    SchoolClass,
    SchoolYear,
    Switch,
)

PASSPHRASE = "apfel wolke trommel"
STARTED = date(2026, 8, 1)
#: says(by, word, about=…, purpose=…): somebody says a word, at the school of most.
Says = Callable[..., None]


def make_person(login_name: str, given: str, family: str, *, child: bool = False) -> Person:
    """A person who can sign in with PASSPHRASE."""
    person = _person(login_name, given, family, child=child)
    person.save()
    return person


def _person(login_name: str, given: str, family: str, *, child: bool = False) -> Person:
    person = Person(
        login_name=login_name,
        given_name=given,
        family_name=family,
        display_name=display_name(given_name=given, family_name=family, is_child=child),
        first_steps_done=True,
        age_band="under_14" if child else "adult",
    )
    person.set_password(PASSPHRASE)
    return person


def go_live(school: School, *, without: Collection[Function] = ()) -> School:
    """The school as after its decision: live, with every function on but these."""
    school.state = School.State.LIVE
    school.save(update_fields=["state"])
    school.switches.all().delete()
    Switch.objects.bulk_create(
        Switch(school=school, function=function, is_on=True, dpia_reference="DSFA 1")
        for function in FUNCTIONS
        if function not in without
    )
    return school


def make_school(name: str, number: str) -> School:
    """A school with the year 2026/27, live, that decided nothing else and so asks for consent."""
    school = School.objects.create(name=f"Schule {name}", short_name=name, number=number)
    SchoolYear.objects.create(
        school=school, name="2026/27", starts_on=STARTED, ends_on=date(2027, 7, 31)
    )
    return go_live(school)


def affiliate(person: Person, school: School, role: str, *, agrees: bool = True) -> None:
    """Make somebody something at a school, who agrees to everything."""
    _affiliate(school, [(person, role)], agrees=agrees)


def _affiliate(school: School, roles: list[tuple[Person, str]], *, agrees: bool = True) -> None:
    Affiliation.objects.bulk_create(
        Affiliation(person=person, school=school, role=role, source="roster", started_on=STARTED)
        for person, role in roles
    )
    if agrees:
        _agree(school, [(person, person) for person, _role in roles])


def agree(person: Person, school: School, *, by: Person | None = None) -> None:
    """Somebody, or a guardian for them, said yes to every purpose; nobody else's word is missing."""
    _agree(school, [(person, by or person)])


def _agree(school: School, words: list[tuple[Person, Person]]) -> None:
    """Pairs of the person it is about and the one who says yes. Together, because every test begins with it."""
    ConsentEvent.objects.bulk_create(
        ConsentEvent(
            person_id=person.id, school_id=school.id, purpose=purpose, kind="given",
            capacity="self" if by == person else "guardian", actor_id=by.id, text_version=1,
            language="de",
        )
        for person, by in words
        for purpose in PURPOSES
    )  # fmt: skip
    Standing.objects.bulk_create(
        [
            Standing(
                person=person, school=school, purpose=each, state="allowed",
                need="guardian" if person.age_band == "under_14" else "own",
            )
            for person, _by in words
            for each in PURPOSES
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    people = [person for person, _by in words]
    Affiliation.objects.filter(person__in=people, school=school).update(takes_part=True)


def make_community(school: School, kind: str, name: str, **more: object) -> Community:
    """A community with its first group."""
    community = Community.objects.create(school=school, kind=kind, name=name, **more)
    Group.objects.create(community=community, name=name)
    return community


def join(community: Community, person: Person, role: str = "member") -> None:
    """A membership by roster."""
    Membership.objects.create(community=community, person=person, role=role, source="roster")


def name_contacts(school: School, *, safeguarding: list[Person], other: Person) -> None:
    """Whom the people of the school turn to; `other` is asked about privacy and technical things."""
    named = [*((person, "safeguarding") for person in safeguarding), (other, "privacy")]
    NamedContact.objects.bulk_create(
        NamedContact(school=school, person=person, kind=kind)
        for person, kind in [*named, (other, "technical")]
    )


def make_class(school: School, name: str, pupils: list[Person], teacher: Person) -> SchoolClass:
    """A class with its community; the class teacher moderates."""
    school_class = SchoolClass.objects.create(
        school=school, year=school.years.get(), name=name, grade=name[:-1], source="roster",
        source_key=name,
    )  # fmt: skip
    community = make_community(school, "class", name, school_class=school_class)
    parts = [(pupil, "pupil", "member") for pupil in pupils]
    everybody = [*parts, (teacher, "class_teacher", "moderator")]
    ClassMember.objects.bulk_create(
        ClassMember(
            school_class=school_class, person=person, part=part, source="roster", started_on=STARTED
        )
        for person, part, _role in everybody
    )
    Membership.objects.bulk_create(
        Membership(community=community, person=person, role=role, source="roster")
        for person, _part, role in everybody
    )
    return school_class


@dataclass
class Cast:
    """Everybody, and where they belong."""

    pupil: Person = field(init=False)
    classmate: Person = field(init=False)
    other_pupil: Person = field(init=False)
    guardian: Person = field(init=False)
    teacher: Person = field(init=False)
    colleague: Person = field(init=False)
    head: Person = field(init=False)
    stranger: Person = field(init=False)
    foreign_teacher: Person = field(init=False)
    school: School = field(init=False)
    other_school: School = field(init=False)
    school_class: SchoolClass = field(init=False)
    class_community: Community = field(init=False)
    class_group: Group = field(init=False)
    staff_community: Community = field(init=False)
    staff_group: Group = field(init=False)

    def __post_init__(self) -> None:
        self._people()
        self._first_school()
        self._second_school()

    def _people(self) -> None:
        self.pupil = _person("ada", "Ada", "Amsel", child=True)
        self.classmate = _person("ben", "Ben", "Buche", child=True)
        self.other_pupil = _person("cem", "Cem", "Celik", child=True)
        self.guardian = _person("gerda", "Gerda", "Amsel")
        self.teacher = _person("tamm", "Tilda", "Tamm")
        self.colleague = _person("kohl", "Karl", "Kohl")
        self.head = _person("herz", "Hanna", "Herz")
        self.stranger = _person("stella", "Stella", "Stern", child=True)
        self.foreign_teacher = _person("wolf", "Wim", "Wolf")
        Person.objects.bulk_create(
            [
                *(self.pupil, self.classmate, self.other_pupil, self.guardian, self.teacher),
                *(self.colleague, self.head, self.stranger, self.foreign_teacher),
            ]
        )

    def _first_school(self) -> None:
        self.school = make_school("Ost", "100001")
        pupils = (self.pupil, self.classmate, self.other_pupil)
        teachers = (self.teacher, self.colleague, self.head)
        roles = [(pupil, "pupil") for pupil in pupils] + [(each, "teacher") for each in teachers]
        _affiliate(self.school, [*roles, (self.guardian, "guardian")])
        _affiliate(self.school, [(self.head, "administrator")])
        name_contacts(self.school, safeguarding=[self.colleague, self.head], other=self.head)
        Guardianship.objects.create(
            guardian=self.guardian, child=self.pupil, source="roster", started_on=STARTED,
            confirmed_at=now(),
        )  # fmt: skip
        agree(self.pupil, self.school, by=self.guardian)
        self.school_class = make_class(
            self.school, "5a", [self.pupil, self.classmate], self.teacher
        )
        make_class(self.school, "5b", [self.other_pupil], self.colleague)
        self.class_community = self.school_class.community
        self.class_group = self.class_community.groups.get()
        self.staff_community = make_community(self.school, "staff", "Kollegium")
        self.staff_group = self.staff_community.groups.get()
        for teacher in (self.teacher, self.colleague, self.head):
            join(self.staff_community, teacher, "moderator" if teacher is self.head else "member")

    def _second_school(self) -> None:
        self.other_school = make_school("West", "100002")
        _affiliate(self.other_school, [(self.stranger, "pupil"), (self.foreign_teacher, "teacher")])
        make_class(self.other_school, "5a", [self.stranger], self.foreign_teacher)
