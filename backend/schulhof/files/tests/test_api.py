# SPDX-License-Identifier: EUPL-1.2
"""Upload, read, remove: allowed, refused, and everything that must never run or get lost."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from schulhof.files import access, actions
from schulhof.files.actions import taking_in
from schulhof.files.models import StoredFile
from schulhof.foundation import clock
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.vault.access import INSTALLATION
from testing.at_once import at_once
from testing.cast import Cast

from .samples import AUTHOR, giant_png, kept, picture, talking_gif, video

ClientFor = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def store(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def rules_of_use(monkeypatch: pytest.MonkeyPatch) -> list[access.UseRule]:
    rules: list[access.UseRule] = []
    monkeypatch.setattr(access, "_use_rules", rules)
    return rules


def upload(client: Client, content: bytes, name: str = "x.bin") -> Any:
    return client.post("/api/files", {"file": SimpleUploadedFile(name, content)})


def uploaded(client: Client, content: bytes, name: str = "x.bin") -> dict[str, Any]:
    answer = upload(client, content, name)
    assert answer.status_code == 201, answer.content
    found: dict[str, Any] = answer.json()
    return found


def stored_bytes(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.row(26)
@pytest.mark.attack(17)
def test_photo_is_stored_without_its_place_and_shown_with_a_preview(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    client = client_for(cast.pupil)
    file = uploaded(client, picture("JPEG"), "IMG_1.jpg")
    assert file["image"] == {
        "width": 80,
        "height": 40,
        "preview_url": f"/api/files/{file['id']}/preview",
    }
    answer = client.get(file["url"])
    assert answer["Content-Disposition"] == 'inline; filename="IMG_1.jpg"'
    assert answer["Content-Type"] == "image/jpeg"
    assert len(answer.getvalue()) == file["size"]
    preview = client.get(f"/api/files/{file['id']}/preview")
    assert preview["Content-Type"] == "image/webp"
    assert preview["Cache-Control"] == "private, max-age=300"
    assert len(stored_bytes(store)) == 2
    assert len(kept()) == 2
    assert not any(AUTHOR in content for content in kept())


def test_photo_of_a_phone_becomes_a_jpeg(cast: Cast, client_for: ClientFor) -> None:
    file = uploaded(client_for(cast.pupil), picture("HEIF"), "IMG_1.HEIC")
    assert (file["name"], file["media_type"]) == ("IMG_1.jpg", "image/jpeg")


@pytest.mark.row(26)
@pytest.mark.attack(17)
def test_film_is_stored_without_its_place(cast: Cast, client_for: ClientFor, store: Path) -> None:
    file = uploaded(client_for(cast.pupil), video(), "film.mp4")
    assert file["media_type"] == "video/mp4"
    assert len(kept()) == 1
    assert not any(b"52.0302" in content for content in kept())


@pytest.mark.row(19)
@pytest.mark.attack(7)
@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<!DOCTYPE html><script>alert(1)</script>", "x.html"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "x.png"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "x.svg"),
        (b"<?xml version='1.0'?><x xmlns='http://www.w3.org/1999/xhtml'/>", "x.xml"),
        (b"alert(1)", "x.js"),
        (b"%PDF-1.7 /JS (app.alert(1))", "x.pdf"),
    ],
)
def test_nothing_uploaded_runs(
    cast: Cast, client_for: ClientFor, content: bytes, name: str
) -> None:
    client = client_for(cast.pupil)
    answer = client.get(uploaded(client, content, name)["url"])
    assert answer.getvalue() == content
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] in {"application/octet-stream", "text/plain", "application/pdf"}
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.row(31)
@pytest.mark.attack(12)
@pytest.mark.parametrize("name", ["../../x", "..\\..\\x", "/etc/x", "\u202ex"])
def test_hostile_name_is_shown_harmless_and_never_stored(
    cast: Cast, client_for: ClientFor, store: Path, name: str
) -> None:
    file = uploaded(client_for(cast.pupil), b"hello", name)
    assert file["name"] == "x"
    assert [path.name for path in stored_bytes(store)] == [UUID(file["id"]).hex]
    assert [path.name for path in store.parent.iterdir()] == ["files"]


def test_empty_file_is_refused_clearly(cast: Cast, client_for: ClientFor, store: Path) -> None:
    answer = upload(client_for(cast.pupil), b"")
    assert (answer.status_code, answer.json()["code"]) == (422, "empty_file")
    assert not stored_bytes(store)


def test_form_without_a_file_is_refused(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.pupil).post("/api/files", {"file": "no file"}).status_code == 422


@pytest.mark.parametrize("above", [1, 2 * 1024 * 1024])
def test_file_over_the_limit_is_refused_naming_the_limit(
    cast: Cast, client_for: ClientFor, settings: Settings, store: Path, above: int
) -> None:
    settings.ATTACHMENT_BYTES = 1024 * 1024
    cast.pupil.language = "en"
    cast.pupil.save()
    answer = upload(client_for(cast.pupil), bytes(settings.ATTACHMENT_BYTES + above))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "1.0 MB" in answer.json()["detail"]
    assert not stored_bytes(store)
    assert upload(client_for(cast.pupil), bytes(settings.ATTACHMENT_BYTES)).status_code == 201


@pytest.mark.row(30)
@pytest.mark.attack(11)
def test_picture_bomb_is_refused(cast: Cast, client_for: ClientFor, store: Path) -> None:
    answer = upload(client_for(cast.pupil), giant_png(), "x.png")
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_pixels")
    assert not stored_bytes(store)
    assert StoredFile.objects.count() == 0


def test_what_looks_like_a_picture_and_cannot_be_read_is_refused(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    """It would be shown inside the page with all it tells."""
    answer = upload(client_for(cast.pupil), talking_gif()[:200], "x.gif")
    assert (answer.status_code, answer.json()["code"]) == (422, "damaged_picture")
    assert not stored_bytes(store)


def test_nobody_signed_in_uploads_nothing(db: None, store: Path) -> None:
    assert upload(Client(), b"hello").status_code == 401
    assert not stored_bytes(store)


@pytest.mark.row(2)
def test_waiting_file_is_read_by_its_owner_alone(cast: Cast, client_for: ClientFor) -> None:
    file = uploaded(client_for(cast.pupil), b"hello")
    for person in (cast.classmate, cast.teacher, cast.head, cast.stranger):
        assert client_for(person).get(file["url"]).status_code == 404
        assert client_for(person).get(f"/api/files/{file['id']}/preview").status_code == 404
        assert client_for(person).delete(f"/api/files/{file['id']}").status_code == 404
    assert client_for(cast.pupil).get(file["url"]).status_code == 200
    assert client_for(cast.pupil).get(f"/api/files/{file['id']}/preview").status_code == 404


def test_attached_file_is_read_by_whom_its_use_says(
    cast: Cast, client_for: ClientFor, rules_of_use: list[access.UseRule]
) -> None:
    file = uploaded(client_for(cast.pupil), b"hello")
    actions.attach_files([UUID(file["id"])], scope=INSTALLATION, by=cast.pupil)
    assert client_for(cast.pupil).get(file["url"]).status_code == 404
    rules_of_use.append(lambda person, file_id: person == cast.classmate)
    assert client_for(cast.classmate).get(file["url"]).status_code == 200
    assert client_for(cast.pupil).get(file["url"]).status_code == 404


def test_own_waiting_file_is_removed_with_its_bytes(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    client = client_for(cast.pupil)
    file = uploaded(client, picture("PNG"), "x.png")
    assert client.delete(f"/api/files/{file['id']}").status_code == 204
    assert not stored_bytes(store)
    assert client.delete(f"/api/files/{file['id']}").status_code == 404


def test_attached_file_is_not_removed_by_hand(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)
    file = uploaded(client, b"hello")
    actions.attach_files([UUID(file["id"])], scope=INSTALLATION, by=cast.pupil)
    assert client.delete(f"/api/files/{file['id']}").status_code == 404


def test_file_is_attached_once_and_by_its_owner(cast: Cast, client_for: ClientFor) -> None:
    file_id = UUID(uploaded(client_for(cast.pupil), b"hello")["id"])
    with pytest.raises(NotFound):
        actions.attach_files([file_id], scope=INSTALLATION, by=cast.classmate)
    assert [
        file.id for file in actions.attach_files([file_id], scope=INSTALLATION, by=cast.pupil)
    ] == [file_id]
    with pytest.raises(NotFound):
        actions.attach_files([file_id], scope=INSTALLATION, by=cast.pupil)


def test_only_so_many_files_may_wait(
    cast: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "MOST_WAITING", 1)
    uploaded(client_for(cast.pupil), b"hello")
    answer = upload(client_for(cast.pupil), b"hello")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_waiting")
    uploaded(client_for(cast.classmate), b"hello")


def test_files_nobody_attached_go_after_a_day(
    cast: Cast, client_for: ClientFor, store: Path
) -> None:
    forgotten = uploaded(client_for(cast.pupil), b"forgotten")
    used = uploaded(client_for(cast.pupil), b"used")
    actions.attach_files([UUID(used["id"])], scope=INSTALLATION, by=cast.pupil)
    assert actions.delete_unattached() == 0
    with clock.moved_to(clock.now() + actions.KEPT_UNATTACHED):
        assert actions.delete_unattached() == 1
        assert actions.delete_unattached() == 0
    assert not StoredFile.objects.filter(pk=forgotten["id"]).exists()
    assert len(stored_bytes(store)) == 1
    assert kept() == [b"used"]


def test_discarded_file_is_gone_for_everybody_and_from_the_store(
    cast: Cast,
    client_for: ClientFor,
    store: Path,
    rules_of_use: list[access.UseRule],
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    file = uploaded(client_for(cast.pupil), b"hello")
    rules_of_use.append(lambda person, file_id: True)
    actions.attach_files([UUID(file["id"])], scope=INSTALLATION, by=cast.pupil)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        actions.discard_files([UUID(file["id"])], by=cast.pupil)
        assert client_for(cast.pupil).get(file["url"]).status_code == 404
    assert not stored_bytes(store)
    assert StoredFile.objects.count() == 0


def test_row_goes_when_the_store_fails(
    cast: Cast, client_for: ClientFor, settings: Settings, store: Path
) -> None:
    store.parent.mkdir(exist_ok=True)
    store.write_bytes(b"a file where the folder should be")
    with pytest.raises(OSError):  # noqa: PT011
        actions.store_upload(SimpleUploadedFile("x", BytesIO(b"hello").read()), by=cast.pupil)
    assert StoredFile.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_file_attached_twice_at_once_is_attached_once(cast: Cast, client_for: ClientFor) -> None:
    file_id = UUID(uploaded(client_for(cast.pupil), b"hello")["id"])

    def attach() -> str:
        actions.attach_files([file_id], scope=INSTALLATION, by=cast.pupil)
        return "attached"

    assert sorted(at_once([attach, attach])) == ["attached", "attachment_gone"]
