# SPDX-License-Identifier: EUPL-1.2
"""Bytes, previews and names lie sealed from the first moment; without their key they say why they do not open."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from pytest_django import Settings

from schulhof.files import access, permission
from schulhof.files.actions import attach_files, copy_file, store_upload
from schulhof.files.models import StoredFile
from schulhof.files.sealing import name_of
from schulhof.people.models import Person
from schulhof.vault.access import KeyDestroyed, school_scope
from schulhof.vault.actions import destroy_key
from testing.cast import Cast

from .samples import kept, picture

ClientFor = Callable[[Person], Client]
CANARY = "Kanarienvogel"
SONG = f"Der {CANARY} singt. ".encode() * 20_000


@pytest.fixture(autouse=True)
def store(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.KEY_DIR = tmp_path / "keys"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def _everybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "_use_rules", [lambda person, file_id: True])


def stored(by: Person, content: bytes = SONG, name: str = f"{CANARY}.txt") -> StoredFile:
    return store_upload(SimpleUploadedFile(name, content), by=by)


def stored_bytes(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]


def in_the_row() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {StoredFile._meta.db_table}")
        rows = cursor.fetchall()
    return b" ".join(
        bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
        for row in rows
        for value in row
    )


def read(client: Client, file: StoredFile, **headers: str) -> Any:
    return client.get(f"/api/files/{file.id}/content", headers=headers)


@pytest.mark.row(58)
def test_a_waiting_file_lies_sealed_with_its_name(cast: Cast, store: Path) -> None:
    stored(cast.pupil)
    stored(cast.pupil, picture("PNG"), f"{CANARY}.png")
    assert len(stored_bytes(store)) == 3
    for path in stored_bytes(store):
        content = path.read_bytes()
        assert CANARY.encode() not in content
        assert not any(magic in content[:64] for magic in (b"PNG", b"WEBP", b"RIFF"))
    assert CANARY.encode() not in in_the_row()
    assert kept()[0] == SONG
    assert [name_of(file).text for file in StoredFile.objects.order_by("id")] == [
        f"{CANARY}.txt",
        f"{CANARY}.png",
    ]


def test_two_files_with_the_same_bytes_look_different(cast: Cast, store: Path) -> None:
    stored(cast.pupil)
    stored(cast.pupil)
    first, second = (path.read_bytes() for path in stored_bytes(store))
    assert first != second


def test_while_a_large_upload_is_worked_on_it_lies_nowhere_under_a_name(
    cast: Cast, client_for: ClientFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[Path]] = []
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(
        permission,
        "_upload_rules",
        [lambda person, media_type: seen.append(list(folder.iterdir()))],
    )
    sent = SimpleUploadedFile("x.txt", SONG * 10)
    assert client_for(cast.pupil).post("/api/files", {"file": sent}).status_code == 201
    assert seen == [[]]


def test_an_upload_is_on_the_disk_before_it_is_answered(
    cast: Cast, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[int] = set()
    really = os.fsync

    def fsync(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    stored(cast.pupil)
    [path] = stored_bytes(store)
    on_the_way = [path, *path.parents]
    on_the_way = on_the_way[: on_the_way.index(store) + 1]
    assert {each.stat().st_ino for each in on_the_way} <= synced


def test_attached_it_opens_with_the_key_of_its_place_and_no_other(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    file = stored(cast.pupil)
    before = [path.read_bytes() for path in stored_bytes(store)]
    there = school_scope(cast.other_school.id)
    attach_files([file.id], scope=there, by=cast.pupil)
    assert [path.read_bytes() for path in stored_bytes(store)] == before
    destroy_key(school_scope(cast.school.id))
    answer = read(client_for(cast.teacher), file)
    assert answer.getvalue() == SONG
    assert CANARY in answer["Content-Disposition"]
    assert destroy_key(there)
    assert read(client_for(cast.teacher), file).json()["code"] == "key_destroyed"


@pytest.mark.row(58)
def test_without_its_key_a_file_says_so_everywhere(cast: Cast, client_for: ClientFor) -> None:
    file = stored(cast.pupil, picture("PNG"), f"{CANARY}.png")
    destroy_key(school_scope(cast.school.id))
    client = client_for(cast.pupil)
    for path in ("content", "preview"):
        answer = client.get(f"/api/files/{file.id}/{path}")
        assert (answer.status_code, answer.json()["code"]) == (410, "key_destroyed")
    [wire] = access.on_the_wire([StoredFile.objects.get()])
    assert (wire["name"], wire["unreadable"]) == ("", "key_destroyed")


def test_key_that_is_only_away_is_told_apart(
    cast: Cast, client_for: ClientFor, settings: Settings, tmp_path: Path
) -> None:
    file = stored(cast.pupil)
    settings.KEY_DIR = tmp_path / "elsewhere"
    answer = read(client_for(cast.pupil), file)
    assert (answer.status_code, answer.json()["code"]) == (503, "key_missing")
    settings.KEY_DIR = tmp_path / "keys"
    assert read(client_for(cast.pupil), file).getvalue() == SONG


@pytest.mark.parametrize("at", [0, 5, 100, -1])
def test_changed_bytes_are_not_answered(
    cast: Cast, client_for: ClientFor, store: Path, at: int
) -> None:
    file = stored(cast.pupil)
    [path] = stored_bytes(store)
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    answer = read(client_for(cast.pupil), file)
    assert (answer.status_code, answer.json()["code"]) == (410, "tampered")


def test_bytes_of_another_file_are_not_answered(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    file = stored(cast.pupil)
    [ours] = stored_bytes(store)
    stored(cast.pupil)
    [others] = [path for path in stored_bytes(store) if path != ours]
    ours.write_bytes(others.read_bytes())
    assert read(client_for(cast.pupil), file).json()["code"] == "tampered"


def test_a_part_in_the_middle_of_a_film_is_answered(cast: Cast, client_for: ClientFor) -> None:
    file = stored(cast.pupil)
    answer = read(client_for(cast.pupil), file, Range="bytes=65000-200000")
    assert answer.status_code == 206
    assert answer.getvalue() == SONG[65_000:200_001]


def test_without_a_key_nothing_is_taken_in(cast: Cast, client_for: ClientFor, store: Path) -> None:
    stored(cast.pupil)
    destroy_key(school_scope(cast.school.id))
    sent = SimpleUploadedFile("x.txt", b"hello")
    answer = client_for(cast.pupil).post("/api/files", {"file": sent})
    assert (answer.status_code, answer.json()["code"]) == (410, "key_destroyed")
    assert StoredFile.objects.count() == len(stored_bytes(store)) == 1
    with pytest.raises(KeyDestroyed):
        attach_files([StoredFile.objects.get().id], scope="installation", by=cast.pupil)


def test_a_copy_for_evidence_has_a_key_of_its_own(cast: Cast, store: Path) -> None:
    file = stored(cast.pupil)
    copy = copy_file(file.id, scope=school_scope(cast.other_school.id))
    assert copy is not None
    destroy_key(school_scope(cast.school.id))
    assert name_of(StoredFile.objects.get(pk=copy.pk)).text == f"{CANARY}.txt"
    StoredFile.objects.exclude(pk=copy.pk).delete()
    assert kept() == [SONG]


def test_what_does_not_open_is_not_copied(cast: Cast, store: Path) -> None:
    file = stored(cast.pupil)
    destroy_key(school_scope(cast.school.id))
    assert copy_file(file.id, scope="installation") is None
    assert StoredFile.objects.count() == len(stored_bytes(store)) == 1


@pytest.fixture(autouse=True)
def _no_open_handles() -> Iterator[None]:
    """A file that does not open is closed all the same."""
    before = set(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else set()
    yield
    if before:
        now_open = [
            os.readlink(f"/proc/self/fd/{fd}")
            for fd in set(os.listdir("/proc/self/fd")) - before
            if Path(f"/proc/self/fd/{fd}").exists()
        ]
        assert not [path for path in now_open if "/sealed" in path]
