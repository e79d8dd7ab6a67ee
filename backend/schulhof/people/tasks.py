# SPDX-License-Identifier: EUPL-1.2
"""Jobs of the people room."""

from django.contrib.sessions.backends.db import SessionStore

from . import actions


def forget_expired() -> None:
    """Daily: sessions and codes that are over leave nothing behind."""
    SessionStore.clear_expired()
    actions.forget_expired()


def end_due_sessions() -> None:
    """Every few seconds: whom a card let in is out when the lesson is over."""
    actions.end_due_sessions()
