"""How busy this process is while it plays."""

import time

from PySide6.QtCore import SignalInstance

from tests.stage import let_pass

BEFORE_S = 1.5


def measured(picture_came: SignalInstance, seconds: float) -> dict[str, float]:
    """Let it play that long; return the processors that it kept busy, and the pictures a second that came."""
    pictures: list[None] = []
    picture_came.connect(lambda *_: pictures.append(None))
    let_pass(BEFORE_S)
    pictures.clear()
    began, cpu = time.monotonic(), time.process_time()
    let_pass(seconds)
    passed = time.monotonic() - began
    return {"cpu": (time.process_time() - cpu) / passed, "fps": len(pictures) / passed}
