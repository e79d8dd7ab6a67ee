# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock."""

from . import actions


def tend_imports() -> int:
    """Throw away undecided drafts after two days, and mend imports whose process died."""
    return actions.tend_imports()
