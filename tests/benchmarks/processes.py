"""Timing whole processes from outside, with settings and caches of their own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 60


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a child that knows nobody's settings and needs no screen.

    Its compiled modules are kept in `home`, wherever the caller wants his own: the runs
    that warm up compile them, as the first start of the application does.
    """
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "CACHE", "STATE", "DATA")}
    env = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ) | folders
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env | {"PYTHONPYCACHEPREFIX": str(home / "compiled")}


def ms_until_told(script: Path, env: dict[str, str]) -> float:
    """Run a script and return the milliseconds until the moment that it prints.

    It prints ``time.monotonic_ns()``: that clock is one for all processes of the machine.
    """
    began = time.monotonic_ns()
    done = _run([str(script)], env)
    return (int(done.stdout.split()[-1]) - began) / 1e6


def ms_of(arguments: Sequence[str], env: dict[str, str]) -> float:
    """Run Python with these arguments and return the milliseconds until it has ended."""
    began = time.monotonic_ns()
    _run(arguments, env)
    return (time.monotonic_ns() - began) / 1e6


def errors_of(arguments: Sequence[str], env: dict[str, str]) -> str:
    """Run Python with these arguments and return what it wrote to standard error."""
    return _run(arguments, env).stderr


def told_by(module: str, arguments: Sequence[object], env: dict[str, str], timeout_s: float = TIMEOUT_S) -> Any:
    """Run a module of the project in a process of its own, and return the JSON that it prints last.

    Args:
        module: by its dotted name.
        arguments: what is handed to it, as text.
        env: as `environment` gives it.
        timeout_s: how long it may take.
    """
    done = _run(["-m", module, *map(str, arguments)], env, timeout_s)
    return json.loads(done.stdout.splitlines()[-1])


def _run(
    arguments: Sequence[str], env: dict[str, str], timeout_s: float = TIMEOUT_S
) -> subprocess.CompletedProcess[str]:
    """Run Python from the project's folder.

    Raises:
        SystemExit: it failed; with its words.
    """
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", timeout=timeout_s, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.strip()}")
    return done
