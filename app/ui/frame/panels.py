"""The panels of the side: what they are called, and how each is made."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.ui.chapters.pane import ChapterPane
from app.ui.frame.side import SidePane

if TYPE_CHECKING:
    from app.session.problems import Problems
    from app.ui.frame.commands import Commands

translate = QCoreApplication.translate


def add_chapters(side: SidePane, chapters: ChapterPane) -> None:
    """Put the chapters there, the first of the panels: the only one that a window begins with."""
    side.add("chapters", translate("SidePane", "Chapters"), lambda: chapters)
    side.show_panel("chapters")
    side.panel("chapters")
    chapters.counted.connect(lambda text: side.set_count("chapters", text))
    side.set_count("chapters", chapters.count)


def add_panels(side: SidePane, document: Document, commands: "Callable[[], Commands]") -> None:
    """Put the others there.

    Args:
        commands: returns the window's; asked when one of the panels is first seen.
    """

    def make_speakers() -> QWidget:
        from app.ui.speakers.pane import SpeakerPane  # late: until somebody wants to see them

        speakers = commands().speakers
        pane = SpeakerPane(document, speakers, side.theme)
        pane.counted.connect(lambda text: side.set_count("speakers", text))
        side.set_count("speakers", pane.count)
        if speakers.tally is not None:
            pane.show_tally(speakers.tally)
        speakers.counted.connect(pane.show_tally)
        return pane

    def make_found() -> QWidget:
        return commands().finds.panel()

    side.add("speakers", translate("SidePane", "Speakers"), make_speakers)
    side.add("problems", translate("SidePane", "Problems"), lambda: commands().problems.make_panel(side.theme))
    side.add("found", translate("SidePane", "Found"), make_found)


def count_problems(side: SidePane, problems: "Problems") -> None:
    """Say beside the tabs how many problems there are, from now on."""

    def count() -> None:
        shown, known = len(problems.shown), len(problems.all)
        some = translate("SidePane", "{shown} of {all}").format(shown=shown, all=known)
        side.set_count("problems", some if shown < known else str(known) if known else "")

    problems.changed.connect(count)
