# SPDX-License-Identifier: EUPL-1.2
"""`schulhof vault`: what those who run the server do with keys, and what stays of it."""

import json
from datetime import timedelta
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from pytest_django import Settings

from schulhof.audit.models import AuditEntry
from schulhof.files.models import StoredFile
from schulhof.files.sealing import sealed_name
from schulhof.foundation.clock import now
from schulhof.messaging import access, actions
from schulhof.messaging.tests.talking import draft, say, upload
from schulhof.vault.access import KeyDestroyed, KeyMissing, school_scope, unseal
from schulhof.vault.masters import new_master
from schulhof.vault.places import INSTALLATION, Place
from schulhof.vault.protocols import public_key
from schulhof.vault.sealing import seal
from schulhof.vault.store import store
from testing.cast import Cast

PLACE = Place("x", uuid4(), "x")
WHY = ("--ordered-by", "Schulamt", "--reason", "Vertrag endet")


@pytest.fixture(autouse=True)
def keys(settings: Settings, tmp_path: Path) -> Path:
    settings.KEY_DIR = tmp_path / "keys"
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "keys"


def vault(*words: str) -> str:
    """What the command prints."""
    told = StringIO()
    call_command("vault", *words, stdout=told, stderr=StringIO())
    return told.getvalue()


def destroy(cast: Cast, *more: str) -> str:
    number = cast.school.number
    return vault("destroy", "--school", number, "--confirm", number, *WHY, *more)


def acts() -> list[str]:
    found = AuditEntry.objects.filter(act__startswith="vault.").order_by("at", "id")
    return list(found.values_list("act", flat=True))


def test_keys_are_listed_with_their_schools_and_what_they_sealed(cast: Cast) -> None:
    say(cast.teacher, cast.class_group)
    say(cast.teacher, cast.class_group)
    [line, signed_with] = vault("list").splitlines()
    assert line.endswith(f"2 sealed  {cast.school.name} ({cast.school.number})")
    assert public_key() in signed_with
    destroy(cast)
    assert "DESTROYED" in vault("list")


def test_a_key_is_made_once(cast: Cast) -> None:
    number = cast.school.number
    assert "made a key" in vault("create", "--school", number)
    assert "has a key already" in vault("create", "--school", number)
    assert acts() == ["vault.key_created"]
    vault("create", "--installation")
    assert store().scopes() == sorted([INSTALLATION, school_scope(cast.school.id)])


def test_nothing_is_done_for_a_school_that_is_not_there(cast: Cast) -> None:
    with pytest.raises(CommandError, match="no school with the number"):
        vault("create", "--school", "000")
    assert not acts()


def test_a_new_master_wraps_all_and_everything_still_opens(cast: Cast, keys: Path) -> None:
    message = say(cast.teacher, cast.class_group, "Hallo")
    before = (keys / "master-key").read_text()
    public_key()  # the secret that signs is wrapped as well
    assert "Wrapped 2 keys" in vault("rotate-master")
    assert before not in (keys / "master-key").read_text()
    assert access.message_wire(cast.pupil, message["id"])["body"] == "Hallo"
    assert "Every key opens" in vault("verify")
    assert acts() == ["vault.master_rotated"]


def test_a_configured_master_is_changed_in_two_steps(db: None, settings: Settings) -> None:
    old, new = new_master(), vault("new-master").strip()
    settings.MASTER_KEY = old
    sealed = seal(INSTALLATION, PLACE, "Hallo")
    with pytest.raises(CommandError, match="before the one in SCHULHOF_MASTER_KEY"):
        vault("rotate-master")
    assert not acts()
    settings.MASTER_KEY = f"{new},{old}"
    vault("rotate-master")
    settings.MASTER_KEY = new
    assert unseal(PLACE, sealed) == "Hallo"


def test_verify_names_keys_that_are_missing_or_do_not_open(cast: Cast, keys: Path) -> None:
    say(cast.teacher, cast.class_group)
    [path] = keys.glob("school-*.key")
    kept = path.read_bytes()
    path.write_text(json.dumps(json.loads(kept) | {"wrapped": "00" * 60}))
    with pytest.raises(CommandError):
        vault("verify")
    path.unlink()
    with pytest.raises(CommandError):
        vault("verify")
    path.write_bytes(kept)
    assert "none is missing" in vault("verify")


@pytest.mark.row(58)
def test_a_destroyed_key_opens_nothing_and_leaves_a_signed_protocol(
    cast: Cast, keys: Path, tmp_path: Path
) -> None:
    message = say(cast.teacher, cast.class_group, "Hallo", attachment_ids=(upload(cast.teacher),))
    later = now() + timedelta(days=1)
    actions.schedule_message(draft(cast.teacher, cast.class_group, "später"), send_at=later)
    elsewhere = tmp_path / "protocol.json"
    text = destroy(cast, "--protocol", str(elsewhere))
    assert access.message_wire(cast.pupil, message["id"])["unreadable"] == "key_destroyed"
    facts = json.loads(text)["protocol"]
    assert facts["of"] == f"{cast.school.name} ({cast.school.number})"
    assert (facts["ordered_by"], facts["reason"]) == ("Schulamt", "Vertrag endet")
    assert facts["opens"] is False
    assert facts["sealed_with_it"] == {
        "files.StoredFile.name_sealed": 1,
        "files.StoredFile.key_sealed": 1,
        "messaging.Message.body_sealed": 1,
        "messaging.ScheduledMessage.body_sealed": 1,
    }
    [beside] = keys.glob("*.protocol")
    assert beside.read_text() == elsewhere.read_text() == text.strip()
    assert "Genuine" in vault("verify-protocol", str(elsewhere))
    assert acts() == ["vault.key_destroyed"]
    assert AuditEntry.objects.get(act="vault.key_destroyed").school_id == cast.school.id


def test_destroying_again_answers_the_same_protocol(cast: Cast, keys: Path) -> None:
    say(cast.teacher, cast.class_group)
    first = destroy(cast)
    assert destroy(cast) == first
    assert acts() == ["vault.key_destroyed"]
    for path in keys.glob("*.protocol"):  # as if it had been interrupted right after the deed
        path.unlink()
    assert json.loads(destroy(cast))["protocol"]["opens"] is False


def test_without_the_number_once_more_nothing_is_destroyed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = say(cast.teacher, cast.class_group, "Hallo")
    monkeypatch.setattr("builtins.input", lambda question: "yes")
    with pytest.raises(CommandError, match="Nothing was destroyed"):
        vault("destroy", "--school", cast.school.number, *WHY)
    assert access.message_wire(cast.pupil, message["id"])["body"] == "Hallo"
    assert not acts()


def test_there_is_nothing_to_destroy_where_there_never_was_a_key(cast: Cast) -> None:
    with pytest.raises(CommandError, match="never was one"):
        destroy(cast)
    assert not acts()


def test_files_that_still_lay_open_go_as_well(cast: Cast, tmp_path: Path) -> None:
    id_ = uuid4()
    scope = school_scope(cast.school.id)
    StoredFile.objects.create(
        id=id_, name_sealed=sealed_name(scope, id_, "x"), media_type="text/plain", size=5
    )
    default_storage.save(f"content/{id_.hex[-2:]}/{id_.hex}", ContentFile(b"Kanarienvogel"))
    destroy(cast)
    lying = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert lying
    assert not any(b"Kanarienvogel" in path.read_bytes() for path in lying)
    with pytest.raises(KeyDestroyed):
        StoredFile.objects.get().key_sealed and store().by_id(
            StoredFile.objects.get().key_sealed[1:17]
        )


@pytest.mark.parametrize("change", ["reason", "signature", "key"])
def test_a_protocol_that_was_changed_is_not_genuine(
    cast: Cast, tmp_path: Path, change: str, settings: Settings
) -> None:
    say(cast.teacher, cast.class_group)
    text = destroy(cast)
    file = tmp_path / "protocol.json"
    found = json.loads(text)
    if change == "reason":
        found["protocol"]["reason"] = "etwas anderes"
    elif change == "signature":
        found["signature"] = found["signature"][::-1]
    else:
        settings.KEY_DIR = tmp_path / "another installation"
    file.write_text(json.dumps(found))
    with pytest.raises(CommandError, match="not signed like this"):
        vault("verify-protocol", str(file))


def test_a_protocol_is_verified_elsewhere_with_the_public_key(
    cast: Cast, tmp_path: Path, settings: Settings
) -> None:
    say(cast.teacher, cast.class_group)
    file, key = tmp_path / "protocol.json", public_key()
    file.write_text(destroy(cast))
    settings.KEY_DIR = tmp_path / "another installation"
    assert "Genuine" in vault("verify-protocol", str(file), "--public-key", key)
    with pytest.raises(KeyMissing):
        store().by_id(bytes(16))
