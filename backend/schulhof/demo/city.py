# SPDX-License-Identifier: EUPL-1.2
"""Builds the made-up city, with the acts that real people use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db import transaction

from schulhof.communities.actions import (
    Founding,
    add_members,
    agree,
    found_community,
    sync_school,
)
from schulhof.communities.models import Community, Group, Partnership
from schulhof.foundation.clock import moved_to, now, today
from schulhof.foundation.text import folded
from schulhof.people.models import InstallationRole, Person
from schulhof.roster.actions import import_roster
from schulhof.schools.access import holds_rights
from schulhof.schools.actions import (
    create_school,
    go_live,
    name_contacts,
    record_contract,
    record_decision,
    switch_on,
)
from schulhof.schools.functions import Function
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass
from schulhof.schools.schemas import ContactsIn, ContractIn, DecisionIn, SchoolIn

from . import talk
from .agreeing import agree as agree_to_everything
from .rosters import RosterOfSchool
from .schools import SCHOOLS, DemoSchool
from .talking import say

PASSPHRASE = "kastanie tafel pause"  # noqa: S105  of a city that does not exist
CITY_LOGIN = "stadt"
#: How long the schools have been here, so that everybody heard what was said since.
OPENED = timedelta(days=30)


@dataclass(frozen=True)
class SignIn:
    """Somebody a visitor may be."""

    who: str
    login_name: str
    name: str
    at: str


def is_built() -> bool:
    """Whether the demo city is here."""
    return Person.objects.filter(login_name=CITY_LOGIN).exists()


def is_empty() -> bool:
    """Whether nobody is here, so that a demo city would disturb nobody."""
    return not School.objects.exists() and not Person.objects.exists()


def build(told: Callable[[str], None]) -> None:
    """All schools with their people, communities and talk. All or nothing."""
    with transaction.atomic():
        with moved_to(now() - OPENED):
            city = _city_person()
            _appointed("dora", "Dora", "Sander", InstallationRole.Role.DATA_PROTECTION)
            for demo in SCHOOLS:
                told(f"{demo.name} …")
                _school(demo, by=city)
            told("Clubs and projects …")
            _by_hand()
        told("A few ordinary school days …")
        _talk()
        _passphrases()
        _second_steps()


def sign_ins() -> list[SignIn]:
    """Whom a visitor may be, youngest first."""
    people = [
        ("pupil", _pupils("900202", "5b")[3], "Gesamtschule Ost, 5b"),
        ("pupil (first grade)", _pupils("900101", "1a")[0], "Bachschule, 1a"),
        ("pupil (still asked)", _pupils("900202", "5b")[-1], "Gesamtschule Ost, 5b"),
        ("teacher", _class_teacher("900202", "5b"), "Gesamtschule Ost, 5b"),
        ("guardian", _guardian_of(_pupils("900202", "5b")[3]), "Gesamtschule Ost"),
        ("guardian (asked)", _guardian_of(_pupils("900202", "5b")[-1]), "Gesamtschule Ost"),
        ("head", _head("900202"), "Gesamtschule Ost"),
        ("teacher (first grade)", _class_teacher("900101", "1a"), "Bachschule, 1a"),
        ("guardian (first grade)", _guardian_of(_pupils("900101", "1a")[0]), "Bachschule"),
        ("contact (first grade)", _contacts("900101")[0], "Bachschule"),
        ("head (first grade)", _head("900101"), "Bachschule"),
        ("city", Person.objects.get(login_name=CITY_LOGIN), "Lindenstadt"),
        ("data protection", _officer(), "Lindenstadt"),
    ]
    return [SignIn(who, person.login_name, person.full_name, at) for who, person, at in people]


def _city_person() -> Person:
    return _appointed(CITY_LOGIN, "Carla", "Conrad", InstallationRole.Role.CITY)


def _appointed(login_name: str, given: str, family: str, role: InstallationRole.Role) -> Person:
    """Somebody who looks after the whole city."""
    person = Person.objects.create(
        login_name=login_name,
        given_name=given,
        family_name=family,
        display_name=f"{given} {family}",
        age_band=Person.AgeBand.ADULT,
    )
    InstallationRole.objects.create(person=person, role=role)
    return person


def _officer() -> Person:
    return Person.objects.get(installation_roles__role=InstallationRole.Role.DATA_PROTECTION)


def _school(demo: DemoSchool, *, by: Person) -> None:
    school = create_school(
        SchoolIn(name=demo.name, short_name=demo.short_name, number=demo.number, form=demo.form),
        by=by,
    )
    import_roster(school, RosterOfSchool(demo, first_year=_school_year()).build(), by=None)
    Affiliation.objects.create(
        school=school,
        person=_head(demo.number),
        role=Affiliation.Role.ADMINISTRATOR,
        source="manual",
        started_on=today(),
    )
    _start(school, by=_head(demo.number), city=by)
    sync_school(school, by=None)
    agree_to_everything(school, head=_head(demo.number))


#: What the schools of the demo city decided to use.
_REFERENCES: dict[Function, str] = {
    "reactions": "",
    "attachments": "",
    "scheduled": "",
    "name_search": "",
    "access_tokens": "",
    "photos": "DSFA 2, Abschnitt 3",
    "direct_messages": "DSFA 2, Abschnitt 4",
    "across_schools": "DSFA 2, Abschnitt 5",
    "picture_sign_in": "DSFA 2, Abschnitt 6",
}


def _start(school: School, *, by: Person, city: Person) -> None:
    """As a real school comes in."""
    decided = today() - timedelta(days=7)
    decision = DecisionIn(
        body="conference",
        decided_on=decided,
        scope="Alle Klassen und das Kollegium",
        valid_until=decided + timedelta(days=730),
    )
    record_decision(school.id, decision, by=by)
    contract = ContractIn(text_version="AVV 1.0", signed_on=decided, signatory=by.full_name)
    record_contract(school.id, contract, by=city)
    others = [each.id for each in _contacts(school.number)]
    contacts = ContactsIn(safeguarding=others, privacy=others[:1], technical=others[1:])
    name_contacts(school.id, contacts, by=by)
    go_live(school.id, by=by)
    for function, reference in _REFERENCES.items():
        switch_on(school.id, function, dpia_reference=reference, by=by)


def _school_year() -> int:
    """The year in which the present school year began; in North Rhine-Westphalia on 1 August."""
    on: date = today()
    return on.year if on.month >= 8 else on.year - 1


def _by_hand() -> None:
    gardener = _teachers("900202")[5]
    garden = _found("club", "Schulgarten-AG", "Säen, gießen, ernten.", by=gardener)
    add_members(
        garden, [each.id for each in _pupils("900202", "5b")[:8]], role="member", by=gardener
    )
    beekeeper = _teachers("900303")[2]
    partner = School.objects.get(number="900404")
    bees = _found(
        "project", "Lindenstadt summt", "Zwei Schulen zählen Wildbienen.",
        by=beekeeper, partners=[partner.id],
    )  # fmt: skip
    partnership = Partnership.objects.get(community=bees, school=partner)
    for number in ("900303", "900404"):  # both schools give their word
        agree(partnership.id, by=_head(number))
    colleague = _teachers("900404")[1]
    add_members(bees, [colleague.id], role="moderator", by=beekeeper)
    for by, pupils in (
        (beekeeper, _pupils("900303", "6a")[:5]),
        (colleague, _pupils("900404", "PF1")[:4]),
    ):
        add_members(bees, [each.id for each in pupils], role="member", by=by)


def _found(
    kind: str, name: str, about: str, *, by: Person, partners: list[UUID] | None = None
) -> UUID:
    school_id = by.affiliations.values_list("school_id", flat=True)[0]
    founding = Founding(
        kind=kind, name=name, about=about, school_id=school_id, partner_school_ids=partners or []
    )
    return found_community(founding, by=by)


def _talk() -> None:
    for number, name, lines in (
        ("900202", "5b", talk.FRACTIONS),
        ("900202", "5a", talk.CLASS_NEWS),
        ("900303", "6a", talk.CLASS_NEWS),
        ("900101", "1a", talk.SMALL_ONES),
        ("900101", "2b", talk.SMALL_ONES),
        ("900303", "M-LK1", talk.CALCULUS),
    ):
        group = _group(school_class__school__number=number, school_class__name=name)
        say(group, lines, teacher=_class_teacher(number, name), others=_pupils(number, name))
    for demo in SCHOOLS:
        head = _head(demo.number)
        news = _group(school__number=demo.number, kind=Community.Kind.SCHOOL)
        say(news, talk.NOTICES, teacher=head, others=[])
    staff = _group(school__number="900202", kind=Community.Kind.STAFF)
    say(staff, talk.STAFF, teacher=_head("900202"), others=_teachers("900202"))
    garden = _group(name="Schulgarten-AG")
    say(garden, talk.GARDEN, teacher=_teachers("900202")[5], others=_pupils("900202", "5b"))
    bees = _group(name="Lindenstadt summt")
    counting = [*_pupils("900303", "6a")[:1], *_pupils("900404", "PF1")[:2]]
    say(bees, talk.BEES, teacher=_teachers("900303")[2], others=counting)


def _passphrases() -> None:
    for entry in sign_ins():
        person = Person.objects.get(login_name=entry.login_name)
        if person.login_name != CITY_LOGIN:
            person.login_name = folded(person.given_name)  # easy to type for a visitor
        person.set_password(PASSPHRASE)
        person.first_steps_done = entry.who not in {"pupil (first grade)", "pupil (still asked)"}
        person.save()


def _second_steps() -> None:
    """Whoever looks after others signs in with two steps here too, where a fixed code is configured."""
    if not settings.DEMO_SECOND_FACTOR:
        return
    for entry in sign_ins():
        person = Person.objects.get(login_name=entry.login_name)
        if holds_rights(person.id):
            TOTP.activate(person, generate_totp_secret())


def _group(**of: object) -> Group:
    community = Community.objects.get(**of)
    return community.groups.order_by("created_at", "id")[0]


def _pupils(number: str, class_name: str) -> list[Person]:
    return _in_class(number, class_name, ClassMember.Part.PUPIL)


def _class_teacher(number: str, class_name: str) -> Person:
    found = _in_class(number, class_name, ClassMember.Part.CLASS_TEACHER)
    return (found or _in_class(number, class_name, ClassMember.Part.TEACHER))[0]


def _in_class(number: str, class_name: str, part: str) -> list[Person]:
    school_class = SchoolClass.objects.get(school__number=number, name=class_name)
    members = school_class.members.filter(part=part).select_related("person")
    return [member.person for member in members.order_by("person__sort_name")]


def _teachers(number: str) -> list[Person]:
    teachers = Affiliation.objects.filter(school__number=number, role=Affiliation.Role.TEACHER)
    return [each.person for each in teachers.select_related("person").order_by("person__sort_name")]


def _head(number: str) -> Person:
    return _teachers(number)[0]


def _contacts(number: str) -> list[Person]:
    return _teachers(number)[1:3]


def _guardian_of(child: Person) -> Person:
    return child.guardianships.select_related("guardian")[0].guardian
