# SPDX-License-Identifier: EUPL-1.2
"""A school's people, for those who administer it."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.foundation.paging import decode_cursor, encode_cursor
from schulhof.foundation.text import folded
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation, ClassMember, School
from schulhof.schools.schemas import PeopleFilter, PersonRow, PersonRows

from .rows import NO_PASSPHRASE, rows_of
from .schools import administered_school

PAGE = 50


def people_at(person: Person, school_id: UUID, wanted: PeopleFilter) -> PersonRows:
    """One page of the school's people by family name, those who left included. Six queries."""
    school = administered_school(person, school_id)
    found = _filtered(_ever_at(school), school, wanted).order_by("sort_name", "id")
    if wanted.cursor:
        name, last = decode_cursor(wanted.cursor, kind=tuple[str, UUID])
        found = found.filter(Q(sort_name__gt=name) | Q(sort_name=name, id__gt=last))
    page = list(found[: PAGE + 1])
    more = len(page) > PAGE
    page = page[:PAGE]
    return PersonRows(
        items=rows_of(page, school.id),
        next=encode_cursor(page[-1].sort_name, str(page[-1].id)) if more else None,
    )


def person_at(person: Person, school_id: UUID, person_id: UUID) -> tuple[School, Person]:
    """A person who is or was at a school that the asking one administers; else NotFound."""
    school = administered_school(person, school_id)
    found = _ever_at(school).filter(pk=person_id).first()
    if found is None:
        raise NotFound(_("This person is not at this school."))
    return school, found


def person_row(person: Person, school_id: UUID) -> PersonRow:
    """The person as the school's list shows them."""
    return rows_of([person], school_id)[0]


def _ever_at(school: School) -> QuerySet[Person]:
    at = Affiliation.objects.filter(person=OuterRef("pk"), school=school)
    here = at.filter(ended_on=None)
    return Person.objects.filter(Exists(at), restricted_at=None).annotate(
        present=Exists(here), takes_part=Exists(here.filter(takes_part=True))
    )


def _filtered(people: QuerySet[Person], school: School, wanted: PeopleFilter) -> QuerySet[Person]:
    for word in wanted.q.split()[:5]:
        people = people.filter(
            Q(sort_name__contains=folded(word)) | Q(login_name__contains=word.lower())
        )
    if wanted.role:
        as_role = Affiliation.objects.filter(person=OuterRef("pk"), school=school, role=wanted.role)
        people = people.filter(
            Exists(as_role.filter(ended_on=None)) | Q(Exists(as_role), present=False)
        )
    if wanted.class_id:
        people = people.filter(
            Exists(
                ClassMember.objects.filter(
                    person=OuterRef("pk"),
                    school_class=wanted.class_id,
                    school_class__school=school,
                    ended_on=None,
                )
            )
        )
    return people.filter(_in_state(wanted.state)) if wanted.state else people


def _in_state(state: str) -> Q:
    here = Q(present=True, is_active=True)
    if state == "deactivated":
        return ~here
    invited = Q(password__startswith=NO_PASSPHRASE) | Q(takes_part=False)
    return here & (invited if state == "invited" else ~invited)
