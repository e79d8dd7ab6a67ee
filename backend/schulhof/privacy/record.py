# SPDX-License-Identifier: EUPL-1.2
"""The record of processing (Art. 30 GDPR), written from the declarations: as a page, JSON and a table."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils import translation

from schulhof.consent.registry import REGISTRY
from schulhof.foundation.personal import Holding, NotExported
from schulhof.foundation.spreadsheets import table as csv_of

from .activities import ACTIVITIES, Activity
from .registry import holdings, not_personal, room_of
from .words import kept_for, on_erasure

HEAD = """# Record of processing activities

Art. 30 GDPR. Written by `schulhof record` from what the rooms declare (`backend/schulhof/*/privacy.py`), the
purposes people are asked about (`consent/registry.py`) and the activities (`privacy/activities.py`); `make check`
compares. Names and contacts of controllers (each school), processor (the operator) and data protection officer
belong to the contract of each school and are added there.

Technical and organisational measures: [acceptance.md](../security/acceptance.md) names the test that proves each.
No data are sent to third countries; nothing is asked of foreign hosts (row 25).
"""


COLUMNS = ("what", "category", "how long", "who reads it", "in one's copy", "on erasure")


class Row(NamedTuple):
    """One table of one activity."""

    activity: str
    room: str
    table: str
    title: str
    category: str
    fields: str
    kept: str
    recipients: str
    exported: str
    on_erasure: str


def texts() -> dict[str, str]:
    """By file name, the whole record in English."""
    with translation.override("en"):
        return {"record.md": _page(), "record.json": _data(), "record.csv": _table()}


def _rows(activity: Activity) -> Iterator[Row]:
    for holding in reversed(holdings()):
        if holding.purpose == activity.key:
            yield _row(holding)


def _row(holding: Holding) -> Row:
    left_out = isinstance(holding.export, NotExported)
    return Row(
        activity=holding.purpose,
        room=room_of(holding),
        table=holding.label,
        title=str(holding.title),
        category=holding.category,
        fields="; ".join(f"{name}: {field.why}" for name, field in holding.fields.items()),
        kept=kept_for(holding),
        recipients=str(holding.recipients) or "Nobody but the person",
        exported=f"no: {holding.export.reason}" if left_out else "yes",  # type: ignore[union-attr]
        on_erasure=on_erasure(holding),
    )


def _page() -> str:
    return HEAD + "".join(_section(each) for each in ACTIVITIES.values()) + _nothing()


def _section(activity: Activity) -> str:
    lines = [f"\n## {activity.title}\n", f"{activity.why}\n", f"Basis: {activity.basis}.\n"]
    for key in activity.asked:
        info = REGISTRY[key]
        lines.append(
            f"- asked about: **{info.name}** (version {info.version}): {_listed(info.data)};"
            f" for {_listed(info.recipients)}. {info.retention}"
        )
    if activity.asked:
        lines.append("")
    lines += [_cells(COLUMNS), "|---" * len(COLUMNS) + "|"]
    for row in _rows(activity):
        what = f"**{row.title}** (`{row.table}`)<br>{row.fields}"
        lines.append(
            _cells([what, row.category, row.kept, row.recipients, row.exported, row.on_erasure])
        )
    return "\n".join(lines) + "\n"


def _cells(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _listed(words: object) -> str:
    assert isinstance(words, tuple)  # noqa: S101  as PurposeInfo declares them
    return ", ".join(str(each) for each in words)


def _nothing() -> str:
    lines = sorted(f"- `{model._meta.label}`: {why}" for model, why in not_personal().items())
    return "\n## Tables that hold nothing about people\n\n" + "\n".join(lines) + "\n"


def _data() -> str:
    told = [
        {
            "activity": each.key,
            "title": str(each.title),
            "why": str(each.why),
            "basis": str(each.basis),
            "asked": list(each.asked),
            "tables": [row._asdict() for row in _rows(each)],
        }
        for each in ACTIVITIES.values()
    ]
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _table() -> str:
    rows = [row for each in ACTIVITIES.values() for row in _rows(each)]
    return csv_of(Row._fields, rows)
