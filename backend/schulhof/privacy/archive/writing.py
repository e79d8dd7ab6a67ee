# SPDX-License-Identifier: EUPL-1.2
"""Writes an archive as a ZIP file that needs no rewinding, so that it can be sealed while it is written."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from typing import IO, cast
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from schulhof.foundation.clock import now
from schulhof.foundation.personal import ExportedFile, Record
from schulhof.vault.access import Unreadable

from .chapters import Chapter, chapters_about
from .labels import FOLDER
from .page import page_of

PAGE = "index.html"
DATA = "data.json"
#: What a name in the archive may keep of what people called their file: it must lead nowhere else.
_UNSAFE = re.compile(r"[^\w.\- ]+")
_LONGEST = 80


def write_archive(sink: IO[bytes], person_id: UUID, *, name: str, by_guardian: bool) -> None:
    """Everything about one person, in the language that is active."""
    with ZipFile(sink, "w", ZIP_DEFLATED) as archive:
        files = _Files(archive)
        chapters = [
            files.taken_out_of(each) for each in chapters_about(person_id, by_guardian=by_guardian)
        ]
        told = {"person": name, "made_at": now(), "chapters": chapters}
        archive.writestr(DATA, msgspec.json.format(msgspec.json.encode(told), indent=1))
        archive.writestr(PAGE, page_of(name, chapters))


class _Files:
    """Puts files into the archive and their place there into the record."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._count = 0

    def taken_out_of(self, chapter: Chapter) -> Chapter:
        records = [cast(Record, self._without(record)) for record in chapter.records]
        return replace(chapter, records=records)

    def _without(self, value: object) -> object:
        if isinstance(value, ExportedFile):
            return self._put(value)
        if isinstance(value, Mapping):
            return {key: self._without(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self._without(each) for each in value]
        return value

    def _put(self, file: ExportedFile) -> str:
        """Its place; empty if its bytes are gone or do not open any more: then its name says why."""
        self._count += 1
        place = f"{FOLDER}/{self._count:05}-{_plain(file.name)}"
        try:
            content = file.content()
        except (FileNotFoundError, Unreadable):
            return ""
        with content, self._archive.open(place, "w", force_zip64=True) as entry:
            shutil.copyfileobj(content, entry)
        return place


def _plain(name: str) -> str:
    return _UNSAFE.sub("_", name)[-_LONGEST:].strip(". ") or "file"
