"""Asking what becomes of changes that are not saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.box import Button, Icon, make_box


def ask_to_save(
    parent: QWidget,
    name: str,
    *,
    save: Callable[[], object],
    discard: Callable[[], object],
    cancel: Callable[[], object],
) -> None:
    """Ask whether to save `name` first; run what was answered. Esc cancels, Enter saves."""
    text = QCoreApplication.translate("unsaved", "Save the changes to “{name}”?").format(name=name)
    more = QCoreApplication.translate("unsaved", "Without saving, they are lost.")
    box = make_box(parent, Icon.Question, text, more, Button.Save, Button.Discard, Button.Cancel)
    box.button(Button.Discard).setText(QCoreApplication.translate("unsaved", "&Don’t save"))
    answers = {Button.Save.value: save, Button.Discard.value: discard}
    box.finished.connect(lambda result: answers.get(result, cancel)())
    box.open()
