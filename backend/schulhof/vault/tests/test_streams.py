# SPDX-License-Identifier: EUPL-1.2
"""Sealed files read like files, from anywhere; cut, swapped or moved they do not."""

import io
from uuid import uuid4

import pytest

from schulhof.vault.access import Place, SealedReader, Tampered, new_stream_key, seal_stream
from schulhof.vault.streams import PIECE

KEY = new_stream_key()
PLACE = Place("stored_file", uuid4(), "content")
HEAD, SEALED = 17, PIECE + 16


def content(size: int) -> bytes:
    return bytes(i * 31 % 251 for i in range(size))


def sealed(size: int) -> bytes:
    sink = io.BytesIO()
    assert seal_stream(KEY, PLACE, io.BytesIO(content(size)), sink) == size
    return sink.getvalue()


def read(kept: bytes, place: Place = PLACE, key: bytes = KEY) -> bytes:
    return SealedReader(key, place, io.BytesIO(kept)).read()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])
def test_a_file_comes_back_whole_and_by_range(size: int) -> None:
    reader = SealedReader(KEY, PLACE, io.BytesIO(sealed(size)))
    whole = content(size)
    assert (reader.size, reader.read()) == (size, whole)
    for start in (0, size // 2, max(size - 3, 0), PIECE - 2, PIECE):
        reader.seek(start)
        part = b""
        while len(part) < 10 and (more := reader.read(10 - len(part))):
            part += more
        assert part == whole[start : start + 10]


def test_nothing_of_it_lies_readable() -> None:
    sink = io.BytesIO()
    seal_stream(KEY, PLACE, io.BytesIO(b"KANARIENVOGEL" * 20_000), sink)
    assert b"KANARIENVOGEL" not in sink.getvalue()


@pytest.mark.parametrize("kept", [0, 10, HEAD, HEAD + 15, HEAD + SEALED, HEAD + 2 * SEALED, -1])
def test_what_was_cut_does_not_even_begin(kept: int) -> None:
    with pytest.raises(Tampered):
        SealedReader(KEY, PLACE, io.BytesIO(sealed(2 * PIECE + 5)[:kept]))


def test_pieces_in_another_order_repeated_or_left_out_do_not_open() -> None:
    whole = sealed(3 * PIECE + 5)
    head, rest = whole[:HEAD], whole[HEAD:]
    pieces = [rest[start : start + SEALED] for start in range(0, len(rest), SEALED)]
    first, second, third, last = pieces
    for order in (
        [second, first, third, last],
        [first, first, third, last],
        [first, third, last],
        [first, second, third, last, last],
        [first, second, third],
    ):
        with pytest.raises(Tampered):
            read(head + b"".join(order))


@pytest.mark.parametrize("position", [0, 1, HEAD, HEAD + SEALED, -1])
def test_a_changed_byte_is_noticed(position: int) -> None:
    kept = bytearray(sealed(PIECE + 9))
    kept[position] ^= 1
    with pytest.raises(Tampered):
        read(bytes(kept))


def test_it_opens_for_its_own_file_and_key_only() -> None:
    kept = sealed(100)
    with pytest.raises(Tampered):
        read(kept, Place("stored_file", uuid4(), "content"))
    with pytest.raises(Tampered):
        read(kept, PLACE._replace(field="preview"))
    with pytest.raises(Tampered):
        read(kept, key=new_stream_key())


def test_closing_closes_what_it_reads() -> None:
    below = io.BytesIO(sealed(5))
    SealedReader(KEY, PLACE, below).close()
    assert below.closed
