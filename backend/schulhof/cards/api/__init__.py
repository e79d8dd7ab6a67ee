# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of cards: coming in by one, and looking after those of a class."""

from ninja import Router

from . import cards, coming_in, devices, lessons

router = Router()
router.add_router("", coming_in.router)
router.add_router("", lessons.router)
router.add_router("", cards.router)
router.add_router("", devices.router)

__all__ = ["router"]
