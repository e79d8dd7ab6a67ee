# SPDX-License-Identifier: EUPL-1.2
"""All declarations of all rooms, collected once: HOLDINGS and NOT_PERSONAL of every `<room>/privacy.py`."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps
from django.db import models

from schulhof.foundation.personal import Holding, Words

OURS = "schulhof."


def rooms() -> list[AppConfig]:
    """Our rooms, from the highest floor down: what builds on a row goes before it."""
    return [config for config in reversed(list(apps.get_app_configs())) if _is_ours(config)]


@cache
def holdings() -> tuple[Holding, ...]:
    """Everything that is declared, higher floors first, the person themselves last."""
    return tuple(
        holding
        for config in rooms()
        if (module := _declarations(config))
        for holding in getattr(module, "HOLDINGS", ())
    )


@cache
def not_personal() -> Mapping[type[models.Model], Words]:
    """Tables that hold nothing about people, and why."""
    found: dict[type[models.Model], Words] = {}
    for config in rooms():
        found |= getattr(_declarations(config), "NOT_PERSONAL", {})
    return found


def holding_named(label: str) -> Holding | None:
    """What is declared about a table, `messaging.Message`."""
    return next((each for each in holdings() if each.label == label), None)


def room_of(holding: Holding) -> str:
    """The label of the app whose table it is."""
    return holding.model._meta.app_label


def _is_ours(config: AppConfig) -> bool:
    return config.name.startswith(OURS)


def _declarations(config: AppConfig) -> object | None:
    name = f"{config.name}.privacy"
    return import_module(name) if find_spec(name) else None
