# SPDX-License-Identifier: EUPL-1.2
"""What an incident is about: found by what was typed, named without its content."""

import re
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation import exposure
from schulhof.foundation.errors import Invalid, wrong_field
from schulhof.foundation.spans import Span
from schulhof.incidents.models import IncidentScope
from schulhof.incidents.schemas import ScopeOut
from schulhof.people.models import Person
from schulhof.schools.models import School

from .affected import PERSON, SCHOOL

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def kinds() -> list[str]:
    """What an incident can be about."""
    return [PERSON, SCHOOL, *exposure.kinds()]


def item_named(kind: str, named: str, span: Span) -> UUID:
    """The id of what was meant: by login name, number of a school, link or id. Invalid if nothing fits."""
    if kind == PERSON:
        return _person(named)
    if kind == SCHOOL:
        return _school(named)
    thing = exposure.thing_of(kind)
    found = _ID.findall(named)
    # In a link to a message its group comes first.
    item_id = UUID(found[0] if kind == "group" else found[-1]) if found else None
    if thing is None or item_id is None or thing.look(item_id, span) is None:
        raise _unknown(_("Nothing is there under this link or id (any more)."))
    return item_id


def scope_wires(scopes: list[IncidentScope]) -> list[ScopeOut]:
    """As the register shows them."""
    return [ScopeOut(id=each.id, kind=each.kind, label=_label(each)) for each in scopes]


def _person(named: str) -> UUID:
    person = Person.objects.filter(login_name=named.lower()).first()
    if person is None and _ID.fullmatch(named):
        person = Person.objects.filter(pk=named).first()
    if person is None:
        raise _unknown(_("Nobody has this login name."))
    return person.id


def _school(named: str) -> UUID:
    found = School.objects.filter(number=named).first()
    found = found or School.objects.filter(short_name__iexact=named).first()
    if found is None and _ID.fullmatch(named):
        found = School.objects.filter(pk=named).first()
    if found is None:
        raise _unknown(_("There is no school with this number or name."))
    return found.id


def _unknown(sentence: str) -> Invalid:
    return wrong_field("named", sentence, code="nothing_named")


def _label(scope: IncidentScope) -> str:
    if scope.kind == PERSON:
        names = Person.objects.filter(pk=scope.item_id).values_list("display_name", flat=True)
        return names.first() or ""
    if scope.kind == SCHOOL:
        schools = School.objects.filter(pk=scope.item_id).values_list("short_name", flat=True)
        return schools.first() or ""
    thing = exposure.thing_of(scope.kind)
    return thing.label(scope.item_id) if thing else ""
