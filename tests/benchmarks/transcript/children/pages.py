"""A child of `pages`: Page Down in the real window and in a bare widget, turn about."""

import json
import sys

from PySide6.QtCore import Qt

from tests.benchmarks.transcript.children.window import Hand, Long, bare_hand, ended, turns
from tests.benchmarks.transcript.text import long_project

RUN = 10

count, pages = int(sys.argv[1]), int(sys.argv[2])


def run(hand: Hand, taken: list[float]) -> None:
    hand.take()
    taken += [hand.ms_of(Qt.Key.Key_PageDown) for _ in range(RUN)]


with ended():
    long = Long(count)
    long.open(long_project(count))
    bare = bare_hand(long)
    for hand in (long.hand, bare):
        hand.put(count // 2)
    told: dict[str, list[float]] = {"ours": [], "peer": []}
    turns(pages // RUN, lambda: run(long.hand, told["ours"]), lambda: run(bare, told["peer"]))
    print(json.dumps(told))
