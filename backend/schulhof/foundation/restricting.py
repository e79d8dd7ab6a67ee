# SPDX-License-Identifier: EUPL-1.2
"""Restriction (Art. 18 GDPR): rows that are kept but shown nowhere.

The default manager leaves restricted rows out, so a read that knows nothing of restriction shows none, and
retention passes over them. What has to reach them, erasure and a person's own copy, says `everything`.
"""

from enum import IntFlag
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, QuerySet

_Row = TypeVar("_Row", bound="Restrictable")


class Why(IntFlag):
    """Why a row is restricted. It is shown again once no reason is left."""

    #: A contact of the school hid this one thing while its case is looked at.
    CASE = 1
    #: Everything of its person is restricted.
    PERSON = 2


class Shown(models.Manager[_Row]):
    """Rows that are not restricted."""

    def get_queryset(self) -> QuerySet[_Row]:
        return super().get_queryset().filter(restricted=0)


class Restrictable(models.Model):
    """Abstract base: a row that can be restricted."""

    restricted = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[Shown[Self]] = Shown()
    everything: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True


def restrict(rows: "QuerySet[Any]", why: Why, *, on: bool) -> int:
    """Hide rows, or show them again unless another reason holds; how many changed. `rows` are of `everything`."""
    has = rows.annotate(reason=F("restricted").bitand(int(why)))
    if on:
        return int(has.filter(reason=0).update(restricted=F("restricted").bitor(int(why))))
    others = int(~why & (Why.CASE | Why.PERSON))
    return int(has.exclude(reason=0).update(restricted=F("restricted").bitand(others)))
