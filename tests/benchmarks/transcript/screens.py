"""Where the children of these figures show their windows: on an X screen of their own, where there can be one."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.processes import environment, told_by

LONG, SHORT = 100_000, 10_000
SIZES = (LONG, SHORT)
BARE = "a bare QPlainTextEdit"
TIMEOUT_S = 120
CHILDREN = "tests.benchmarks.transcript.children"


def told(child: str, *arguments: object) -> Any:
    """Run a child on its own screen, with nobody's settings, and return what it tells."""
    with tempfile.TemporaryDirectory() as home, _screen() as platform:
        return told_by(f"{CHILDREN}.{child}", arguments, environment(Path(home)) | platform, TIMEOUT_S)


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """Start an X server, unless somebody has chosen a platform already, or there is none to start."""
    server = shutil.which("Xvfb")
    if server is None or "QT_QPA_PLATFORM" in os.environ:
        yield {}
        return
    command = [server, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            number = process.stdout.readline().strip()
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else {}
        finally:
            process.terminate()
