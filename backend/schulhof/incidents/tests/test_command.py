# SPDX-License-Identifier: EUPL-1.2
"""`schulhof incident`: what whoever runs the server does while the web is down."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import now
from schulhof.incidents.models import Incident
from testing.cast import Cast

pytestmark = pytest.mark.row(49)


def incident(*words: str) -> str:
    """What the command prints."""
    told = StringIO()
    call_command("incident", *words, stdout=told)
    return told.getvalue()


def opened(*more: str) -> str:
    text = incident(
        "open", "Konto übernommen", "--kind", "taken_over", "--since", "2025-01-02", *more
    )
    return text.removeprefix("Entered as ").strip().removesuffix(".")


def test_operator_enters_counts_and_lists_without_the_web(cast: Cast, tmp_path: Path) -> None:
    reference = opened("--about", "person:ada", "--about", f"group:{cast.staff_group.id}")
    assert reference == f"{now().year}-001"
    listed = incident("list")
    assert reference in listed
    assert "running" in listed
    assert "Konto übernommen" in listed
    counted = incident("affected", reference)
    assert counted.startswith("6 people, 2 of them children; 3 could see it")
    assert "6  Schule Ost" in counted
    assert "Ada" not in counted  # counts, no names
    path = tmp_path / "list.csv"
    path.touch(mode=0o644)
    incident("affected", reference, "--csv", str(path), "--school", "100001")
    assert path.stat().st_mode & 0o077 == 0
    assert "Ada Amsel" in path.read_text(encoding="utf-8")
    assert "Ada Amsel" in incident("affected", reference, "--csv", "-")
    assert "Was konnte man von dir sehen?" in incident("letters", reference)
    assert "What could be seen of you?" in incident("letters", reference, "--language", "en")
    entries = AuditEntry.objects.filter(act__startswith="incidents.")
    assert entries.count() == 7
    assert not entries.exclude(actor_id=None).exists()


def test_noticed_earlier_counts_from_then_in_the_time_zone_here(cast: Cast) -> None:
    opened("--noticed", "2025-01-03T08:30", "--until", "2025-01-02T12:00")
    [found] = Incident.objects.all()
    assert found.noticed_at.isoformat() == "2025-01-03T07:30:00+00:00"
    assert "overdue    until 2025-01-06 08:30" in incident("list")


@pytest.mark.parametrize(
    "words",
    [
        ("--about", "person:niemand"),
        ("--about", "ada"),
        ("--noticed", "gestern"),
        ("--noticed", "2999-01-01"),
        ("--until", "2025-01-01"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(
    cast: Cast, words: tuple[str, str]
) -> None:
    with pytest.raises(CommandError, match=r"."):
        opened(*words)
    assert not Incident.objects.exists()


def test_list_that_cannot_be_written_is_said(cast: Cast, tmp_path: Path) -> None:
    reference = opened("--about", "person:ada")
    with pytest.raises(CommandError, match="cannot be written"):
        incident("affected", reference, "--csv", str(tmp_path / "nowhere" / "list.csv"))


def test_number_that_is_not_in_the_register_is_said(cast: Cast) -> None:
    assert "No incidents." in incident("list")
    for act in ("affected", "letters"):
        with pytest.raises(CommandError):
            incident(act, "2026-099")
