# SPDX-License-Identifier: EUPL-1.2
"""Reads: persons as others see them, and what belongs to one person alone."""

from .names import briefs

__all__ = ["briefs"]
