# SPDX-License-Identifier: EUPL-1.2
"""A backup of the whole database and all files is brought back; whoever was erased since is erased again."""

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from schulhof.foundation.clock import moved_to, now
from schulhof.messaging.models import Message
from schulhof.people.models import Person
from schulhof.privacy.actions import ask_erasure, run_erasures
from schulhof.privacy.tombstones import tombstones
from testing.cast import Cast

from .full import CANARY, fill, sightings


def back_up(to: Path) -> None:
    """The database, and the folder of files; neither keys nor tombstones."""
    call_command(
        "dumpdata", exclude=["contenttypes", "auth.permission"], output=str(to / "all.json")
    )
    shutil.copytree(settings.MEDIA_ROOT, to / "files")


def restore(backup: Path) -> None:
    """Everything as it was; what came after is gone."""
    call_command("flush", interactive=False, verbosity=0)
    call_command("loaddata", str(backup / "all.json"), verbosity=0)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    shutil.copytree(backup / "files", settings.MEDIA_ROOT)


@pytest.mark.row(53)
@pytest.mark.django_db(transaction=True)
def test_a_restored_backup_forgets_again(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(cast, cast.pupil)
    before = Message.objects.count()
    backup = tmp_path / "backup"
    backup.mkdir()
    back_up(backup)
    ask_erasure(cast.pupil.id, by=cast.pupil)
    with moved_to(now() + timedelta(days=31)):
        run_erasures()
    assert not set(sightings(CANARY))
    assert len(tombstones()) == 1
    assert str(cast.pupil.id) not in str(tombstones())

    restore(backup)
    back = list(sightings(CANARY))
    for place in ("people_person.", "opened: message ", "opened: file ", "opened: name of file "):
        assert any(found.startswith(place) for found in back), f"not brought back: {place}"
    call_command("replay_tombstones")
    told = capsys.readouterr().out
    assert re.search(r"Erased again: 1 \(\d+\.\d s\)", told), told
    assert not set(sightings(CANARY))
    call_command("replay_tombstones")
    assert "Erased again: 0" in capsys.readouterr().out
    assert Person.objects.filter(pk=cast.teacher.id).exists()
    assert Message.objects.count() == before, "the places of their messages stay, empty"
