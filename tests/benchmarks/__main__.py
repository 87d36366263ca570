"""``python -m tests.benchmarks [NAME ...] [--json]``: exit status 1 when a figure falls short."""

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module

from tests.benchmarks.figures import Row, as_table

NAMES = ("start", "convert")


def main(argv: Sequence[str]) -> int:
    """Measure what is named, everything by default; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Measure what the project promises."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all when none is given")
    parser.add_argument("--json", action="store_true", help="print an array of rows")
    wanted = parser.parse_args(argv)
    unknown = [name for name in wanted.names if name not in NAMES]
    if unknown:
        parser.error(f"there is no benchmark named {unknown[0]}; there are {', '.join(NAMES)}")
    rows = [row for name in wanted.names or NAMES for row in rows_of(name)]
    if wanted.json:
        print(json.dumps([row.as_json() for row in rows], indent=2, ensure_ascii=False))
    else:
        print(as_table(rows))
    return 0 if all(row.holds for row in rows) else 1


def rows_of(name: str) -> list[Row]:
    return list(import_module(f"tests.benchmarks.{name}").rows())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
