"""A text to a project on the command line: the whole process, which does without Qt."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row, turn_about
from tests.benchmarks.processes import ROOT, environment, errors_of, ms_of

ROUND_TABLE = ROOT.parent / "shared" / "data" / "table-ronde.txt"
DEMO = ROOT / "resources" / "demo" / "table-ronde.txt"
BAR = 6


def rows() -> Iterator[Row]:
    """Yield the time against the smallest Python program that knows JSON, and how much of Qt was imported."""
    text = ROUND_TABLE if ROUND_TABLE.exists() else DEMO
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        command = ["main.py", "convert", str(text), str(Path(home) / "out.minutage.json"), "--force"]
        ours, peer = turn_about(lambda: ms_of(command, env), lambda: ms_of(["-c", "import json"], env), runs=31)
        imported = errors_of(["-X", "importtime", *command], env)
    yield Row("convert", ours, "ms", BAR, "python -c 'import json'", peer)
    qt = sum("PySide6" in line or "shiboken6" in line for line in imported.splitlines())
    yield Row("convert: Qt", [qt], "modules", 0, "nothing of Qt imported")
