# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of schools, their people and classes, and of what a person is told about themselves."""

from ninja import Router

from . import classes, me, people, schools, slips, start

router = Router()
router.add_router("", me.router)
router.add_router("", schools.router)
router.add_router("", people.router)
router.add_router("", classes.router)
router.add_router("", slips.router)
router.add_router("", start.router)

__all__ = ["router"]
