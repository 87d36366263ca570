"""The window as it looks, by day and by night: ``python -m tests.screenshots FOLDER``.

Opens the demo in the real window at 1280×800, with the recording loaded and the first question in
view, and writes a picture for each of `SCENES`; the language is that of ``LANG``.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QLocale, QTimer

from app.core.blocks import Block, Word
from app.core.edits import Step, splice

if TYPE_CHECKING:
    from app.ui.app import Minutage

SIZE = (1280, 800)
AT_MS = 27_000
SCROLL_LINES = -1
"""From where the caret would bring the page: so no line is cut at its head or its foot."""
UNSURE_AT: Final = (3, 11)
"""Words that a recogniser might not have been sure of."""


def main(folder: Path) -> None:
    """Write the pictures to `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()

    from PySide6.QtWidgets import QApplication

    from app.ui.app import Minutage, translate

    application = QApplication([])
    translate(application, QLocale(os.environ.get("LANG", "en")))
    minutage = Minutage(application, silent=True)
    minutage.start([], demo=True)
    minutage.window.resize(*SIZE)
    wait(2500)
    minutage.player.seek(AT_MS)
    wait(800)
    at = minutage.document.index.block_at(AT_MS)
    if at is not None:
        minutage.window.transcript.go_to_block(at)
        bar = minutage.window.transcript.verticalScrollBar()
        bar.setValue(bar.value() + SCROLL_LINES)
    minutage.window.transcript.setFocus()
    for name, set_up in SCENES.items():
        set_up(minutage)
        wait(900)
        minutage.window.grab().save(str(folder / f"{name}.png"))
    minutage.window.commands.saves.unless_unsaved = lambda then: then()  # type: ignore[method-assign]
    minutage.window.close()
    minutage.end()


def wait(ms: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def by_day(minutage: "Minutage") -> None:
    minutage.appearance.choose("light")


def by_night(minutage: "Minutage") -> None:
    minutage.appearance.choose("dark")


def speakers(minutage: "Minutage") -> None:
    by_day(minutage)
    minutage.window.actions_by_id["view.speakers"].trigger()
    minutage.window.transcript.setFocus()


def problems(minutage: "Minutage") -> None:
    minutage.window.actions_by_id["view.problems"].trigger()
    minutage.window.transcript.setFocus()


def found(minutage: "Minutage") -> None:
    minutage.window.actions_by_id["edit.find"].trigger()
    minutage.window.commands.finds.search.bar.field.setText("bande")
    wait(600)
    minutage.window.actions_by_id["find.list"].trigger()


def spoken(minutage: "Minutage") -> None:
    """Give the turn that is heard times for its words, all alike, and show which is spoken and which are unsure."""
    minutage.window.commands.finds.cancel()
    minutage.window.actions_by_id["view.chapters"].trigger()
    document = minutage.document
    at = document.index.block_at(AT_MS)
    assert at is not None
    said = replace(document.project.blocks[at], words=_evenly(document.project.blocks[at]))
    document.do(Step("Words", (splice(document.project, at, at + 1, said),)))
    minutage.window.actions_by_id["view.unsure"].trigger()
    minutage.window.transcript.go_to_block(at)
    minutage.player.seek((said.start_ms or 0) + 1_900)


def _evenly(block: Block) -> tuple[Word, ...]:
    """Return the words of a block, spoken at one pace from its mark on."""
    start_ms = block.start_ms or 0
    words = enumerate(block.text.replace("’", "’ ").split())
    return tuple(
        Word(word, start_ms + 300 * at, start_ms + 300 * (at + 1), 0.3 if at in UNSURE_AT else 0.9)
        for at, word in words
        if word[0].isalpha()
    )


SCENES: Final[dict[str, Callable[["Minutage"], None]]] = {
    "window-light": by_day,
    "window-dark": by_night,
    "speakers": speakers,
    "problems": problems,
    "found": found,
    "words": spoken,
    "words-dark": by_night,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
