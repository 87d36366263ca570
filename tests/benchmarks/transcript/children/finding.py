"""A child of `finding`: find in all and replace in all, in the real window's document, and by a bare widget's means.

What is looked for ends words, in lines with emphasis too, 50,000 of it in 100,000 blocks; it is found again
after each undo.
"""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from app.core.find import Haystack, Query, find_all, replace_all
from tests.benchmarks.transcript.children.window import Hand, Long, bare_hand, ended
from tests.benchmarks.transcript.text import long_project

NEEDLE, INSTEAD = "re ", "rivière "

count, times = int(sys.argv[1]), int(sys.argv[2])
told: dict[str, list[float]] = {name: [] for name in ("find", "replace", "undo", "peer_find", "peer_replace")}


def ms_of(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def painted(hand: Hand, do: Callable[[], object]) -> None:
    """Do it, and wait until it is painted."""
    before = hand.paints
    do()
    while hand.paints == before:
        QApplication.processEvents()


def ours() -> int:
    project = long.document.project
    query = Query(NEEDLE)
    haystack = Haystack.of(project, query.folding)
    told["find"] += [ms_of(lambda: find_all(haystack, query)) for _ in range(3)]
    found, caret = find_all(haystack, query), long.window.transcript.caret()

    def replace() -> None:
        step = replace_all(project, found, INSTEAD, caret=caret).step
        assert step is not None
        long.document.do(step)

    told["replace"].append(ms_of(lambda: painted(long.hand, replace)))
    long.rest()
    told["undo"].append(ms_of(lambda: painted(long.hand, long.document.undo)))
    long.rest()
    return len(found)


def all_found(text: QTextDocument) -> int:
    cursor, places = text.find(NEEDLE), 0
    while not cursor.isNull():
        cursor, places = text.find(NEEDLE, cursor), places + 1
    return places


def replace_bare() -> None:
    text = bare.edit.document()
    whole = QTextCursor(text)
    whole.beginEditBlock()
    cursor = text.find(NEEDLE)
    while not cursor.isNull():
        cursor.insertText(INSTEAD)
        cursor = text.find(NEEDLE, cursor)
    whole.endEditBlock()


with ended():
    long = Long(count)
    long.open(long_project(count))
    bare = bare_hand(long)
    for hand in (long.hand, bare):
        hand.put(count // 2, 5)
    for _ in range(times):
        places = ours()
        told["peer_find"].append(ms_of(lambda: all_found(bare.edit.document())))
        told["peer_replace"].append(ms_of(lambda: painted(bare, replace_bare)))
        bare.ms_of(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    print(json.dumps(told | {"places": places}))
