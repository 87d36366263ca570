"""The matching of patterns, in a process of its own, which can be ended.

Python's `re` lets nobody else work while it matches: a pattern such as ``(a+)+$`` would freeze the
window for hours, from whatever thread.
"""

import pickle
import signal
import sys
from typing import Final

from app.core.find.patterns import pattern_regs

LONGEST_S: Final = 60
"""Whoever asks waits for less: after this nobody is there any more, and a match may have no end."""


def serve(longest_s: int = LONGEST_S) -> None:
    """Read a pattern, then texts, each to be answered with its matches, until nothing comes any more."""
    if hasattr(signal, "alarm"):
        signal.alarm(longest_s)  # unhandled, it ends the process in the middle of a match too
    read, write = sys.stdin.buffer, sys.stdout.buffer
    try:
        pattern = pickle.load(read)
        while True:
            pickle.dump(list(pattern_regs(pattern, pickle.load(read))), write)
            write.flush()
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    serve()
