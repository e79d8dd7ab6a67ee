# SPDX-License-Identifier: EUPL-1.2
"""What is told about somebody and by whom, and what they asked to be corrected."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.foundation.personal import Record
from schulhof.people.access import briefs
from schulhof.people.models import Person
from schulhof.privacy.models import Correction
from schulhof.privacy.schemas import CorrectionOut, MasterData, Told
from schulhof.schools.access import administered_by, classes_of, roles_by_school, school_brief
from schulhof.schools.models import School, SchoolClass
from schulhof.vault.access import Place, opened_one

from .mine import wards_of


def master_data_of(person: Person) -> list[MasterData]:
    """For oneself and each child one speaks for: what is told about them, by whom, and open corrections."""
    return [
        _about(Person.objects.get(pk=ward["person"]["id"]), ward["is_me"])
        for ward in wards_of(person)
    ]


def corrections_for(person: Person) -> list[CorrectionOut]:
    """What waits for the person's offices, the oldest first; then what was answered, the newest first."""
    found = Correction.objects.filter(school__in=administered_by(person.id))
    waiting_first = F("decided_at").desc(nulls_first=True)
    return _told(list(found.order_by(waiting_first, "asked_at", "id")[:100]))


def correction_for(person: Person, correction_id: UUID) -> Correction:
    """One that the person's office answers; else NotFound."""
    found = Correction.objects.filter(
        pk=correction_id, school__in=administered_by(person.id)
    ).first()
    if found is None:
        raise NotFound(_("This question is not there (any more)."))
    return found


def corrections_for_export(person_id: UUID) -> Iterable[Record]:
    """What was asked to be corrected about the person, and what came of it."""
    for row in Correction.objects.filter(person=person_id).order_by("asked_at", "id"):
        yield {
            "what": row.what,
            "wanted": _words(row, "wanted"),
            "state": row.state,
            "asked_at": row.asked_at,
            "decided_at": row.decided_at,
            "answer": _words(row, "answer"),
        }


def _about(person: Person, is_me: bool) -> MasterData:
    schools = School.objects.in_bulk(roles_by_school(person.id))
    rows = Correction.objects.filter(person=person).order_by("-asked_at")
    return MasterData(
        person=briefs([person.id], by_name=True)[person.id],
        is_me=is_me,
        schools=[school_brief(school) for school in schools.values()],
        told=list(_facts(person)),
        corrections=_told(list(rows[:20])),
    )


def _facts(person: Person) -> list[Told]:
    name_source = "by_hand" if person.name_by_hand else _source_of(person)
    facts = [
        Told(what="given_name", value=person.given_name, source=name_source),
        Told(what="family_name", value=person.family_name, source=name_source),
        Told(what="email", value=person.email, source="self"),
    ]
    if person.birth_date:
        facts.append(Told(what="birth_date", value=person.birth_date.isoformat(), source="roster"))
    classes = SchoolClass.objects.filter(pk__in=classes_of([person.id]).get(person.id, {}))
    for each in classes.select_related("school").order_by("name"):
        facts.append(Told(what="class", value=each.name, source=each.source))
    return [fact for fact in facts if fact["value"]]


def _source_of(person: Person) -> str:
    """Whether a roster told the name, or somebody entered it by hand."""
    by_roster = person.affiliations.filter(source="roster").exists()
    return "roster" if by_roster else "by_hand"


def _told(rows: list[Correction]) -> list[CorrectionOut]:
    people = briefs(row.person_id for row in rows)
    return [
        CorrectionOut(
            id=row.id,
            person=people[row.person_id],
            what=row.what,
            wanted=_words(row, "wanted"),
            state=row.state,
            asked_at=row.asked_at,
            answer=_words(row, "answer"),
        )
        for row in rows
    ]


def _words(row: Correction, field: str) -> str:
    sealed = bytes(getattr(row, f"{field}_sealed"))
    return opened_one(Place("correction", row.id, field), sealed).or_why() if sealed else ""
