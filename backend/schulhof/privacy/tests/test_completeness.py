# SPDX-License-Identifier: EUPL-1.2
"""Every table and every field about people is declared, with a period that ends."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.db.models.fields.reverse_related import ForeignObjectRel

from schulhof.foundation.personal import Field, Holding, Retention, after
from schulhof.people.models import Person
from schulhof.privacy import registry

#: Kinds of columns that tell nothing by themselves.
HARMLESS = (models.BooleanField, models.IntegerField, models.FloatField, models.DecimalField)


def our_models() -> list[type[models.Model]]:
    """All tables of our rooms, and those of others that point at a person."""
    found = []
    for model in apps.get_models():
        ours = model.__module__.startswith(registry.OURS)
        if ours or any(_points_at_person(field) for field in model._meta.get_fields()):
            found.append(model)
    return found


def personal_fields(model: type[models.Model]) -> Iterator[str]:
    """Names of columns that can hold something about somebody."""
    for field in [*model._meta.fields, *model._meta.many_to_many]:
        if field.primary_key and not isinstance(field, models.CharField):
            continue
        if isinstance(field, models.ForeignKey | models.ManyToManyField):
            if _points_at_person(field):
                yield field.name
        elif not isinstance(field, HARMLESS):
            yield field.name


def _points_at_person(field: object) -> bool:
    if not isinstance(field, models.ForeignKey | models.ManyToManyField):
        return False
    return field.related_model is Person


def problems(
    declared: dict[type[models.Model], Holding], harmless: set[type[models.Model]]
) -> list[str]:
    """What is missing, and exactly what to write where."""
    told = []
    for model in our_models():
        holding = declared.get(model)
        if holding is not None:
            told += [_field_missing(holding, name) for name in _undeclared(holding)]
        elif model not in harmless:
            told.append(_table_missing(model))
    return told


def _undeclared(holding: Holding) -> list[str]:
    return [name for name in personal_fields(holding.model) if name not in holding.fields]


def _room_file(model: type[models.Model]) -> str:
    module = model.__module__ if model.__module__.startswith(registry.OURS) else "schulhof.people"
    return f"backend/schulhof/{module.split('.')[1]}/privacy.py"


def _field_missing(holding: Holding, name: str) -> str:
    model = holding.model.__name__
    return (
        f"{holding.label}.{name} is not declared. In {_room_file(holding.model)}, in the Holding of {model},"
        f' add to `fields`:  "{name}": Field("what stands in it"),   (internal=True for hashes and keys).'
        f" If its export or erase is a function, let that function tell and erase it too."
    )


def _table_missing(model: type[models.Model]) -> str:
    owners = [f.name for f in model._meta.get_fields() if _points_at_person(f)]
    fields = "".join(
        f'\n            "{name}": Field("what stands in it"),' for name in personal_fields(model)
    )
    person = "".join(f'"{name}", ' for name in owners) or '"path__to__person", '
    return f"""{model._meta.label} is not declared. Add to HOLDINGS in {_room_file(model)}
(imports from schulhof.foundation.personal; see messaging/privacy.py):
    Holding(
        model={model.__name__},
        title=_("What people call it: Messages you wrote"),
        person=({person}),
        purpose="…",    # foundation.personal.Purpose
        category="…",   # foundation.personal.Category
        fields={{{fields}
        }},
        retention=after(365, since="created_at"),  # or with_account(), with_parent("…"), by_room(days, job="…")
        # export=Rows() and erase=Deleted() unless you say otherwise:
        # export=NotExported(_("why")) or a function(person_id) that yields dicts,
        # erase=Unlinked(), KeptBecause(_("why")) or a function(person_id) that answers how many it erased
    ),
or, if it holds nothing about anybody, add to NOT_PERSONAL in the same file:
    {model.__name__}: "why it holds nothing about people",
"""


def declared() -> dict[type[models.Model], Holding]:
    return {holding.model: holding for holding in registry.holdings()}


@pytest.mark.row(4)
def test_every_table_and_field_about_people_is_declared() -> None:
    missing = problems(declared(), set(registry.not_personal()))
    assert not missing, "\n\n" + "\n\n".join(missing)


@pytest.mark.row(4)
def test_an_undeclared_field_and_table_are_told_with_what_to_write_where() -> None:
    some = declared()
    person = some.pop(Person)
    [told] = problems(some, set(registry.not_personal()))
    assert "people/privacy.py" in told
    assert "model=Person" in told
    less = Holding(
        model=Person, title="", person=("id",), purpose="participation", category="identity",
        fields={name: Field("") for name in person.fields if name != "email"},
        retention=person.retention,
    )  # fmt: skip
    [told] = problems(some | {Person: less}, set(registry.not_personal()))
    assert '"email": Field(' in told


def test_nothing_is_declared_twice_or_for_a_field_that_is_gone(db: None) -> None:
    all_of_them = registry.holdings()
    assert len({holding.model for holding in all_of_them}) == len(all_of_them)
    assert not {holding.model for holding in all_of_them} & set(registry.not_personal())
    for holding in all_of_them:
        for name in holding.fields:
            holding.model._meta.get_field(name)
        assert not holding.of(Person().id).exists(), "the paths to the person lead somewhere"


@pytest.mark.row(11)
def test_a_class_without_a_period_is_refused() -> None:
    with pytest.raises(ValueError, match="never ends"):
        Retention(kind="after")
    with pytest.raises(ValueError, match="never ends"):
        after(0, since="created_at")
    with pytest.raises(TypeError, match="needs a retention"):
        Holding(
            model=Person, title="", person=("id",), purpose="participation", category="identity",
            fields={}, retention=None,  # type: ignore[arg-type]
        )  # fmt: skip


@pytest.mark.row(11)
def test_every_period_ends_where_it_says() -> None:
    for holding in registry.holdings():
        assert _ends(holding), f"{holding.label}: {holding.retention}"


def _ends(holding: Holding) -> bool:
    period = holding.retention
    if sooner := holding.as_sooner():
        assert _ends(sooner)
    if period.kind == "by_room":
        return True  # operations/tests/test_periods.py looks for the job
    if period.kind in {"after", "account"}:
        return isinstance(_field(holding.model, period.since), models.DateField)
    if period.kind == "with_account":
        return declared()[Person].retention.kind == "account"
    parent = _field(holding.model, period.parent).related_model
    assert isinstance(parent, type)
    return parent in declared() and _ends(declared()[parent])


def _field(model: type[models.Model], path: str) -> "models.Field[Any, Any] | ForeignObjectRel":
    name, _dots, rest = path.partition("__")
    field = model._meta.get_field(name)
    if not rest:
        return field
    assert isinstance(field.related_model, type)
    return _field(field.related_model, rest)
