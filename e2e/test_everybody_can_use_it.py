# SPDX-License-Identifier: EUPL-1.2
"""Everybody can use it: WCAG 2.2 AA, keyboard alone, 320 px, screen readers."""

import pytest

from e2e.demo_city import DemoCity
from e2e.inspection import faults
from e2e.screens import ROLES, screens_of, visitors


def test_a_visitor_meets_no_barrier(city: DemoCity) -> None:
    """Sign-in and activation, with their errors, in light and dark, wide and narrow."""
    page = city.visitor()
    found = []
    for name, go in visitors(page):
        go()
        found += faults(page, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("login_name", ROLES)
def test_a_person_meets_no_barrier(city: DemoCity, login_name: str) -> None:
    """Every screen of a role, in light and dark, wide and narrow."""
    page = city.page_of(login_name)
    found = []
    for name, go in screens_of(login_name, page):
        go()
        found += faults(page, name)
    page.close()
    assert not found, "\n".join(found)
