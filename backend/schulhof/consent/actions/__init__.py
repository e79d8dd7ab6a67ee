# SPDX-License-Identifier: EUPL-1.2
"""Acts: words are given and taken back, schools decide bases and ages, guardians are let in, birthdays pass."""

from .bases import decide_bands, decide_basis
from .codes import issue_child_code, use_child_code
from .following import follow_school
from .reading import read_on_paper
from .renewal import forget_expired_codes, forget_old_evidence, renew
from .settling import settle
from .speaking import say, withdraw_all

__all__ = [
    "decide_bands",
    "decide_basis",
    "follow_school",
    "forget_expired_codes",
    "forget_old_evidence",
    "issue_child_code",
    "read_on_paper",
    "renew",
    "say",
    "settle",
    "use_child_code",
    "withdraw_all",
]
