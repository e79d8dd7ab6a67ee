# SPDX-License-Identifier: EUPL-1.2
"""A person on the wire."""

from uuid import UUID

from typing_extensions import TypedDict


class PersonBrief(TypedDict):
    """A person as others see them. `school` only where several schools meet."""

    id: UUID
    name: str
    initials: str
    role: str | None
    school: str | None
