"""The matching of patterns, in a process of its own, which can be ended.

Python's `re` lets nobody else work while it matches: a pattern such as ``(a+)+$`` would freeze the
window for hours, from whatever thread.
"""

import pickle
import sys

from app.core.find.patterns import pattern_regs


def serve() -> None:
    """Read a pattern, then texts, each to be answered with its matches, until nothing comes any more."""
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
