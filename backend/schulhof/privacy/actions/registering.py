# SPDX-License-Identifier: EUPL-1.2
"""Looking into the registers of the office is a privileged act itself, so it is recorded."""

from schulhof.audit.actions import record
from schulhof.people.models import Person
from schulhof.privacy import access
from schulhof.privacy.schemas import CorrectionOut, ErasureRow, PlannedRow, RestrictionOut


def read_corrections(*, by: Person) -> list[CorrectionOut]:
    """What people of one's school ask to be put right. For its office alone."""
    access.require_office(by)
    record("privacy.corrections_read", by=by.id)
    return access.corrections_for(by)


def read_restrictions(*, by: Person) -> list[RestrictionOut]:
    """Who is hidden now. For the office that may lift it."""
    access.require_office(by)
    record("privacy.restrictions_read", by=by.id)
    return access.restrictions_for(by)


def read_deletions(*, by: Person) -> list[PlannedRow]:
    """What is announced for deletion."""
    access.require_register(by)
    record("privacy.deletions_read", by=by.id)
    return access.planned_rows(by)


def read_erasures(*, by: Person) -> list[ErasureRow]:
    """What was erased, in counts."""
    access.require_register(by)
    record("privacy.erasures_read", by=by.id)
    return access.erasure_rows(by)
