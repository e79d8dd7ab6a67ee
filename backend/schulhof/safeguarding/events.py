# SPDX-License-Identifier: EUPL-1.2
"""What happens to reports and cases, told to single people."""

from schulhof.stream.events import Event


class CaseChanged(Event, frozen=True, tag="safeguarding.case_changed"):
    """Something was reported, or a case went on; told to those who look after it. `id` is the case."""


class ReportChanged(Event, frozen=True, tag="safeguarding.report_changed"):
    """The state of a report changed; told to who made it. `id` is the report."""


class GlassChanged(Event, frozen=True, tag="safeguarding.glass_changed"):
    """Somebody asked to look into a group, was let or not, or it ended; told to them and those who answer.

    `id` is the question.
    """
