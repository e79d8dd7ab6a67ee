# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events."""

from .directs import open_direct
from .roster import sync_school

__all__ = ["open_direct", "sync_school"]
