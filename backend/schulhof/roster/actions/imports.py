# SPDX-License-Identifier: EUPL-1.2
"""From upload to applied: each change of state is one act."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from msgspec import to_builtins

from schulhof.audit.actions import record
from schulhof.foundation.background import after_commit, quietly
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Conflict, FieldProblem, Invalid
from schulhof.people.models import Person
from schulhof.roster import progress, rules
from schulhof.roster.access import current_year, school_as_it_is
from schulhof.roster.draft import Problem, Roster
from schulhof.roster.events import ImportProgressed
from schulhof.roster.fingerprints import KeyedPrinter
from schulhof.roster.formats.mapping import Mapping, MappingNeeded
from schulhof.roster.formats.opening import RawFile, plain_name
from schulhof.roster.formats.reading import read_mapped, read_upload
from schulhof.roster.formats.school import SchoolHint
from schulhof.roster.models import Import
from schulhof.roster.pending import (
    KEPT,
    keep_preview,
    keep_roster,
    keep_table,
    roster_of,
    table_of,
)
from schulhof.roster.plan.making import make_plan
from schulhof.roster.plan.matching import fingerprints
from schulhof.roster.plan.plan import Plan
from schulhof.roster.plan.present import Present
from schulhof.roster.problems import RosterUnreadable, wording
from schulhof.roster.sealing import Unsealable
from schulhof.schools.models import School
from schulhof.stream.actions import publish
from schulhof.stream.topics import person_topic

from .applying import Application
from .workers import is_dead, this_worker

log = logging.getLogger(__name__)
State = Import.State


def start_import(
    school: School,
    *,
    by: Person | None,
    files: Sequence[RawFile],
    mapping: Mapping | None = None,
    joins_by_address: bool = False,
) -> Import:
    """Begins to read the files. They stay in this process's memory and are stored nowhere.

    `joins_by_address` is the operator's word, see Roster.
    """
    with transaction.atomic():
        entry = Import.objects.create(
            school=school,
            started_by=by,
            filenames=[plain_name(file.name) for file in files][:20],
            worker=this_worker(),
        )
        _note_down("import_started", entry, by)
        reading = partial(_read, joins_by_address=joins_by_address)
        after_commit(partial(reading, entry.id, list(files), mapping))
    return entry


def import_roster(
    school: School, roster: Roster, *, by: Person | None, confirm_removals: bool = False
) -> Import:
    """Applies a roster that needs no reading, in one transaction with its import. Idempotent.

    Raises Conflict without the word that more than a tenth leaving needs.
    """
    with transaction.atomic():
        entry = Import.objects.create(school=school, started_by=by, worker=this_worker())
        _make_ready(entry, roster)
        if rules.needs_confirmation(entry.removal_share) and not confirm_removals:
            raise _unconfirmed()
        _save(entry)
        _apply_at_once(entry.id, by.id if by else None, confirm_removals=confirm_removals)
    progress.forget(entry.id)
    return Import.objects.get(pk=entry.pk)


def confirm_mapping(entry: Import, *, by: Person | None, mapping: Mapping) -> Import:
    """Reads the waiting table by what the person confirmed. Raises Invalid where that cannot work."""
    with transaction.atomic():
        entry = Import.objects.select_for_update(of=("self",)).get(pk=entry.pk)
        if not rules.may_be_mapped(entry.state):
            raise _wrong_state()
        try:
            roster = read_mapped(table_of(entry), mapping, _hint(entry.school))
        except RosterUnreadable as unreadable:
            words = wording(unreadable.problem, _language_of(by))
            detail = " ".join(words)
            field = FieldProblem("columns", words.message)
            raise Invalid(detail, code=unreadable.problem.code, fields=[field]) from unreadable
        except Unsealable as error:
            raise _wrong_state() from error
        _make_ready(entry, roster)
        _note_down("mapping_confirmed", entry, by)
        _save(entry)
    return entry


def apply_import(entry: Import, *, by: Person | None, confirm_removals: bool) -> Import:
    """Begins to apply. Raises Conflict without the word that more than a tenth needs."""
    with transaction.atomic():
        entry = Import.objects.select_for_update(of=("self",)).get(pk=entry.pk)
        if not rules.may_be_applied(entry.state):
            raise _wrong_state()
        if rules.needs_confirmation(entry.removal_share) and not confirm_removals:
            raise _unconfirmed()
        entry.state, entry.worker, entry.error = State.APPLYING, this_worker(), None
        _save(entry)
        after_commit(partial(_apply, entry.id, by.id if by else None, confirm_removals))
    return entry


def discard_import(entry: Import, *, by: Person | None) -> None:
    """Throws the draft away; nothing at the school has changed."""
    with transaction.atomic():
        entry = Import.objects.select_for_update(of=("self",)).get(pk=entry.pk)
        if not rules.may_be_discarded(entry.state):
            raise _wrong_state()
        _forget(entry, State.DISCARDED)
        _note_down("import_discarded", entry, by)
        _save(entry)


def tend_imports() -> int:
    """Throws away drafts that nobody decided on, and mends imports whose process died; how many."""
    tended = 0
    at = now()
    pending = Import.objects.filter(state__in=rules.PENDING, expires_at__lte=at)
    working = Import.objects.filter(state__in=rules.WORKING)
    dead = [entry.pk for entry in working if is_dead(entry.worker, since=entry.since, at=at)]
    for key in [*pending.values_list("pk", flat=True), *dead]:
        with transaction.atomic():
            entry = Import.objects.select_for_update(of=("self",)).get(pk=key)
            tended += _tend(entry)
    return tended


def _tend(entry: Import) -> bool:
    if entry.state in rules.PENDING:
        _forget(entry, State.DISCARDED)
    elif entry.state == State.APPLYING and entry.draft:
        # Its transaction died with it, so nothing has changed.
        entry.state, entry.error = State.READY, to_builtins(Problem("interrupted_applying"))
    elif entry.state in rules.WORKING:
        _forget(entry, State.FAILED)
        entry.error = to_builtins(Problem("interrupted_reading"))
    else:
        return False
    _save(entry)
    return True


def _read(
    import_id: UUID, files: list[RawFile], mapping: Mapping | None, *, joins_by_address: bool
) -> None:
    """Reads and plans outside of any transaction, then says in one what came out."""
    entry = Import.objects.select_related("school", "started_by").get(pk=import_id)
    try:
        answer = read_upload(files, _hint(entry.school), mapping=mapping)
        if isinstance(answer, Roster):
            answer.joins_by_address = joins_by_address
            _make_ready(entry, answer)
        else:
            _ask_for_mapping(entry, answer)
    except RosterUnreadable as unreadable:
        _forget(entry, State.FAILED)
        entry.error = to_builtins(unreadable.problem)
    except Exception as error:
        log.error("Import %s could not be read: %s", import_id, quietly(error))
        _forget(entry, State.FAILED)
        entry.error = to_builtins(Problem("unexpected"))
    with transaction.atomic():
        _save(entry)


def _make_ready(entry: Import, roster: Roster) -> None:
    present = _present(entry.school, roster)
    _note_year(roster, entry.school)
    plan = make_plan(roster, present, KeyedPrinter(entry.school_id))
    keep_roster(entry, roster)
    _show(entry, plan)
    entry.state, entry.format = State.READY, roster.format
    entry.expires_at = now() + KEPT


def _present(school: School, roster: Roster) -> Present:
    if not roster.joins_by_address:
        return school_as_it_is(school)
    prints = fingerprints(roster, KeyedPrinter(school.id)).values()
    return school_as_it_is(school, also={found.email for found in prints if found.email})


def _show(entry: Import, plan: Plan) -> None:
    keep_preview(entry, plan)
    entry.summary = to_builtins(plan.summary)
    entry.removal_share = plan.removal_share


def _ask_for_mapping(entry: Import, needed: MappingNeeded) -> None:
    keep_table(entry, needed)
    entry.state, entry.format = State.NEEDS_MAPPING, "table"
    entry.expires_at = now() + KEPT


def _apply(import_id: UUID, by_id: UUID | None, confirm_removals: bool) -> None:
    try:
        _apply_at_once(import_id, by_id, confirm_removals=confirm_removals)
    except Exception as error:
        log.error("Import %s could not be applied: %s", import_id, quietly(error))
        with transaction.atomic():
            entry = Import.objects.select_for_update(of=("self",)).get(pk=import_id)
            entry.state = State.READY if entry.draft else State.FAILED
            entry.error = to_builtins(Problem("unexpected"))
            _save(entry)
    finally:
        progress.forget(import_id)


def _apply_at_once(import_id: UUID, by_id: UUID | None, *, confirm_removals: bool) -> None:
    """Plans again on what the school is now, and writes it, in one transaction."""
    with transaction.atomic():
        entry = Import.objects.select_for_update(of=("self",)).get(pk=import_id)
        school = School.objects.select_for_update().get(pk=entry.school_id)
        by = Person.objects.get(pk=by_id) if by_id else None
        roster = roster_of(entry)
        present = _present(school, roster)
        plan = make_plan(roster, present, KeyedPrinter(school.id))
        _show(entry, plan)
        if rules.needs_confirmation(plan.removal_share) and not confirm_removals:
            entry.state, entry.error = State.READY, to_builtins(Problem("school_changed"))
        else:
            Application(entry.id, school, present, plan, by).run()
            _forget(entry, State.APPLIED)
        _save(entry)


def _forget(entry: Import, state: str) -> None:
    entry.state, entry.draft, entry.preview, entry.expires_at = state, None, None, None


def _note_down(act: str, entry: Import, by: Person | None) -> None:
    record(f"roster.{act}", by=by.id if by else None, subject=entry.id, school=entry.school_id)


def _save(entry: Import) -> None:
    entry.since = now()
    entry.save()
    if entry.started_by_id:
        publish(person_topic(entry.started_by_id), ImportProgressed(id=entry.id))


def _hint(school: School) -> SchoolHint:
    return SchoolHint(school.number, (school.name, school.short_name), today())


def _note_year(roster: Roster, school: School) -> None:
    year = current_year(school, today())
    if roster.school_year and year and roster.school_year != year.starts_on.year:
        told = f"{roster.school_year}/{(roster.school_year + 1) % 100:02d}"
        params = {"year": told, "own": year.name}
        roster.problems.insert(0, Problem("other_school_year", params=params))


def _language_of(person: Person | None) -> str:
    return person.language if person else "en"


def _wrong_state() -> Conflict:
    return Conflict(_("This import has moved on. Look at it again."), code="wrong_state")


def _unconfirmed() -> Conflict:
    return Conflict(
        _("More than a tenth of the school's people would leave. Confirm it if that is right."),
        code="removals_unconfirmed",
    )
