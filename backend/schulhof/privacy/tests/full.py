# SPDX-License-Identifier: EUPL-1.2
"""A person with a canary in every declared field of every table, and a search through everything that is kept."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import redis
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models

from schulhof.audit.actions import record
from schulhof.cards.models import Card
from schulhof.communities.models import Community, DirectParticipant, Group, Partnership
from schulhof.consent.models import ChildCode
from schulhof.files import storing
from schulhof.files.actions import store_upload
from schulhof.files.models import StoredFile
from schulhof.files.sealing import name_of
from schulhof.foundation.clock import now, today
from schulhof.foundation.ids import new_id
from schulhof.incidents.models import Incident, SchoolNotice
from schulhof.messaging.actions import Draft, edit_message, schedule_message, send_message
from schulhof.messaging.models import (
    Mention,
    Message,
    MessageEdit,
    Reaction,
    ReadMarker,
    ScheduledMessage,
)
from schulhof.messaging.sealing import Table, opened_bodies
from schulhof.people.models import AccessToken, InstallationRole, LoginCode, Person, Session
from schulhof.privacy.actions import ask_correction, ask_export
from schulhof.privacy.models import PlannedDeletion, Restriction
from schulhof.privacy.schemas import CorrectionIn
from schulhof.roster.models import Import, ImportedIdentity, Recognition
from schulhof.safeguarding.models import Case, CaseNote, Glass, GlassNotice, Report
from schulhof.schools.models import Contract, Decision, NamedContact, Switch
from schulhof.vault.access import Place, place_of, school_scope, seal
from testing.cast import Cast

#: Stands in everything the person wrote or is known by. One word in small letters, so that folding keeps it.
CANARY = "zwitscherkanarie"


def sing(person: Person, text: str, *, group: Group, files: int = 0, word: str = CANARY) -> UUID:
    """A message of the person."""
    attached = [
        store_upload(SimpleUploadedFile(f"{word}.txt", f"{word} {number}".encode()), by=person).id
        for number in range(files)
    ]
    sent = send_message(
        Draft(author=person, group_id=group.id, client_id=new_id(), body=text,
              attachment_ids=tuple(attached))
    )  # fmt: skip
    return sent.message["id"]


def fill(cast: Cast, person: Person, word: str = CANARY) -> None:
    """Something in every table that may hold something about the person."""
    _identity(person, word)
    _credentials(person, word)
    _words(cast, person, word)
    _traces(cast, person, word)
    _help(cast, person, word)
    _incident(cast, person, word)


def _identity(person: Person, word: str) -> None:
    Person.objects.filter(pk=person.pk).update(
        given_name=word, family_name=word, display_name=word, sort_name=word,
        login_name=word, email=f"{word}@example.org", birth_date=now().date(),
    )  # fmt: skip
    person.refresh_from_db()
    EmailAddress.objects.create(user=person, email=f"{word}@example.org")


def _credentials(person: Person, word: str) -> None:
    LoginCode.objects.create(person=person, code_hash=word, expires_at=now())
    Session.objects.create(person=person, session_key=word, browser=word, system=word)
    AccessToken.objects.create(person=person, name=word, token_hash=word)
    Authenticator.objects.create(user=person, type="totp", data={"secret": word})
    InstallationRole.objects.create(person=person, role="dpo")
    Card.objects.create(person=person, code_hash=word, pictures_hash=word)


def _words(cast: Cast, person: Person, word: str) -> None:
    group = cast.class_group
    first = sing(person, f"{word} fragt", group=group, files=1, word=word)
    edit_message(first, by=person, body=f"{word} fragt anders")
    sing(cast.teacher, f"Antwort @[x]({person.id})", group=group)
    send_message(
        Draft(author=cast.teacher, group_id=group.id, client_id=new_id(), body="dazu",
              thread_root_id=first)
    )  # fmt: skip
    theirs = sing(cast.teacher, "von mir", group=group)
    Reaction.objects.create(message_id=theirs, person=person, emoji=word)
    Mention.objects.get_or_create(message_id=theirs, person=person)
    ReadMarker.objects.get_or_create(person=person, group=group)
    waiting = SimpleUploadedFile(f"{word}.txt", f"{word} wartet".encode())
    later = Draft(
        author=person, group_id=group.id, client_id=new_id(), body=word,
        attachment_ids=(store_upload(waiting, by=person).id,),
    )  # fmt: skip
    schedule_message(later, send_at=now() + timedelta(days=2))
    store_upload(SimpleUploadedFile(f"{word}.txt", word.encode()), by=person)
    direct = Group.objects.create(kind="direct", direct_key=word, opened_by=person)
    DirectParticipant.objects.create(group=direct, person=person)


def _traces(cast: Cast, person: Person, word: str) -> None:
    Community.objects.filter(pk=cast.class_community.pk).update(founded_by=person)
    Partnership.objects.get_or_create(
        community=cast.class_community, school=cast.other_school,
        defaults={
            "asked_by": person, "home_agreed_by": person, "partner_agreed_by": person,
            "answered_by": person,
        },
    )  # fmt: skip
    ImportedIdentity.objects.create(school=cast.school, person=person, source="x", source_key=word)
    Recognition.objects.create(
        school=cast.school, person=person, name=word, name_birth=word, birth=word,
        email=word,
    )  # fmt: skip
    Import.objects.create(school=cast.school, started_by=person)
    NamedContact.objects.get_or_create(school=cast.school, person=person, kind="technical")
    Switch.objects.filter(school=cast.school).update(decided_by=person)
    record("test.something", by=cast.head.id, subject=person.id)
    ask_export(person.id, by=person)
    wrong = CorrectionIn(person_id=person.id, school_id=cast.school.id, what="other", wanted=word)
    ask_correction(wrong, by=person)
    ChildCode.objects.create(
        child=person, school=cast.school, code_hash=word, expires_at=now() + timedelta(days=9)
    )
    Decision.objects.create(
        school=cast.school, body="head", decided_on=today(), scope="alle",
        valid_until=today() + timedelta(days=300), recorded_by=person,
    )  # fmt: skip
    Contract.objects.create(
        school=cast.school, text_version="1", signed_on=today(), signatory="Schulleitung",
        recorded_by=person, ended_on=today(),
    )  # fmt: skip
    Restriction.objects.create(
        person=person, asked_as="self", asked_by=person, lifted_by=person, lifted_at=now()
    )
    PlannedDeletion.objects.create(table="", before=now(), count=0, due_at=now(), vetoed_by=person)


def _help(cast: Cast, person: Person, word: str) -> None:
    """Cases the person asked for, is the subject of or looked after, and a group they looked into."""
    asked = _case(cast, subject=cast.colleague)
    report = Report(case=asked, reporter=person, client_id=new_id(), reason="mean")
    report.words_sealed = seal(
        school_scope(cast.school.id), place_of(report, "words_sealed"), f"{word} hilf mir"
    )
    report.frozen_sealed = _shut(cast, "was zu sehen war")
    report.save()
    about = _case(cast, subject=person)
    Report.objects.create(
        case=about, reporter=cast.colleague, client_id=new_id(), reason="mean",
        frozen_sealed=_shut(cast, word),
    )  # fmt: skip
    CaseNote.objects.create(case=about, author=person, text_sealed=_shut(cast, word))
    glass = Glass.objects.create(
        school=cast.school, group=cast.staff_group, asked_by=person,
        reason_sealed=_shut(cast, word), notice_sealed=_shut(cast, word),
    )  # fmt: skip
    GlassNotice.objects.create(glass=glass, person=person)


def _incident(cast: Cast, person: Person, word: str) -> None:
    """One that is about the person, who entered it and told the school."""
    incident = Incident.objects.create(
        reference=f"{now().year}-{Incident.objects.count() + 1:03}", kind="shown", noticed_at=now(),
        since=now(), entered_by=person, title_sealed=_shut(cast, word), what_sealed=_shut(cast, word),
        authority="not_told", authority_at=now(), people="told", people_at=now(), closed_at=now(),
    )  # fmt: skip
    incident.scopes.create(kind="person", item_id=person.id)
    SchoolNotice.objects.create(
        incident=incident, school=cast.school, told_by=person, words_sealed=_shut(cast, word)
    )


def _case(cast: Cast, *, subject: Person) -> Case:
    return Case.objects.create(
        school=cast.school, kind="profile", item_id=new_id(), subject=subject,
        state="closed", closed_at=now(),
    )  # fmt: skip


def _shut(cast: Cast, text: str) -> bytes:
    """Sealed for a place of its own: here it only matters that nothing of it can be found."""
    return seal(school_scope(cast.school.id), Place("test", new_id(), "text"), text)


def sightings(word: str) -> Iterator[str]:
    """Where the word stands: every column of every table read raw, what opens with the keys, files, the cache."""
    yield from _in_tables(word)
    yield from _sealed(word)
    for path in Path(settings.MEDIA_ROOT).rglob("*"):
        if word in path.name or (path.is_file() and word.encode() in path.read_bytes()):
            yield str(path)
    for key, value in _cached():
        if word in key or _holds(value, word):
            yield f"cache: {key}"


def _sealed(word: str) -> Iterator[str]:
    """What is there, only sealed: an erasure that left it would not have erased."""
    for file in StoredFile.objects.all():
        if word in name_of(file).text:
            yield f"opened: name of file {file.id}"
        with suppress(FileNotFoundError), storing.content_of(file) as content:
            if word.encode() in content.read():
                yield f"opened: file {file.id}"
    for model, table in _TEXTS.items():
        rows = list(model._base_manager.values_list("id", "body_sealed"))
        for (id_, _), body in zip(rows, opened_bodies(table, rows), strict=True):
            if word in body.text:
                yield f"opened: {table} {id_}"


_TEXTS: dict[type[models.Model], Table] = {
    Message: "message",
    MessageEdit: "message_edit",
    ScheduledMessage: "scheduled_message",
}


def _cached() -> Iterator[tuple[str, object]]:
    """All that lies in the cache: of Redis the whole database, as bytes, whoever put it there."""
    if not settings.BUS_URL.startswith("redis"):
        yield from getattr(cache, "_cache", {}).items()
        return
    with redis.Redis.from_url(settings.BUS_URL) as store:
        for key in store.scan_iter(count=1000):
            # Not get(): a key may hold a set or a stream, and DUMP may compress what it holds.
            yield key.decode(errors="replace"), _READ[store.type(key)](store, key)


_READ: dict[bytes, Callable[[redis.Redis, bytes], object]] = {
    b"string": lambda store, key: store.get(key),
    b"hash": lambda store, key: store.hgetall(key),
    b"list": lambda store, key: store.lrange(key, 0, -1),
    b"set": lambda store, key: store.smembers(key),
    b"zset": lambda store, key: store.zrange(key, 0, -1),
    b"stream": lambda store, key: store.xrange(key),
    b"none": lambda store, key: None,  # expired meanwhile
}


def _in_tables(word: str) -> Iterator[str]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                found = zip(columns, row, strict=True)
                yield from (f"{table}.{name}" for name, value in found if _holds(value, word))


def _holds(value: object, word: str) -> bool:
    if isinstance(value, memoryview | bytes | bytearray):
        return word.encode() in bytes(value)
    return word in str(value)
