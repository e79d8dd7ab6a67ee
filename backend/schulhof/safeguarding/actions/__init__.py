# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events."""

from .directs import open_direct

__all__ = ["open_direct"]
