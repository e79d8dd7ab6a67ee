# SPDX-License-Identifier: EUPL-1.2
"""Messages that arrive in the same moment are committed together.

A commit waits for the disk; one commit for all who wait costs what one costs for each. Nobody is kept waiting for
company: while one batch commits, the next gathers.
"""

import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from schulhof.foundation.errors import DomainError

from .drafts import Draft
from .sending import Outcome, Sent, send_messages

MOST = 100

log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Ticket:
    """A draft in the queue, and what became of it."""

    draft: Draft
    outcome: Outcome | None = None
    failure: Exception | None = None

    @property
    def is_done(self) -> bool:
        return self.outcome is not None or self.failure is not None


_waiting: deque[_Ticket] = deque()
_turn = Lock()


def send_message(draft: Draft) -> Sent:
    """Send one draft together with those of other threads, or raise its refusal. Not inside a transaction."""
    ticket = _Ticket(draft)
    _waiting.append(ticket)
    while not ticket.is_done:
        with _turn:
            if not ticket.is_done:  # else whoever had the turn before sent it along
                _send_next()
    if ticket.failure is not None:
        raise ticket.failure
    if ticket.outcome is None or isinstance(ticket.outcome, DomainError):
        raise ticket.outcome or RuntimeError("The draft was lost")
    return ticket.outcome


def _send_next() -> None:
    batch = [_waiting.popleft() for _ in range(min(len(_waiting), MOST))]
    try:
        _send(batch)
    finally:
        for ticket in batch:
            if not ticket.is_done:  # this thread was ended; nobody may wait for it
                ticket.failure = RuntimeError("Sending was broken off")


def _send(batch: Sequence[_Ticket]) -> None:
    """A failure nobody foresaw must not take others along: then each is tried by itself."""
    try:
        outcomes = send_messages([ticket.draft for ticket in batch])
    except Exception as failure:
        if len(batch) == 1:
            batch[0].failure = failure
            return
        log.warning("A batch of %d messages failed; trying each by itself", len(batch))
        for ticket in batch:
            _send([ticket])
        return
    for ticket, outcome in zip(batch, outcomes, strict=True):
        ticket.outcome = outcome
