# SPDX-License-Identifier: EUPL-1.2
"""What the people of the demo city agreed to: their words, at once for a whole school."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from schulhof.consent.actions import decide_basis, settle
from schulhof.consent.models import ConsentEvent
from schulhof.consent.registry import REGISTRY
from schulhof.foundation.clock import now
from schulhof.foundation.purposes import PURPOSES
from schulhof.people.access import guardians_of
from schulhof.people.models import Guardianship, Person
from schulhof.schools.models import Affiliation, ClassMember, School

_REASON = "Schulkonferenz vom 1. Juni, § 120 Abs. 5 SchulG NRW"


def agree(school: School, *, head: Person) -> None:
    """Almost everybody said yes to everything, guardians for their children; a school without guardians in its
    roster rests all of it on its public task.
    """
    present = Affiliation.objects.filter(school=school, ended_on=None)
    people = set(present.values_list("person_id", flat=True))
    Guardianship.objects.filter(child__in=people).update(confirmed_at=now())
    guardians = guardians_of(people)
    if not guardians:
        for purpose in PURPOSES:
            decide_basis(school.id, purpose, "public_task", by=head, reason=_REASON)
        return
    people -= _silent(school)
    ConsentEvent.objects.bulk_create(_words(school, people, guardians), batch_size=500)
    settle(people)


def _silent(school: School) -> set[UUID]:
    """The last pupil of each class has said nothing yet: their teachers reach them on paper."""
    pupils = ClassMember.objects.filter(
        school_class__school=school, school_class__kind="class", part="pupil"
    ).order_by("person__sort_name")
    return set(dict(pupils.values_list("school_class_id", "person_id")).values())


def _words(
    school: School, people: Iterable[UUID], guardians: dict[UUID, set[UUID]]
) -> Iterator[ConsentEvent]:
    for person_id in people:
        for actor_id in (person_id, *sorted(guardians.get(person_id, ()))):
            for purpose, info in REGISTRY.items():
                yield ConsentEvent(
                    person_id=person_id,
                    school_id=school.id,
                    purpose=purpose,
                    kind=ConsentEvent.Kind.GIVEN,
                    capacity="self" if actor_id == person_id else "guardian",
                    actor_id=actor_id,
                    text_version=info.version,
                    language="de",
                )
