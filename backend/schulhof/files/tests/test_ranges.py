# SPDX-License-Identifier: EUPL-1.2
"""Parts of a file, as players ask for them (RFC 9110, section 14), and uploads that were cut off."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.core import signals
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from pytest_django import Settings

from schulhof.files.models import StoredFile
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
CONTENT = bytes(range(256)) * 1000


@pytest.fixture(autouse=True)
def store(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def url(cast: Cast, client_for: ClientFor) -> str:
    sent = SimpleUploadedFile("x.bin", CONTENT)
    found: str = client_for(cast.pupil).post("/api/files", {"file": sent}).json()["url"]
    return found


@pytest.mark.parametrize(
    ("asked", "part", "content_range"),
    [
        ("bytes=0-0", CONTENT[:1], "bytes 0-0/256000"),
        ("bytes=100-199999", CONTENT[100:200_000], "bytes 100-199999/256000"),
        ("bytes=255999-", CONTENT[-1:], "bytes 255999-255999/256000"),
        ("bytes=-5", CONTENT[-5:], "bytes 255995-255999/256000"),
        ("bytes=-999999", CONTENT, "bytes 0-255999/256000"),
        ("bytes=10-999999", CONTENT[10:], "bytes 10-255999/256000"),
    ],
)
def test_part_is_answered(
    cast: Cast, client_for: ClientFor, url: str, asked: str, part: bytes, content_range: str
) -> None:
    answer = client_for(cast.pupil).get(url, headers={"Range": asked})
    assert (answer.status_code, answer["Content-Range"]) == (206, content_range)
    assert answer.getvalue() == part
    assert answer["Content-Length"] == str(len(part))


@pytest.mark.parametrize("asked", ["", "bytes=-", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"])
def test_anything_else_answers_the_whole_file(
    cast: Cast, client_for: ClientFor, url: str, asked: str
) -> None:
    answer = client_for(cast.pupil).get(url, headers={"Range": asked})
    assert answer.status_code == 200
    assert answer["Accept-Ranges"] == "bytes"
    assert answer.getvalue() == CONTENT


@pytest.mark.parametrize("asked", ["bytes=256000-", "bytes=5-4", "bytes=-0"])
def test_impossible_part_is_refused(
    cast: Cast, client_for: ClientFor, url: str, asked: str
) -> None:
    answer = client_for(cast.pupil).get(url, headers={"Range": asked})
    assert (answer.status_code, answer["Content-Range"]) == (416, "bytes */256000")


def test_part_of_an_outdated_file_answers_the_whole(
    cast: Cast, client_for: ClientFor, url: str
) -> None:
    client = client_for(cast.pupil)
    tag = client.get(url)["ETag"]
    fresh = client.get(url, headers={"Range": "bytes=0-1", "If-Range": tag})
    outdated = client.get(url, headers={"Range": "bytes=0-1", "If-Range": '"other"'})
    assert (fresh.status_code, outdated.status_code) == (206, 200)


@pytest.fixture
def _one_connection() -> Iterator[None]:
    """What Django's own test client does: a request does not close the connection of the test."""
    signals.request_started.disconnect(close_old_connections)
    yield
    signals.request_started.connect(close_old_connections)


@pytest.mark.usefixtures("_one_connection")
@pytest.mark.parametrize("arrived", [0.1, 0.5, 0.99])
def test_upload_that_was_cut_off_leaves_nothing(
    cast: Cast, client_for: ClientFor, store: Path, arrived: float
) -> None:
    session = client_for(cast.pupil).cookies[configured.SESSION_COOKIE_NAME].value
    token = "t" * 32
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\n'
    whole = head + b"words " * 500_000 + b"\r\n--b--\r\n"
    statuses = []

    def send(sent: bytes) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/api/files",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "HTTP_COOKIE": f"{configured.SESSION_COOKIE_NAME}={session}; csrftoken={token}",
            "HTTP_X_CSRFTOKEN": token,
            "CONTENT_TYPE": "multipart/form-data; boundary=b",
            "CONTENT_LENGTH": str(len(whole)),
            "wsgi.input": BytesIO(sent),
            "wsgi.errors": BytesIO(),
            "wsgi.url_scheme": "http",
        }

    def start_response(
        status: str, headers: list[tuple[str, str]], exc_info: object = None, /
    ) -> Callable[[bytes], object]:
        statuses.append(status)
        return lambda _: None

    list(get_wsgi_application()(send(whole[: int(len(whole) * arrived)]), start_response))
    assert StoredFile.objects.count() == 0
    assert not store.exists()
    list(get_wsgi_application()(send(whole), start_response))
    assert [status[:3] for status in statuses] == ["422", "201"]
    assert StoredFile.objects.count() == 1
