# SPDX-License-Identifier: EUPL-1.2
"""Keys: made once, kept by nobody else, gone everywhere when they are destroyed."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django import Settings

from schulhof.foundation.ids import new_id
from schulhof.vault.access import (
    KeyDestroyed,
    KeyMissing,
    Place,
    Tampered,
    school_scope,
    seal,
    search_tokens,
    unseal,
    unseal_many,
)
from schulhof.vault.actions import create_key, destroy_key
from schulhof.vault.masters import add_master, drop_old_masters, new_master
from schulhof.vault.store import KeyStore, store
from testing.at_once import at_once

PLACE = Place("message", new_id(), "body")
SCOPE = school_scope(new_id())


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A key store of this test's own."""
    settings.KEY_DIR = tmp_path / "keys"
    return tmp_path / "keys"


def test_files_are_for_their_owner_only_and_hold_no_key(folder: Path) -> None:
    sealed = seal(SCOPE, PLACE, "geheim")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    [path] = folder.glob("*.key")
    entry = json.loads(path.read_text())
    assert (entry["scope"], entry["id"]) == (SCOPE, sealed[1:17].hex())
    assert set(entry) == {"scope", "id", "created_at", "master", "wrapped"}


def test_threads_that_need_the_first_key_at_once_get_the_same(folder: Path) -> None:
    ids = at_once([lambda: KeyStore(folder).current(SCOPE).id] * 8)
    assert len(set(ids)) == 1
    assert len(list(folder.glob("*.key"))) == 1


def test_processes_that_need_the_first_key_at_once_get_the_same(folder: Path) -> None:
    program = (
        "import django; django.setup();"
        "from schulhof.vault.store import store;"
        f"print(store().current('{SCOPE}').id.hex())"
    )
    environment = os.environ | {
        "SCHULHOF_KEY_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "schulhof.config.settings",
    }
    started = [
        subprocess.Popen([sys.executable, "-c", program], env=environment, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert len({process.communicate()[0] for process in started}) == 1
    assert [process.returncode for process in started] == [0, 0, 0]


def test_a_key_destroyed_elsewhere_opens_nothing_here(folder: Path) -> None:
    sealed = seal(SCOPE, PLACE, "geheim")
    assert unseal(PLACE, sealed) == "geheim"
    assert KeyStore(folder).destroy(SCOPE) == sealed[1:17]
    with pytest.raises(KeyDestroyed):
        unseal(PLACE, sealed)
    with pytest.raises(KeyDestroyed):
        seal(SCOPE, PLACE, "neu")
    with pytest.raises(KeyDestroyed):
        search_tokens(SCOPE, ["wort"])
    [why] = unseal_many([(PLACE, sealed)])
    assert isinstance(why, KeyDestroyed)
    assert not list(folder.glob("*.key"))


def test_a_new_key_after_a_destroyed_one_opens_nothing_old() -> None:
    old = seal(SCOPE, PLACE, "geheim")
    destroy_key(SCOPE)
    assert create_key(SCOPE)
    assert unseal(PLACE, seal(SCOPE, PLACE, "neu")) == "neu"
    with pytest.raises(KeyDestroyed):
        unseal(PLACE, old)
    assert not create_key(SCOPE)


def test_destroying_what_is_not_there_says_so() -> None:
    assert destroy_key(SCOPE) is None


def test_a_key_that_was_lost_is_not_called_destroyed(folder: Path) -> None:
    sealed = seal(SCOPE, PLACE, "geheim")
    next(folder.glob("*.key")).unlink()
    with pytest.raises(KeyMissing):
        unseal(PLACE, sealed)


def test_a_key_file_of_another_scope_does_not_open(folder: Path) -> None:
    seal(SCOPE, PLACE, "geheim")
    [path] = folder.glob("*.key")
    other = school_scope(new_id())
    entry = json.loads(path.read_text()) | {"scope": other}
    (folder / f"{other.replace(':', '-')}.key").write_text(json.dumps(entry))
    with pytest.raises(Tampered):
        KeyStore(folder).current(other)


def test_a_new_master_wraps_everything_and_the_old_one_opens_nothing(folder: Path) -> None:
    sealed = seal(SCOPE, PLACE, "geheim")
    before = (folder / "master-key").read_text()
    add_master(folder)
    assert unseal(PLACE, sealed) == "geheim"
    assert store().rewrap() == 1
    assert store().rewrap() == 0
    drop_old_masters(folder)
    assert unseal(PLACE, sealed) == "geheim"
    assert KeyStore(folder).by_id(sealed[1:17]).scope == SCOPE
    with pytest.raises(KeyMissing):
        KeyStore(folder, before).current(SCOPE)


def test_configured_masters_leave_no_file(folder: Path) -> None:
    old, new = new_master(), new_master()
    key = KeyStore(folder, old).current(SCOPE)
    assert not (folder / "master-key").exists()
    both = KeyStore(folder, f"{new},{old}")
    assert (both.by_id(key.id).words, both.rewrap()) == (key.words, 1)
    assert KeyStore(folder, new).current(SCOPE).id == key.id
