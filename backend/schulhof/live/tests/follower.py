# SPDX-License-Identifier: EUPL-1.2
"""A client that comes and goes and wants to have heard everything once and in order, as the browser does."""

import time
from contextlib import ExitStack

from testing.screen import Frame, Screen, line_to


class Follower:
    """Keeps cursors over several connections; `told` is what an application would have been told."""

    def __init__(self, session: str, *topics: str) -> None:
        self.session = session
        self.told: dict[str, list[int]] = {topic: [] for topic in topics}
        self.resynced: list[str] = []
        self._cursors: dict[str, int] = {}
        self._early: dict[str, set[int]] = {topic: set() for topic in topics}
        self._line = ExitStack()

    def connect(self, address: str) -> None:
        """Open a line and tell the cursors, if there are any yet."""
        self.screen = Screen(self._line.enter_context(line_to(address, self.session)))
        hello = self.screen.next()
        assert hello["t"] == "hello", hello
        if self._cursors:
            self.screen.say({"t": "cursors", "cursors": self._cursors})
        else:
            self._cursors = {topic: hello["topics"][topic] for topic in self.told}

    def leave(self) -> None:
        """The line is gone, with whatever was under way."""
        self._line.close()

    def hear(self, seconds: float) -> None:
        """Take in whatever comes in the given time."""
        for frame in self.screen.all_within(seconds):
            self._take(frame)

    def hear_upto(self, heads: dict[str, int], seconds: float = 10.0) -> None:
        """Take in what comes until these numbers were told, and a little longer."""
        end = time.monotonic() + seconds
        while self._cursors != heads and time.monotonic() < end:
            self.hear(0.05)
        self.hear(0.1)

    def _take(self, frame: Frame) -> None:
        topic = frame.get("topic", "")
        if topic not in self.told:
            return
        if frame["t"] == "event":
            self._early[topic].add(frame["seq"])
        elif frame["t"] == "missed":
            self._early[topic].update(event["seq"] for event in frame["events"])
        else:
            assert frame["t"] == "resync", frame
            self.resynced.append(topic)
            self._cursors[topic] = max(frame["head"], self._cursors[topic])
        self._drain(topic)

    def _drain(self, topic: str) -> None:
        early = self._early[topic]
        while (following := self._cursors[topic] + 1) in early:
            early.discard(following)
            self._cursors[topic] = following
            self.told[topic].append(following)
