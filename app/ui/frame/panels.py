"""The panels of the side: what they are called, and how each is made."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.ui.chapters.pane import ChapterPane
from app.ui.commands.speakers import SpeakerCommands
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


def add_speakers(side: SidePane, document: Document, commands: SpeakerCommands) -> None:
    """Put the speakers there."""

    def make() -> QWidget:
        from app.ui.speakers.pane import SpeakerPane  # late: until somebody wants to see them

        pane = SpeakerPane(document, commands, commands.theme())
        pane.counted.connect(lambda text: side.set_count("speakers", text))
        side.set_count("speakers", pane.count)
        if commands.tally is not None:
            pane.show_tally(commands.tally)
        commands.counted.connect(pane.show_tally)
        return pane

    side.add("speakers", translate("SidePane", "Speakers"), make)
