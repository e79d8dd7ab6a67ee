# SPDX-License-Identifier: EUPL-1.2
"""Where frames go once their transaction is committed.

A process that serves sockets connects an outlet. One that does not (a command on the terminal) needs none: the
serving processes find what it noted by comparing heads.
"""

from collections.abc import Callable, Sequence

from .events import Frame

Outlet = Callable[[Sequence[Frame]], None]

_outlets: list[Outlet] = []


def connect(outlet: Outlet) -> None:
    """Hand every frame committed in this process to `outlet`, called in the thread that committed."""
    _outlets.append(outlet)


def disconnect(outlet: Outlet) -> None:
    """Undo `connect`."""
    _outlets.remove(outlet)


def hand_over(frames: Sequence[Frame]) -> None:
    """Tell whoever listens; each outlet must return quickly and must not raise."""
    for outlet in tuple(_outlets):
        outlet(frames)
