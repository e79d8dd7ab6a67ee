# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of messages, groups, reading and scheduling."""

from ninja import Router

from . import glasses, groups, messages, scheduled

router = Router(tags=["messages"])
router.add_router("", groups.router)
router.add_router("", messages.router)
router.add_router("", scheduled.router)
router.add_router("", glasses.router)

__all__ = ["router"]
