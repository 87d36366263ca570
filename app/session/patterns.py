"""Matching patterns apart from the window: cancelled, or given up, at any moment."""

import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, Final

from app.core.errors import MinutageError
from app.core.find.patterns import Regs, pattern_regs
from app.core.texts import QT_TRANSLATE_NOOP

MOST_S: Final = 10.0
"""So long a pattern may take for all texts."""
_LOOK_S: Final = 0.1
_ROOT: Final = Path(__file__).parents[2]


class PatternMatcher:
    """Matches one pattern in a process of its own. A context: at its end the process is gone.

    Args:
        step: called now and then while the process works; may raise to give up.
    """

    def __init__(self, step: Callable[[], None]) -> None:
        self._step, self._until = step, monotonic() + MOST_S
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: Thread | None = None
        self._answers: SimpleQueue[list[Regs] | None] = SimpleQueue()

    def __enter__(self) -> "PatternMatcher":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process is None or self._reader is None:
            return
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            _close(pipe)

    def __call__(self, pattern: re.Pattern[str], text: str) -> list[Regs]:
        """Return where the pattern matches in lines of text.

        Raises:
            MinutageError: it takes too long.
        """
        if getattr(sys, "frozen", False):  # there is no Python to start
            return list(pattern_regs(pattern, text))
        process = self._process or self._start(pattern)
        assert process.stdin is not None
        pickle.dump(text, process.stdin)
        process.stdin.flush()
        while True:
            try:
                answer = self._answers.get(timeout=_LOOK_S)
            except Empty:
                self._step()
                self._check_time()
                continue
            if answer is None:
                raise RuntimeError("the process that matches patterns has ended")
            self._check_time()
            return answer

    def _check_time(self) -> None:
        if monotonic() > self._until:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "The search was given up: this pattern takes too long"),
                QT_TRANSLATE_NOOP("core", "repeat less inside of what is repeated, or look through a chapter only"),
            )

    def _start(self, pattern: re.Pattern[str]) -> subprocess.Popen[bytes]:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        program = (
            f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from app.session.pattern_server import serve; serve()"
        )
        command = [sys.executable, "-P", "-c", program]
        pipe = subprocess.PIPE
        process = self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, creationflags=flags)
        self._reader = Thread(target=_read, args=(process.stdout, self._answers), name="minutage-pattern")
        self._reader.start()
        assert process.stdin is not None
        pickle.dump(pattern, process.stdin)
        return process


def _read(pipe: IO[bytes], answers: "SimpleQueue[list[Regs] | None]") -> None:
    """Hand over each answer, and None at the end."""
    try:
        while True:
            answers.put(pickle.load(pipe))
    except (EOFError, pickle.UnpicklingError, OSError, ValueError):
        answers.put(None)


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        pass  # what was still to be written has no reader any more
