"""Find in all, and replace in all: from the texts made ready for it to the paint that shows them."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import LONG, SHORT, told

FIND_MS, REPLACE_MS = 20, 1_500
TIMES = 2


def rows() -> Iterator[Row]:
    """Yield both for each size; against a bare widget's own find, which goes from place to place."""
    for count in (LONG, SHORT):
        found = told("finding", count, TIMES)
        places = f"{found['places']:,} places"
        name = f"transcript: find in all, {count:,}"
        yield Row(name, found["find"], "ms", FIND_MS, places)
        yield Row(f"{name}, ratio", found["find"], "ms", STATED, "QTextDocument.find, on and on", found["peer_find"])
        name = f"transcript: replace in all, {count:,}"
        yield Row(name, found["replace"], "ms", REPLACE_MS, f"{places}, one step, painted")
        yield Row(f"{name}, ratio", found["replace"], "ms", STATED, "a bare cursor, one block", found["peer_replace"])
        yield Row(f"{name}, undo", found["undo"], "ms", STATED, "painted")
