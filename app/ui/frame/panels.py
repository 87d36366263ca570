"""The panels of the side: what they are called, and how each is made."""

from PySide6.QtCore import QCoreApplication

from app.ui.chapters.pane import ChapterPane
from app.ui.frame.side import SidePane

translate = QCoreApplication.translate


def add_chapters(side: SidePane, chapters: ChapterPane) -> None:
    """Put the chapters there, the first of the panels: the only one that a window begins with."""
    side.add("chapters", translate("SidePane", "Chapters"), lambda: chapters)
    side.show_panel("chapters")
    side.panel("chapters")
    chapters.counted.connect(lambda text: side.set_count("chapters", text))
    side.set_count("chapters", chapters.count)
