# SPDX-License-Identifier: EUPL-1.2
"""Reads: persons as others see them, and what belongs to one person alone."""

from .codes import register_arrival_rule, slip_of
from .formerly import confirmed_during, family_seen_by, here_during
from .guardians import children_of, confirmed, guardians_of, restricted_children_of
from .installation import is_data_protection
from .names import briefs, restricted_people
from .second_factor import (
    has_second_factor,
    needs_second_factor,
    register_rights,
    second_factor_needed,
)
from .sessions import is_any_session_due, sessions_of
from .tokens import bearer, register_token_rule, require_tokens, tokens_of

__all__ = [
    "bearer",
    "briefs",
    "children_of",
    "confirmed",
    "confirmed_during",
    "family_seen_by",
    "guardians_of",
    "has_second_factor",
    "here_during",
    "is_any_session_due",
    "is_data_protection",
    "needs_second_factor",
    "register_arrival_rule",
    "register_rights",
    "register_token_rule",
    "require_tokens",
    "restricted_children_of",
    "restricted_people",
    "second_factor_needed",
    "sessions_of",
    "slip_of",
    "tokens_of",
]
