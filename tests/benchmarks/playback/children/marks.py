"""The child of `marks`: Minutage plays, `Ctrl+J` is pressed by chance; prints how far each mark is from its frame."""

import json
import random
import sys
from pathlib import Path

from tests.benchmarks.playback.children.window import come_first, started
from tests.marking import Marking
from tests.stage import let_pass, wait_until

BEFORE_MS = 1_000
PAUSE_S = (0.3, 0.8)
"""Nobody marks more often; each mark is painted in all panes, which takes the time of a frame."""


def main(path: Path, rate: float, count: int) -> None:
    random.seed(rate)
    come_first()
    minutage = started(path)
    marking = Marking(minutage)
    player = minutage.player
    player.set_rate(rate)
    start_ms = random.randrange(60_000, 60 * 60_000)
    player.play_from(start_ms)
    wait_until(lambda: player.is_playing and player.position_ms > start_ms + BEFORE_MS)
    apart = []
    for _ in range(count):
        let_pass(random.uniform(*PAUSE_S))
        apart.append(marking.press())
    print(json.dumps(apart), flush=True)
    minutage.window.commands.saves.unless_unsaved = lambda then: then()
    minutage.window.close()
    minutage.end()


main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
