# SPDX-License-Identifier: EUPL-1.2
"""Declaring what is kept about people. Every room says in its `privacy.py` what its tables hold.

From these declarations come export, erasure, retention, the record of processing and the page "what we keep".
A table or field that nobody declared fails the build (privacy/tests/test_completeness.py says what to write).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import IO, Any, Literal, Protocol
from uuid import UUID

from django.db import models
from django.utils.functional import Promise

#: A sentence in the reader's language: gettext_lazy("…").
Words = str | Promise
#: What for: the activities of the record of processing (Art. 30).
Purpose = Literal[
    "participation", "belonging", "sign_in", "safety", "accountability", "rights", "operation"
]
Category = Literal["identity", "master", "content", "credential", "consent", "evidence", "log"]


@dataclass(frozen=True)
class Field:
    """One column: what stands in it. An internal one (hash, key, technical copy) is never in an export."""

    why: str
    internal: bool = False


@dataclass(frozen=True, kw_only=True)
class Retention:
    """How long. Always finite: made by one of the functions below."""

    kind: Literal["after", "account", "with_account", "with_parent", "by_room"]
    #: Days, counted from the moment in `since` (a path of the ORM).
    days: int = 0
    since: str = ""
    #: The relation to the row it goes with.
    parent: str = ""
    #: The job of operations that does it.
    job: str = ""

    def __post_init__(self) -> None:
        complete = {
            "after": self.days > 0 and bool(self.since),
            "account": self.days > 0 and bool(self.since),
            "with_account": True,
            "with_parent": bool(self.parent),
            "by_room": self.days > 0 and bool(self.job),
        }
        if not complete[self.kind]:
            raise ValueError(f"This retention never ends: {self}")


def after(days: int, *, since: str) -> Retention:
    """So many days after `since`; done by the daily job, announced a week before."""
    return Retention(kind="after", days=days, since=since)


def account(days: int, *, since: str) -> Retention:
    """The account itself: so many days after its person left, everything about them is erased."""
    return Retention(kind="account", days=days, since=since)


def with_account() -> Retention:
    """As long as the account: 30 days after the person left, or 30 days after they ask."""
    return Retention(kind="with_account")


def with_parent(relation: str) -> Retention:
    """As long as the row that the relation leads to, which is declared itself."""
    return Retention(kind="with_parent", parent=relation)


def by_room(days: int, *, job: str) -> Retention:
    """At most so many days; a job of the room itself sees to it."""
    return Retention(kind="by_room", days=days, job=job)


@dataclass(frozen=True)
class ExportedFile:
    """A file in an export: its name for people, and how to open it."""

    name: str
    content: Callable[[], IO[bytes]]


#: What an export tells of one row: texts, numbers, dates, or an ExportedFile.
Record = Mapping[str, object]


@dataclass(frozen=True)
class Rows:
    """Export the declared fields of the person's rows, without internal ones and without other people."""


@dataclass(frozen=True)
class NotExported:
    """Not in an export, and why."""

    reason: Words


@dataclass(frozen=True)
class Deleted:
    """Erase by deleting the person's rows."""


@dataclass(frozen=True)
class Unlinked:
    """Erase by emptying the columns that lead to the person; the row belongs to others."""


@dataclass(frozen=True)
class KeptBecause:
    """Outlives the erasure of the person until its own retention ends, and why."""

    reason: Words


class Restrict(Protocol):
    """Hides what is held about a person, or shows it again; how many rows changed."""

    def __call__(self, person_id: UUID, /, *, on: bool) -> int: ...


@dataclass(frozen=True, kw_only=True)
class Holding:
    """What one table holds about people."""

    model: type[models.Model]
    #: As people call it: "Messages you wrote".
    title: Words
    #: Paths of the ORM from the row to the id of the person it is about: "person", "message__author".
    person: tuple[str, ...]
    purpose: Purpose
    category: Category
    fields: Mapping[str, Field]
    retention: Retention
    #: A second period for some of the rows; whichever ends first counts. One of `after`.
    sooner: Retention | None = None
    #: Set by `as_sooner`: what tells the second period from the first.
    second_period: str = ""
    #: Path to the school whose office is told before deletion; without one the data protection officer alone is.
    school: str = ""
    export: Rows | NotExported | Callable[[UUID], Iterable[Record]] = Rows()
    #: In a guardian's copy, where that is less than the child's own: what it told somebody in confidence.
    for_guardians: NotExported | Callable[[UUID], Iterable[Record]] | None = None
    #: A function gets the id and answers how many rows it changed. Repeating it changes nothing.
    erase: Deleted | Unlinked | KeptBecause | Callable[[UUID], int] = Deleted()
    #: How rows past their period go, if deleting them is not enough.
    expire: "Callable[[models.QuerySet[Any]], int] | None" = None
    #: Hides the person's rows, or shows them again (`on=False`): foundation.restricting.
    restrict: "Restrict | None" = None
    #: Who else reads it, for the record of processing.
    recipients: Words = ""

    def __post_init__(self) -> None:
        if not isinstance(self.retention, Retention):
            raise TypeError(f"{self.model.__name__} needs a retention that ends")

    @property
    def label(self) -> str:
        """`messaging.Message`"""
        return self.model._meta.label

    def as_sooner(self) -> "Holding | None":
        """The same rows under their second period."""
        if self.sooner is None:
            return None
        return replace(self, retention=self.sooner, sooner=None, second_period=self.sooner.since)

    def of(self, person_id: UUID) -> "models.QuerySet[Any]":
        """The rows that are about this person, hidden ones too."""
        return self.model._base_manager.filter(self.about([person_id]))

    def about(self, person_ids: "Iterable[UUID]") -> models.Q:
        """Rows that are about any of these people; a query of ids does, too."""
        about = models.Q(pk__in=[])
        for path in self.person:
            about |= models.Q(**{f"{path}__in": person_ids})
        return about
