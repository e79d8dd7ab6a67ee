# SPDX-License-Identifier: EUPL-1.2
"""Who had agreed to a purpose during a stretch of time, from the words as they were said.

Never too few: one word that was given counts, also where two were needed; where a school may have rested the
purpose on its public task everybody counts, because how it was before its last decision is not kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from schulhof.consent.models import Basis, ConsentEvent
from schulhof.foundation.purposes import Purpose
from schulhof.foundation.spans import Span, lasting
from schulhof.schools.models import Affiliation

#: Somebody at a school.
At = tuple[UUID, UUID]


def agreed_during(those: Collection[At], purpose: Purpose, span: Span) -> set[At]:
    """Which of these people, each at a school, had agreed or need not have been asked. Three queries."""
    unasked = _unasked(purpose, span)
    words = _words(those, purpose)
    agreed = {
        at for at in those
        if at[1] in unasked or any(yes.cut(span) for yes in _yes(words.get(at, ())))
    }  # fmt: skip
    if purpose == "participation":
        agreed |= _without_a_word(set(those) - set(words))
    return agreed


def _unasked(purpose: Purpose, span: Span) -> set[UUID]:
    """Schools that may not have asked then."""
    task = Q(kind=Basis.Kind.PUBLIC_TASK, decided_at__lt=span.until)
    before = Q(kind=Basis.Kind.CONSENT, decided_at__gt=span.since)
    found = Basis.objects.filter(task | before, purpose=purpose)
    return set(found.values_list("school_id", flat=True))


def _words(those: Collection[At], purpose: Purpose) -> dict[At, list[ConsentEvent]]:
    found: QuerySet[ConsentEvent] = ConsentEvent.objects.filter(
        purpose=purpose,
        person_id__in={person_id for person_id, _ in those},
        school_id__in={school_id for _, school_id in those},
    )
    words: dict[At, list[ConsentEvent]] = defaultdict(list)
    for event in found.order_by("at", "id"):
        words[event.person_id, event.school_id].append(event)
    return words


def _without_a_word(those: set[At]) -> set[At]:
    """Who takes part though no word is known: nobody can say since when."""
    rows = Affiliation.objects.filter(person__in={each for each, _ in those}, takes_part=True)
    return those & set(rows.values_list("person_id", "school_id"))


def _yes(words: Iterable[ConsentEvent]) -> Iterator[Span]:
    """The stretches during which a yes of somebody stood."""
    standing: dict[tuple[str, UUID | None], datetime] = {}
    for word in words:
        ended = _ended_by(word, standing)
        yield from (lasting(standing.pop(who), word.at) for who in ended)
        if word.kind == ConsentEvent.Kind.GIVEN:
            standing[word.capacity, word.actor_id] = word.at
    yield from (lasting(since, None) for since in standing.values())


def _ended_by(
    word: ConsentEvent, standing: Iterable[tuple[str, UUID | None]]
) -> list[tuple[str, UUID | None]]:
    """Whose yes a word ends: a new word the former one of the same person, the clock all of a capacity."""
    by_clock = word.kind == ConsentEvent.Kind.EXPIRED
    return [
        (capacity, actor_id) for capacity, actor_id in standing
        if capacity == word.capacity and (by_clock or actor_id == word.actor_id)
    ]  # fmt: skip
