# SPDX-License-Identifier: EUPL-1.2
"""Everything somebody is asked: for themselves, and for each child they answer for."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import cast
from uuid import UUID

from schulhof.consent.models import ConsentEvent
from schulhof.consent.registry import REGISTRY
from schulhof.consent.schemas import MatterOut
from schulhof.foundation.purposes import PURPOSES, Purpose
from schulhof.people.access import children_of
from schulhof.people.models import Person
from schulhof.schools.access import briefs, functions_at, school_brief
from schulhof.schools.functions import Function
from schulhof.schools.models import Affiliation, School

from .basis import public_tasks
from .words import Facts, Matter, Subject, Words, facts_about


def matters_of(person: Person) -> list[MatterOut]:
    """Every purpose at every school, for the person and their confirmed children. Twelve queries at most.

    What a school does not use it does not ask about; a word that was given to it can still be taken back. Nobody
    is asked while the school is not live.
    """
    order = [person.id, *children_of(person.id)]
    facts = facts_about(order)
    pupils = _as_pupils(order[1:])
    subjects = [each for each in facts.needs if each.person_id == person.id or each in pupils]
    schools = School.objects.in_bulk([each.school_id for each in subjects])
    subjects.sort(
        key=lambda each: (order.index(each.person_id), schools[each.school_id].short_name)
    )
    unasked = public_tasks(list(schools))
    used = functions_at(list(schools))
    people = briefs(order)
    return [
        MatterOut(
            person=people[subject.person_id],
            is_me=subject.person_id == person.id,
            school=school_brief(schools[subject.school_id]),
            **answer,  # type: ignore[typeddict-item]  # the rest of it
        )
        for subject in subjects
        for answer in _offered(
            _answers(facts, subject, by=person.id, unasked=unasked),
            at=schools[subject.school_id],
            functions=used[subject.school_id],
        )
    ]


def _answers(
    facts: Facts, subject: Subject, *, by: UUID, unasked: set[tuple[UUID, Purpose]]
) -> list[dict[str, object]]:
    """The purposes in order. Who said no to taking part is not asked about what stands on it."""
    answers: list[dict[str, object]] = []
    for purpose in PURPOSES:
        matter = Matter(*subject, purpose)
        mine = _my_word(facts, matter, by)
        is_public_task = (subject.school_id, purpose) in unasked
        may_answer = not is_public_task and _is_heard(facts, subject, by)
        answers.append(
            {
                "purpose": purpose,
                "version": REGISTRY[purpose].version,
                "is_public_task": is_public_task,
                "state": "allowed" if is_public_task else facts.state(matter),
                "need": facts.needs[subject],
                "my_word": mine,
                "may_answer": may_answer,
                "asked": may_answer and mine is None and not _said_no(answers),
            }
        )
    return answers


def _offered(
    answers: Iterable[dict[str, object]], *, at: School, functions: Collection[Function]
) -> Iterator[dict[str, object]]:
    for answer in answers:
        if answer["my_word"] or _is_used(answer, functions):
            yield answer | {"asked": answer["asked"] and at.state == School.State.LIVE}


def _is_used(answer: dict[str, object], functions: Collection[Function]) -> bool:
    purpose = cast(Purpose, answer["purpose"])
    return purpose == "participation" or any(
        each in functions for each in REGISTRY[purpose].functions
    )


def _my_word(facts: Facts, matter: Matter, by: UUID) -> str | None:
    capacity = ConsentEvent.Capacity.SELF if matter.person_id == by else "guardian"
    return facts.words.get(matter, Words()).of(by, capacity)


def _is_heard(facts: Facts, subject: Subject, by: UUID) -> bool:
    """A young person who decides alone is no longer decided about."""
    return subject.person_id == by or facts.needs[subject] != "own"


def _said_no(answers: Sequence[dict[str, object]]) -> bool:
    return bool(answers) and answers[0]["my_word"] in {"declined", "withdrawn"}


def _as_pupils(children: list[UUID]) -> set[Subject]:
    rows = Affiliation.objects.filter(person__in=children, role="pupil", ended_on=None)
    return {Subject(*row) for row in rows.values_list("person_id", "school_id")}
