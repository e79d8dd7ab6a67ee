# SPDX-License-Identifier: EUPL-1.2
"""A copy of one's own data: asked for, made, fetched once after signing in again, gone after a week."""

import io
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from schulhof.audit.models import AuditEntry
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Group
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.errors import NotFound, TooMany
from schulhof.people.models import Guardianship, Person
from schulhof.privacy import registry, sealed
from schulhof.privacy.access import exports_of, is_an_export_due
from schulhof.privacy.actions import (
    ask_export,
    forget_old_exports,
    tend_exports,
)
from schulhof.privacy.archive.labels import LABELS
from schulhof.privacy.models import Export
from schulhof.safeguarding.actions import report_item
from schulhof.safeguarding.schemas import NewReport
from schulhof.stream.models import StreamEvent
from schulhof.vault.access import INSTALLATION, school_scope
from schulhof.vault.actions import create_key, destroy_key
from testing.browsers import gave_passphrase_again
from testing.cast import Cast

from .full import CANARY, fill, sightings, sing

OTHERS = "fremdesgeheimnis"
ClientFor = Callable[[Person], Client]


def copy_of(person: Person, *, by: Person | None = None) -> ZipFile:
    """The archive as it was made."""
    export = ask_export(person.id, by=by or person)
    tend_exports()
    export.refresh_from_db()
    assert export.state == "ready"
    with sealed.reader(export.id, export.key_sealed) as content:
        return ZipFile(io.BytesIO(content.read()))


def everything_in(archive: ZipFile) -> str:
    return "".join(f"{name}\n{archive.read(name).decode()}" for name in archive.namelist())


def told(archive: ZipFile) -> dict[str, Any]:
    chapters = json.loads(archive.read("data.json"))["chapters"]
    return {chapter["table"]: chapter for chapter in chapters}


@pytest.mark.row(14)
def test_the_copy_has_a_chapter_for_every_table_and_what_the_person_wrote(cast: Cast) -> None:
    fill(cast, cast.pupil)
    archive = copy_of(cast.pupil)
    chapters = told(archive)
    assert set(chapters) == {holding.label for holding in registry.holdings()}
    for label, chapter in chapters.items():
        holding = registry.holding_named(label)
        assert holding is not None
        rows = holding.of(cast.pupil.id).exists()
        assert chapter["records"] or chapter["left_out"] or not rows, label
    written = {row["body"] for row in chapters["messaging.Message"]["records"]}
    assert f"{CANARY} fragt anders" in written
    assert chapters["messaging.MessageEdit"]["records"][0]["body"] == f"{CANARY} fragt"
    assert chapters["safeguarding.Report"]["records"][0]["words"] == f"{CANARY} hilf mir"
    assert chapters["people.Person"]["records"][0]["family_name"] == CANARY
    files = [archive.read(name) for name in archive.namelist() if name.startswith("files/")]
    assert f"{CANARY} 0".encode() in files
    page = archive.read("index.html").decode()
    assert f"{CANARY} fragt" in page
    for key in _keys(list(chapters.values())):
        assert key in LABELS, f"{key} has no label in archive/labels.py"


def test_what_does_not_open_any_more_is_named_and_stops_no_copy(
    cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    settings.KEY_DIR = tmp_path / "keys"
    fill(cast, cast.pupil)
    destroy_key(school_scope(cast.school.id))
    archive = copy_of(cast.pupil)
    assert told(archive)["files.StoredFile"]["records"]
    assert not [name for name in archive.namelist() if name.startswith("files/")]


def _keys(chapters: list[dict[str, Any]]) -> set[str]:
    return {key for chapter in chapters for record in chapter["records"] for key in record}


@pytest.mark.row(14)
@pytest.mark.attack(18)
@pytest.mark.parametrize("who", ["pupil", "teacher", "head"])
def test_nothing_private_of_others_is_in_a_copy(cast: Cast, who: str) -> None:
    """Everybody else has the same word in every field that is theirs; the copy does not."""
    person: Person = getattr(cast, who)
    for number, other in enumerate({cast.pupil, cast.classmate, cast.teacher} - {person}):
        shown = other.display_name
        fill(cast, other, f"{OTHERS}{number}")
        Person.objects.filter(pk=other.pk).update(display_name=shown)
    direct = Group.objects.get(pk=open_direct(by=cast.teacher, others={cast.pupil.id}))
    other = cast.pupil if who == "teacher" else cast.teacher
    sing(other, f"nur für dich {OTHERS}", group=direct)
    first = sing(person, "Frage", group=cast.class_group) if who == "pupil" else None
    assert list(sightings(OTHERS))
    text = everything_in(copy_of(person))
    found = text.find(OTHERS)
    assert found < 0, text[max(found - 300, 0) : found + 100]
    assert first is None or "Frage" in text


@pytest.mark.row(14)
def test_a_guardian_gets_the_childs_copy_without_what_it_said_in_confidence(cast: Cast) -> None:
    direct = Group.objects.get(pk=open_direct(by=cast.teacher, others={cast.pupil.id}))
    sing(cast.pupil, "zu Hause ist es schlimm", group=direct)
    sing(cast.pupil, "ich bin dabei", group=cast.class_group)
    report_item(
        NewReport(
            kind="profile", item_id=cast.classmate.id, client_id=cast.pupil.id, reason="mean",
            words="bitte helft mir",
        ),
        by=cast.pupil,
    )  # fmt: skip
    own = everything_in(copy_of(cast.pupil))
    assert "zu Hause ist es schlimm" in own
    assert "bitte helft mir" in own
    theirs = everything_in(copy_of(cast.pupil, by=cast.guardian))
    assert "ich bin dabei" in theirs
    assert "zu Hause ist es schlimm" not in theirs
    assert "bitte helft mir" not in theirs
    assert '"mean"' not in theirs


def test_only_a_confirmed_guardian_of_a_child_that_does_not_decide_alone_asks(cast: Cast) -> None:
    for nobody in (cast.teacher, cast.head, cast.classmate):
        with pytest.raises(NotFound):
            ask_export(cast.pupil.id, by=nobody)
    Guardianship.objects.update(confirmed_at=None)
    with pytest.raises(NotFound):
        ask_export(cast.pupil.id, by=cast.guardian)
    Guardianship.objects.update(confirmed_at=now())
    ask_export(cast.pupil.id, by=cast.guardian)
    Person.objects.filter(pk=cast.pupil.pk).update(age_band="16_17")
    with pytest.raises(NotFound):
        ask_export(cast.pupil.id, by=cast.guardian)


def test_a_guardianship_that_ended_meanwhile_gets_no_copy(cast: Cast) -> None:
    export = ask_export(cast.pupil.id, by=cast.guardian)
    Guardianship.objects.update(ended_on=now().date())
    tend_exports()
    export.refresh_from_db()
    assert (export.state, export.size) == ("expired", 0)


def test_child_is_told_that_its_guardian_asked(cast: Cast) -> None:
    ask_export(cast.pupil.id, by=cast.guardian)
    [row] = exports_of(cast.pupil)
    assert (row["is_mine"], row["asked_by"]["id"]) == (False, cast.guardian.id)
    topics = StreamEvent.objects.filter(type="privacy.request_changed")
    assert set(topics.values_list("topic", flat=True)) == {
        f"person:{cast.pupil.id}", f"person:{cast.guardian.id}",
    }  # fmt: skip


def test_asking_twice_is_one_copy_and_too_often_is_refused(cast: Cast) -> None:
    first = ask_export(cast.pupil.id, by=cast.pupil)
    assert ask_export(cast.pupil.id, by=cast.pupil) == first
    assert AuditEntry.objects.filter(act="privacy.export_asked").count() == 1
    for _ in range(4):
        Export.objects.update(state="fetched")
        ask_export(cast.pupil.id, by=cast.pupil)
    Export.objects.update(state="fetched")
    with pytest.raises(TooMany):
        ask_export(cast.pupil.id, by=cast.pupil)


def ready(person: Person) -> str:
    export = ask_export(person.id, by=person)
    tend_exports()
    return f"/api/me/exports/{export.id}/fetch"


@pytest.mark.row(14)
def test_the_copy_is_fetched_once_after_the_passphrase_was_entered_again(
    cast: Cast, client_without_second_factor: ClientFor
) -> None:
    sing(cast.pupil, f"{CANARY}!", group=cast.class_group)
    address = ready(cast.pupil)
    client = client_without_second_factor(cast.pupil)
    refused = client.post(address)
    assert (refused.status_code, refused.json()["code"]) == (403, "confirm_again")
    gave_passphrase_again(client, cast.pupil)
    answer = client.post(address)
    archive = ZipFile(io.BytesIO(answer.getvalue()))
    assert f"{CANARY}!" in everything_in(archive)
    again = client.post(address)
    assert (again.status_code, again.json()["code"]) == (409, "export_gone")
    assert not [path for path in _stored() if path.is_file()]
    assert Export.objects.get().state == "fetched"
    acts = AuditEntry.objects.filter(actor_id=cast.pupil.id).values_list("act", flat=True)
    assert list(acts.order_by("at"))[-2:] == ["privacy.export_asked", "privacy.export_fetched"]


def _stored() -> list[Path]:
    return list((Path(configured.MEDIA_ROOT) / "export").rglob("*"))


def test_nobody_fetches_anothers_copy(cast: Cast, client_for: ClientFor) -> None:
    address = ready(cast.pupil)
    for other in (cast.guardian, cast.head, cast.classmate):
        client = gave_passphrase_again(client_for(other), other)
        assert client.post(address).status_code == 404
    assert Export.objects.get().state == "ready"


@pytest.mark.row(14)
def test_the_copy_expires_and_its_bytes_go(
    cast: Cast, client_without_second_factor: ClientFor
) -> None:
    address = ready(cast.pupil)
    assert [path for path in _stored() if path.is_file()]
    client = gave_passphrase_again(client_without_second_factor(cast.pupil), cast.pupil)
    with moved_to(now() + timedelta(days=7, seconds=1)):
        assert client.post(address).status_code == 409
        assert is_an_export_due()
        tend_exports()
    assert not [path for path in _stored() if path.is_file()]
    assert Export.objects.get().state == "expired"
    assert not is_an_export_due()
    with moved_to(now() + timedelta(days=31)):
        forget_old_exports()
    assert not Export.objects.exists()


@pytest.mark.row(58)
def test_nothing_of_a_copy_can_be_read_where_it_lies(cast: Cast) -> None:
    sing(cast.pupil, CANARY, group=cast.class_group)
    before = set(sightings(CANARY))
    ready(cast.pupil)
    assert [path for path in _stored() if path.is_file()]
    assert set(sightings(CANARY)) == before


def test_what_cannot_be_made_is_tried_three_times_and_then_said(
    cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    settings.KEY_DIR = tmp_path / "keys"
    create_key(INSTALLATION)
    destroy_key(INSTALLATION)
    export = ask_export(cast.pupil.id, by=cast.pupil)
    for state in ("making", "making", "failed"):
        tend_exports()
        export.refresh_from_db()
        assert export.state == state
    assert ask_export(cast.pupil.id, by=cast.pupil) != export
