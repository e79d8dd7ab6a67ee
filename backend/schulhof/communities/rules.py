# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in communities and groups. Pure: roles and states in, answers out."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Literal

from schulhof.schools.rules import is_colleague

#: Communities that come from the roster; people, names and ends follow it.
FROM_ROSTER = frozenset({"school", "staff", "class", "course"})
#: Communities that a colleague may found.
FOUNDED = frozenset({"club", "project"})

_STRENGTH = {"reader": 1, "member": 2, "moderator": 3}

WhyNot = Literal["closed", "moderators_only", "reader", "not_allowed_any_more"]
CannotJoin = Literal["not_of_these_schools", "staff_only", "no_guardians_in_classes"]


def strongest(roles: Iterable[str]) -> str | None:
    """The role that counts when several memberships meet: the roster's and one made by hand."""
    return max(roles, key=_STRENGTH.__getitem__, default=None)


def is_weaker(role: str, than: str) -> bool:
    """Whether a role allows less than another."""
    return _STRENGTH[role] < _STRENGTH[than]


def is_closed(closed_at: datetime | None, closed_until: datetime | None, *, at: datetime) -> bool:
    """A group closed for a time opens again by itself: the clock decides, no job."""
    return closed_at is not None and (closed_until is None or at < closed_until)


def why_not_post(role: str, *, posting: str, closed: bool) -> WhyNot | None:
    """Why somebody may not write in a group, or None. Closed means closed for all but moderators."""
    if role == "reader":
        return "reader"
    if role == "moderator":
        return None
    if closed:
        return "closed"
    return "moderators_only" if posting == "moderators" else None


def may_post(role: str, *, posting: str, closed: bool) -> bool:
    """Whether somebody may write in a group now."""
    return why_not_post(role, posting=posting, closed=closed) is None


def may_moderate(role: str | None) -> bool:
    """Delete what others wrote, write in a closed group."""
    return role == "moderator"


def may_manage(role: str | None, *, is_colleague: bool) -> bool:
    """Name, members and groups of a community: moderators who work at one of its schools.

    A pupil may moderate a club; who is in it stays with the grown-ups.
    """
    return may_moderate(role) and is_colleague


def may_rename(role: str | None, *, kind: str, is_colleague: bool) -> bool:
    """A class, a course, the staff and the school are called what the roster calls them."""
    return kind not in FROM_ROSTER and may_manage(role, is_colleague=is_colleague)


def may_found(kind: str, *, roles: Collection[str]) -> bool:
    """Clubs and projects are founded by people who work at the school; pupils not by default."""
    return kind in FOUNDED and is_colleague(roles)


def why_not_join(kind: str, *, roles: Collection[str]) -> CannotJoin | None:
    """Why somebody may not be added by hand, or None. `roles`: what they are at its schools.

    Pupils and guardians never enter a staff community. Guardians do not enter a class or a course: nobody reads
    along with the children there (privacy-and-safety.md, section 4).
    """
    if not roles:
        return "not_of_these_schools"
    if is_colleague(roles):
        return None
    if kind == "staff":
        return "staff_only"
    if kind in {"class", "course"} and "pupil" not in roles:
        return "no_guardians_in_classes"
    return None


def sees_all_members(kind: str, *, is_colleague: bool) -> bool:
    """In the community of a whole school, pupils and guardians see only who works there.

    A list of a school's children is not for everybody (privacy-and-safety.md, section 4).
    """
    return kind != "school" or is_colleague


def role_in_school(roles: Collection[str]) -> str:
    """Administrators moderate the school's community, colleagues are members, all others read."""
    if "administrator" in roles:
        return "moderator"
    return "member" if is_colleague(roles) else "reader"


def role_in_staff(roles: Collection[str]) -> str | None:
    """Administrators moderate the staff community, teachers and staff are members, all others are not in it."""
    if "administrator" in roles:
        return "moderator"
    return "member" if is_colleague(roles) else None


def role_in_class(part: str) -> str:
    """Who teaches a class or a course moderates it."""
    return "member" if part == "pupil" else "moderator"


def may_end_partnership(*, state: str) -> bool:
    """Each side may take its word back at any time, also while the other has not answered."""
    return state in {"asked", "agreed"}


def may_answer(*, state: str, home_is_open: bool, partner_is_open: bool) -> bool:
    """Whether somebody may still agree or decline: it was asked, and a school of theirs has not agreed yet."""
    return state == "asked" and (home_is_open or partner_is_open)
