# SPDX-License-Identifier: EUPL-1.2
"""SVWS “Lernplattformen” JSON: what the SVWS server hands to learning platforms."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import field

from . import svws

MARKS = (b'"idLernplattform"', b'"lerngruppen"')


class _Class(svws.ClassShape):
    leaders: list[int] | None = field(name="idsKlassenlehrer", default=None)


class _Teacher(svws.TeacherShape):
    email: str | None = field(name="emailDienstlich", default=None)


class _Group(svws.GroupShape):
    teachers: list[int] | None = field(name="idsLehrer", default=None)


class _Pupil(svws.PupilShape):
    class_id: int | None = field(name="idKlasse", default=None)
    groups: list[int] | None = field(name="idsLerngruppen", default=None)

    def group_ids(self) -> Iterable[int]:
        return self.groups or ()


DIALECT = svws.Dialect("svws_lernplattformen", _Class, _Teacher, _Group, _Pupil)
