# SPDX-License-Identifier: EUPL-1.2
"""What a slip says, in its person's language."""

from typing import NamedTuple
from urllib.parse import quote

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from schulhof.people.actions import IssuedCode
from schulhof.schools.access.slips import Recipient


class Slip(NamedTuple):
    """Whose it is and the code on it."""

    recipient: Recipient
    issued: IssuedCode


class Words(NamedTuple):
    """The words of one slip."""

    name: str
    #: Where it belongs: a class, "for Ada A.", or empty.
    belongs: str
    login_label: str
    login_name: str
    code_label: str
    code: str
    #: Three steps, and where to go in the first.
    steps: tuple[str, str, str]
    address: str
    note: str
    #: What the square holds. Behind the #, so that it reaches no server's log.
    link: str


def words_for(slip: Slip, *, address: str) -> Words:
    """The words of a slip for an installation at `address`."""
    recipient, issued = slip
    with override(recipient.language):
        until = date_format(timezone.localdate(issued.expires_at), "DATE_FORMAT")
        return Words(
            name=recipient.name,
            belongs=_belongs(recipient),
            login_label=_("Login name"),
            login_name=issued.login_name,
            code_label=_("Code"),
            code=issued.code,
            steps=(
                _("Photograph the square with tablet or phone, or open:"),
                _("Type login name and code if you are asked for them."),
                _("Choose a passphrase that only you know. Done!"),
            ),
            address=f"{readable(address)}/activate",
            note=_("Works once, until %(day)s. Keep it to yourself, then throw it away.")
            % {"day": until},
            link=f"{address}/activate#n={quote(issued.login_name)}&c={quote(issued.code)}",
        )


def _belongs(recipient: Recipient) -> str:
    if recipient.school_class:
        return _("Class %(name)s") % {"name": recipient.school_class}
    if recipient.role == "guardian" and recipient.children:
        return _("for %(names)s") % {"names": ", ".join(recipient.children)}
    return ""


def readable(address: str) -> str:
    """As people type it."""
    return address.removeprefix("https://").removeprefix("http://")
