# SPDX-License-Identifier: EUPL-1.2
"""Handing out one-time codes."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction

from schulhof.audit.actions import record_all
from schulhof.foundation.clock import now
from schulhof.people.digests import keyed_hash
from schulhof.people.models import LoginCode, Person
from schulhof.people.rules import clean_code, new_code


class IssuedCode(NamedTuple):
    """A code in clear, for paper or for the eye, and for nothing else."""

    login_name: str
    code: str
    expires_at: datetime


def issue_codes(
    *, by: Person | None, person_ids: Iterable[UUID], school: UUID | None
) -> dict[UUID, IssuedCode]:
    """A new code for each active one of these people; earlier codes end. The caller checks whether `by` may.
    `by` is None for who runs the installation.

    Their passphrases stay valid until a code is used. Each code is noted in the audit log, without the code.
    """
    people = Person.objects.filter(pk__in=set(person_ids), is_active=True)
    expires_at = now() + timedelta(days=settings.LOGIN_CODE_DAYS)
    issued = {
        person_id: IssuedCode(login_name, new_code(), expires_at)
        for person_id, login_name in people.values_list("id", "login_name")
    }
    with transaction.atomic():
        LoginCode.objects.bulk_create(
            [_row(person_id, each) for person_id, each in issued.items()],
            update_conflicts=True,
            unique_fields=["person"],
            update_fields=["code_hash", "issued_at", "expires_at"],
            batch_size=500,
        )
        record_all(
            "people.login_code_issued", by=by.id if by else None, subjects=issued, school=school
        )
    return issued


def _row(person_id: UUID, issued: IssuedCode) -> LoginCode:
    return LoginCode(
        person_id=person_id,
        code_hash=keyed_hash("login-code", clean_code(issued.code)),
        expires_at=issued.expires_at,
    )
