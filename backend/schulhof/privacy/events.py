# SPDX-License-Identifier: EUPL-1.2
"""What this room tells."""

from schulhof.stream.events import Event


class RequestChanged(Event, frozen=True, tag="privacy.request_changed"):
    """A copy, an erasure or a correction that somebody asked for moved on; `id` is the request."""
