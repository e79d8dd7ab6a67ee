# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events."""

from .roster import sync_school

__all__ = ["sync_school"]
