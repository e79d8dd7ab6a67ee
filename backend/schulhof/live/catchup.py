# SPDX-License-Identifier: EUPL-1.2
"""What a client missed: the events between its cursor and what this process has told so far."""

import logging
from collections.abc import Mapping

from django.db import Error as DatabaseError

from schulhof.stream.access import Noted, Span, heads, missed

from .audiences import Audiences
from .fanout import Fanout
from .frames import Error, Missed, MissedEvent, Resync, ServerFrame
from .sockets import Socket
from .threads import Threads

log = logging.getLogger(__name__)


class CatchUp:
    """Answers cursors."""

    def __init__(self, audiences: Audiences, fanout: Fanout, threads: Threads) -> None:
        self._audiences = audiences
        self._fanout = fanout
        self._threads = threads

    async def answer(self, socket: Socket, cursors: Mapping[str, int]) -> None:
        """Tell what came after `cursors`, then go on live without a gap and without saying anything twice.

        Topics the person does not hear are passed over in silence.
        """
        async with self._fanout.between_turns:
            spans = self._spans(socket, cursors)
            socket.hold()
        try:
            found = await self._threads.run(answers, spans)
        except DatabaseError:
            log.exception("Cannot tell what was missed")
            socket.say(Error(code="unavailable"))
        else:
            socket.knows({topic: span.upto for topic, span in spans.items()})
            if found:
                socket.say(*found)
        finally:
            socket.release()

    def _spans(self, socket: Socket, cursors: Mapping[str, int]) -> dict[str, Span]:
        spans = {}
        for topic, cursor in cursors.items():
            audience = self._audiences.get(topic)
            if audience is not None and socket in audience.listeners:
                spans[topic] = Span(cursor, audience.head or 0)
        return spans


def answers(spans: Mapping[str, Span]) -> list[ServerFrame]:
    """One frame for each span: what lies in it, or that it has to be asked for anew."""
    ahead = [topic for topic, span in spans.items() if span.after > span.upto]
    truth = heads(ahead) if ahead else {}
    # Another process may have told more than this one has heard yet; that is no reason to begin anew.
    known = {
        topic: Span(span.upto, span.upto) if span.after <= truth.get(topic, -1) else span
        for topic, span in spans.items()
    }
    return [_frame(topic, known[topic], events) for topic, events in missed(known).items()]


def _frame(topic: str, span: Span, events: list[Noted] | None) -> ServerFrame:
    if events is None:
        return Resync(topic=topic, head=span.upto)
    return Missed(
        topic=topic, events=[MissedEvent(seq=e.seq, type=e.type, id=e.id) for e in events]
    )
