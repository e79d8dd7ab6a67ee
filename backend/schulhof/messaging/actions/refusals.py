# SPDX-License-Identifier: EUPL-1.2
"""Why somebody may not write, in words."""

from django.utils.translation import gettext as _

from schulhof.communities.rules import WhyNot
from schulhof.foundation.errors import Forbidden


def may_not_write(why: WhyNot) -> Forbidden:
    """The refusal for one of the reasons of communities.rules; its code is the reason."""
    sentences: dict[WhyNot, str] = {
        "closed": _("This group is closed at the moment."),
        "moderators_only": _("Only moderators write in this group."),
        "reader": _("You read along in this group."),
        "not_allowed_any_more": _("You can not write to each other any more."),
    }
    return Forbidden(sentences[why], code=why)
