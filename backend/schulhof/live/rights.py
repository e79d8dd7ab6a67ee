# SPDX-License-Identifier: EUPL-1.2
"""Who may hear what. Clients never subscribe: the server asks communities.access for a person's topics.

It asks when a socket opens and again at once when an event says that rights changed. Until the answer is there
the socket is on hold, so nothing slips out in between. Whoever asks in the same moment is asked for together:
after a restart everybody does.
"""

import asyncio
import logging
from collections.abc import Collection, Sequence
from itertools import islice

from django.db import Error as DatabaseError

from schulhof.communities.events import DirectOpened, GroupChanged, MembershipChanged
from schulhof.people.events import PersonChanged, SessionEnded
from schulhof.schools.events import SchoolChanged
from schulhof.stream.access import heads
from schulhof.stream.events import Event
from schulhof.stream.topics import group_topic, person_topic

from .audiences import Audience, Audiences
from .fanout import Fanout
from .frames import Hello, Topics
from .parcels import Parcel
from .sockets import Socket
from .standing import hearing, persons_of
from .threads import Threads

ENDED = 4401
#: RFC 6455, 7.4.1: an unexpected condition here.
BROKEN = 1011
TOO_MANY = 4429
#: Sockets of one person in one process: tabs and devices, but not a flood.
LINES = 40
TOGETHER = 200
#: Seconds until the database is asked again after it failed.
AGAIN = 1.0

log = logging.getLogger(__name__)


def _types(*events: type[Event]) -> frozenset[str]:
    return frozenset(str(event.__struct_config__.tag) for event in events)


#: Told to `person:ID` or `school:ID`: what that person, or everybody there, may hear is to be asked anew.
CHANGING = _types(MembershipChanged, DirectOpened, PersonChanged, SchoolChanged, SessionEnded)
#: Told to `community:ID`: may be about a group that its people do not hear yet.
OPENING = _types(GroupChanged)


class Rights:
    """Keeps what every socket hears equal to what its person may hear."""

    def __init__(self, audiences: Audiences, fanout: Fanout, threads: Threads) -> None:
        self._audiences = audiences
        self._fanout = fanout
        self._threads = threads
        self._asked: dict[Socket, None] = {}
        self._waiting = asyncio.Event()

    def ask(self, socket: Socket) -> None:
        """Hold the socket until it is known what its person may hear now."""
        if socket.gone:
            return
        if not socket.asking:
            socket.asking = True
            socket.hold()
        self._asked[socket] = None
        self._waiting.set()

    def forget(self, socket: Socket) -> None:
        """The connection is gone."""
        socket.gone = True
        self._asked.pop(socket, None)
        self._audiences.change(socket, ())

    def changed_by(self, parcel: Parcel) -> bool:
        """Whether an event changes what somebody may hear: nothing after it may reach them before we know."""
        return parcel.type in CHANGING

    def told(self, audience: Audience, parcel: Parcel) -> None:
        """An event went by: ask again for those whose rights it may have changed."""
        if self.changed_by(parcel) and audience.topic.startswith(("person:", "school:")):
            for socket in audience.listeners:
                self.ask(socket)
        elif parcel.type in OPENING:
            group = self._audiences.get(group_topic(parcel.id))
            for socket in audience.listeners:
                if group is None or socket not in group.listeners:
                    self.ask(socket)

    async def run(self) -> None:
        """Answer whoever asked, until cancelled."""
        while True:
            await self._waiting.wait()
            self._waiting.clear()
            while self._asked:
                await self._answer_some()

    async def _answer_some(self) -> None:
        together = list(islice(self._asked, TOGETHER))
        for socket in together:
            del self._asked[socket]
        try:
            await self._identify([socket for socket in together if socket.person_id is None])
            await self._learn(together)
        except DatabaseError:
            log.exception("Cannot ask who may hear what; %d sockets wait", len(together))
            for socket in together:
                self.ask(socket)
            await asyncio.sleep(AGAIN)
        except Exception:
            log.exception("Nobody knows who may hear what; %d sockets are closed", len(together))
            for socket in together:
                socket.peer.hang_up(BROKEN)
                self.forget(socket)
        else:
            await self._answer_all(together)

    async def _answer_all(self, sockets: Sequence[Socket]) -> None:
        async with self._fanout.between_turns:
            for socket in sockets:
                if socket not in self._asked and not socket.gone:
                    self._answer(socket)

    async def _identify(self, sockets: Sequence[Socket]) -> None:
        """Let new sockets hear their person's own topic first: a change while we ask on must be heard."""
        if not sockets:
            return
        persons = await self._threads.run(persons_of, {socket.session_key for socket in sockets})
        for socket in sockets:
            socket.person_id = persons.get(socket.session_key)
            if socket.person_id is not None:
                self._let_in(socket, person_topic(socket.person_id))

    def _let_in(self, socket: Socket, own: str) -> None:
        audience = self._audiences.get(own)
        if audience is not None and len(audience.listeners) >= LINES:
            socket.peer.hang_up(TOO_MANY)
            self.forget(socket)
        else:
            self._change(socket, [own])

    async def _learn(self, sockets: Collection[Socket]) -> None:
        known = {socket.session_key for socket in sockets if socket.person_id is not None}
        topics = await self._threads.run(hearing, known) if known else {}
        for socket in sockets:
            if socket.session_key in topics:
                self._change(socket, topics[socket.session_key])
            else:
                socket.peer.hang_up(ENDED)
                self.forget(socket)
        await self._know_heads(
            {each for socket in sockets for each in self._audiences.heard_by(socket)}
        )

    def _change(self, socket: Socket, topics: Collection[str]) -> None:
        if socket.gone:
            return
        change = self._audiences.change(socket, topics)
        if change.joined or change.left:
            socket.news = frozenset(change.joined) | (socket.news or frozenset())

    async def _know_heads(self, audiences: Collection[Audience]) -> None:
        unknown = [audience for audience in audiences if audience.head is None]
        if not unknown:
            return
        found = await self._threads.run(heads, [audience.topic for audience in unknown])
        for audience in unknown:
            audience.announced = found[audience.topic]
            self._fanout.receive(audience.go_on_after(found[audience.topic]))

    def _answer(self, socket: Socket) -> None:
        """Greet, or tell what changed, and let go of what was held back."""
        known = {each.topic: each.head or 0 for each in self._audiences.heard_by(socket)}
        news, socket.news = socket.news, None
        greeting, socket.greeted, socket.asking = not socket.greeted, True, False
        if greeting:
            socket.say(Hello(topics=known))
        if news is not None:
            socket.knows({topic: known[topic] for topic in news & known.keys()})
        socket.release()
        if news is not None and not greeting:
            socket.say(Topics(topics=known))
