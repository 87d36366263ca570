"""A child of `endurance`: Minutage plays, and its window is closed."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.playback.children.window import started
from tests.stage import let_pass, wait_until

minutage = started(Path(sys.argv[1]))
minutage.player.play()
wait_until(lambda: minutage.player.is_playing)
let_pass(float(sys.argv[2]))
minutage.window.commands.saves.unless_unsaved = lambda then: then()
minutage.window.close()
minutage.end()
QApplication.processEvents()
