# SPDX-License-Identifier: EUPL-1.2
"""The edge: direct conversations, reports, cases, looking in."""

from ninja import Router

from . import directs

router = Router()
router.add_router("", directs.router)

__all__ = ["router"]
