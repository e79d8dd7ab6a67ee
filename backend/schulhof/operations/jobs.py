# SPDX-License-Identifier: EUPL-1.2
"""What is done by the clock. Every job may be repeated and may run in any process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from schulhof.audit.access import is_anything_unlinked
from schulhof.audit.tasks import forget_old_entries, link_entries
from schulhof.cards.tasks import forget_over
from schulhof.consent.tasks import renew_consents
from schulhof.files.access import is_any_open
from schulhof.files.tasks import delete_unattached, seal_open_files
from schulhof.messaging.access import is_anything_due
from schulhof.messaging.tasks import send_due
from schulhof.people.access import is_any_session_due
from schulhof.people.tasks import end_due_sessions, forget_expired
from schulhof.privacy.access import is_an_export_due
from schulhof.privacy.tasks import erase_and_retain, forget_old_exports, tend_exports
from schulhof.roster.tasks import tend_imports
from schulhof.schools.tasks import pause_expired
from schulhof.stream.retention import forget_old_events


def _always() -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Job:
    """Something to do every so often.

    `is_needed` is a cheap question asked first, so that idling writes nothing.
    """

    name: str
    every: timedelta
    run: Callable[[], object]
    is_needed: Callable[[], bool] = _always


JOBS = [
    Job(
        name="send_due_messages",
        every=timedelta(seconds=1),
        run=send_due,
        is_needed=is_anything_due,
    ),
    Job(
        name="end_due_sessions",
        every=timedelta(seconds=5),
        run=end_due_sessions,
        is_needed=is_any_session_due,
    ),
    Job(
        name="link_audit_entries",
        every=timedelta(minutes=1),
        run=link_entries,
        is_needed=is_anything_unlinked,
    ),
    Job(name="forget_old_audit_entries", every=timedelta(days=1), run=forget_old_entries),
    Job(name="tend_imports", every=timedelta(seconds=30), run=tend_imports),
    Job(name="delete_unattached_files", every=timedelta(hours=1), run=delete_unattached),
    Job(
        name="seal_open_files",
        every=timedelta(hours=1),
        run=seal_open_files,
        is_needed=is_any_open,
    ),
    Job(name="renew_consents", every=timedelta(days=1), run=renew_consents),
    Job(name="forget_old_events", every=timedelta(hours=6), run=forget_old_events),
    Job(name="pause_expired_schools", every=timedelta(hours=6), run=pause_expired),
    Job(name="forget_expired_sign_ins", every=timedelta(days=1), run=forget_expired),
    Job(
        name="tend_exports",
        every=timedelta(seconds=5),
        run=tend_exports,
        is_needed=is_an_export_due,
    ),
    Job(name="forget_old_exports", every=timedelta(hours=1), run=forget_old_exports),
    Job(name="forget_lessons_and_devices", every=timedelta(days=1), run=forget_over),
    Job(name="erase_and_retain", every=timedelta(days=1), run=erase_and_retain),
]
