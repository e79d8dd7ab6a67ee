# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock."""

from . import actions


def erase_and_retain() -> None:
    """Daily: accounts whose time to think again is over, and everything past its period."""
    actions.run_erasures()
    actions.apply_retention()
