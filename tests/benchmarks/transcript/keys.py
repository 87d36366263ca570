"""From a key in the middle of the text to the end of the paint that shows it."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import BARE, SIZES, told

KEYS = 160
MEDIAN_MS, P95_MS = 2.8, 8


def rows() -> Iterator[Row]:
    """Yield three rows for each size: median and 95th percentile as they were promised, and the ratio."""
    for count in SIZES:
        found = told("keys", count, KEYS)
        name = f"transcript: key, {count:,}"
        row = Row(name, found["ours"], "ms", MEDIAN_MS, "bursts, with the pauses of a hand")
        yield row
        yield Row(f"{name}, p95", [row.p95], "ms", P95_MS, "the same")
        yield Row(f"{name}, ratio", found["ours"], "ms", STATED, BARE, found["peer"])
