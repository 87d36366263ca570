"""A child of `cpu`: the whole window while it plays; prints how busy the process was."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSize

from tests.barcode import read_barcode
from tests.benchmarks.playback.children.busy import measured
from tests.benchmarks.playback.children.window import give_picture, started

path, width, height, seconds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
minutage = started(path)
screen = give_picture(minutage, QSize(width, height))
minutage.player.play()
told = measured(minutage.player.picture_changed, seconds)
picture = screen.grab(screen.picture_rect).toImage()
told |= {"picture": screen._picture.width(), "frame": read_barcode(picture), "ms": minutage.player.position_ms}
print(json.dumps(told), flush=True)
minutage.window.commands.saves.unless_unsaved = lambda then: then()
minutage.window.close()
minutage.end()
