"""Asking before a file is replaced whose full name the user did not see in the dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def unless_replacing(parent: QWidget, chosen: Path, written: Path, then: Callable[[], object]) -> None:
    """Run `then`; where the suffix that was added makes `written` another file that exists, ask first.

    Args:
        chosen: what the file dialog returned; it has asked about this one itself.
        written: the same with its suffix.
    """
    if written == chosen or not written.exists():
        then()
        return
    button = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Minutage")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate("overwrite", "{name} is there already. Replace it?").format(name=written.name)
    )
    box.setStandardButtons(button.Yes | button.Cancel)
    box.setDefaultButton(button.Cancel)
    box.accepted.connect(then)
    box.finished.connect(box.deleteLater)
    box.open()
