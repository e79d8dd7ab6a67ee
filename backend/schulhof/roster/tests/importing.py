# SPDX-License-Identifier: EUPL-1.2
"""A school and its imports, for tests."""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from schulhof.communities.models import Community, Group, Membership
from schulhof.people.models import Guardianship, Person
from schulhof.roster import actions
from schulhof.roster.draft import Problem
from schulhof.roster.formats.mapping import Mapping
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.models import Import, ImportedIdentity, Recognition
from schulhof.roster.pending import preview_of
from schulhof.roster.plan.plan import Change
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass
from testing.cast import go_live

from .shared import raw

HEAD = "Interne ID-Nummer;Nachname;Vorname;Geburtsdatum;Klasse;Erzieher 1: Nachname;\
Erzieher 1: Vorname;Erzieher 1: E-Mail"
TEACHER_HEAD = "eindeutige Nummer (GUID);Nachname;Vorname;Kürzel;E-Mail (Dienstlich)"


def pupils(*lines: str) -> RawFile:
    """A SchILD export: number;family;given;birth;class[;guardian family;given;e-mail]."""
    return raw("schueler.csv", "\n".join([HEAD, *(_padded(line, 7) for line in lines)]))


def teachers(*lines: str) -> RawFile:
    """A SchILD export: guid;family;given;sign;e-mail."""
    return raw("lehrer.csv", "\n".join([TEACHER_HEAD, *(_padded(line, 4) for line in lines)]))


def listed(*lines: str) -> RawFile:
    """A table without numbers: family;given;birth;class."""
    head = "Nachname;Vorname;Geburtsdatum;Klasse"
    return raw("liste.csv", "\n".join([head, *(_padded(line, 3) for line in lines)]))


def many(count: int, *, start: int = 100, of_class: str = "9z") -> list[str]:
    """Pupils who make a school large enough that one more or less is no tenth of it."""
    return [
        f"{n};Viel{_word(n)};Kim{_word(n)};01.01.2012;{of_class}"
        for n in range(start, start + count)
    ]


@dataclass
class Importing:
    """Reads and applies imports at once."""

    capture: Callable[..., AbstractContextManager[list[Callable[[], Any]]]]

    def read(
        self,
        school: School,
        *files: RawFile,
        by: Person | None = None,
        mapping: Mapping | None = None,
        joins: bool = False,
    ) -> Import:
        with self.capture(execute=True):
            entry = actions.start_import(
                school, by=by, files=files, mapping=mapping, joins_by_address=joins
            )
        return Import.objects.get(pk=entry.pk)

    def apply(self, entry: Import, *, confirm: bool = False, by: Person | None = None) -> Import:
        with self.capture(execute=True):
            actions.apply_import(entry, by=by, confirm_removals=confirm)
        return Import.objects.get(pk=entry.pk)

    def whole(
        self,
        school: School,
        *files: RawFile,
        confirm: bool = False,
        mapping: Mapping | None = None,
    ) -> list[Change]:
        """Reads and applies; what the preview said."""
        entry = self.read(school, *files, mapping=mapping)
        assert entry.state == "ready", (entry.state, entry.error)
        changes = preview_of(entry).changes
        applied = self.apply(entry, confirm=confirm)
        assert applied.state == "applied", (applied.state, applied.error)
        return changes

    def problems(self, school: School, *files: RawFile) -> list[Problem]:
        return preview_of(self.read(school, *files)).problems


def failure(entry: Import) -> str:
    """The code of what went wrong, or nothing."""
    return entry.error["code"] if entry.error else ""


def make_school(number: str = "168531") -> School:
    return go_live(School.objects.create(name="Schule Ost", short_name="Ost", number=number))


def told(changes: Iterable[Change]) -> list[tuple[str, str]]:
    return sorted((change.kind, change.name) for change in changes)


def kinds(changes: Iterable[Change]) -> Counter[str]:
    return Counter(change.kind for change in changes)


def person(given: str, family: str | None = None) -> Person:
    found = Person.objects.filter(given_name=given)
    return found.get(family_name=family) if family else found.get()


def class_of(someone: Person) -> list[str]:
    """Names of the classes the person has a place in, by roster or by hand."""
    return sorted(
        ClassMember.objects.filter(person=someone, ended_on=None, school_class__ended_on=None)
        .values_list("school_class__name", flat=True)
        .distinct()
    )


def communities_of(someone: Person) -> list[str]:
    return sorted(
        Membership.objects.filter(person=someone, ended_at=None, community__ended_at=None)
        .values_list("community__name", flat=True)
        .distinct()
    )


def everything() -> dict[str, list[tuple[object, ...]]]:
    """All rows an import may write, to see that nothing changed."""
    return {
        model.__name__: sorted(model.objects.values_list(), key=repr)
        for model in (
            Person, Affiliation, Guardianship, SchoolClass, ClassMember, Community, Group,
            Membership, ImportedIdentity, Recognition,
        )
    }  # fmt: skip


def _padded(line: str, separators: int) -> str:
    return line + ";" * (separators - line.count(";"))


def _word(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))
