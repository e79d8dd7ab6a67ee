# SPDX-License-Identifier: EUPL-1.2
"""Acts: schools come in, people come and go, codes are handed out."""

from .codes import issue_login_code
from .following import register_follower
from .functions import switch_off, switch_on
from .inviting import invite_administrator, invite_for_installation
from .people import add_person, correct_name, deactivate, reactivate
from .reading import read_class, read_people
from .schools import create_school
from .second_factor import forget_second_factor
from .slips import print_slips
from .starting import (
    end_contract,
    go_live,
    leave,
    name_contacts,
    pause,
    pause_expired,
    record_contract,
    record_decision,
)
from .taking_part import let_all_take_part, let_only_take_part, receive_guardian, set_takes_part

__all__ = [
    "add_person",
    "correct_name",
    "create_school",
    "deactivate",
    "end_contract",
    "forget_second_factor",
    "go_live",
    "invite_administrator",
    "invite_for_installation",
    "issue_login_code",
    "leave",
    "let_all_take_part",
    "let_only_take_part",
    "name_contacts",
    "pause",
    "pause_expired",
    "print_slips",
    "reactivate",
    "read_class",
    "read_people",
    "receive_guardian",
    "record_contract",
    "record_decision",
    "register_follower",
    "set_takes_part",
    "switch_off",
    "switch_on",
]
