"""A thousand seeks in a burst, two hundred recordings one after another, fifty ends while it plays.

It takes some minutes, so it is measured only when it is named.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row
from tests.benchmarks.playback.recordings import VP8, VP8_OPTIONS, long_mp4
from tests.benchmarks.processes import ROOT, environment, told_by
from tests.recordings import make_recording

SEEKS, LOADS, ENDS = 1_000, 200, 50
HANG_MS, GROWTH_MB = 1_000, 10
TIMEOUT_S = 900
CHILDREN = "tests.benchmarks.playback.children"


def rows() -> Iterator[Row]:
    """Yield what went wrong, the longest time for which the window did nothing, and by how much memory grew."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        burst = told_by(f"{CHILDREN}.burst", (long_mp4(), SEEKS), env, TIMEOUT_S)
        yield Row("endurance: seeks, wrong frame", [burst["wrong"]], "frames", 0, f"after {SEEKS} in a burst")
        yield Row("endurance: seeks, longest halt", [burst["halt_ms"]], "ms", HANG_MS, "the window's own thread")
        loads = told_by(f"{CHILDREN}.loads", (LOADS, *_several(Path(home))), env, TIMEOUT_S)
        yield Row("endurance: loads, longest halt", [loads["halt_ms"]], "ms", HANG_MS, "the window's own thread")
        yield Row("endurance: loads, growth", [loads["growth_mb"]], "MB", GROWTH_MB, f"from the 40th of {LOADS} on")
        yield Row("endurance: loads, threads left", [loads["threads"]], "threads", 0, "as many as at the 40th")
        film = _several(Path(home))[0]
        ends = [_ended(film, number, env) for number in range(ENDS)]
        yield Row("endurance: ends while it plays", [sum(one != 0 for one in ends)], "crashes", 0, f"of {ENDS}")


def _several(folder: Path) -> list[Path]:
    """Return some short recordings of different kinds."""
    made = [folder / name for name in ("one.mp4", "two.mkv", "three.webm")]
    for path in made:
        if not path.exists():
            more = {"codecs": VP8, "options": VP8_OPTIONS, "threads": 1} if path.suffix == ".webm" else {}
            make_recording(path, seconds=6, **more)
    return made


def _ended(film: Path, number: int, env: dict[str, str]) -> int:
    """Let Minutage play, and close its window at another moment each time; return the exit status."""
    command = [sys.executable, "-m", f"{CHILDREN}.end", str(film), str(number / ENDS)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        print(done.returncode, done.stderr, file=sys.stderr)
    return done.returncode
