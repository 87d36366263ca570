"""The times beside the page, in the hand: a click plays from one, a double click types over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit

from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript.clicks import Click
from app.ui.transcript.margin import Margin
from app.ui.transcript.ways import Ways

if TYPE_CHECKING:
    from app.ui.transcript.timing import Timing


class TimeHand(QObject):
    """Takes what the hand does in the margin, and opens the field in which a time is typed.

    Signals:
        play_requested: ms; a time was clicked.
        block_requested: position of a block whose place for a time was clicked, or whose time is typed next.
        typed: position of a block, and what was typed in the place of its time: a `Typed`.
        told: what that means, while it is typed, translated.
        closed: no time is typed any more.
    """

    play_requested = Signal(object)
    block_requested = Signal(int)
    typed = Signal(int, object)
    told = Signal(str)
    closed = Signal()

    def __init__(
        self, page: QPlainTextEdit, margin: Margin, ways: Ways, document: Document, player: Player, *, theme: Theme
    ) -> None:
        super().__init__(page)
        self._page, self._margin, self._ways = page, margin, ways
        self._document, self._player, self._theme = document, player, theme
        self._click = Click(player)
        self.timing: Timing | None = None
        """Where a time is typed; None until the first one is."""
        margin.play_requested.connect(self._on_clicked)
        margin.block_requested.connect(self._on_block_requested)
        margin.edit_requested.connect(self._on_edit_requested)

    @property
    def is_open(self) -> bool:
        """Whether a time is being typed."""
        return self.timing is not None and self.timing.field is not None

    @Slot(int)
    def edit(self, at: int) -> None:
        """Let somebody type over the time of the block at `at`, which takes a mark; not where nothing may change."""
        from app.ui.transcript.timing import Timing  # late: the window starts without it

        if self._document.project.is_read_only:
            return
        if self.timing is None:
            self.timing = Timing(self._document, self._margin, self._page)
            self.timing.typed.connect(self.typed)
            self.timing.told.connect(self.told)
            self.timing.moved_on.connect(self._on_moved_on)
            self.timing.closed.connect(self.closed)
        self._ways.reveal(at)
        self.timing.open(at, self._player.position_ms, self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.timing is not None and self.timing.field is not None:
            self.timing.field.set_theme(theme)

    def keep_place(self) -> None:
        """Follow the page, in its letters."""
        if self.timing is not None:
            self.timing.keep_place()

    def follow_text(self) -> None:
        """Follow a change of the text."""
        if self.timing is not None:
            self.timing.follow_text()

    @Slot(object)
    def _on_clicked(self, ms: int) -> None:
        self._click.begin()
        self.play_requested.emit(ms)

    @Slot(int)
    def _on_block_requested(self, at: int) -> None:
        self.block_requested.emit(at)
        self._page.setFocus()

    @Slot(int, bool)
    def _on_edit_requested(self, at: int, has_played: bool) -> None:
        if has_played:
            self._click.take_back()
        self.edit(at)

    @Slot(int)
    def _on_moved_on(self, at: int) -> None:
        self.block_requested.emit(at)
        self.edit(at)
