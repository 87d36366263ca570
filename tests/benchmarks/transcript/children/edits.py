"""A child of `edits`: each of them some times, in the real window and where it can be in a bare widget."""

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.benchmarks.transcript.children.window import Hand, Long, bare_hand, ended, turns
from tests.benchmarks.transcript.text import STEP_MS, long_project
from tests.stage import let_pass

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SOON_S = 0.08
"""The timeline follows an edit a moment later: no hand is quicker to take it back."""

count, times = int(sys.argv[1]), int(sys.argv[2])
middle = count // 2
told: dict[str, dict[str, list[float]]] = {}


def both(what: str, press: Callable[[Hand, int], float]) -> None:
    """Take a figure of ours and of the bare widget's, at one place of the text after the other."""
    found = told[what] = {"ours": [], "peer": []}

    def of(hand: Hand, side: str) -> None:
        hand.take()
        found[side] += [press(hand, middle + 7 * number) for number in range(3)]

    turns(times // 3, lambda: of(long.hand, "ours"), lambda: of(bare, "peer"))


def enter(hand: Hand, at: int) -> float:
    hand.put(at, 10)
    return hand.ms_of(Key.Key_Return)


def join(hand: Hand, at: int) -> float:
    hand.put(at)
    return hand.ms_of(Key.Key_Backspace)


def undo(hand: Hand, at: int) -> float:
    hand.put(at)
    hand.ms_of(Key.Key_Backspace)
    let_pass(SOON_S)
    return hand.ms_of(Key.Key_Z, CTRL)


def alone(what: str, press: Callable[[int], float]) -> None:
    long.hand.take()
    told[what] = {"ours": [press(middle + 7 * number) for number in range(times)], "peer": []}


def mark(at: int) -> float:
    long.hand.put(at)
    while not long.document.project.blocks[long.window.transcript.current_block()].takes_mark:
        long.hand.put(long.window.transcript.current_block() + 1)
    long.player.seek(at * STEP_MS + 300)
    return long.hand.ms_of(Key.Key_J, CTRL)


def split(at: int) -> float:
    long.hand.put(at, 10)
    return long.hand.ms_of(Key.Key_Return, CTRL)


with ended():
    long = Long(count)
    long.open(long_project(count))
    bare = bare_hand(long)
    for what, press in {"Enter": enter, "join": join, "undo": undo}.items():
        both(what, press)
    alone("mark", mark)
    alone("split", split)
    print(json.dumps(told))
