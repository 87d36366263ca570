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
    """Return the text with a capital and a full stop, as a window shows it."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else ".") if text else ""


def in_one_line(error: MinutageError) -> str:
    """Return what did not happen and what to do, for where there is a line and no box."""
    what, todo = error.texts(translate_core)
    colon = QCoreApplication.translate("errors", ": ")  # the extractor does not look into f-strings
    return f"{what}{colon}{todo}" if todo else sentence(what)


def show_error(parent: QWidget | None, error: MinutageError) -> QMessageBox:
    """Show the error in a box that blocks nothing but its window; return the box."""
    log.info("shown to the user: %s", error.what)
    what, todo = error.texts(translate_core)
    box = QMessageBox(QMessageBox.Icon.Warning, "Minutage", sentence(what), QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(sentence(todo))
    if error.detail:
        box.setDetailedText(error.detail)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
