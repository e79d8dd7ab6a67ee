# SPDX-License-Identifier: EUPL-1.2
"""Rooms above that follow who belongs to a school: its communities, for one."""

from collections.abc import Callable

from schulhof.schools.models import School

Follower = Callable[[School], object]
_followers: list[Follower] = []


def register_follower(follower: Follower) -> None:
    """Call `follower(school)` inside every act that changes who belongs to a school by hand."""
    if follower not in _followers:
        _followers.append(follower)


def follow(school: School) -> None:
    """Let everybody who follows the school catch up, inside the caller's transaction."""
    for follower in _followers:
        follower(school)
