# SPDX-License-Identifier: EUPL-1.2
"""Jobs of the consent room."""

from . import actions


def renew_consents() -> None:
    """Daily: birthdays pass, and old evidence of people who left goes."""
    actions.renew()
    actions.forget_old_evidence()
    actions.forget_expired_codes()
