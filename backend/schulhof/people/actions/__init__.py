# SPDX-License-Identifier: EUPL-1.2
"""Acts: signing in and out, codes, tokens, what one changes about oneself, and who is here at all."""

from .activation import activate
from .codes import IssuedCode, issue_codes
from .growing import grow_older
from .guardians import add_guardianship, confirm_rostered
from .leaving import FORMER_MEMBER, former_member, sign_out_everywhere
from .profile import change_me, checked_email, correct_name
from .second_factor import (
    forget_second_factor,
    tell_factor_added,
    tell_factor_removed,
    tell_recovery_codes_renewed,
)
from .sessions import (
    begin_session,
    close_session,
    end_due_sessions,
    end_limited_sessions,
    end_other_sessions,
    end_session,
    end_sessions_let_in_by,
    forget_expired,
    limit_session,
    move_session,
)
from .standing import (
    add_person,
    deactivate_people,
    reactivate_people,
    release_person,
    restrict_person,
)
from .tokens import create_token, revoke_token

__all__ = [
    "FORMER_MEMBER",
    "IssuedCode",
    "activate",
    "add_guardianship",
    "add_person",
    "begin_session",
    "change_me",
    "checked_email",
    "close_session",
    "confirm_rostered",
    "correct_name",
    "create_token",
    "deactivate_people",
    "end_due_sessions",
    "end_limited_sessions",
    "end_other_sessions",
    "end_session",
    "end_sessions_let_in_by",
    "forget_expired",
    "forget_second_factor",
    "former_member",
    "grow_older",
    "issue_codes",
    "limit_session",
    "move_session",
    "reactivate_people",
    "release_person",
    "restrict_person",
    "revoke_token",
    "sign_out_everywhere",
    "tell_factor_added",
    "tell_factor_removed",
    "tell_recovery_codes_renewed",
]
