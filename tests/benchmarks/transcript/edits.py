"""Enter, joining and undo in the middle, and the mark that a key places: until they are painted."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import BARE, SIZES, told

BAR_MS = 10
TIMES = 12


def rows() -> Iterator[Row]:
    """Yield each of them for each size, and its ratio to the same where a bare widget can do it."""
    for count in SIZES:
        for what, found in told("edits", count, TIMES).items():
            name = f"transcript: {what}, {count:,}"
            yield Row(name, found["ours"], "ms", BAR_MS, "in the middle")
            if found["peer"]:
                yield Row(f"{name}, ratio", found["ours"], "ms", STATED, BARE, found["peer"])
