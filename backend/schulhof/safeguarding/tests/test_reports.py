# SPDX-License-Identifier: EUPL-1.2
"""Reporting files and profiles; letting go of cases in time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from schulhof.files.actions import store_upload
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.people.models import Person
from schulhof.safeguarding import privacy
from schulhof.safeguarding.actions import expire_cases
from schulhof.safeguarding.models import Case, Report
from testing.cast import Cast

ClientFor = Callable[[Person], Client]

pytestmark = pytest.mark.row(16)


def report(client: Client, kind: str, item_id: UUID) -> Any:
    new = {"kind": kind, "item_id": str(item_id), "client_id": str(uuid4()), "reason": "other"}
    return client.post("/api/reports", new, content_type="application/json")


def test_pupil_reports_a_teacher_s_profile_and_a_classmate_s_but_no_stranger_s(
    cast: Cast, client_for: ClientFor
) -> None:
    pupil = client_for(cast.pupil)
    for person in (cast.teacher, cast.classmate):
        assert report(pupil, "profile", person.id).status_code == 201
    for person in (cast.stranger, cast.other_pupil, cast.pupil):
        assert report(pupil, "profile", person.id).status_code == 404
    assert set(Case.objects.values_list("subject", flat=True)) == {
        cast.teacher.id,
        cast.classmate.id,
    }


def test_file_is_reported_by_who_may_read_it_and_kept_when_it_is_deleted(
    cast: Cast, client_for: ClientFor
) -> None:
    file = store_upload(SimpleUploadedFile("blatt.txt", b"boese"), by=cast.pupil)
    assert report(client_for(cast.classmate), "file", file.id).status_code == 404
    pupil, head = client_for(cast.pupil), client_for(cast.head)
    assert report(pupil, "file", file.id).status_code == 201
    assert pupil.delete(f"/api/files/{file.id}").status_code == 204
    (row,) = head.get("/api/cases").json()["items"]
    case = head.get(f"/api/cases/{row['id']}").json()
    (kept,) = case["reports"][0]["frozen"][0]["files"]
    assert b"".join(head.get(kept["url"])) == b"boese"


def test_half_a_year_after_closing_nothing_of_a_case_is_left_and_no_file(
    cast: Cast, client_for: ClientFor
) -> None:
    file = store_upload(SimpleUploadedFile("blatt.txt", b"boese"), by=cast.pupil)
    report(client_for(cast.pupil), "file", file.id)
    report(client_for(cast.pupil), "profile", cast.teacher.id)
    holding = next(each for each in privacy.HOLDINGS if each.model is Case)
    days = timedelta(days=holding.retention.days)
    Case.objects.filter(kind="file").update(state="closed", closed_at=now() - days)
    assert expire_cases(Case.objects.filter(closed_at__lte=now() - days)) == 1
    assert list(Case.objects.values_list("kind", flat=True)) == ["profile"]
    assert Report.objects.count() == 1
    assert StoredFile.objects.filter(owner=None, attached_at__isnull=False).count() == 0
