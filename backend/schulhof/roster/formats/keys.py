# SPDX-License-Identifier: EUPL-1.2
"""Keys that mean the same in every export of SchILD and the SVWS server.

The SVWS server took over the numbers of SchILD, so a school may change from one export to the
other and everybody stays who they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from ..draft import Kind, Role
from .collecting import Entry
from .names import fold, fold_class, short_key

SOURCE = "svws"
# Status of a pupil in SchILD: active, on leave, external (comes for single courses). The others
# are registered for later, on a waiting list, graduated or gone.
AT_SCHOOL = frozenset({"", "2", "3", "6", "aktiv", "beurlaubt", "extern", "externe"})


def person_key(role: Role, number: int | str) -> str:
    return f"{role}:{number}"


def code_keys(code: str) -> tuple[str, ...]:
    """A teacher's short sign (Kürzel). Dashes mean nobody."""
    sign = code.strip().upper()
    return (f"code:{sign[:20]}",) if sign.strip("-. ") else ()


def class_key(name: str) -> str:
    return short_key(f"{Kind.CLASS}:{fold_class(name)}", limit=120)


def course_key(name: str, grades: Sequence[str]) -> str:
    """The numbers of courses change every half-year; name and, if it is one, grade identify them."""
    grade = grades[0] if len(grades) == 1 else ""
    return short_key(f"{Kind.COURSE}:{fold_class(name)}:{grade}", limit=120)


def keyless(role: Role, entry: Entry, *, apart: str = "") -> str:
    """The key of a person whom the source gives no number: name, birth date, what tells apart.

    A digest, because the cells behind it may hold something else than their headings say.
    """
    parts = (fold(entry.given), fold(entry.family), entry.birth.strip(), apart)
    return f"{role}?{sha256('|'.join(parts).encode()).hexdigest()[:24]}"


def is_at_school(status: str) -> bool:
    return status.strip().casefold() in AT_SCHOOL
