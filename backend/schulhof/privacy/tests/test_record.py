# SPDX-License-Identifier: EUPL-1.2
"""The record of processing and the public page say what is declared, and the committed record is true."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from django.core.management import call_command
from django.test import Client

from schulhof.foundation import personal
from schulhof.foundation.purposes import PURPOSES
from schulhof.privacy import registry
from schulhof.privacy.activities import ACTIVITIES
from schulhof.privacy.management.commands import record
from schulhof.privacy.record import texts


def test_every_activity_is_described_and_every_question_belongs_to_one() -> None:
    assert set(ACTIVITIES) == set(get_args(personal.Purpose))
    asked = Counter(each for activity in ACTIVITIES.values() for each in activity.asked)
    assert asked == Counter(PURPOSES)


@pytest.mark.row(47)
def test_the_record_names_every_table_and_every_column() -> None:
    page = texts()["record.md"]
    for holding in registry.holdings():
        assert f"`{holding.label}`" in page
        for name, field in holding.fields.items():
            assert f"{name}: {field.why}" in page
    for model in registry.not_personal():
        assert f"`{model._meta.label}`" in page


@pytest.mark.row(47)
def test_a_record_that_is_not_true_any_more_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "FOLDER", tmp_path)
    with pytest.raises(SystemExit, match="schulhof record"):
        call_command("record", "--check")
    call_command("record")
    call_command("record", "--check")
    csv = tmp_path / "record.csv"
    csv.write_bytes(csv.read_bytes().replace(b"1 year", b"2 years", 1))
    with pytest.raises(SystemExit):
        call_command("record", "--check")


@pytest.mark.row(47)
def test_everybody_reads_what_is_kept_in_both_languages(db: None) -> None:
    for language, title, kept in (
        (
            "de",
            "Nachrichten, die du geschrieben hast",
            "Wird gelöscht: 1 Jahr, nachdem es entstanden ist.",
        ),
        ("en", "Messages you wrote", "Goes 1 year after it was made."),
    ):
        answer = Client().get("/api/what-we-keep", {"language": language})
        assert answer.status_code == 200
        rows = [row for activity in answer.json()["items"] for row in activity["rows"]]
        assert len(rows) == len(registry.holdings())
        [found] = [row for row in rows if row["title"] == title]
        assert found["kept"].startswith(kept)
