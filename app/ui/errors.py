"""Showing an error: what did not happen, and what to do."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.errors import MinutageError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

log = logging.getLogger(__name__)


def translate_core(text: str) -> str:
    """Return a source text of a room without Qt in the user's language."""
    return QCoreApplication.translate("core", text)


def sentence(text: str) -> str:
    """Return the text with a full stop, as a window shows it."""
    return text if not text or text.endswith((".", "?", "!", "…")) else f"{text}."


def in_words(source: str) -> str:
    """Return a source text of a room without Qt in the user's language, with a capital where it begins with a word.

    It is applied before the named parameters are filled in: a file's name keeps its own first letter.
    """
    text = translate_core(source)
    return text[:1].upper() + text[1:]


def in_one_line(error: MinutageError) -> str:
    """Return what happened and what to do as one line, for where a box would be too much."""
    return " ".join(sentence(text) for text in error.texts(in_words) if text)


def show_error(parent: QWidget | None, error: MinutageError) -> "QMessageBox":
    """Show the error in a box that blocks nothing but its window; return the box."""
    from app.ui.dialogs.box import Icon, make_box  # late: a start shows no error

    log.info("shown to the user: %s", error.what)
    what, todo = (sentence(text) for text in error.texts(in_words))
    box = make_box(parent, Icon.Warning, what, todo)
    if error.detail:
        box.setDetailedText(error.detail)
    box.open()
    return box
