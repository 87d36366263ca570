"""Asking before a file is replaced whose full name the user did not see in the dialog."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.box import Button, Icon, make_box


def unless_replacing(
    parent: QWidget, chosen: Path, written: Path, then: Callable[[], object], otherwise: Callable[[], object]
) -> None:
    """Run `then`; where the suffix that was added makes `written` another file that exists, ask first.

    Args:
        chosen: what the file dialog returned; it has asked about this one itself.
        written: the same with its suffix, in the folder that the dialog has just listed.
        otherwise: what is run where it is not to be replaced.
    """
    if written == chosen or not os.path.lexists(written):
        then()
        return
    text = QCoreApplication.translate("overwrite", "{name} is there already. Replace it?").format(name=written.name)
    box = make_box(parent, Icon.Question, text, "", Button.Cancel, Button.Yes)
    box.accepted.connect(then)
    box.rejected.connect(otherwise)
    box.open()
