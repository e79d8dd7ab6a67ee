# SPDX-License-Identifier: EUPL-1.2
"""Saying yes or no to a purpose, and taking it back."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.consent.access import is_public_task
from schulhof.consent.access.words import Matter, Subject, Words, facts_about
from schulhof.consent.models import ConsentEvent
from schulhof.consent.registry import REGISTRY
from schulhof.consent.schemas import WordIn
from schulhof.foundation.errors import Conflict, NotFound
from schulhof.people.access import children_of
from schulhof.people.models import Person
from schulhof.schools.access import roles_at

from .noting import expired_event
from .settling import settle, tell


def say(wanted: WordIn, *, by: Person) -> None:
    """Note a person's word about themselves or a child of theirs, and let what it comes to take effect at once.

    Repeating the same word adds nothing. NotFound for whom `by` does not answer for; Conflict("text_changed") for
    an older text, ("not_asked") where the school rests the purpose on its public task, ("decides_alone") for a
    young person who decides without guardians, ("nothing_given") for taking back what was not given.
    """
    matter = Matter(wanted.person_id, wanted.school_id, wanted.purpose)
    capacity = _capacity(matter, by)
    _refuse_text(wanted)
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=matter.person_id)  # two guardians take turns
        facts = facts_about([matter.person_id])
        if capacity == "guardian" and facts.needs[_subject(matter)] == "own":
            raise Conflict(_("This decision is theirs alone now."), code="decides_alone")
        before = facts.words.get(matter, Words()).of(by.id, capacity)
        if before == wanted.word:
            return
        if wanted.word == "withdrawn" and before != "given":
            raise Conflict(_("There is nothing to take back."), code="nothing_given")
        _note(matter, wanted, capacity, by)
        tell(settle([matter.person_id]) | {by.id})


def _capacity(matter: Matter, by: Person) -> str:
    roles = roles_at(matter.person_id, matter.school_id)
    if matter.person_id == by.id and roles:
        return "self"
    if "pupil" in roles and matter.person_id in children_of(by.id):
        return "guardian"
    raise NotFound(_("This is not yours to decide."))


def _refuse_text(wanted: WordIn) -> None:
    if is_public_task(wanted.school_id, wanted.purpose):
        raise Conflict(_("Your school does not ask for this."), code="not_asked")
    if wanted.word != "withdrawn" and wanted.version != REGISTRY[wanted.purpose].version:
        raise Conflict(_("This text has changed. Please read it again."), code="text_changed")


def _note(matter: Matter, wanted: WordIn, capacity: str, by: Person) -> None:
    ConsentEvent.objects.create(
        **matter._asdict(),
        kind=wanted.word,
        capacity=capacity,
        actor_id=by.id,
        text_version=wanted.version,
        language=wanted.language,
    )


def _subject(matter: Matter) -> Subject:
    return Subject(matter.person_id, matter.school_id)


def withdraw_all(person_id: UUID) -> None:
    """Every word about a person expires, inside the caller's act: the person is leaving for good."""
    words = facts_about([person_id]).words
    ConsentEvent.objects.bulk_create(
        expired_event(matter, capacity)
        for matter in words
        for capacity in ConsentEvent.Capacity.values
    )
