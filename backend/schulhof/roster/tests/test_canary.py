# SPDX-License-Identifier: EUPL-1.2
"""Marks, religion and special needs never reach the database, a draft, the log or an answer."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from schulhof.people.models import Person
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.models import Import
from schulhof.roster.pending import preview_of, roster_of, table_of
from testing.cast import Cast

from . import canaries
from .importing import Importing


def _whole_database() -> str:
    return "\n".join(
        repr(list(model.objects.values_list()))  # type: ignore[attr-defined]
        for model in apps.get_models()
        if model._meta.managed
    )


def _opened(entry: Import) -> str:
    """What lies sealed in an undecided import."""
    if entry.state == "needs_mapping":
        return repr(table_of(entry))
    return repr(roster_of(entry)) + repr(preview_of(entry))


@pytest.mark.parametrize("files", canaries.ALL.values(), ids=canaries.ALL.keys())
def test_canary_dies_in_the_file(
    cast: Cast,
    client_for: Callable[[Person], Any],
    importing: Importing,
    django_capture_on_commit_callbacks: Any,
    caplog: pytest.LogCaptureFixture,
    files: Callable[[], list[RawFile]],
) -> None:
    caplog.set_level(logging.DEBUG)
    head = client_for(cast.head)
    contents = [SimpleUploadedFile(file.name, file.content) for file in files()]
    with django_capture_on_commit_callbacks(execute=True):
        answers = [head.post(f"/api/schools/{cast.school.id}/imports", {"files": contents})]
    base = f"/api/imports/{answers[0].json()['id']}"
    seen = _whole_database() + _opened(Import.objects.get())
    answers.append(head.get(base))
    if answers[-1].json()["state"] == "needs_mapping":
        mapping = {
            column["name"]: column["suggestion"]
            for column in answers[-1].json()["mapping"]["columns"]
            if column["suggestion"]
        }
        answers.append(
            head.put(f"{base}/mapping", {"columns": mapping}, content_type="application/json")
        )
    seen += _opened(Import.objects.get())
    answers += [head.get(f"{base}/changes"), head.get(f"{base}/problems")]
    with django_capture_on_commit_callbacks(execute=True):
        answers.append(
            head.post(f"{base}/apply", {"confirm_removals": True}, content_type="application/json")
        )
    answers.append(head.get(base))
    assert answers[-1].json()["state"] == "applied"
    seen += _whole_database() + caplog.text + "".join(a.content.decode() for a in answers)
    assert canaries.CANARY not in seen
    assert "Ada" in seen
