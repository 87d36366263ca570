"""Files that are dropped on a window: those of this machine."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent


def welcome(event: QDragEnterEvent) -> None:
    """Let it be dropped, if there is a file of this machine in it."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def taken(event: QDropEvent) -> list[Path]:
    """Take what was dropped, and return the files of this machine in it."""
    event.acceptProposedAction()
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
