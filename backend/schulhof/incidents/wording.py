# SPDX-License-Identifier: EUPL-1.2
"""Words for lists and letters."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.exposure import Why
from schulhof.foundation.personal import Words

WHYS: Mapping[Why, Words] = {
    "account": _("it is their account"),
    "belongs": _("belongs to the school"),
    "case": _("is in a case"),
    "contact": _("could be written to"),
    "family": _("guardian or child"),
    "list": _("is on a list of the office"),
    "log": _("is named in the log"),
    "looked_up": _("could be looked up by name"),
    "member": _("is in the same community or conversation"),
    "named": _("is named in a message"),
    "reacted": _("reacted to a message"),
    "uploaded": _("uploaded the file"),
    "wrote": _("wrote a message"),
}
ROLES: Mapping[str, Words] = {
    "pupil": _("pupil"),
    "teacher": _("teacher"),
    "guardian": _("guardian"),
    "staff": _("staff"),
    "administrator": _("administration"),
}
#: What happened, as letters say it.
KINDS: Mapping[str, Words] = {
    "taken_over": _("somebody used an account that is not theirs"),
    "shown": _("something was shown to the wrong people"),
    "lost": _("data were lost or copied"),
}
