"""Following in the page: what is heard stays in view while no hand is on the text, and there is a way back to it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.session.player import Player
from app.ui.transcript.follow import Follow
from app.ui.transcript.view import View
from app.ui.transcript.writing import WritingArea

if TYPE_CHECKING:
    from app.session.word_times import Spoken
    from app.ui.transcript.back import BackButton


LINGER_MS = 5000
"""So long the way back is offered after a pause: who works on elsewhere then needs it no more."""


class Following(QObject):
    """Scrolls the page to what is heard, unless the hand writes, selects, or has scrolled away.

    Typing holds the page for a second. A selection holds it while there is one, but for that
    of the word that was played. Scrolling leaves until one comes back: by the button that is
    offered then, by the switch of following, or by putting the playhead elsewhere. The button is
    there while it plays, and after a pause for some seconds or until the next edit.

    Args:
        page: the editor, of which `view` tells what is seen.
        scroll: moves the page to a value of its scroll bar; does nothing where that is None.

    Signals:
        changed: whether the page scrolls with what is heard, from now on.
    """

    changed = Signal(bool)

    def __init__(self, page: WritingArea, view: View, player: Player, scroll: Callable[[int | None], None]) -> None:
        super().__init__(page)
        self._page, self._view, self._player, self._scroll = page, view, player, scroll
        self._follow = follow = Follow(self)
        self._heard: str | None = None  # the id of a block
        self._awaited: str | None = None  # the id of the block that stays in view until it is marked
        self._spoken: Spoken | None = None
        self._released: tuple[int, int] | None = None  # a selection under which the page may move
        self._was_held = self._is_asked = False
        self._lingers = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._lingers.timeout.connect(self.point_back)
        follow.wanted.connect(self._show_heard)
        follow.changed.connect(self.changed)
        follow.changed.connect(self.point_back)
        player.sought.connect(follow.catch_up)
        player.sought_by_hand.connect(self._on_sought)
        player.state_changed.connect(self._on_state)
        player.current_block_changed.connect(self._on_current_block)
        page.cursorPositionChanged.connect(self.point_back)
        page.selectionChanged.connect(self._on_selection)
        page.verticalScrollBar().valueChanged.connect(self.point_back)

    @property
    def is_on(self) -> bool:
        """Whether the page scrolls with what is heard now."""
        return self._follow.is_on

    @property
    def is_chosen(self) -> bool:
        """Whether it does so by and large: who has scrolled away for a while has not chosen otherwise."""
        return self._follow.is_chosen

    @property
    def is_away(self) -> bool:
        """Whether the page would follow, but for the hand that has scrolled it or holds a selection while it plays."""
        return self._follow.is_away or (self._follow.is_chosen and self._player.is_playing and self._is_held)

    def set_on(self, on: bool) -> None:
        """Follow from now on, or stand still."""
        self._awaited = None
        self._release()
        self._follow.set_on(on)

    @Slot()
    def switch(self) -> None:
        """Come back to the playhead where the page was left; else follow it, or stand still."""
        if self.is_away:
            self._awaited = None
            self.come_back()
            self.changed.emit(self.is_on)  # the action has switched itself
        else:
            self.set_on(not self.is_chosen)

    def come_back(self) -> None:
        """Show what is heard, at once, and follow it again."""
        self._is_asked = True
        self._release()
        self._follow.come_back()
        self.point_back()

    def forget(self) -> None:
        """Another text stands here."""
        self._heard = self._view.id_of(self._player.current_block)
        self._awaited = self._spoken = None
        self._follow.forget()
        self.point_back()

    def await_mark(self, at: int) -> None:
        """Keep the block at `at`, where the caret is, in view until it is marked, whatever is heard."""
        self._awaited = self._view.id_of(at)

    def see_caret(self, at: int) -> None:
        """The caret has come to the block at `at`: who goes elsewhere waits no more."""
        if self._view.id_of(at) != self._awaited:
            self._awaited = None

    @Slot()
    def catch_up(self) -> None:
        """Bring what is heard into view, if the page follows and something is heard: who writes in a pause stays."""
        if self._player.is_playing:
            self._follow.catch_up()

    def rest(self) -> None:
        """Leave the page where it is, until something else is heard."""
        self._follow.rest()

    @Slot()
    def leave(self) -> None:
        """The user looks elsewhere; while nothing plays that means nothing."""
        if self._player.is_playing:
            self._follow.leave()

    def see_edit(self) -> None:
        """The text was changed: while nothing plays, nobody waits to come back."""
        self._lingers.stop()
        self.point_back()

    def show_spoken(self, spoken: "Spoken | None") -> None:
        """Take which word is spoken, so that its line stays in view, in a long turn too."""
        self._spoken = spoken
        if spoken is not None and self._player.is_playing and self._follow.is_on and self._way():
            self._follow.catch_up()
        self.point_back()

    @Slot()
    def point_back(self) -> None:
        """Offer the way back where the page was left and what is heard is out of view."""
        is_offered = self.is_away and (self._player.is_playing or self._lingers.isActive())
        way = self._way() if is_offered else 0
        if way or "_back" in self.__dict__:
            self._back.point(way)

    @cached_property
    def _back(self) -> "BackButton":
        from app.ui.transcript.back import BackButton  # late: only who looks elsewhere needs it

        return BackButton(self._page, self.come_back)

    @property
    def _is_held(self) -> bool:
        """Whether something is selected, so that the page should not move away from it."""
        cursor = self._page.textCursor()
        return cursor.hasSelection() and (cursor.selectionStart(), cursor.selectionEnd()) != self._released

    def _release(self) -> None:
        """Let the page move although something is selected."""
        cursor = self._page.textCursor()
        self._released = (cursor.selectionStart(), cursor.selectionEnd())

    def _way(self) -> int:
        """Return where what is heard stands: −1 above what is in view, 1 below it, 0 in it, or nowhere."""
        at = self._player.current_block
        return 0 if at is None else self._view.way_to(at, self._offset_in(at))

    def _offset_in(self, at: int) -> int | None:
        """Return where in the block at `at` the word is that is spoken, if that is known."""
        return self._spoken.word.start if self._spoken is not None and self._spoken.block == at else None

    @Slot()
    def _show_heard(self) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if not is_asked and (self._page.is_busy or self._is_held):
            return
        awaited, at = self._awaited_block(), self._player.current_block
        if awaited is not None:
            self._scroll(self._view.value_for_heard(awaited, None))
        elif at is not None:
            self._scroll(self._view.value_for_heard(at, self._offset_in(at)))

    def _awaited_block(self) -> int | None:
        """Return the caret's block where it still waits for its mark; else None."""
        at = self._page.textCursor().blockNumber()
        waits = self._awaited is not None and self._view.id_of(at) == self._awaited
        return at if waits and self._view.blocks[at].is_unplaced else None

    @Slot(object)
    def _on_current_block(self, at: int | None) -> None:
        heard = self._view.id_of(at)
        if heard != self._heard:  # else the same block was only moved up or down by an edit
            self._heard = heard
            if self._player.is_playing:  # `sought` tells of a seek; a recording that opens leaves the caret in view
                self._follow.catch_up()
        self.point_back()

    @Slot()
    def _on_sought(self) -> None:
        self._release()
        self._follow.come_back()

    @Slot()
    def _on_selection(self) -> None:
        held, self._was_held = self._was_held, self._is_held
        if held and not self._was_held and self._player.is_playing:
            self._page.stir()  # who lets go of a selection is still at work here
        self.point_back()

    @Slot()
    def _on_state(self) -> None:
        if self._player.is_playing:
            self._lingers.stop()
            self._follow.catch_up()
        elif self.is_away:
            self._lingers.start()
        self.point_back()
