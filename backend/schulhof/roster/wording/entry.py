# SPDX-License-Identifier: EUPL-1.2
"""What a problem says in each language."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error keeps the row out of the import; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Wording(NamedTuple):
    message: str
    remedy: str


class Entry(NamedTuple):
    severity: Severity
    en: Wording
    de: Wording


ERROR, WARNING = Severity.ERROR, Severity.WARNING
