# SPDX-License-Identifier: EUPL-1.2
"""The screens of each role, in each state: a name and how one gets there."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from e2e.demo_city import (
    CITY,
    CONTACT,
    FIRST_CHILD,
    GUARDIAN,
    HEAD,
    OFFICER,
    PUPIL,
    TEACHER,
    DemoCity,
)

from . import caring, coming_in, everyday, office
from .ways import Screen

Round = Callable[[Page, DemoCity], Iterator[Screen]]

#: Whoever has not signed in before goes round on a device that nobody has used.
STRANGERS: dict[str, Round] = {
    "visitor": coming_in.visitor,
    "newcomer": coming_in.newcomer,
    "card": coming_in.card,
}
PEOPLE: dict[str, Round] = {
    PUPIL: everyday.pupil,
    TEACHER: everyday.teacher,
    GUARDIAN: everyday.guardian,
    HEAD: office.head,
    CITY: office.city,
    CONTACT: caring.contact,
    FIRST_CHILD: caring.first_grader,
    OFFICER: caring.officer,
}
ROLES = (*STRANGERS, *PEOPLE)
#: Between them they see every kind of screen; the others go round before a release.
EVERY_DAY = ("visitor", "card", PUPIL, TEACHER, HEAD)


def round_of(role: str, city: DemoCity) -> tuple[Page, Iterator[Screen]]:
    """A page, and every screen of the role, in an order in which each can be reached from the one before."""
    if role in STRANGERS:
        page = city.visitor()
        return page, STRANGERS[role](page, city)
    page = city.page_of(role)
    return page, PEOPLE[role](page, city)
