# SPDX-License-Identifier: EUPL-1.2
"""What is in an archive: a chapter for every declared table, with its rows or the reason why it has none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db import models

from schulhof.foundation.personal import Holding, NotExported, Record, Rows
from schulhof.people.models import Person
from schulhof.privacy.registry import holdings
from schulhof.privacy.words import kept_for

Source = Rows | NotExported | Callable[[UUID], Iterable[Record]]


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One table. `left_out` says why there are no rows."""

    table: str
    title: str
    kept: str
    left_out: str = ""
    records: list[Record] = field(default_factory=list)


def chapters_about(person_id: UUID, *, by_guardian: bool) -> Iterator[Chapter]:
    """Every table there is, the account first. In a guardian's copy, what is the child's alone is left out."""
    for holding in reversed(holdings()):
        source = _source(holding, by_guardian=by_guardian)
        yield Chapter(
            table=holding.label,
            title=str(holding.title),
            kept=kept_for(holding),
            left_out=str(source.reason) if isinstance(source, NotExported) else "",
            records=list(_records(holding, source, person_id)),
        )


def _source(holding: Holding, *, by_guardian: bool) -> Source:
    if by_guardian and holding.for_guardians is not None:
        return holding.for_guardians
    return holding.export


def _records(holding: Holding, source: Source, person_id: UUID) -> Iterable[Record]:
    if isinstance(source, NotExported):
        return []
    if isinstance(source, Rows):
        return _declared_fields(holding, person_id)
    return source(person_id)


def _declared_fields(holding: Holding, person_id: UUID) -> Iterable[Record]:
    """Without internal fields, and without other people: a column that leads to one is left out."""
    names = [
        name
        for name, declared in holding.fields.items()
        if not declared.internal and not _leads_to_people(holding, name)
    ]
    rows = holding.of(person_id).order_by("pk").values(*names) if names else []
    yield from rows


def _leads_to_people(holding: Holding, name: str) -> bool:
    column = holding.model._meta.get_field(name)
    return isinstance(column, models.ForeignKey) and column.related_model is Person
