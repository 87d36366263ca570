"""A child of `finding`: words found in all, and others put in their place, in the real window and in a bare widget."""

import json
import sys
import time

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.core.find import Query
from tests.benchmarks.transcript.children.window import Long, bare_hand, ended, turns
from tests.benchmarks.transcript.text import long_project
from tests.stage import wait_until

AT_WORK_S = 30
WORD, OTHER = "as", "az"

count, times = int(sys.argv[1]), int(sys.argv[2])
told: dict[str, dict[str, list[float]]] = {what: {"ours": [], "peer": []} for what in ("find", "first find", "replace")}


def find_ours() -> None:
    """From the words that are looked for until it is known where they stand, and is counted in the bar.

    The first time the texts are folded, too: while one types, or asks for other words, that is done.
    """
    search.finder.look_for(None)
    told["first find"]["ours"].append(ms_of(Query(WORD[0])))
    told["find"]["ours"].append(ms_of(Query(WORD)))


def ms_of(query: Query) -> float:
    began = time.perf_counter()
    search.finder.look_for(query)
    wait_until(lambda: search.finder.is_current, AT_WORK_S)
    return 1000 * (time.perf_counter() - began)


def find_bare() -> None:
    began = time.perf_counter()
    places_in(bare)
    told["find"]["peer"].append(1000 * (time.perf_counter() - began))


def replace_ours() -> None:
    search.when_current(lambda: None)
    wait_until(lambda: search.finder.is_current, AT_WORK_S)
    before, began = long.document.history.state, time.perf_counter()
    search.bar.replace_all.click()
    wait_until(lambda: long.document.history.state != before, AT_WORK_S)
    long.window.transcript.viewport().repaint()
    told["replace"]["ours"].append(1000 * (time.perf_counter() - began))
    long.document.undo()
    long.rest()


def replace_bare() -> None:
    began = time.perf_counter()
    cursor = QTextCursor(bare.document())
    cursor.beginEditBlock()
    for start in reversed(places_in(bare)):
        cursor.setPosition(start)
        cursor.setPosition(start + len(WORD), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(OTHER)
    cursor.endEditBlock()
    bare.viewport().repaint()
    told["replace"]["peer"].append(1000 * (time.perf_counter() - began))
    bare.undo()
    QApplication.processEvents()


def places_in(edit: QPlainTextEdit) -> list[int]:
    """Return where the word stands, as Qt finds it: one after the other."""
    found, cursor = list[int](), edit.document().find(WORD)
    while not cursor.isNull():
        found.append(cursor.selectionStart())
        cursor = edit.document().find(WORD, cursor)
    return found


with ended():
    long = Long(count)
    long.open(long_project(count))
    bare = bare_hand(long).edit
    search = long.window.commands.finds.search
    search.open(replacing=True)
    search.bar.field.setText(WORD)
    search.bar.replacement.setText(OTHER)
    wait_until(lambda: search.finder.is_current, AT_WORK_S)
    places = len(search.finder.result or ())
    turns(times, find_ours, find_bare)
    turns(times, replace_ours, replace_bare)
    print(json.dumps(told | {"places": places}))
