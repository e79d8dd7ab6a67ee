# SPDX-License-Identifier: EUPL-1.2
"""Jobs of the cards room."""

from . import actions


def forget_over() -> None:
    """Daily: lessons and devices that are over leave nothing behind."""
    actions.forget_over()
