# SPDX-License-Identifier: EUPL-1.2
"""The contact rule as one table. What stands in no line is never (ADR 13). Pure."""

from collections.abc import Collection
from typing import Literal, NamedTuple

from schulhof.schools.rules import COLLEAGUES

#: start: may open a conversation · answer: may write in one that the other opened · never.
Verdict = Literal["start", "answer", "never"]
#: How grown-up the pupil in a meeting is, the younger of two; "adult" where no pupil meets anybody.
Band = Literal["primary", "secondary", "adult"]
#: What two people share, always at one and the same school.
Shared = Literal["school", "teaching", "teaching_of_child", "class"]

_PUPILS = frozenset[Band]({"primary", "secondary"})
_PRIMARY = frozenset[Band]({"primary"})
_SECONDARY = frozenset[Band]({"secondary"})
_ADULTS = frozenset[Band]({"adult"})
_DIRECT = frozenset({"direct_messages"})
_PUPIL_DIRECT = frozenset({"direct_messages", "pupil_direct_messages"})


class Line(NamedTuple):
    """One line: who with whom, how old, sharing what, where the school switched on what; and what then holds."""

    initiators: frozenset[str]
    recipients: frozenset[str]
    bands: frozenset[Band]
    shared: Shared
    functions: frozenset[str]
    verdict: Verdict


def _only(role: str) -> frozenset[str]:
    return frozenset({role})


# fmt: off
TABLE = (
    Line(COLLEAGUES,        COLLEAGUES,        _ADULTS,    "school",            _DIRECT,       "start"),
    Line(_only("teacher"),  _only("pupil"),    _PUPILS,    "teaching",          _DIRECT,       "start"),
    Line(_only("pupil"),    _only("teacher"),  _PRIMARY,   "teaching",          _DIRECT,       "answer"),
    Line(_only("pupil"),    _only("teacher"),  _SECONDARY, "teaching",          _DIRECT,       "start"),
    Line(_only("teacher"),  _only("guardian"), _ADULTS,    "teaching_of_child", _DIRECT,       "start"),
    Line(_only("guardian"), _only("teacher"),  _ADULTS,    "teaching_of_child", _DIRECT,       "start"),
    Line(_only("pupil"),    _only("pupil"),    _SECONDARY, "class",             _PUPIL_DIRECT, "start"),
)
# fmt: on


class Meeting(NamedTuple):
    """Two people at one school, in one of the roles of each, as the table is asked."""

    initiator: str
    recipient: str
    band: Band
    shared: Collection[Shared]
    functions: Collection[str]


def verdict_on(meeting: Meeting) -> Verdict:
    """What the first line that fits says; never without one."""
    return next((line.verdict for line in TABLE if _fits(line, meeting)), "never")


def _fits(line: Line, meeting: Meeting) -> bool:
    return (
        meeting.initiator in line.initiators
        and meeting.recipient in line.recipients
        and meeting.band in line.bands
        and line.shared in meeting.shared
        and line.functions.issubset(meeting.functions)
    )
