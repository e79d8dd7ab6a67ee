# SPDX-License-Identifier: EUPL-1.2
"""Reads: whom somebody may talk to directly, and their direct conversations."""

from .children import contacts_of_child
from .contacts import contact_list, contacts_of
from .directs import direct_with, directs_of, goes_on, may_go_on, may_open_direct
from .standings import standings_of

__all__ = [
    "contact_list",
    "contacts_of",
    "contacts_of_child",
    "direct_with",
    "directs_of",
    "goes_on",
    "may_go_on",
    "may_open_direct",
    "standings_of",
]
