"""Places in the text: the model counts Python characters, Qt counts UTF-16 units."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QTextCursor, QTextDocument

from app.core.edits import Caret
from app.core.turns import Place

_BREAKS: Final = re.compile("[\n\r\u2028\u2029\ufdd0\ufdd1]")
"""What Qt's text takes for the end of a line or of a frame."""
_OTHER_BREAKS: Final = "\r\u2028\u2029\ufdd0\ufdd1"
_SOFT_BREAKS: Final = re.compile("[\x0b\x0c\x85]")
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
"""Controls, half characters and what Unicode keeps for programs: no text that somebody wrote."""


def units(text: str, offset: int) -> int:
    """Return how many UTF-16 units the first `offset` characters of `text` take.

    >>> units("a🎙b", 2)
    3
    """
    head = text[:offset]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, count: int) -> int:
    """Return how many characters of `text` its first `count` UTF-16 units hold.

    >>> characters("a🎙b", 3)
    2
    """
    if text.isascii():
        return min(count, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "ignore"))


def place_at(text: QTextDocument, position: int) -> Place:
    """Return the place of a position in Qt's text."""
    block = text.findBlock(position)
    return Place(block.blockNumber(), characters(block.text(), position - block.position()))


def position_of(text: QTextDocument, place: Place) -> int:
    """Return the position of a place in Qt's text; the nearest one where there is no such place."""
    block = text.findBlockByNumber(max(0, min(place.block, text.blockCount() - 1)))
    return block.position() + min(units(block.text(), place.offset), block.length() - 1)


def caret_of(cursor: QTextCursor) -> Caret:
    """Return caret and selection as the model counts them."""
    text = cursor.document()
    return Caret(*place_at(text, cursor.position()), *place_at(text, cursor.anchor()))


def put_caret(cursor: QTextCursor, caret: Caret) -> None:
    """Move `cursor` to the caret and the selection."""
    text = cursor.document()
    cursor.setPosition(position_of(text, Place(caret.anchor_block, caret.anchor_offset)))
    cursor.setPosition(position_of(text, Place(caret.block, caret.offset)), QTextCursor.MoveMode.KeepAnchor)


def selection_of(cursor: QTextCursor) -> tuple[Place, Place]:
    """Return where the selection begins and ends; twice the caret where there is none."""
    text = cursor.document()
    return place_at(text, cursor.selectionStart()), place_at(text, cursor.selectionEnd())


def as_line(text: str) -> str:
    """Return a block's text as the widget's line holds it, of the same length.

    A block has no line break; a project that breaks this nevertheless is shown with a space for each.
    """
    return _BREAKS.sub(" ", text) if _BREAKS.search(text) else text


def as_lines(texts: Sequence[str]) -> str:
    """Return the blocks' texts as the widget's lines hold them; quicker than one after the other."""
    whole = "\n".join(texts)
    are_lines = whole.count("\n") == max(0, len(texts) - 1) and not any(one in whole for one in _OTHER_BREAKS)
    return whole if are_lines else "\n".join(map(as_line, texts))


def clean(text: str) -> str:
    """Return text from elsewhere without what no text holds; what breaks a line softly begins a new one."""
    return _NO_TEXT.sub("", _SOFT_BREAKS.sub("\n", text))
