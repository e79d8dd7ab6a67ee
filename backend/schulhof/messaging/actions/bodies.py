# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a message. Every refusal names its reason, so that the writer can mend the text."""

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from schulhof.foundation.errors import Invalid, wrong_field
from schulhof.foundation.text import cleaned, is_blank


def checked_body(typed: str, *, has_attachments: bool) -> str:
    """The body as it is kept. Raises Invalid with code message_too_long or message_blank."""
    longest = settings.MESSAGE_CHARACTERS
    if len(typed) > 4 * longest:  # no cleaning brings this down
        raise _too_long(len(typed), longest)
    body = cleaned(typed)
    if len(body) > longest:
        raise _too_long(len(body), longest)
    if not is_blank(body):
        return body
    if not has_attachments:
        raise _invalid(_("There is nothing to read in this message."), code="message_blank")
    return ""


def _too_long(length: int, longest: int) -> Invalid:
    sentence = _(
        "This message has %(length)s characters; %(longest)s is the most. "
        "Please shorten it or send it as a file."
    ) % {
        "length": number_format(length, force_grouping=True),
        "longest": number_format(longest, force_grouping=True),
    }
    return _invalid(sentence, code="message_too_long")


def _invalid(sentence: str, *, code: str) -> Invalid:
    return wrong_field("body", sentence, code=code)
