"""The window as it looks, by day and by night: ``python -m tests.screenshots FOLDER``.

Opens the demo in the real window at 1280×800, with the recording loaded and the first
question in view, and writes ``window-light.png`` and ``window-dark.png``.
"""

import os
import sys
import tempfile
from pathlib import Path

SIZE = (1280, 800)
AT_MS = 27_000
SCROLL_LINES = -1
"""From where the caret would bring the page: so no line is cut at its head or its foot."""


def main(folder: Path) -> None:
    """Write both pictures to `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

    from PySide6.QtCore import QEventLoop, QLocale, QTimer
    from PySide6.QtWidgets import QApplication

    from app.ui.app import Minutage, translate

    application = QApplication([])
    translate(application, QLocale(os.environ.get("LANG", "en")))
    minutage = Minutage(application, silent=True)
    minutage.start([], demo=True)
    minutage.window.resize(*SIZE)

    def wait(ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    wait(2500)
    minutage.player.seek(AT_MS)
    wait(800)
    at = minutage.document.index.block_at(AT_MS)
    if at is not None:
        minutage.window.transcript.go_to_block(at)
        bar = minutage.window.transcript.verticalScrollBar()
        bar.setValue(bar.value() + SCROLL_LINES)
    minutage.window.transcript.setFocus()
    for name in ("light", "dark"):
        minutage.appearance.choose(name)
        wait(600)
        minutage.window.grab().save(str(folder / f"window-{name}.png"))
    minutage.window.close()
    minutage.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
