# SPDX-License-Identifier: EUPL-1.2
"""What happens to a school as a whole."""

from schulhof.stream.events import Event


class SchoolChanged(Event, frozen=True, tag="schools.school_changed"):
    """A school went live, paused or left, or switched a function: what its people may hear is asked anew.

    Told to the school; `id` is the school.
    """
