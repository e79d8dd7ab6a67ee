# SPDX-License-Identifier: EUPL-1.2
"""A school on the wire."""

from uuid import UUID

from typing_extensions import TypedDict


class SchoolBrief(TypedDict):
    """A school as others see it."""

    id: UUID
    name: str
    short_name: str
