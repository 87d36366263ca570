"""Who speaks, written: an `@` in a turn offers the speakers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.session.document import Document
from app.ui.theme import Theme
from app.ui.transcript.binding import Binding

if TYPE_CHECKING:
    from app.ui.transcript.completion import SpeakerCompletion
    from app.ui.transcript.writing import WritingArea


class Mentions(QObject):
    """Waits for the first `@`, and makes the list that it opens."""

    def __init__(self, page: "WritingArea", document: Document, binding: Binding, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._document, self._binding, self._theme = page, document, binding, theme
        self.completion: SpeakerCompletion | None = None
        """The list; None until an `@` was written."""
        binding.typed.connect(self._on_typed)

    @property
    def offered(self) -> list[str]:
        """The speakers that are offered now, in words."""
        return [] if self.completion is None else self.completion.choices

    def cancel(self) -> bool:
        """Take the list away; return whether there was one."""
        return self.completion is not None and self.completion.cancel()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.completion is not None:
            self.completion.set_theme(theme)

    @Slot()
    def _on_typed(self) -> None:
        """Offer who may speak, from an `@` on that has just been written."""
        position = self._page.textCursor().position()
        if self.completion is None and position and self._page.document().characterAt(position - 1) == "@":
            from app.ui.transcript.completion import SpeakerCompletion  # late: until somebody writes an @

            self.completion = SpeakerCompletion(self._page, self._document, self._binding, self._theme)
        if self.completion is not None:
            self.completion.follow()
