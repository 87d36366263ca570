"""Page Down, from the middle on."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import BARE, SIZES, told

PAGES = 60
P95_MS = 16.7


def rows() -> Iterator[Row]:
    """Yield the 95th percentile for each size, and the ratio."""
    for count in SIZES:
        found = told("pages", count, PAGES)
        name = f"transcript: Page Down, {count:,}"
        row = Row(f"{name}, ratio", found["ours"], "ms", STATED, BARE, found["peer"])
        yield Row(f"{name}, p95", [row.p95], "ms", P95_MS, "a picture of a 60 Hz screen")
        yield row
