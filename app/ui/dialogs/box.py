"""The message boxes: plain text, and none of them waits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

Button = QMessageBox.StandardButton
Icon = QMessageBox.Icon


def make_box(
    parent: QWidget | None, icon: QMessageBox.Icon, text: str, more: str = "", *buttons: QMessageBox.StandardButton
) -> QMessageBox:
    """Return a box that is still to be opened, and goes once it is answered; its first button is the default."""
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle("Minutage")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    for button in buttons or (Button.Ok,):
        box.addButton(button)
    box.setDefaultButton(buttons[0] if buttons else Button.Ok)
    box.finished.connect(box.deleteLater)
    return box
