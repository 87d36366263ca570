"""The panels of the side: what they are called, and how each is made."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.chapters.pane import ChapterPane
from app.ui.frame.side import SidePane

translate = QCoreApplication.translate


def add_found(side: SidePane, make: Callable[[], QWidget]) -> None:
    """Put the list of what was found there, the last of the panels."""
    side.add("found", translate("SidePane", "Found"), make)


def add_chapters(side: SidePane, chapters: ChapterPane) -> None:
    """Put the chapters there, the first of the panels: the only one that a window begins with."""
    side.add("chapters", translate("SidePane", "Chapters"), lambda: chapters)
    side.show_panel("chapters")
    side.panel("chapters")
    chapters.counted.connect(lambda text: side.set_count("chapters", text))
    side.set_count("chapters", chapters.count)
