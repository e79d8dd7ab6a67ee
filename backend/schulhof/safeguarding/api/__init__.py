# SPDX-License-Identifier: EUPL-1.2
"""The edge: direct conversations, reports, cases, looking in."""

from ninja import Router

from . import cases, directs, glasses, reports

router = Router()
router.add_router("", directs.router)
router.add_router("", reports.router)
router.add_router("", cases.router)
router.add_router("", glasses.router)

__all__ = ["router"]
