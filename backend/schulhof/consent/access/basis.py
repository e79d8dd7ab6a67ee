# SPDX-License-Identifier: EUPL-1.2
"""On what a school rests its purposes, and from which age its pupils decide."""

from collections.abc import Collection, Iterable
from typing import cast
from uuid import UUID

from schulhof.consent.models import Basis, SchoolBands
from schulhof.consent.rules import Bands
from schulhof.foundation.purposes import Purpose


def public_tasks(school_ids: Collection[UUID]) -> set[tuple[UUID, Purpose]]:
    """School and purpose wherever a school decided that it need not ask. One query."""
    rows = Basis.objects.filter(school__in=school_ids, kind=Basis.Kind.PUBLIC_TASK)
    return {
        (school_id, cast(Purpose, purpose))
        for school_id, purpose in rows.values_list("school_id", "purpose")
    }


def is_public_task(school_id: UUID, purpose: Purpose) -> bool:
    """Whether the school rests the purpose on its public task and so need not ask."""
    return (school_id, purpose) in public_tasks([school_id])


def bands_of(school_ids: Iterable[UUID]) -> dict[UUID, Bands]:
    """Bands by school; 14 and 16 where a school decided nothing else. One query."""
    wanted = set(school_ids)
    rows = SchoolBands.objects.filter(school__in=wanted)
    decided = {row.school_id: Bands(row.own_word_from, row.own_word_alone_from) for row in rows}
    return {school_id: decided.get(school_id, Bands()) for school_id in wanted}
