# SPDX-License-Identifier: EUPL-1.2
"""Why something sealed does not open."""

from typing import ClassVar, Literal

from django.utils.translation import gettext as _

from schulhof.foundation.errors import DomainError

#: Stable codes, for the wire.
WhyUnreadable = Literal["key_destroyed", "key_missing", "tampered"]


class Unreadable(DomainError):
    """What was sealed can not be opened here."""

    status: ClassVar[int] = 410
    code = "unreadable"


class KeyDestroyed(Unreadable):
    """The key was destroyed on purpose; what it sealed is gone for good, everywhere."""

    code = "key_destroyed"

    def __init__(self) -> None:
        super().__init__(_("The key to this was destroyed. It can not be read any more."))


class KeyMissing(Unreadable):
    """The key store holds neither this key nor a note of its destruction; the operator can mend that."""

    status = 503
    code = "key_missing"

    def __init__(self) -> None:
        super().__init__(
            _("The key to this is not there. Please tell the people who run this server.")
        )


class Tampered(Unreadable):
    """The sealed bytes were changed, cut, or moved from somewhere else."""

    code = "tampered"

    def __init__(self) -> None:
        super().__init__(
            _("This was changed from outside and can not be trusted. It is not shown any more.")
        )


class OneMaster(DomainError):
    """The master comes from the environment, and there is only one: nothing to change to.

    Told to those who run the server, so in English.
    """

    status = 409
    code = "one_master"

    def __init__(self) -> None:
        super().__init__("Put a new master key before the one in SCHULHOF_MASTER_KEY first.")
