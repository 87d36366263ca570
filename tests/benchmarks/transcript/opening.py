"""A saved file, from the command that opens it to the first paint of its text, read in a job and shown."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import LONG, told

BAR_MS = 1_000
TIMES = 4


def rows() -> Iterator[Row]:
    """Yield the whole, the ratio to a bare widget that is handed the text alone, and the longest halt in it."""
    found = told("opening", LONG, TIMES)
    name = f"transcript: opening, {LONG:,}"
    yield Row(name, found["ours"], "ms", BAR_MS, "read, checked and painted")
    yield Row(f"{name}, ratio", found["ours"], "ms", STATED, "a bare QPlainTextEdit, nothing read", found["peer"])
    yield Row(f"{name}, longest halt", found["halts"], "ms", STATED, "the window's own thread")
