# SPDX-License-Identifier: EUPL-1.2
"""Connections that are none: they note what they are told."""

import json
from typing import Any


class Quiet:
    """Takes everything and remembers it."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.closed_with: int | None = None
        self.behind = 0

    def tell(self, message: bytes) -> int:
        if self.closed_with is None:
            self.messages.append(message)
        return self.behind

    def hang_up(self, code: int) -> None:
        if self.closed_with is None:
            self.closed_with = code

    def forget_handshake(self) -> None:
        pass

    @property
    def keeps_up(self) -> bool:
        return not self.behind

    @property
    def frames(self) -> list[dict[str, Any]]:
        """Everything that was said, without the WebSocket's own header."""
        texts = [message[message.index(b"{") :].decode() for message in self.messages]
        return [json.loads(line) for text in texts for line in text.split("\n")]
