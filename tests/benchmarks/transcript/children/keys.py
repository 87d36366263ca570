"""A child of `keys`: bursts of letters in the middle, in the real window and in a bare widget, turn about."""

import json
import random
import sys

from PySide6.QtCore import Qt

from tests.benchmarks.transcript.children.window import Hand, Long, bare_hand, ended, turns
from tests.benchmarks.transcript.text import long_project
from tests.stage import let_pass

LETTERS = [Qt.Key(ord(letter)) for letter in "EASINTRULOEASINT"] + [Qt.Key.Key_Space] * 3
BURST = 40
PAUSE_S = 0.35
"""In the middle of each burst: what begins when the hand rests is at work when it goes on."""

count, keys = int(sys.argv[1]), int(sys.argv[2])
chance = random.Random(count)


def burst(hand: Hand, taken: list[float]) -> None:
    hand.take()
    for number in range(BURST):
        taken.append(hand.ms_of(chance.choice(LETTERS)))
        let_pass(PAUSE_S if number == BURST // 2 else chance.uniform(0.01, 0.04))


with ended():
    long = Long(count)
    long.open(long_project(count))
    bare = bare_hand(long)
    for hand in (long.hand, bare):
        hand.put(count // 2 + 1, 8)
    told: dict[str, list[float]] = {"ours": [], "peer": []}
    warm: list[float] = []
    burst(long.hand, warm)

    def ours() -> None:
        burst(long.hand, told["ours"])
        long.rest()

    turns(keys // BURST, ours, lambda: burst(bare, told["peer"]))
    print(json.dumps(told))
