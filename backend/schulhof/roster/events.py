# SPDX-License-Identifier: EUPL-1.2
"""What happens to an import, told to who started it."""

from schulhof.stream.events import Event


class ImportProgressed(Event, frozen=True, tag="roster.import_progressed"):
    """The state of an import changed; `id` is the import."""
