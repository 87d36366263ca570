"""Showing an error: what did not happen, and what to do."""

import logging

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.core.errors import MinutageError

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


def show_error(parent: QWidget | None, error: MinutageError) -> QMessageBox:
    """Show the error in a box that blocks nothing but its window; return the box."""
    log.info("shown to the user: %s", error.what)
    what, todo = error.texts(in_words)
    box = QMessageBox(QMessageBox.Icon.Warning, "Minutage", sentence(what), QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(sentence(todo))
    if error.detail:
        box.setDetailedText(error.detail)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
