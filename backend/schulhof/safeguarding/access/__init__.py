# SPDX-License-Identifier: EUPL-1.2
"""Reads: whom somebody may talk to directly, what was reported, what may be looked into."""

from schulhof.safeguarding.freezing import register_reportable

from .cases import case_detail, case_for, cases_of, is_contact, report_of, reports_of
from .children import contacts_of_child
from .contacts import contact_list, contacts_of
from .directs import direct_with, directs_of, goes_on, may_go_on, may_open_direct
from .exposing import cases_seen_by, contacts_seen_by, could_look_into, looked_into_by
from .freezes import freeze_file, freeze_profile
from .glasses import (
    OpenGlass,
    glass_to_close,
    glass_to_decide,
    glasses_of,
    notices_for,
    open_glass,
    school_to_ask_for,
    state_of,
)
from .readers import Readers
from .standings import standings_of
from .texts import Written, unsealed

__all__ = [
    "OpenGlass",
    "Readers",
    "Written",
    "case_detail",
    "case_for",
    "cases_of",
    "cases_seen_by",
    "contact_list",
    "contacts_of",
    "contacts_of_child",
    "contacts_seen_by",
    "could_look_into",
    "direct_with",
    "directs_of",
    "freeze_file",
    "freeze_profile",
    "glass_to_close",
    "glass_to_decide",
    "glasses_of",
    "goes_on",
    "is_contact",
    "looked_into_by",
    "may_go_on",
    "may_open_direct",
    "notices_for",
    "open_glass",
    "register_reportable",
    "report_of",
    "reports_of",
    "school_to_ask_for",
    "standings_of",
    "state_of",
    "unsealed",
]
