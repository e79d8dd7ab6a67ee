# SPDX-License-Identifier: EUPL-1.2
"""What sealing costs: messages and files with the vault and without it, in turn, in one run.

Without means: the same acts, tables and statements, but texts lie plain in their columns and no words are indexed;
only this module can do that.
"""

import io
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from statistics import median
from typing import IO
from unittest.mock import patch
from uuid import UUID

from bench.ground import prepare, school_of
from bench.table import Row, show

#: Pairs of one batch with the vault and one without, the order turned each time.
PAIRS = 80
WARM = 5
#: As many as wait while one batch is committed when a school talks.
AT_ONCE = 25
FILE = 32 * 1024 * 1024
WORDS = [
    "wer",
    "hat",
    "die",
    "Aufgabe",
    "schon",
    "gelöst",
    "ich",
    "komme",
    "bei",
    "der",
    "zweiten",
    "auf",
    "ein",
    "anderes",
    "Ergebnis",
    "das",
    "Blatt",
    "liegt",
    "im",
    "Ordner",
    "morgen",
    "schreiben",
    "wir",
    "eine",
    "Klassenarbeit",
    "über",
    "Brüche",
    "bitte",
    "bringt",
    "Lineal",
    "und",
    "Zirkel",
    "mit",
    "danke",
    "wann",
    "treffen",
    "wir",
    "uns",
    "für",
    "das",
    "Referat",
    "am",
    "Nachmittag",
    "in",
    "der",
    "Bibliothek",
    "can",
    "you",
    "send",
    "me",
    "the",
    "worksheet",
    "please",
]
SPOKEN = 14


def main() -> None:
    """Measure and print."""
    prepare()
    sealed, plain = _messages()
    print(f"{AT_ONCE} messages in a batch, {PAIRS} pairs of batches; the ratio is their median")
    rows = [
        Row(what="messages per cpu second", ours=sealed, limit=plain, goal=0.9, unit=""),
        *_files(),
    ]
    show(rows)


def _messages() -> tuple[float, float]:
    """Messages a second of processor time, sealed and plain; the disk's time would flatter the ratio.

    Batches that follow each other meet the same machine: each pair gives a ratio, and the median of them counts.
    """
    from schulhof.foundation.ids import new_id
    from schulhof.messaging.actions import Draft, send_messages
    from schulhof.people.models import Person

    school = school_of(30)
    people = list(Person.objects.filter(memberships__community=school.community_id))
    numbers, chosen = iter(range(10**9)), Random(3)  # noqa: S311

    def send() -> None:
        send_messages([draft(next(numbers)) for _ in range(AT_ONCE)])

    def draft(number: int) -> Draft:
        text = f"{' '.join(chosen.choices(WORDS, k=SPOKEN))} {number}"
        return Draft(
            author=people[number % len(people)],
            group_id=school.group_id,
            client_id=new_id(),
            body=text,
        )

    def plainly() -> float:
        with _null_vault():
            return _busy(send)

    for _ in range(WARM):
        send()
        plainly()
    pairs = []
    for number in range(PAIRS):
        first, second = (_busy(send), plainly()) if number % 2 else (plainly(), _busy(send))
        pairs.append((first, second) if number % 2 else (second, first))
    sealed = AT_ONCE / median(with_vault for with_vault, _ in pairs)
    return sealed, sealed / median(without / with_vault for with_vault, without in pairs)


@contextmanager
def _null_vault() -> Iterator[None]:
    """Texts lie plain, words are not indexed."""

    def plain(scope: str, table: str, texts: list[tuple[UUID, str]]) -> list[bytes]:
        return [text.encode() for _, text in texts]

    with (
        patch("schulhof.messaging.actions.sending.sealed_bodies", plain),
        patch("schulhof.messaging.actions.sending.tokens_of", lambda scope, body: b""),
        patch("schulhof.messaging.actions.drafts.require_open", lambda scope: None),
    ):
        yield


def _files() -> list[Row]:
    """Megabytes a second into memory and out of it."""
    from schulhof.foundation.ids import new_id
    from schulhof.vault.access import Place, SealedReader, new_stream_key, seal_stream

    content, key = bytes(FILE), new_stream_key()
    place = Place("stored_file", new_id(), "content")
    kept = io.BytesIO()
    seal_stream(key, place, io.BytesIO(content), kept)

    def seal() -> None:
        seal_stream(key, place, io.BytesIO(content), io.BytesIO())

    def read() -> None:
        _drain(SealedReader(key, place, io.BytesIO(kept.getvalue())))

    megabytes = FILE / 1e6
    return [
        Row(what="files sealed", ours=megabytes / _best(seal), goal=200, unit="MB/s"),
        Row(what="files opened", ours=megabytes / _best(read), goal=200, unit="MB/s"),
    ]


def _drain(content: "IO[bytes] | io.RawIOBase") -> None:
    while content.read(64 * 1024):
        pass


def _best(act: Callable[[], None]) -> float:
    return median(_busy(act) for _ in range(5))


def _busy(act: Callable[[], None]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


if __name__ == "__main__":
    main()
