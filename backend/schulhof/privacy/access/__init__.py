# SPDX-License-Identifier: EUPL-1.2
"""Reads: what people asked for about themselves, and what office and data protection officer may know of it."""

from .deletions import planned_deletion_for, planned_deletions_for
from .mine import may_act_for, open_erasure_of

__all__ = [
    "may_act_for",
    "open_erasure_of",
    "planned_deletion_for",
    "planned_deletions_for",
]
