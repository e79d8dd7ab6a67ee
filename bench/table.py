# SPDX-License-Identifier: EUPL-1.2
"""How measurements are told: ours, the limit, their ratio and the goal, from one run."""

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("what", "ours", "limit", "ratio", "goal", "")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure. `limit` is what the bare thing does in the same run; without one the goal is absolute."""

    what: str
    ours: float
    goal: float
    unit: str = ""
    limit: float | None = None
    #: Whether a smaller figure is the better one.
    less: bool = False

    @property
    def ratio(self) -> float | None:
        return self.ours / self.limit if self.limit else None

    @property
    def reached(self) -> bool:
        """Whether the goal is met: of the ratio where there is a limit, else of the figure itself."""
        judged = self.ours if self.ratio is None else self.ratio
        return judged <= self.goal if self.less else judged >= self.goal

    def cells(self) -> tuple[str, ...]:
        sign = "≤" if self.less else "≥"
        return (
            self.what,
            _figure(self.ours, self.unit),
            "–" if self.limit is None else _figure(self.limit, self.unit),
            "–" if self.ratio is None else f"{self.ratio:.2f}",
            f"{sign} {_figure(self.goal, self.unit if self.ratio is None else '')}",
            "reached" if self.reached else "NOT reached",
        )


def show(rows: Sequence[Row]) -> None:
    """Print a table."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        )


def _figure(value: float, unit: str) -> str:
    text = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{text} {unit}".rstrip()
