# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock."""

from . import actions


def pause_expired() -> None:
    """Give schools a break whose decision has ended."""
    actions.pause_expired()
