"""What a benchmark gives: a row, and how two things are timed side by side."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any, Final

STATED: Final = math.inf
"""The bar of a figure that is only told."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and its bar.

    Args:
        name: what was measured: ``"start"``.
        values: one for each run, in `unit`.
        unit: ``"ms"``, ``"modules"``.
        bar: what may not be exceeded: a multiple of the peer's median, or, without a peer, a value in `unit`;
            or `STATED`.
        against: what the bar is measured by; a peer or a limit, in words.
        peer: its values from the same runs, taken turn about with ours; empty where `bar` is the limit itself.
    """

    name: str
    values: Sequence[float]
    unit: str
    bar: float
    against: str
    peer: Sequence[float] = ()

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def p95(self) -> float:
        return quantiles(self.values, n=20, method="inclusive")[-1] if len(self.values) > 1 else self.values[0]

    @property
    def ratio(self) -> float:
        """How many times the peer's median ours is; without a peer, our median itself."""
        return self.median / median(self.peer) if self.peer else self.median

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bar

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "median": round(self.median, 3),
            "p95": round(self.p95, 3),
            "n": len(self.values),
            "unit": self.unit,
            "bar": None if self.bar == STATED else self.bar,
            "ratio": round(self.ratio, 3),
            "against": self.against,
            "against_median": round(median(self.peer), 3) if self.peer else None,
            "holds": self.holds,
        }

    def as_cells(self) -> tuple[str, ...]:
        """Return the row as it is printed; see `HEADINGS`."""
        times = "×" if self.peer else f" {self.unit}"
        peer = f"{self.against} ({median(self.peer):.4g} {self.unit})" if self.peer else self.against
        values = [f"{value:.4g} {self.unit}" for value in (self.median, self.p95)]
        is_stated = self.bar == STATED
        limits = [f"{self.ratio:.2f}{times}", "-" if is_stated else f"{self.bar:g}{times}"]
        verdict = "stated" if is_stated else "holds" if self.holds else "FALLS SHORT"
        return (self.name, *values, str(len(self.values)), *limits, peer, verdict)


HEADINGS = ("name", "median", "p95", "n", "ratio", "bar", "against", "")


def turn_about(
    ours: Callable[[], float], peer: Callable[[], float], *, runs: int, warm: int = 2
) -> tuple[list[float], list[float]]:
    """Run two things alternately and return what each run gave; whoever begins changes from pair to pair.

    Args:
        ours, peer: one run each; they return its figure.
        runs: how many pairs count.
        warm: how many go before and don't.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(warm + runs):
        pair = [(0, ours), (1, peer)]
        for side, run in pair if number % 2 else reversed(pair):
            value = run()
            if number >= warm:
                taken[side].append(value)
    return taken


def as_table(rows: Sequence[Row]) -> str:
    """Return the rows under their headings, in columns."""
    cells = [HEADINGS, *(row.as_cells() for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(HEADINGS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)
    return "\n".join(line.rstrip() for line in lines)
