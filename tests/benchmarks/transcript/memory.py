"""How much memory a long transcript takes: opened from its file, written in, paged through for a while, undone."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import LONG, told

BAR_MB = 350


def rows() -> Iterator[Row]:
    """Yield the peak of the whole process, and what it would be for who has looked at every line."""
    peak, all_seen = told("memory", LONG)
    name = f"transcript: memory, {LONG:,}"
    yield Row(name, [peak], "MB", BAR_MB, "peak, without word times")
    yield Row(f"{name}, every line seen", [all_seen], "MB", STATED, "Qt keeps the layout of each")
