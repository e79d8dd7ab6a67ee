# SPDX-License-Identifier: EUPL-1.2
"""What happens to a person, told to that person."""

from schulhof.stream.events import Event


class PersonChanged(Event, frozen=True, tag="people.person_changed"):
    """Name, language, affiliations or rights changed; `id` is the person."""


class SessionEnded(Event, frozen=True, tag="people.session_ended"):
    """A session was ended; `id` is the session. The gateway closes its sockets."""


class SecondFactorChanged(Event, frozen=True, tag="people.second_factor_changed"):
    """A second step of signing in was set up, renewed or removed; `id` is the person."""
