# SPDX-License-Identifier: EUPL-1.2
"""Telling those concerned, and nobody else."""

from schulhof.safeguarding.access import Readers
from schulhof.safeguarding.events import ReportChanged
from schulhof.safeguarding.models import Case
from schulhof.stream.actions import publish_all, publish_to
from schulhof.stream.events import Event
from schulhof.stream.topics import person_topic


def tell_readers(case: Case, event: Event) -> None:
    """Tell those who look after the case."""
    readers = Readers().of(case.school_id, case.subject_id)
    publish_to(readers, event)


def tell_readers_and_reporters(case: Case, event: Event) -> None:
    """Tell those who look after the case, and those who reported that the state of their report changed."""
    readers = Readers().of(case.school_id, case.subject_id)
    reports = case.reports.exclude(reporter=None).values_list("reporter_id", "id")
    publish_all(
        [
            *((person_topic(person_id), event) for person_id in readers),
            *((person_topic(reporter), ReportChanged(id=id_)) for reporter, id_ in reports),
        ]
    )
