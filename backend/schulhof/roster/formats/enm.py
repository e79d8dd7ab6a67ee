# SPDX-License-Identifier: EUPL-1.2
"""SVWS “ENM” JSON: the export for the external marks module, read without any mark in it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from . import svws

MARKS = (b'"enmRevision"', b'"lerngruppen"')


class _Class(svws.ClassShape):
    leaders: list[int] | None = field(name="klassenlehrer", default=None)


class _Teacher(svws.TeacherShape):
    email: str | None = field(name="eMailDienstlich", default=None)


class _Group(svws.GroupShape):
    teachers: list[int] | None = field(name="lehrerID", default=None)


class _Lesson(Struct):
    """One subject of a pupil. Of all that stands there, only the learning group is read."""

    lerngruppenID: int | None = None  # noqa: N815


class _Pupil(svws.PupilShape):
    class_id: int | None = field(name="klasseID", default=None)
    lessons: list[_Lesson] | None = field(name="leistungsdaten", default=None)

    def group_ids(self) -> Iterable[int]:
        for lesson in self.lessons or ():
            if lesson.lerngruppenID is not None:
                yield lesson.lerngruppenID


DIALECT = svws.Dialect("svws_enm", _Class, _Teacher, _Group, _Pupil)
