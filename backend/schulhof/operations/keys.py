# SPDX-License-Identifier: EUPL-1.2
"""Reading what the keys are used for: which of them sealed how much, in which column. Opens nothing."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.db.models import BinaryField, Count
from django.db.models.functions import Substr

from schulhof.schools.models import School
from schulhof.vault.access import Scope, SealedField, school_scope
from schulhof.vault.store import ID_BYTES, Entry, store

#: "messaging.Message.body_sealed"
Column = str


def sealed_by_key() -> dict[str, dict[Column, int]]:
    """By key id, how many values of which columns it sealed. Reads every sealed column once."""
    found: dict[str, dict[Column, int]] = {}
    for model, name in _columns():
        key_id = Substr(name, 2, ID_BYTES, output_field=BinaryField())
        rows = model._base_manager.exclude(**{name: b""}).annotate(key_id=key_id)
        counted = rows.values_list("key_id").annotate(Count("pk")).order_by()
        for sealed_by, count in counted:
            found.setdefault(bytes(sealed_by).hex(), {})[f"{model._meta.label}.{name}"] = count
    return found


def missing_keys() -> dict[str, dict[Column, int]]:
    """What was sealed by keys of which the store knows nothing, not even that they were destroyed."""
    known = {entry.id for entry in store().entries()}
    return {key: columns for key, columns in sealed_by_key().items() if key not in known}


def entry_of(scope: Scope) -> Entry | None:
    """The key of a scope, else the last one that was destroyed."""
    entries = [entry for entry in store().entries() if entry.scope == scope]
    there = [entry for entry in entries if entry.master]
    gone = sorted((entry for entry in entries if not entry.master), key=lambda entry: entry.at)
    return next(iter(there or gone[-1:]), None)


def scope_of_school(number: str) -> tuple[Scope, str] | None:
    """The scope of the school with this number, and the school's name; None if there is no such school."""
    school = School.objects.filter(number=number).first()
    return (school_scope(school.id), school.name) if school else None


def _columns() -> Iterator[tuple[type[models.Model], str]]:
    for model in apps.get_models():
        for column in model._meta.concrete_fields:
            if isinstance(column, SealedField) and column.name.endswith("_sealed"):
                yield model, column.name
