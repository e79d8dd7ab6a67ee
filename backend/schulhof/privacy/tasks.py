# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock."""

from . import actions


def tend_exports() -> None:
    """Make the copies that were asked for, and forget those that are over."""
    actions.tend_exports()


def forget_old_exports() -> None:
    """Hourly: what is left of copies that were fetched, or are long over."""
    actions.forget_old_exports()


def erase_and_retain() -> None:
    """Daily: accounts whose time to think again is over, and everything past its period."""
    actions.run_erasures()
    actions.apply_retention()
