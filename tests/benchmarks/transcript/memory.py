"""How much memory a long transcript takes: opened from its file, written in, laid out to its end, and undone."""

from collections.abc import Iterator

from tests.benchmarks.figures import Row
from tests.benchmarks.transcript.screens import LONG, told

BAR_MB = 350


def rows() -> Iterator[Row]:
    """Yield the peak of the whole process."""
    yield Row(f"transcript: memory, {LONG:,}", [told("memory", LONG)], "MB", BAR_MB, "peak, without word times")
