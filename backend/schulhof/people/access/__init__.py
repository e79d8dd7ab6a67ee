# SPDX-License-Identifier: EUPL-1.2
"""Reads: persons as others see them, and what belongs to one person alone."""

from .codes import slip_of
from .names import briefs
from .sessions import sessions_of
from .tokens import bearer, tokens_of

__all__ = [
    "bearer",
    "briefs",
    "sessions_of",
    "slip_of",
    "tokens_of",
]
