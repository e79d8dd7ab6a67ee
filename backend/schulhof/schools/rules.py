# SPDX-License-Identifier: EUPL-1.2
"""Who is what at a school, and what that allows. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

#: What somebody is at a school when they work there.
COLLEAGUES = frozenset({"teacher", "staff", "administrator"})

_FOREMOST = ("teacher", "administrator", "staff", "guardian", "pupil")


def foremost(roles: Iterable[str]) -> str | None:
    """The role by which others know somebody who is several things: a head who teaches is a teacher."""
    return min(roles, key=_FOREMOST.index, default=None)


def in_order(roles: Iterable[str]) -> list[str]:
    """Roles as lists show them."""
    return sorted(roles, key=_FOREMOST.index)


def is_colleague(roles: Collection[str]) -> bool:
    """Works at the school."""
    return not COLLEAGUES.isdisjoint(roles)


def is_child(roles: Collection[str]) -> bool:
    """Is shown with an initial only: a pupil, and nothing else."""
    return set(roles) == {"pupil"}


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the rules need to know of a person."""

    #: Roles by school.
    roles: Mapping[UUID, frozenset[str]] = field(default_factory=dict)
    #: Classes by the part the person has in them.
    classes: Mapping[UUID, str] = field(default_factory=dict)
    #: For the whole city: city, operator, dpo.
    installation: frozenset[str] = frozenset()
    #: Schools at which the person is a named contact for safeguarding.
    safeguards: frozenset[UUID] = frozenset()

    def administers(self, school: UUID) -> bool:
        return "administrator" in self.roles.get(school, ())

    @property
    def administered(self) -> set[UUID]:
        return {school for school in self.roles if self.administers(school)}

    @property
    def own_classes(self) -> set[UUID]:
        """Classes whose class teacher the person is."""
        return {each for each, part in self.classes.items() if part == "class_teacher"}


def may_create_schools(standing: Standing) -> bool:
    """The city brings schools in."""
    return "city" in standing.installation


def may_see_all_schools(standing: Standing) -> bool:
    """Who looks after the installation sees its schools, and nobody in them."""
    return bool(standing.installation)


def may_see_class(standing: Standing, *, school: UUID, school_class: UUID) -> bool:
    """Names, login names and states of a class: its class teachers and the school's administrators."""
    return standing.administers(school) or school_class in standing.own_classes


def looks_after(issuer: Standing, subject: Standing) -> bool:
    """Administers a school of theirs, or is class teacher of a class they learn in."""
    in_class = {each for each, part in subject.classes.items() if part == "pupil"}
    return not (
        issuer.administered.isdisjoint(subject.roles) and issuer.own_classes.isdisjoint(in_class)
    )


def may_issue_code(issuer: Standing, subject: Standing) -> bool:
    """Whether the issuer may give the subject a new way in. Who holds a code can become its person, so:

    Nobody opens an account with more rights over people than their own. An administrator opens those of the
    school's people; a class teacher those of the own class's pupils, if they are pupils and nothing else.
    """
    if not looks_after(issuer, subject):
        return False
    if subject.installation - issuer.installation or subject.administered - issuer.administered:
        return False
    if not issuer.administered.isdisjoint(subject.roles):
        return True
    return all(is_child(roles) for roles in subject.roles.values())


def school_in_common(issuer: Standing, subject: Standing) -> UUID | None:
    """The school for which the issuer acts."""
    administered = sorted(issuer.administered.intersection(subject.roles))
    together = sorted(set(issuer.roles).intersection(subject.roles))
    return next(iter([*administered, *together]), None)


def may_hand_out_codes(standing: Standing) -> bool:
    """Whether there is anybody at all for whom the person may issue a code."""
    return bool(standing.administered or standing.own_classes)


def holds_rights(standing: Standing) -> bool:
    """Has rights over others, so that a passphrase alone does not suffice.

    Runs a school, the city or a class, or is a contact for safeguarding: reads what children ask for help with.
    """
    return bool(standing.installation or standing.safeguards) or may_hand_out_codes(standing)


def may_found_communities(standing: Standing) -> set[UUID]:
    """Schools at which the person works, and so may found clubs and projects."""
    return {school for school, roles in standing.roles.items() if is_colleague(roles)}


#: So many people are named for each kind of question before a school starts.
CONTACTS_NEEDED: Mapping[str, int] = {"safeguarding": 2, "privacy": 1, "technical": 1}
#: Days before a decision ends on which the office is reminded.
REMINDED = (30, 7)


def missing_to_start(
    *, today: date, valid_until: date | None, has_contract: bool, contacts: Mapping[str, int]
) -> list[str]:
    """What a school still needs before its people may meet, in the order of the checklist."""
    missing = []
    if valid_until is None or valid_until < today:
        missing.append("decision")
    if not has_contract:
        missing.append("contract")
    for kind, needed in CONTACTS_NEEDED.items():
        if contacts.get(kind, 0) < needed:
            missing.append(f"{kind}_contact")
    return missing


def ends_soon(valid_until: date, *, today: date) -> int | None:
    """Days that are left, once the office is to be reminded; None before."""
    left = (valid_until - today).days
    return left if left <= max(REMINDED) else None


class YearDates(NamedTuple):
    """A school year: its name and its first and last day."""

    name: str
    starts_on: date
    ends_on: date


def school_year_of(day: date) -> YearDates:
    """The school year a day lies in: from 1 August to 31 July (Hamburg agreement of the Länder, section 1)."""
    first = day.year if day.month >= 8 else day.year - 1
    name = f"{first}/{(first + 1) % 100:02}"
    return YearDates(name, date(first, 8, 1), date(first + 1, 7, 31))
