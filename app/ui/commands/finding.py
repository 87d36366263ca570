"""Find and replace: the commands. What they need is made when somebody looks for something first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.session.jobs import JobRunner
from app.ui.frame.side import SidePane
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.find.panel import FoundPanel
    from app.ui.find.search import FindSearch


class FindCommands(QObject):
    """Finds, goes to what was found, and lists it.

    Args:
        window: the parent.
        put: puts the bar where it belongs, above the page.
        theme: returns the colours that are shown.

    Signals:
        said: a line for the status bar, translated.
        list_requested: the list of what was found wants to be seen.
    """

    said = Signal(str)
    list_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        document: Document,
        jobs: JobRunner,
        transcript: TranscriptEditor,
        side: SidePane,
        *,
        put: Callable[[QWidget], None],
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._document, self._jobs, self._transcript, self._side = document, jobs, transcript, side
        self._put, self._theme = put, theme
        self._search: FindSearch | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "edit.find": lambda: self.search.open(replacing=False),
            "edit.replace": lambda: self.search.open(replacing=True),
            "find.next": lambda: self.search.step(1),
            "find.previous": lambda: self.search.step(-1),
            "find.list": self.list_requested.emit,
        }

    @property
    def search(self) -> "FindSearch":
        """The bar and what belongs to it, made if nobody has looked for anything yet."""
        if self._search is None:
            from app.ui.actions.build import key_of
            from app.ui.find.bar import FindBar  # late, all of it: the window starts without it
            from app.ui.find.panel import FoundPanel
            from app.ui.find.search import FindSearch

            bar, panel = FindBar(self._theme()), FoundPanel(self._theme(), key_of("edit.find"), self._side)
            self._put(bar)
            bar.hide()
            self._search = FindSearch(self._document, self._jobs, self._transcript, self._side, bar=bar, panel=panel)
            self._search.said.connect(self.said)
            self._search.list_requested.connect(self.list_requested)
        return self._search

    def panel(self) -> "FoundPanel":
        """Return the list of what was found, for the side."""
        return self.search.panel

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        if self._search is not None:
            for part in (self._search.bar, self._search.panel):
                part.set_theme(theme)

    def cancel(self) -> bool:
        """Close the bar; return whether there was something to close."""
        if self._search is None or not self._search.is_open:
            return False
        self._search.close()
        return True
