# SPDX-License-Identifier: EUPL-1.2
"""What may be said on the socket: word → what is said, and the kinds of answers it may get.

`cursors` asks for every topic of the scene at once; nobody may be told of a topic that is not theirs.
"""

from collections.abc import Callable
from typing import Any

from .scene import Scene

Word = tuple[Callable[[Scene], dict[str, Any]], frozenset[str]]


def all_topics(scene: Scene) -> list[str]:
    """Whatever somebody could name, of both schools."""
    return [
        *(f"person:{person.id}" for person in scene.people.values()),
        *(f"school:{scene.ids[name]}" for name in ("school", "other_school")),
        *(f"community:{scene.ids[name]}" for name in ("community", "staff_community", "project")),
        *(f"group:{scene.ids[n]}" for n in ("group", "staff_group", "other_group", "west_group", "direct_group")),
    ]  # fmt: skip


WORDS: dict[str, Word] = {
    "cursors": (
        lambda scene: {"cursors": dict.fromkeys(all_topics(scene), 0)},
        frozenset({"missed", "resync"}),
    ),
    "ping": (lambda scene: {}, frozenset({"pong"})),
}
