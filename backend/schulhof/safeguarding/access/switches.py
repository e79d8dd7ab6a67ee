# SPDX-License-Identifier: EUPL-1.2
"""What schools switched on that the contact rule asks for."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.schools import access as schools

_FUNCTIONS = frozenset({"direct_messages", "pupil_direct_messages"})


def functions_at(school_ids: Iterable[UUID]) -> dict[UUID, frozenset[str]]:
    """Of each school the functions of the contact rule that are on; of a school that is not live, none."""
    found = schools.functions_at(school_ids)
    return {school: _FUNCTIONS.intersection(functions) for school, functions in found.items()}
