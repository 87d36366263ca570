"""``python -m tests.benchmarks [NAME ...] [--json]``: exit status 1 when a figure falls short."""

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module

from tests.benchmarks.figures import Row, as_table

NAMES = (
    *("start", "convert"),
    *("playback.seeks", "playback.pictures", "playback.marks", "playback.sound", "playback.mp3", "playback.cpu"),
    *(
        "transcript.keys",
        "transcript.edits",
        "transcript.pages",
        "transcript.finding",
        "transcript.opening",
        "transcript.memory",
    ),
)
NOT_REACHED = ("transcript.keys", "transcript.edits", "transcript.finding", "transcript.opening")
"""What is promised and does not hold yet: measured and told each time, without a say in the exit status."""
WHEN_NAMED = ("endurance",)
"""What takes too long to be measured every time."""


def main(argv: Sequence[str]) -> int:
    """Measure what is named, everything by default; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Measure what the project promises."
    )
    known = (*NAMES, *WHEN_NAMED)
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=f"of {', '.join(known)}, or what several begin with; without a name all but {', '.join(WHEN_NAMED)}",
    )
    parser.add_argument("--twice", action="store_true", help="measure what falls short once more before it counts")
    parser.add_argument("--json", action="store_true", help="print an array of rows")
    wanted = parser.parse_args(argv)
    unknown = [name for name in wanted.names if not _named(name, known)]
    if unknown:
        parser.error(f"there is no benchmark named {unknown[0]}; there are {', '.join(known)}")
    names = [one for name in wanted.names for one in _named(name, known)] or NAMES
    found = {name: measured(name, twice=wanted.twice) for name in names}
    rows = [row for some in found.values() for row in some]
    if wanted.json:
        print(json.dumps([row.as_json() for row in rows], indent=2, ensure_ascii=False))
    else:
        print(as_table(rows))
    return 0 if all(row.holds for name, some in found.items() if name not in NOT_REACHED for row in some) else 1


def _named(name: str, known: Sequence[str]) -> list[str]:
    """Return what a name stands for: itself, or, for a package, all that it holds."""
    return [one for one in known if one == name or one.startswith(f"{name}.")]


def measured(name: str, *, twice: bool) -> list[Row]:
    """Return the rows of a benchmark; `twice`: those of a second run where one of the first falls short."""
    rows = rows_of(name)
    if not twice or name in NOT_REACHED or all(row.holds for row in rows):
        return rows
    print(as_table(rows), "once more:", sep="\n", file=sys.stderr, flush=True)  # a busy machine has bad moments
    return rows_of(name)


def rows_of(name: str) -> list[Row]:
    return list(import_module(f"tests.benchmarks.{name}").rows())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
