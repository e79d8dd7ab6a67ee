# SPDX-License-Identifier: EUPL-1.2
"""Acts: schools come in, people come and go, codes are handed out."""

from .codes import issue_login_code
from .following import register_follower
from .functions import switch_off, switch_on
from .inviting import invite_administrator, invite_for_installation
from .people import add_person, correct_name, deactivate, reactivate
from .schools import create_school
from .slips import print_slips

__all__ = [
    "add_person",
    "correct_name",
    "create_school",
    "deactivate",
    "invite_administrator",
    "invite_for_installation",
    "issue_login_code",
    "print_slips",
    "reactivate",
    "register_follower",
    "switch_off",
    "switch_on",
]
