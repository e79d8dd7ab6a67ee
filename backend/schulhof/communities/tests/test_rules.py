# SPDX-License-Identifier: EUPL-1.2
"""Who may do what, as tables."""

from datetime import UTC, datetime, timedelta

import pytest

from schulhof.communities import rules

MOMENT = datetime(2026, 9, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("role", "posting", "closed", "why_not"),
    [
        ("reader", "all", False, "reader"),
        ("reader", "moderators", True, "reader"),
        ("member", "all", False, None),
        ("member", "all", True, "closed"),
        ("member", "moderators", False, "moderators_only"),
        ("member", "moderators", True, "closed"),
        ("moderator", "all", True, None),
        ("moderator", "moderators", False, None),
        ("moderator", "moderators", True, None),
    ],
)
def test_posting(role: str, posting: str, closed: bool, why_not: str | None) -> None:
    assert rules.why_not_post(role, posting=posting, closed=closed) == why_not
    assert rules.may_post(role, posting=posting, closed=closed) is (why_not is None)


@pytest.mark.parametrize(
    ("closed_at", "until", "closed"),
    [
        (None, None, False),
        (MOMENT, None, True),
        (MOMENT, MOMENT + timedelta(seconds=1), True),
        (MOMENT, MOMENT, False),
    ],
)
def test_closing(closed_at: datetime | None, until: datetime | None, closed: bool) -> None:
    assert rules.is_closed(closed_at, until, at=MOMENT) is closed


def test_strongest_role_counts() -> None:
    assert rules.strongest(["reader", "moderator", "member"]) == "moderator"
    assert rules.strongest([]) is None


@pytest.mark.parametrize(
    ("role", "is_colleague", "may"),
    [
        ("moderator", True, True),
        ("moderator", False, False),
        ("member", True, False),
        (None, True, False),
    ],
)
def test_managing_takes_a_moderator_who_works_there(
    role: str | None, is_colleague: bool, may: bool
) -> None:
    assert rules.may_manage(role, is_colleague=is_colleague) is may
    assert rules.may_rename(role, kind="club", is_colleague=is_colleague) is may
    assert not rules.may_rename(role, kind="class", is_colleague=is_colleague)


@pytest.mark.parametrize(
    ("kind", "roles", "why_not"),
    [
        ("club", set(), "not_of_these_schools"),
        ("staff", {"pupil"}, "staff_only"),
        ("staff", {"guardian"}, "staff_only"),
        ("staff", {"guardian", "teacher"}, None),
        ("staff", {"staff"}, None),
        ("class", {"guardian"}, "no_guardians_in_classes"),
        ("course", {"guardian"}, "no_guardians_in_classes"),
        ("class", {"pupil"}, None),
        ("class", {"administrator"}, None),
        ("club", {"guardian"}, None),
        ("project", {"pupil"}, None),
    ],
)
def test_joining(kind: str, roles: set[str], why_not: str | None) -> None:
    assert rules.why_not_join(kind, roles=roles) == why_not


@pytest.mark.parametrize("kind", ["school", "staff", "class", "course", "club", "project"])
@pytest.mark.parametrize("role", ["pupil", "guardian", "teacher", "staff", "administrator"])
def test_colleagues_found_clubs_and_projects_only(kind: str, role: str) -> None:
    expected = kind in {"club", "project"} and role in {"teacher", "staff", "administrator"}
    assert rules.may_found(kind, roles={role}) is expected


def test_roles_that_come_from_the_roster() -> None:
    assert rules.role_in_school({"pupil"}) == "reader"
    assert rules.role_in_school({"guardian", "teacher"}) == "member"
    assert rules.role_in_school({"teacher", "administrator"}) == "moderator"
    assert rules.role_in_staff({"pupil", "guardian"}) is None
    assert rules.role_in_staff({"staff"}) == "member"
    assert rules.role_in_staff({"administrator"}) == "moderator"
    assert [rules.role_in_class(part) for part in ("pupil", "teacher", "class_teacher")] == [
        "member",
        "moderator",
        "moderator",
    ]
