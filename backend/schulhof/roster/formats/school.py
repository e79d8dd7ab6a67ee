# SPDX-License-Identifier: EUPL-1.2
"""What a reader may know of the school that is being imported, to find it in a file of several."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SchoolHint:
    """Number and names of the school, and the day of reading (for the plausibility of dates)."""

    number: str
    names: tuple[str, ...]
    today: dt.date
