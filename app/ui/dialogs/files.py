"""The file dialogs: the system's own where there is one, opened without blocking anything."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def dialog_to_open(
    parent: QWidget, title: str, folder: Path, filters: Sequence[str], *, several: bool = False
) -> QFileDialog:
    """Return a dialog that asks for a file that is there, or for `several`; it is still to be opened."""
    dialog = _dialog(parent, title, folder, filters)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    return dialog


def dialog_to_save(parent: QWidget, title: str, proposed: Path, filters: Sequence[str]) -> QFileDialog:
    """Return a dialog that asks where to write, `proposed` being what Enter takes; it is still to be opened."""
    dialog = _dialog(parent, title, proposed.parent, filters)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(str(proposed))
    return dialog


def _dialog(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # a list of patterns says nothing, and is cut
    dialog.setNameFilters(list(filters))
    for part, text in (  # Qt's own catalogues lack them in some languages, French among these
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("files", "&Look in:")),
        (QFileDialog.DialogLabel.FileName, QCoreApplication.translate("files", "File &name:")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("files", "Files of &type:")),
    ):
        dialog.setLabelText(part, text)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
