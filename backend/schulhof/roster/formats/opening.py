# SPDX-License-Identifier: EUPL-1.2
"""Opens what was uploaded: plain files, gzip and zip. Nothing is ever written to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..problems import RosterUnreadable
from . import limits

GZIP = b"\x1f\x8b"
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it came. `name` is its last part only; folders mean nothing here."""

    name: str
    content: bytes


def open_paths(paths: Sequence[Path]) -> list[RawFile]:
    """Files, and the files directly inside folders, as they would arrive in one upload."""
    files = [file for path in paths for file in _files_at(path)]
    if len(files) > limits.MAX_FILES:
        raise RosterUnreadable("too_many_files", limit=str(limits.MAX_FILES))
    if sum(file.stat().st_size for file in files) > limits.MAX_TOTAL_BYTES:
        raise _too_large()
    return open_uploads(RawFile(file.name, file.read_bytes()) for file in files)


def open_uploads(uploads: Iterable[RawFile]) -> list[RawFile]:
    """Everything unpacked, within the limits; raises RosterUnreadable otherwise."""
    opened: list[RawFile] = []
    total = 0
    for upload in uploads:
        for file in _unpack(RawFile(plain_name(upload.name), upload.content)):
            total += len(file.content)
            opened.append(file)
            if len(opened) > limits.MAX_FILES:
                raise RosterUnreadable("too_many_files", limit=str(limits.MAX_FILES))
            if total > limits.MAX_TOTAL_BYTES:
                raise _too_large(file.name)
    if not opened:
        raise RosterUnreadable("nothing_uploaded")
    if total == 0:
        raise RosterUnreadable("file_empty", file=opened[0].name)
    return opened


def plain_name(name: str) -> str:
    """The last part of a path, without characters that could disturb a screen or a log."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(char for char in last if char.isprintable())[:120] or "?"


def is_spreadsheet(content: bytes) -> bool:
    if not content.startswith(ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _files_at(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(item for item in path.iterdir() if item.is_file() and not _is_hidden(item))
    if not path.is_file():
        raise RosterUnreadable("file_missing", file=path.name, name=path.name)
    return [path]


def _is_hidden(path: Path | PurePosixPath) -> bool:
    return path.name.startswith(".") or "__MACOSX" in path.parts


def _unpack(file: RawFile) -> Iterator[RawFile]:
    if file.content.startswith(GZIP):
        yield RawFile(file.name.removesuffix(".gz"), _gunzip(file))
    elif file.content.startswith((ZIP, EMPTY_ZIP)):
        yield from _unzip(file)
    else:
        yield file


def _gunzip(file: RawFile) -> bytes:
    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = stream.decompress(file.content, limits.MAX_FILE_BYTES)
        if stream.unconsumed_tail:
            raise RosterUnreadable("archive_bomb", file=file.name)
        content += stream.flush()
    except zlib.error as error:
        raise RosterUnreadable("archive_damaged", file=file.name) from error
    if not stream.eof:
        raise RosterUnreadable("archive_damaged", file=file.name)
    _check_ratio(file.name, packed=len(file.content), unpacked=len(content))
    return content


def _unzip(file: RawFile) -> Iterator[RawFile]:
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            entries = _entries(file.name, archive)
            if any(entry.filename == "xl/workbook.xml" for entry in entries):
                yield file
                return
            for entry in entries:
                content = _read_entry(file.name, archive, entry)
                if content.startswith(ZIP) and not is_spreadsheet(content):
                    raise RosterUnreadable("archive_nested", file=file.name)
                yield from _unpack_inside(RawFile(plain_name(entry.filename), content))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise RosterUnreadable("archive_damaged", file=file.name) from error


def _unpack_inside(file: RawFile) -> Iterator[RawFile]:
    if file.content.startswith(GZIP):
        yield RawFile(file.name.removesuffix(".gz"), _gunzip(file))
    else:
        yield file


def _entries(name: str, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of an archive, after looking at all that it claims about itself."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > limits.MAX_FILES * 2:
        raise RosterUnreadable("too_many_files", file=name, limit=str(limits.MAX_FILES))
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
            raise RosterUnreadable("archive_path", file=name)
        if entry.flag_bits & 1:
            raise RosterUnreadable("archive_locked", file=name)
        _check_ratio(name, packed=entry.compress_size, unpacked=entry.file_size)
    if sum(entry.file_size for entry in entries) > limits.MAX_TOTAL_BYTES:
        raise RosterUnreadable("archive_bomb", file=name)
    return [entry for entry in entries if not _is_hidden(PurePosixPath(entry.filename))]


def _read_entry(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        content = stream.read(limits.MAX_FILE_BYTES + 1)
    if len(content) > limits.MAX_FILE_BYTES:
        raise RosterUnreadable("archive_bomb", file=name)
    return content


def _check_ratio(name: str, *, packed: int, unpacked: int) -> None:
    if unpacked > limits.RATIO_MATTERS_FROM and unpacked > packed * limits.MAX_RATIO:
        raise RosterUnreadable("archive_bomb", file=name)


def _too_large(name: str = "") -> RosterUnreadable:
    limit = str(limits.MAX_TOTAL_BYTES // limits.MEGABYTE)
    return RosterUnreadable("too_large", file=name, limit=limit)
