# SPDX-License-Identifier: EUPL-1.2
"""Everything the signed-in person is told about themselves."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from schulhof.people.access import children_of, has_second_factor
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools import rules
from schulhof.schools.models import School, SchoolClass
from schulhof.schools.schemas import (
    AffiliationOut,
    ClassOfMine,
    Limits,
    Me,
    MyAbilities,
    SecondFactor,
)

from .belonging import counting
from .briefs import briefs
from .functions import functions_for
from .schools import school_brief
from .standing import standing_of

_PARTS = {"pupil": {"pupil"}, "teacher": {"teacher", "class_teacher"}}


def me(person: Person, *, second_factor_passed: bool, limited_until: datetime | None = None) -> Me:
    """The person, what they are where, whose guardian, and what they may do. Ten queries."""
    standing = standing_of(person.id)
    schools = list(School.objects.filter(pk__in=standing.roles))
    taking_part = set(
        counting().filter(person=person, takes_part=True).values_list("school_id", flat=True)
    )
    return Me(
        person=briefs([person.id])[person.id],
        given_name=person.given_name,
        family_name=person.family_name,
        login_name=person.login_name,
        language=person.language,
        email=person.email or None,
        appearance=person.appearance,
        first_steps_done=person.first_steps_done,
        affiliations=_affiliations(standing, schools, taking_part),
        children=_children_of(person.id),
        installation_roles=sorted(standing.installation),
        abilities=_abilities(standing, schools),
        functions=sorted(functions_for(person.id)),
        second_factor=SecondFactor(
            needed=rules.holds_rights(standing),
            set_up=has_second_factor(person.id),
            passed=second_factor_passed,
        ),
        limited_until=limited_until,
        limits=Limits(
            attachment_bytes=settings.ATTACHMENT_BYTES, message_chars=settings.MESSAGE_CHARACTERS
        ),
    )


def _affiliations(
    standing: rules.Standing, schools: list[School], taking_part: set[UUID]
) -> list[AffiliationOut]:
    classes = list(SchoolClass.objects.filter(pk__in=standing.classes))
    return [
        AffiliationOut(
            school=school_brief(school),
            state=school.state,
            takes_part=school.id in taking_part,
            role=role,
            classes=[
                _class_of_mine(each, standing.classes[each.id])
                for each in classes
                if each.school_id == school.id
                and standing.classes[each.id] in _PARTS.get(role, set())
            ],
        )
        for school in schools
        for role in rules.in_order(standing.roles[school.id])
    ]


def _class_of_mine(each: SchoolClass, part: str) -> ClassOfMine:
    return ClassOfMine(id=each.id, name=each.name, kind=each.kind, part=part)


def _children_of(person_id: UUID) -> list[PersonBrief]:
    ids = children_of(person_id)
    if not ids:
        return []
    found = briefs(ids, with_school=True)
    return [found[child] for child in ids]


def _abilities(standing: rules.Standing, schools: list[School]) -> MyAbilities:
    live = {school.id for school in schools if school.state == School.State.LIVE}
    return MyAbilities(
        administer=sorted(standing.administered),
        found_communities=sorted(rules.may_found_communities(standing) & live),
        create_schools=rules.may_create_schools(standing),
        issue_codes=rules.may_hand_out_codes(standing),
    )
