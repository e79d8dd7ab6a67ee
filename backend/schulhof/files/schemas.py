# SPDX-License-Identifier: EUPL-1.2
"""A file on the wire."""

from uuid import UUID

from typing_extensions import TypedDict

from schulhof.vault.access import WhyUnreadable


class ImageWire(TypedDict):
    """A picture's size in pixels as shown and where its preview is."""

    width: int
    height: int
    preview_url: str


class FileWire(TypedDict):
    """A file. `size` in bytes; `media_type` is what its content says, whatever its name says.

    `unreadable` says why it does not open any more; then its name is empty.
    """

    id: UUID
    name: str
    media_type: str
    size: int
    url: str
    image: ImageWire | None
    unreadable: WhyUnreadable | None
