"""Finding in all of a transcript, and replacing 50,000 places as one step."""

from collections.abc import Iterator

from tests.benchmarks.figures import STATED, Row
from tests.benchmarks.transcript.screens import BARE, LONG, SIZES, told

TIMES = 5
FIND_MS, REPLACE_MS = 20, 1_500


def rows() -> Iterator[Row]:
    """Yield both for each size, each with its ratio; only the long text has so many places."""
    for count in SIZES:
        found = told("finding", count, TIMES)
        places = f"{found['places']:,} places"
        for what, bar, note in (("find", FIND_MS, places), ("replace", REPLACE_MS, f"{places}, one step, painted")):
            name = f"transcript: {what} in all, {count:,}"
            promised = bar if what == "find" or count == LONG else STATED
            yield Row(name, found[what]["ours"], "ms", promised, note)
            yield Row(f"{name}, ratio", found[what]["ours"], "ms", STATED, BARE, found[what]["peer"])
        name = f"transcript: find in all, {count:,}, the first time"
        yield Row(name, found["first find"]["ours"], "ms", STATED, "the texts are folded, away from the window")
