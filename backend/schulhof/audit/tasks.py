# SPDX-License-Identifier: EUPL-1.2
"""What the clock does with the audit log."""

from datetime import timedelta

from schulhof.foundation.clock import now

from . import actions

#: Twelve months, as the data protection authorities' practice has it (privacy-and-safety, 1c).
KEPT = timedelta(days=365)


def link_entries() -> int:
    """Link what a crash between commit and link left behind; how many."""
    return actions.link_entries()


def forget_old_entries() -> int:
    """Delete what is older than a year; how many."""
    return actions.forget_before(now() - KEPT)
