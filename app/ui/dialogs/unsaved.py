"""Asking what becomes of changes that are not saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_save(
    parent: QWidget,
    name: str,
    *,
    save: Callable[[], object],
    discard: Callable[[], object],
    cancel: Callable[[], object],
) -> None:
    """Ask whether to save `name` first; run what was answered. Esc cancels, Enter saves."""
    button = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Minutage")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QCoreApplication.translate("unsaved", "Save the changes to “{name}”?").format(name=name))
    box.setInformativeText(QCoreApplication.translate("unsaved", "Without saving, they are lost."))
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    box.button(button.Discard).setText(QCoreApplication.translate("unsaved", "&Don’t save"))
    box.setDefaultButton(button.Save)
    answers = {int(button.Save): save, int(button.Discard): discard}

    def answered(result: int) -> None:
        box.deleteLater()
        answers.get(result, cancel)()

    box.finished.connect(answered)
    box.open()
