# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of communities, their members, groups and partner schools."""

from ninja import Router

from . import communities, groups, members, partnerships

router = Router(tags=["communities"])
router.add_router("", communities.router)
router.add_router("", members.router)
router.add_router("", groups.router)
router.add_router("", partnerships.router)

__all__ = ["router"]
