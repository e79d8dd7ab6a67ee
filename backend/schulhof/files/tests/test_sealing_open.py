# SPDX-License-Identifier: EUPL-1.2
"""Files from before there was a vault: read as they lie, sealed by the job, wherever it was interrupted."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from pytest_django import Settings

from schulhof.files import access
from schulhof.files.models import StoredFile
from schulhof.files.sealing import name_of, sealed_name
from schulhof.files.tasks import seal_open_files
from schulhof.people.models import Person
from schulhof.vault.access import INSTALLATION, Scope, school_scope, scope_of
from testing.cast import Cast

from .samples import kept

ClientFor = Callable[[Person], Client]
SONG = b"Der Kanarienvogel singt. " * 10_000
SMALL = b"Ein kleiner Kanarienvogel."


@pytest.fixture(autouse=True)
def store(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.KEY_DIR = tmp_path / "keys"
    return tmp_path / "files"


def lying(folder: str, file_id: UUID, content: bytes) -> None:
    default_storage.save(f"{folder}/{file_id.hex[-2:]}/{file_id.hex}", ContentFile(content))


def open_picture(by: Person, *, scope: Scope = INSTALLATION) -> StoredFile:
    """A picture as it was stored without a vault: bytes and preview in the clear, no key."""
    id_ = uuid4()
    file = StoredFile.objects.create(
        id=id_,
        owner=by,
        name_sealed=sealed_name(scope, id_, "vogel.png"),
        media_type="image/png",
        size=len(SONG),
        width=1,
        height=1,
    )
    lying("content", id_, SONG)
    lying("preview", id_, SMALL)
    return file


def is_open(store: Path) -> bool:
    """Whether anything lies in the clear."""
    return any(b"Kanarienvogel" in path.read_bytes() for path in store.rglob("*") if path.is_file())


def test_open_files_are_read_then_sealed_and_read_the_same(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    file = open_picture(cast.pupil, scope=school_scope(cast.school.id))
    url = f"/api/files/{file.id}/content"
    assert client_for(cast.pupil).get(url).getvalue() == SONG
    assert access.is_any_open()
    seal_open_files()
    assert not is_open(store)
    assert not access.is_any_open()
    assert client_for(cast.pupil).get(url).getvalue() == SONG
    assert kept() == [SONG, SMALL]
    assert scope_of(StoredFile.objects.get().key_sealed) == school_scope(cast.school.id)


def test_sealing_again_changes_nothing(cast: Cast, store: Path) -> None:
    open_picture(cast.pupil)
    seal_open_files()
    before = {path: path.read_bytes() for path in store.rglob("*") if path.is_file()}
    seal_open_files()
    assert {path: path.read_bytes() for path in store.rglob("*") if path.is_file()} == before


def test_interrupted_before_the_row_said_so_it_begins_anew(cast: Cast, store: Path) -> None:
    file = open_picture(cast.pupil)
    lying("sealed", file.id, b"half of something")
    assert kept() == [SONG, SMALL]
    seal_open_files()
    assert kept() == [SONG, SMALL]
    assert not is_open(store)


def test_interrupted_after_the_row_said_so_the_open_bytes_go(cast: Cast, store: Path) -> None:
    file = open_picture(cast.pupil)
    seal_open_files()
    lying("content", file.id, SONG)
    assert access.is_any_open()
    seal_open_files()
    assert not is_open(store)
    assert kept() == [SONG, SMALL]


def test_bytes_without_a_row_go(db: None, store: Path) -> None:
    lying("content", uuid4(), SONG)
    seal_open_files()
    assert not is_open(store)


def test_what_somebody_else_put_there_stops_nothing(cast: Cast, store: Path) -> None:
    open_picture(cast.pupil)
    default_storage.save("content/00/notes.txt", ContentFile(b"x"))
    seal_open_files()
    assert kept() == [SONG, SMALL]
    assert not is_open(store)


@pytest.mark.django_db(transaction=True)
def test_names_are_sealed_by_the_migration_and_lie_nowhere_open() -> None:
    old = [("files", "0001_initial")]
    executor = MigrationExecutor(connection)
    executor.migrate(old)
    try:
        cast = Cast()
        model = executor.loader.project_state(old).apps.get_model("files", "StoredFile")
        facts = {"media_type": "text/plain", "size": 1, "sha256": "x"}
        ours = model.objects.create(owner_id=cast.pupil.id, name="vogel.txt", **facts)
        copy = model.objects.create(owner_id=None, name="kopie.txt", **facts)
    finally:
        call_command("migrate", "files", verbosity=0)
    files = {file.id: file for file in StoredFile.objects.all()}
    assert name_of(files[ours.id]).text == "vogel.txt"
    assert name_of(files[copy.id]).text == "kopie.txt"
    assert scope_of(files[ours.id].name_sealed) == school_scope(cast.school.id)
    assert scope_of(files[copy.id].name_sealed) == INSTALLATION
