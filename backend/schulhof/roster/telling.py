# SPDX-License-Identifier: EUPL-1.2
"""An import in lines of plain text, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

from .draft import Problem
from .formats.mapping import Field, MappingNeeded
from .formats.reading import LABELS
from .models import Import
from .plan.plan import Change
from .problems import severity, wording

KINDS = ("arriving", "changing", "leaving", "returning", "unchanged")
SHOWN = 20


def summary_lines(entry: Import) -> list[str]:
    """What would change, in numbers."""
    summary = entry.summary or {}
    lines = [
        f"{LABELS.get(entry.format, entry.format)} → {entry.school.name} ({entry.school.number})",
        "",
        _row("", KINDS),
    ]
    for role, counts in summary.get("roles", {}).items():
        lines.append(_row(role, [str(counts[kind]) for kind in KINDS]))
    lines += [
        "",
        f"new classes: {summary.get('classes_new', 0)}   "
        f"new courses: {summary.get('courses_new', 0)}   "
        f"would leave: {entry.removal_share:.1%}",
    ]
    return lines


def change_lines(changes: Sequence[Change], *, everybody: bool) -> list[str]:
    """People who change or go; with `everybody` also those who come."""
    lines: list[str] = []
    for kind in KINDS:
        rows = [change for change in changes if change.kind == kind]
        if not rows or (kind == "arriving" and not everybody):
            continue
        lines += ["", f"{kind}:"]
        lines += [_change(change) for change in (rows if everybody else rows[:SHOWN])]
        if len(rows) > SHOWN and not everybody:
            lines.append(f"  … and {len(rows) - SHOWN} more (--all)")
    return lines


def problem_lines(problems: Sequence[Problem], *, language: str) -> list[str]:
    lines: list[str] = []
    for problem in problems:
        words = wording(problem, language)
        row = f":{problem.place.row}" if problem.place.row else ""
        lines.append(f"{severity(problem)}: {problem.place.file}{row} {words.message}")
        lines.append(f"    {words.remedy}")
    return ["", *lines] if lines else []


def mapping_lines(needed: MappingNeeded) -> list[str]:
    """The columns of an unknown table with suggestions, as arguments to copy."""
    lines = ["The columns of this table:"]
    for column in needed.columns:
        samples = ", ".join(column.samples)
        meaning = column.suggestion or "left out"
        lines.append(f"  {column.name} → {meaning}{f'   ({samples})' if samples else ''}")
    suggested = [
        f"'{column.name}={column.suggestion}'" for column in needed.columns if column.suggestion
    ]
    return [*lines, "", f"--mapping {' '.join(suggested)} --role {needed.role}",
            f"fields: {', '.join(Field)}"]  # fmt: skip


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<14}" + "".join(f"{cell:>12}" for cell in cells)


def _change(change: Change) -> str:
    details = "; ".join(
        f"{detail.field}: {detail.before or '–'} → {detail.after or '–'}"
        for detail in change.details
    )
    place = f" ({change.class_name})" if change.class_name else ""
    return f"  {change.role} {change.name}{place}{f'  {details}' if details else ''}"
