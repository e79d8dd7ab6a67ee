# SPDX-License-Identifier: EUPL-1.2
"""A sentence on its way through a whole installation: it lies open nowhere, and dies with its key."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from e2e.client import Client
from e2e.demo_city import PUPIL, TEACHER, serve_demo_city
from e2e.installation import Installation

CANARY = "zwitscherkanarie"
#: As text and as a database that compares without case may hold it.
SIGHTS = [CANARY.encode(), CANARY.upper().encode(), CANARY.encode("utf-16-le")]
LARGE = f"Der {CANARY} singt. ".encode() * 100_000


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder: database, uploads, keys, log."""
    return tmp_path_factory.mktemp("vault")


@pytest.fixture(scope="module")
def city(data: Path) -> Iterator[Installation]:
    """The demo city, served."""
    made = serve_demo_city(data)
    yield made
    made.stop()


class Sung:
    """The canary in everything that people write, and its readers."""

    def __init__(self, city: Installation) -> None:
        self.city = city
        self.sign_in()
        self.group = self._shared_group()
        note = self.teacher.upload(f"{CANARY}.txt", LARGE)
        picture = self.teacher.upload(f"{CANARY}.png", _picture())
        self.files = [note["url"], picture["url"], picture["image"]["preview_url"]]
        waiting = self.pupil.upload(f"{CANARY} wartet.txt", CANARY.encode())
        self.waiting = waiting["url"]
        first = self._say(f"Der {CANARY} singt", attachment_ids=[note["id"], picture["id"]])
        changed = self._say(f"{CANARY} wird anders")
        self.teacher.patch(f"/api/messages/{changed['id']}", body=f"jetzt fliegt der {CANARY}")
        answer = self._say(f"Antwort vom {CANARY}", thread_root_id=first["id"])
        self.messages = [first["id"], changed["id"], answer["id"]]
        self.teacher.post(
            f"/api/groups/{self.group}/scheduled",
            client_id=str(uuid4()),
            body=f"morgen singt der {CANARY}",
            send_at=(datetime.now(UTC) + timedelta(days=1)).isoformat(),
        )
        self.pupil.post(
            "/api/reports",
            kind="message",
            item_id=first["id"],
            reason="scary",
            words=f"der {CANARY} macht mir Angst",
            client_id=str(uuid4()),
        )

    def sign_in(self) -> None:
        self.teacher, self.pupil = Client(self.city, TEACHER), Client(self.city, PUPIL)

    def found(self) -> int:
        """How many messages the search finds."""
        return len(self.pupil.get(f"/api/search?q={CANARY}")["messages"])

    def bodies(self) -> list[tuple[str, str | None]]:
        """Each message as the pupil reads it: text, and why there is none."""
        read = [self.pupil.get(f"/api/messages/{id_}") for id_ in self.messages]
        return [(one["body"], one["unreadable"]) for one in read]

    def planned(self) -> str:
        """What waits for tomorrow."""
        return str([each["body"] for each in self.teacher.get("/api/me/scheduled")["items"]])

    def _say(self, body: str, **more: Any) -> Any:
        path = f"/api/groups/{self.group}/messages"
        return self.teacher.post(path, client_id=str(uuid4()), body=body, **more)

    def _shared_group(self) -> str:
        """One of a single school where the teacher writes and the pupil reads."""
        read = {group["id"] for group in self.pupil.groups()}
        return next(
            str(group["id"])
            for group in self.teacher.groups()
            if group["id"] in read
            and group["abilities"]["post"]
            and group["community"]["kind"] == "class"
        )


@pytest.fixture(scope="module")
def sung(city: Installation) -> Sung:
    return Sung(city)


def _picture() -> bytes:
    written = BytesIO()
    Image.new("RGB", (60, 40), "red").save(written, "PNG")
    return written.getvalue()


def sightings(folder: Path) -> list[str]:
    """Files in which the canary stands, or whose name it is in."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if CANARY in path.name
        or (path.is_file() and any(sight in path.read_bytes() for sight in SIGHTS))
    ]


def backed_up(data: Path, to: Path) -> Path:
    """A backup as docs/operating/keys.md says: everything but the keys; the database also as a text."""
    shutil.copytree(data, to, ignore=shutil.ignore_patterns("keys"))
    [database] = to.glob("*.sqlite3")
    with sqlite3.connect(database) as connection:
        (to / "dump.sql").write_text("\n".join(connection.iterdump()))
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        with (to / "cells").open("wb") as cells:  # a dump writes bytes as hexadecimal digits
            for (table,) in tables.fetchall():
                for row in connection.execute(f'SELECT * FROM "{table}"'):
                    for cell in row:
                        cells.write(cell if isinstance(cell, bytes) else str(cell).encode())
    return to


@pytest.mark.row(58)
def test_what_people_write_lies_open_nowhere_and_dies_with_its_key(
    city: Installation, sung: Sung, data: Path, tmp_path: Path
) -> None:
    assert (sung.found(), CANARY in sung.planned()) == (3, True)
    assert all(CANARY in body for body, _ in sung.bodies())
    assert sung.pupil.answer(sung.files[0]).content == LARGE
    city.stop()
    backup = backed_up(data, tmp_path / "backup")
    assert sightings(data) == []
    assert sightings(backup) == []
    _assert_it_would_be_seen(data)

    told = city.command("vault", "list")
    number = _number_with_most(told)
    city.command(
        "vault", "destroy", "--school", number, "--confirm", number,
        "--ordered-by", "Schulamt", "--reason", "Vertrag endet",
    )  # fmt: skip
    city.start()
    _assert_nothing_opens(sung)
    city.stop()

    for path in data.iterdir():  # the backup, brought back beside the keys as they are now
        if path.name != "keys":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(backup, data, dirs_exist_ok=True)
    city.start()
    sung.sign_in()
    _assert_nothing_opens(sung)
    assert sightings(data) == []


def _assert_it_would_be_seen(data: Path) -> None:
    """The search of this test is able to fail: it sees an open file."""
    seen = data / "files" / "seen"
    seen.write_text(f"x {CANARY} x")
    assert sightings(data) == ["files/seen"]
    seen.unlink()


def _number_with_most(told: str) -> str:
    """The number of the school whose key sealed most: that of the demo's first school."""
    lines = [line for line in told.splitlines() if line.endswith(")") and " sealed " in line]
    most = max(lines, key=lambda line: int(line.split(" sealed ")[0].split()[-1]))
    return most.rpartition("(")[2].rstrip(")")


def _assert_nothing_opens(sung: Sung) -> None:
    assert sung.bodies() == [("", "key_destroyed")] * 3
    assert sung.found() == 0
    assert CANARY not in sung.planned()
    assert CANARY not in str(sung.pupil.get(f"/api/groups/{sung.group}/messages"))
    for url in (*sung.files, sung.waiting):
        answer = sung.pupil.answer(url)
        assert (answer.status_code, answer.json()["code"]) == (410, "key_destroyed")
