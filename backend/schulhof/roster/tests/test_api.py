# SPDX-License-Identifier: EUPL-1.2
"""Imports over HTTP: from upload to applied, and what everybody else sees of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings

from schulhof.audit.models import AuditEntry
from schulhof.people.models import Person
from schulhof.roster.formats import limits
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.models import Import
from schulhof.stream.models import StreamEvent
from testing.cast import Cast

from .importing import Importing, many, person, pupils
from .shared import raw

ClientFor = Callable[[Person], Client]


@pytest.fixture
def head(cast: Cast, client_for: ClientFor, importing: Importing) -> Client:
    return client_for(cast.head)


@pytest.fixture
def upload(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Callable[..., Any]:
    def send(client: Client, *files: RawFile, school: Any = None) -> Any:
        contents = [SimpleUploadedFile(file.name, file.content) for file in files]
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(
                f"/api/schools/{(school or cast.school).id}/imports", {"files": contents}
            )

    return send


def send(client: Client, method: str, path: str, body: dict[str, Any], capture: Any) -> Any:
    with capture(execute=True):
        return getattr(client, method)(path, body, content_type="application/json")


def test_head_uploads_previews_and_applies(
    head: Client, cast: Cast, upload: Callable[..., Any], django_capture_on_commit_callbacks: Any
) -> None:
    made = upload(head, pupils("1;Neu;Nora;02.05.2015;5a;Neu;Nina;nina@x.example", *many(3)))
    assert made.status_code == 201
    shown = head.get(f"/api/imports/{made.json()['id']}").json()
    assert (shown["state"], shown["format_label"]) == ("ready", "SchILD-NRW (Text)")
    assert shown["filenames"] == ["schueler.csv"]
    assert shown["summary"]["roles"]["pupil"]["arriving"] == 4
    assert shown["summary"]["roles"]["pupil"]["leaving"] == 3
    assert (shown["needs_confirmation"], shown["mapping"]) == (True, None)
    path = f"/api/imports/{shown['id']}/apply"
    refused = send(head, "post", path, {}, django_capture_on_commit_callbacks)
    assert (refused.status_code, refused.json()["code"]) == (409, "removals_unconfirmed")
    applied = send(
        head, "post", path, {"confirm_removals": True}, django_capture_on_commit_callbacks
    )
    assert applied.status_code == 202
    done = head.get(f"/api/imports/{shown['id']}").json()
    assert (done["state"], done["error"]) == ("applied", None)
    assert person("Nora").is_active
    assert (
        head.get(f"/api/schools/{cast.school.id}/imports").json()["items"][0]["id"] == shown["id"]
    )


def test_changes_come_by_kind_and_page(head: Client, upload: Callable[..., Any]) -> None:
    made = upload(head, pupils(*many(120))).json()
    base = f"/api/imports/{made['id']}/changes"
    first = head.get(base, {"kind": "arriving"}).json()
    assert len(first["items"]) == 100
    rest = head.get(base, {"kind": "arriving", "cursor": first["next"]}).json()
    assert (len(rest["items"]), rest["next"]) == (20, None)
    leaving = head.get(base, {"kind": "leaving"}).json()["items"]
    assert {
        "name": "Ada Amsel",
        "role": "pupil",
        "class": "5a",
        "kind": "leaving",
        "details": [],
    } in leaving
    assert head.get(base, {"kind": "exploding"}).status_code == 422
    assert head.get(base, {"cursor": "garbage"}).status_code == 422


def test_problems_are_told_in_the_readers_language(
    head: Client, cast: Cast, upload: Callable[..., Any]
) -> None:
    made = upload(head, pupils("1;=1+1;Nora;;5a", *many(2))).json()
    path = f"/api/imports/{made['id']}/problems"
    (german, *_) = head.get(path).json()["items"]
    assert (german["file"], german["row"], german["field"]) == ("schueler.csv", 2, "name")
    assert (german["severity"], german["code"]) == ("error", "name_unusable")
    assert german["message"].startswith("Der Name enthält eine Formel")
    cast.head.language = "en"
    cast.head.save()
    (english, *_) = head.get(path).json()["items"]
    assert english["remedy"] == "Write the name as plain text."


def test_unknown_table_asks_for_its_columns(
    head: Client, upload: Callable[..., Any], django_capture_on_commit_callbacks: Any
) -> None:
    table = raw("liste.csv", "Nachname;Vorname;Klasse;Konfession\nNeu;Nora;5a;rk\n")
    made = upload(head, table).json()
    shown = head.get(f"/api/imports/{made['id']}").json()
    assert shown["state"] == "needs_mapping"
    assert {"name": "Konfession", "samples": [], "suggestion": None} in shown["mapping"]["columns"]
    assert shown["mapping"]["role"] == "pupil"
    path = f"/api/imports/{shown['id']}/mapping"
    columns = {"Nachname": "family_name", "Vorname": "given_name", "Klasse": "class"}
    wrong = send(
        head, "put", path, {"columns": {"Nachname": "family_name"}},
        django_capture_on_commit_callbacks,
    )  # fmt: skip
    assert (wrong.status_code, wrong.json()["code"]) == (422, "mapping_incomplete")
    right = send(
        head, "put", path, {"columns": columns, "complete": False},
        django_capture_on_commit_callbacks,
    )  # fmt: skip
    assert (right.status_code, right.json()["state"]) == (200, "ready")
    assert right.json()["removal_share"] == 0
    assert AuditEntry.objects.filter(act="roster.mapping_confirmed").count() == 1
    again = send(head, "put", path, {"columns": columns}, django_capture_on_commit_callbacks)
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")


def test_unreadable_file_fails_with_what_to_do(head: Client, upload: Callable[..., Any]) -> None:
    made = upload(head, RawFile("bild.png", b"\x89PNG\r\n" + b"\x00" * 100)).json()
    shown = head.get(f"/api/imports/{made['id']}").json()
    assert shown["state"] == "failed"
    assert shown["error"].startswith("Das sind keine Stammdaten")
    assert (
        head.post(
            f"/api/imports/{made['id']}/apply", {}, content_type="application/json"
        ).status_code
        == 409
    )


def test_discarded_import_is_forgotten(head: Client, upload: Callable[..., Any]) -> None:
    made = upload(head, pupils(*many(2))).json()
    path = f"/api/imports/{made['id']}"
    assert head.delete(path).status_code == 204
    assert head.get(path).json()["state"] == "discarded"
    assert head.get(f"{path}/changes").json()["items"] == []
    assert Import.objects.get().draft is None
    assert head.delete(path).status_code == 409
    assert [entry.act for entry in AuditEntry.objects.order_by("at")] == [
        "roster.import_started", "roster.import_discarded", "roster.import_read",
    ]  # fmt: skip


def test_upload_without_files_is_refused(head: Client, cast: Cast) -> None:
    assert head.post(f"/api/schools/{cast.school.id}/imports", {}).status_code == 422


@pytest.mark.parametrize(
    "who",
    ["pupil", "guardian", "teacher", "colleague", "stranger", "foreign_teacher"],
)
def test_nobody_else_learns_that_there_is_an_import(
    head: Client, cast: Cast, client_for: ClientFor, upload: Callable[..., Any], who: str
) -> None:
    made = upload(head, pupils(*many(2))).json()
    client = client_for(getattr(cast, who))
    base = f"/api/imports/{made['id']}"
    json = "application/json"
    for answer in (
        client.get(base),
        client.get(f"{base}/changes"),
        client.get(f"{base}/problems"),
        client.put(f"{base}/mapping", {"columns": {}}, content_type=json),
        client.post(f"{base}/apply", {}, content_type=json),
        client.delete(base),
        client.get(f"/api/schools/{cast.school.id}/imports"),
        upload(client, pupils(*many(2))),
    ):
        assert answer.status_code == 404
    assert Import.objects.get().state == "ready"


@pytest.mark.row(1)
@pytest.mark.attack(1)
def test_head_of_one_school_is_nobody_at_the_other(
    head: Client, cast: Cast, upload: Callable[..., Any]
) -> None:
    assert upload(head, pupils(*many(2)), school=cast.other_school).status_code == 404


def test_who_is_not_signed_in_is_asked_to(cast: Cast) -> None:
    assert Client().get(f"/api/schools/{cast.school.id}/imports").status_code == 401


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_imports_takes_the_same_queries_for_one_and_three(
    head: Client,
    cast: Cast,
    upload: Callable[..., Any],
    django_assert_max_num_queries: DjangoAssertNumQueries,
    count: int,
) -> None:
    for _ in range(count):
        upload(head, pupils(*many(2)))
    with django_assert_max_num_queries(5):
        found = head.get(f"/api/schools/{cast.school.id}/imports").json()
    assert len(found["items"]) == count


def test_who_started_hears_of_each_step(
    head: Client, cast: Cast, upload: Callable[..., Any]
) -> None:
    made = upload(head, pupils(*many(2))).json()
    events = StreamEvent.objects.filter(topic=f"person:{cast.head.id}")
    assert ("roster.import_progressed", made["id"]) in [
        (event.type, str(event.object_id)) for event in events
    ]


def test_upload_stays_in_memory_however_large(
    head: Client, cast: Cast, upload: Callable[..., Any], tmp_path: Path, settings: Settings
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "there-is-no-such-folder")
    padding = raw("liesmich.txt", "x" * 4_000_000)
    made = upload(head, pupils(*many(2)), padding)
    assert (made.status_code, made.json()["state"]) == (201, "reading")
    assert head.get(f"/api/imports/{made.json()['id']}").json()["state"] == "ready"


def test_upload_over_the_limit_is_refused_before_it_is_read(head: Client, cast: Cast) -> None:
    path = f"/api/schools/{cast.school.id}/imports"
    length = str(limits.MAX_UPLOAD_BYTES + 1)
    refused = head.post(
        path, b"x", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=length
    )
    assert refused.status_code == 413
    assert "32 MB" in refused.json()["detail"]
