# SPDX-License-Identifier: EUPL-1.2
"""Everybody can use it: WCAG 2.2 AA on every screen of every role, narrow, large, spread, in strong contrast."""

import pytest

from e2e.demo_city import HEAD, PUPIL, DemoCity
from e2e.inspection import faults, rules_broken, tab_through
from e2e.screens import EVERY_DAY, ROLES, round_of
from e2e.screens.ways import go

ROUNDS = [
    role if role in EVERY_DAY else pytest.param(role, marks=pytest.mark.long) for role in ROLES
]


@pytest.mark.row(34)
@pytest.mark.row(37)
@pytest.mark.parametrize("role", ROUNDS)
def test_nobody_meets_a_barrier(city: DemoCity, role: str) -> None:
    """Every screen of a role, in light and dark, wide and narrow."""
    page, screens = round_of(role, city)
    found = []
    for name, arrive in screens:
        arrive()
        found += faults(page, name)
    page.close()
    assert not found, "\n".join(found)


@pytest.mark.row(37)
def test_whoever_wants_strong_contrast_gets_it(city: DemoCity) -> None:
    """With more contrast, words stand out seven to one; with the system's own colours, one sees the focus."""
    wrong = []
    for who, path in ((PUPIL, "/"), (PUPIL, "/settings"), (HEAD, "/schools")):
        page = city.page_of(who)
        go(page, path)
        for look in ("light", "dark"):
            page.emulate_media(contrast="more", color_scheme=look, reduced_motion="reduce")
            wrong += [
                f"{path}: {each}" for each in rules_broken(page, only=["color-contrast-enhanced"])
            ]
        page.emulate_media(
            contrast="no-preference", forced_colors="active", reduced_motion="reduce"
        )
        wrong += [f"{path}, forced: {each}" for each in tab_through(page)[1]]
        page.close()
    assert not wrong, "\n".join(wrong)
