"""Asking whether a file that was opened belongs to the project, or stands for itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from app.ui.dialogs.box import Button, Icon, make_box

Answer = tuple[str, Callable[[], object]]


def ask_where(
    parent: QWidget, question: str, more: str, *, here: Answer, apart: Answer, cancel: Callable[[], object]
) -> None:
    """Ask `question`; run what was answered.

    Args:
        here: the label and the command of the answer that changes the open project; the default.
        apart: those of the answer that puts another project in its place.
        cancel: what is run where neither is wanted.
    """
    box = make_box(parent, Icon.Question, question, more, Button.Cancel)
    role = QMessageBox.ButtonRole
    buttons = {box.addButton(label, role.AcceptRole): command for label, command in (here, apart)}
    box.setDefaultButton(next(iter(buttons)))

    def answered() -> None:
        pressed = box.clickedButton()
        next((command for button, command in buttons.items() if button is pressed), cancel)()

    box.finished.connect(answered)
    box.open()
