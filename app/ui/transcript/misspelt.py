"""The misspelt words of the page: what is underlined, and what the menu of the text offers for them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from app.core.blocks import Block
from app.core.spelling import Spelled, respell, spelled_words
from app.core.turns import Place
from app.session.document import Document
from app.session.spelling.checker import wrong_part
from app.session.spelling.speller import Speller
from app.ui.errors import in_one_line
from app.ui.frame.menus import literal
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.runs import Look, Run

_LONG: Final = 4_000
"""Characters from which a text is looked at by its sentences: only the one that is written in is looked at anew."""
_SENTENCE: Final = re.compile(r"(?:[^.!?…]|[.!?…](?!\s))+(?:[.!?…]\s+|$)|[.!?…]\s*")
_WORD_BEFORE: Final = re.compile(r"[\w\u0300-\u036f\u00ad'’‐‑-]*\Z")
_LONGEST_WORD: Final = 80
_MOST: Final = 512
"""Texts that are remembered: those in view, and as they were a few keys ago."""


class _Written(NamedTuple):
    """The word that is being written: its block and where it begins."""

    block: int
    start: int


class _Found(NamedTuple):
    """What was looked at in a text, and what of it is misspelt by what was known then."""

    words: frozenset[str]
    wrong: list[Spelled]


class Misspelt(QObject):
    """Gives the editor the runs of what is misspelt, and its menu the words that may have been meant.

    The word that is being written is not underlined until the caret leaves it.

    Signals:
        filled: suggestions have come into a menu that is open.
    """

    filled = Signal()

    def __init__(self, editor: TranscriptEditor, document: Document, speller: Speller) -> None:
        super().__init__(editor)
        self._editor, self._document, self._speller = editor, document, speller
        self._written: _Written | None = None
        self._spelled = lru_cache(maxsize=512)(spelled_words)
        self._spelled_in_sentence = lru_cache(maxsize=4_096)(spelled_words)  # a long text has thousands, all short
        self._found: dict[tuple[str, int], _Found] = {}
        editor.add_runs(self.runs)
        editor.typed.connect(self._on_typed)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.menu_built.connect(self._on_menu)
        speller.changed.connect(self._on_known)

    # What is underlined

    def runs(self, number: int, block: Block) -> Iterator[Run]:
        """Yield the stretches of a block that are underlined, as far as they are known."""
        if not self._speller.is_ready:
            return iter(())
        written = self._written
        start = written.start if written is not None and written.block == number else -1
        return (Run(one.start, one.end, Look.MISSPELT) for one in self._wrong(block.text, start))

    def _wrong(self, text: str, written: int) -> list[Spelled]:
        """Return what of a text is misspelt, as far as it is known, without the word at `written`."""
        found = self._found.get((text, written))
        if found is None:
            if len(self._found) >= _MOST:
                self._found.clear()
            found = self._found[text, written] = self._look_through(text, written)
        return found.wrong

    def _look_through(self, text: str, written: int) -> _Found:
        words = [one for one in self._words(text) if not one.start <= written < one.end]
        known, names = self._speller.faults, self._speller.names
        wrong = [wrong_part(one, faults, names) for one in words if (faults := known(one.word))]
        return _Found(frozenset([one.word for one in words]), [one for one in wrong if one is not None])

    def _words(self, text: str) -> Iterable[Spelled]:
        return self._spelled(text) if len(text) <= _LONG else self._words_by_sentence(text)

    def _words_by_sentence(self, text: str) -> Iterator[Spelled]:
        for sentence in _SENTENCE.finditer(text):
            for start, end, word in self._spelled_in_sentence(sentence[0]):
                yield Spelled(sentence.start() + start, sentence.start() + end, word)

    def wrong_at(self, place: Place) -> Spelled | None:
        """Return the misspelt word that the place is in, or beside; None where there is none."""
        blocks = self._document.project.blocks
        if not self._speller.is_ready or place.block >= len(blocks):
            return None
        found = self._wrong(blocks[place.block].text, -1)
        return next((one for one in found if one.start <= place.offset <= one.end), None)

    @Slot(object)
    def _on_known(self, words: list[str] | None) -> None:
        """Look anew at the texts that hold the words, at all where it is not said which."""
        told = frozenset(words or ())
        self._found = {key: one for key, one in self._found.items() if words is not None and told.isdisjoint(one.words)}
        self._editor.update_runs()

    # What is being written

    @Slot()
    def _on_typed(self) -> None:
        self._written = self._word_at_caret()

    @Slot()
    def _on_caret(self) -> None:
        if self._written is not None and self._word_at_caret() != self._written:
            self._written = None
            self._editor.update_runs()

    def _word_at_caret(self) -> _Written | None:
        """Return the word that the caret stands in or behind; None where it stands before one, or between two."""
        caret, blocks = self._editor.caret(), self._document.project.blocks
        if caret.block >= len(blocks):
            return None
        before = blocks[caret.block].text[max(0, caret.offset - _LONGEST_WORD) : caret.offset]
        found = _WORD_BEFORE.search(before)
        length = len(found[0]) if found else 0
        return _Written(caret.block, caret.offset - length) if length else None

    # The menu of the text

    @Slot(QMenu, object)
    def _on_menu(self, menu: QMenu, place: Place) -> None:
        """Put what may have been meant at the top of a menu; it comes when it is found."""
        first = next(iter(menu.actions()), None)
        wrong = self.wrong_at(place)
        if first is None:
            return
        if wrong is not None:
            self._offer(menu, first, place.block, wrong)
        elif self._speller.trouble is not None:
            _insert(menu, first, in_one_line(self._speller.trouble)).setEnabled(False)
            menu.insertSeparator(first)

    def _offer(self, menu: QMenu, first: QAction, at: int, wrong: Spelled) -> None:
        waiting = _insert(menu, first, self.tr("Looking for suggestions…"))
        waiting.setEnabled(False)
        add = _insert(menu, first, self.tr("Add “{word}” to my dictionary").format(word=wrong.word))
        add.triggered.connect(lambda: self._speller.add(wrong.word))
        menu.insertSeparator(first)

        def fill(words: list[str]) -> None:
            if isValid(menu):
                self._fill(menu, waiting, at, wrong, words)

        self._speller.suggest(wrong.word).succeeded.connect(fill)

    def _fill(self, menu: QMenu, waiting: QAction, at: int, wrong: Spelled, words: list[str]) -> None:
        can_write = not self._editor.isReadOnly()
        for word in words:
            action = _insert(menu, waiting, word)
            action.setEnabled(can_write)
            action.triggered.connect(lambda _checked=False, word=word: self._respell(at, wrong, word))
        if words:
            menu.removeAction(waiting)
        else:
            waiting.setText(self.tr("No suggestions"))
        self.filled.emit()

    def _respell(self, at: int, wrong: Spelled, right: str) -> None:
        step = respell(self._document.project, at, wrong, right, self._editor.caret())
        if step is not None:
            self._document.do(step)


def _insert(menu: QMenu, before: QAction, text: str) -> QAction:
    action = QAction(literal(text), menu)
    menu.insertAction(before, action)
    return action
