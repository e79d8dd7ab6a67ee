# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of signing in, and of what belongs to oneself alone."""

from ninja import Router

from . import activation, public, sessions, tokens

router = Router()
router.add_router("", public.router)
router.add_router("", activation.router)
router.add_router("", sessions.router)
router.add_router("", tokens.router)

__all__ = ["router"]
