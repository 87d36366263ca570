"""The transcript editor: the page to write in."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from app.core.checks import Problem
from app.core.edits import Caret
from app.core.turns import Place
from app.session.document import Change, Document
from app.session.player import Player
from app.ui.flaws import flaws_of
from app.ui.theme import Theme
from app.ui.transcript.carrying import INSET_PX
from app.ui.transcript.clicks import Click
from app.ui.transcript.dress import Dress
from app.ui.transcript.follow import Follow, Scroller
from app.ui.transcript.following import Following
from app.ui.transcript.gutter import Gutter
from app.ui.transcript.margin import Margin
from app.ui.transcript.menu import build_menu
from app.ui.transcript.names import NameHand
from app.ui.transcript.page import PagePainter, paint_wash
from app.ui.transcript.places import place_at, position_of, put_caret
from app.ui.transcript.runs import RunPainter, RunSource
from app.ui.transcript.sight import show_caret
from app.ui.transcript.spoken import describe
from app.ui.transcript.touched import is_words_only, touched_lines
from app.ui.transcript.writing import WritingArea

if TYPE_CHECKING:
    from app.session.word_times import Spoken, WordTimes
    from app.ui.transcript.completion import SpeakerCompletion
    from app.ui.transcript.timing import Timing

MEASURE_PX = 640
"""No line of words is longer, on a page of the usual size: the eye has to find the next one."""
MARGIN_PX = 112
RIGHT_PX = 24
NOTCH = 120
"""How far a wheel turns from one notch to the next, in Qt's eighths of a degree."""


class TranscriptEditor(WritingArea):
    """The page: chapters are headings, times and names stand beside and above, what is heard lies under a wash.

    Signals:
        play_requested: ms; a time was clicked.
        zoom_requested: by how many sizes the letters should be larger.
        caret_block_changed: position of the block that the caret has come to.
        follow_changed: whether the page scrolls with what is heard, from now on.
        typed: something was written in the text, deleted or pasted.
        time_typed: position of a block, and what was typed in the place of its time: a `Typed`.
        time_told: what that means, while it is typed, translated.
        nudge_requested: position of a block, how often its mark is to move, back where negative; and whether far.
        speaker_requested: position of a turn whose name was clicked, and where on the screen its menu opens.
        menu_built: the menu of the text, before it is shown, and the `Place` that it is for; who has more to offer
            puts it in.
    """

    play_requested = Signal(object)
    zoom_requested = Signal(int)
    caret_block_changed = Signal(int)
    follow_changed = Signal(bool)
    typed = Signal()
    time_typed = Signal(int, object)
    time_told = Signal(str)
    nudge_requested = Signal(int, int, bool)
    speaker_requested = Signal(int, QPoint)
    menu_built = Signal(QMenu, object)

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, player, parent)
        self._theme = theme
        self._caret_block = -1
        self._heard: str | None = None
        self._awaited: str | None = None
        self._timing: Timing | None = None  # until a time is typed
        self._click = Click(player)
        self._run_sources: list[RunSource] = []
        self._completion: SpeakerCompletion | None = None  # once an @ was written
        self._turned = 0  # of the wheel, since the last notch that counted
        self._dress = Dress(self.document(), self._view.spacing_of, self._view.headings_in, theme)
        self._margin, self._right = Margin(self._view, theme, self), Gutter(self._view, theme, self)
        self._names = NameHand(self, self._view, self._document, INSET_PX)
        self._scroller, self._follow = Scroller(self, self.verticalScrollBar()), Follow(self)
        self._following = Following(
            self, self._view, player, self._follow, awaited=self._awaited_block, scroll=self._glide
        )
        self.setAccessibleName(self.tr("Transcript"))
        self._connect()
        self.set_theme(theme)
        self._binding.load()

    def _connect(self) -> None:
        self._binding.settled.connect(self._on_settled)
        self._binding.typed.connect(self.typed)
        self._binding.typed.connect(self._offer_speakers)
        self._names.requested.connect(self.speaker_requested)
        self._binding.burst.rested.connect(self._follow.catch_up)
        self._margin.play_requested.connect(self._on_time_clicked)
        self._margin.block_requested.connect(self._on_block_requested)
        self._margin.edit_requested.connect(self._on_edit_requested)
        self._margin.nudge_requested.connect(self.nudge_requested)
        self._follow.changed.connect(self.follow_changed)
        self._player.current_block_changed.connect(self._on_current_block)
        self.cursorPositionChanged.connect(self._on_caret)
        self.cursorPositionChanged.connect(self._on_rest)
        self.updateRequest.connect(self._on_update)
        self.verticalScrollBar().valueChanged.connect(self._dress_view)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        self.scrolled_by_hand.connect(self._on_scrolled)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on; those of the words are the application's (`app.ui.style.dress`).

        A palette of the page's own would not do: whenever Qt polishes a widget, at its first
        show too, the style sheet gives it back the palette that it had when it was polished first.
        """
        self._theme = theme
        self.setFont(self._spacings.words.font)
        self._dress.set_theme(theme)
        self._dress_view()
        self._margin.set_theme(theme)
        self._right.set_theme(theme)
        if self._timing is not None and self._timing.field is not None:
            self._timing.field.set_theme(theme)
        if self._completion is not None:
            self._completion.set_theme(theme)
        self.viewport().update()

    def set_letters(self, page_px: int, face: str) -> None:
        """Write in letters of that size from now on, and in that face where there is one of the name.

        What stood at the top of the view stays there.
        """
        top = self.firstVisibleBlock().blockNumber()
        self._spacings.set(page_px, face)
        self._dress.renew()
        self.setFont(self._spacings.words.font)
        self._make_room()
        self._layout.respace()
        self._scroller.go_to(self.document().findBlockByNumber(top).firstLineNumber(), smoothly=False)
        self._dress_view()
        self._update_all()
        if self._timing is not None:
            self._timing.keep_place()

    # What others ask

    def current_block(self) -> int:
        """Return the position of the caret's block; 0 on an empty page."""
        return self.textCursor().blockNumber()

    def selected_blocks(self) -> tuple[int, int]:
        """Return the positions of the first and the last block of the selection; the caret's where there is none."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        if last != first and cursor.selectionEnd() == last.position():
            last = last.previous()
        return first.blockNumber(), last.blockNumber()

    @Slot(int)
    def go_to_block(self, at: int) -> None:
        """Put the caret at the beginning of the block at `at`, and bring it into view."""
        if self._go_to_block(at):
            self._following.leave()

    def _go_to_block(self, at: int) -> bool:
        """Do the same, and return whether the page moved for it."""
        line = self.document().findBlockByNumber(at)
        if not line.isValid():
            return False
        self.setTextCursor(QTextCursor(line))
        return self._reveal(at)

    def go_to_place(self, place: Place) -> None:
        """Put the caret there, or as near as there is a place, and bring it into view, whatever is heard."""
        cursor = self.textCursor()
        cursor.setPosition(position_of(self.document(), place))
        self.setTextCursor(cursor)
        self._follow.rest()
        if self._reveal(cursor.blockNumber()):
            self._following.leave()

    @Slot()
    def show_caret(self) -> None:
        """Bring the caret into view, where the page has become smaller."""
        show_caret(self)

    def select(self, caret: Caret) -> None:
        """Put caret and selection there, and bring them into view, whatever is heard."""
        cursor = self.textCursor()
        put_caret(cursor, caret)
        self.setTextCursor(cursor)
        self._follow.rest()
        if self._reveal(cursor.blockNumber()):
            self._following.leave()

    def go_to_range(self, start: Place, end: Place) -> None:
        """Select from there to there, and bring the end of it into view, whatever is heard."""
        self.select(Caret(*end, *start))
        show_caret(self)

    def caret(self) -> Caret:
        """Return caret and selection, as the model counts them."""
        return self._binding.caret()

    def await_mark(self, at: int) -> None:
        """Put the caret into the block at `at`, to be marked next: until then it stays in view, whatever is heard."""
        self._go_to_block(at)
        self._awaited = self._id_of(at)

    @property
    def follow(self) -> bool:
        """Whether the page scrolls with what is heard now."""
        return self._follow.is_on

    @property
    def is_follow_chosen(self) -> bool:
        """Whether it does so by and large: who has scrolled away for a while has not chosen otherwise."""
        return self._follow.is_chosen

    @Slot(bool)
    def set_follow(self, on: bool) -> None:
        """Scroll with what is heard from now on, or stand still."""
        self._awaited = None
        self._following.set_on(on)

    def switch_follow(self) -> None:
        """Come back to the playhead where the page was left; else follow it, or stand still."""
        if self._following.is_away:
            self._awaited = None
            self._following.come_back()
            self.follow_changed.emit(self.follow)  # the action has switched itself
        else:
            self.set_follow(not self._follow.is_chosen)

    @cached_property
    def word_times(self) -> "WordTimes":
        """When the words are spoken."""
        from app.session.word_times import WordTimes  # late: few texts have word times

        return WordTimes(self._document)

    def update_lines(self, at: int, start: int, end: int) -> None:
        """Paint anew the lines from one offset in the block at `at` to another, and nothing else."""
        self.viewport().update(self._view.lines_of(at, start, end))

    def show_spoken(self, spoken: "Spoken | None") -> None:
        """Take which word is spoken, so that its line stays in view, in a long turn too."""
        self._following.show_spoken(spoken)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show in the margin which times have a problem, and which problem."""
        blocks = self._document.project.blocks
        self._margin.show_flaws(flaws_of(problems, blocks))
        self._describe()

    @property
    def is_busy(self) -> bool:
        """Whether the hand is at work here, in the text or at a time, so that nothing should move under it."""
        return super().is_busy or (self._timing is not None and self._timing.field is not None)

    @Slot(int)
    def edit_time(self, at: int) -> None:
        """Let somebody type over the time of the block at `at`, which takes a mark; not where nothing may change."""
        from app.ui.transcript.timing import Timing  # late: the window starts without it

        if self._document.project.is_read_only:
            return
        if self._timing is None:
            self._timing = Timing(self._document, self._margin, self)
            self._timing.typed.connect(self.time_typed)
            self._timing.told.connect(self.time_told)
            self._timing.moved_on.connect(self._on_moved_on)
            self._timing.closed.connect(self._on_timed)
        self._reveal(at)
        self._timing.open(at, self._player.position_ms, self._theme)

    def add_runs(self, source: RunSource) -> None:
        """Paint the runs that the source gives for the blocks in view, from now on."""
        self._run_sources.append(source)
        self.update_runs()

    def update_runs(self) -> None:
        """Paint the runs anew: a source gives others now."""
        self.viewport().update()

    def start_of(self, at: int) -> int | None:
        """Return the time that the block at `at` is heard with, in ms: its own, or that of the block it continues."""
        above = reversed(self._document.project.blocks[: at + 1])
        return next((block.start_ms for block in above if block.takes_mark), None)

    def play_from(self, at: int, offset: int | None = None) -> None:
        """Ask to hear the block at `at`: from the word at `offset`, where its words have times."""
        word = None if offset is None else self.word_times.word_at(at, offset)
        start_ms = self.start_of(at) if word is None else word.inside_ms
        if start_ms is not None:
            self.play_requested.emit(start_ms)

    def split_turn_here(self) -> None:
        """Begin a new turn at the caret and, where it fits, at the playhead."""
        self.split_turn(self._player.moment_ms())

    # Who speaks

    def cancel(self) -> bool:
        """Take away the speakers that are offered; return whether there were any."""
        return self._completion is not None and self._completion.cancel()

    @property
    def offered(self) -> list[str]:
        """The speakers that an `@` offers now, in words."""
        return [] if self._completion is None else self._completion.choices

    @Slot()
    def _offer_speakers(self) -> None:
        """Offer who may speak, from an `@` on that has just been written."""
        position = self.textCursor().position()
        if self._completion is None and position and self.document().characterAt(position - 1) == "@":
            from app.ui.transcript.completion import SpeakerCompletion  # late: until somebody writes an @

            self._completion = SpeakerCompletion(self, self._document, self._binding, self._theme)
        if self._completion is not None:
            self._completion.follow()

    def name_rect(self, at: int) -> QRectF:
        """Return where the name over the turn at `at` stands, in the viewport; empty where none is in view."""
        return self._names.rect(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._names.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._names.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._names.release(event):
            super().mouseReleaseEvent(event)

    # What changes

    @Slot(object)
    def _on_settled(self, change: Change | None) -> None:
        if change is None:
            self._show_project()
        elif change.assigns("speakers") or not is_words_only(change.splices):
            self._dress.refresh(touched_lines(change.splices))
            self._layout.respace()
            self._update_all()
        self._dress_view()
        self._on_caret()
        if self._timing is not None:
            self._timing.follow_text()
        self._following.point_back()

    def _show_project(self) -> None:
        flag = Qt.TextInteractionFlag
        reading = flag.TextSelectableByMouse | flag.TextSelectableByKeyboard
        is_read_only = self._document.project.is_read_only
        self.setTextInteractionFlags(reading if is_read_only else flag.TextEditorInteraction)
        self._margin.show_flaws({})
        self._heard = self._id_of(self._player.current_block)
        self._caret_block, self._awaited = -1, None
        self._following.forget()
        self._update_all()

    def _id_of(self, at: int | None) -> str | None:
        blocks = self._document.project.blocks
        return blocks[at].id if at is not None and at < len(blocks) else None

    @Slot(int)
    def _on_block_requested(self, at: int) -> None:
        self.go_to_block(at)
        self.setFocus()

    @Slot(object)
    def _on_time_clicked(self, ms: int) -> None:
        self._click.begin()
        self.play_requested.emit(ms)

    @Slot(int, bool)
    def _on_edit_requested(self, at: int, has_played: bool) -> None:
        if has_played:
            self._click.take_back()
        self.edit_time(at)

    @Slot()
    def _on_timed(self) -> None:
        """Scroll on with what plays, once a time is typed."""
        if self._player.is_playing:
            self._follow.catch_up()

    @Slot(int)
    def _on_moved_on(self, at: int) -> None:
        self.go_to_block(at)
        self.edit_time(at)

    @Slot()
    def _on_caret(self) -> None:
        if self._binding.is_writing or self.current_block() == self._caret_block:
            return
        self._caret_block = at = self.current_block()
        if self._id_of(at) != self._awaited:
            self._awaited = None
        self._describe()
        self.caret_block_changed.emit(at)

    def _describe(self) -> None:
        """Say what a screen reader reads of the caret's block."""
        project, at = self._document.project, self.current_block()
        block = project.blocks[at] if at < len(project.blocks) else None
        flaw = None if block is None else self._margin.flaw_of(block)
        self.setAccessibleDescription("" if block is None else describe(project, block, flaw.word if flaw else ""))

    @Slot()
    def _on_rest(self) -> None:
        """Move the resting caret: while it blinks, Qt does."""
        if not self.hasFocus():
            self._update_all()

    @Slot(object)
    def _on_current_block(self, at: int | None) -> None:
        heard = self._id_of(at)
        self._update_all()
        if heard != self._heard:  # else the same block was only moved up or down by an edit
            self._heard = heard
            if self._player.is_playing:  # `sought` tells of a seek; a recording that opens leaves the caret in view
                self._follow.catch_up()
        self._following.point_back()

    def _awaited_block(self) -> int | None:
        """Return the caret's block where it still waits for its mark, put there by `await_mark`; else None."""
        at, blocks = self.current_block(), self._document.project.blocks
        waits = self._awaited is not None and self._id_of(at) == self._awaited and blocks[at].is_unplaced
        return at if waits else None

    @Slot()
    def _on_scrolled(self, _action: int = 0) -> None:
        self._scroller.stop()
        self._following.leave()

    def _reveal(self, at: int) -> bool:
        """Bring a block into view, at once; return whether it was out of it."""
        top = self._view.top_for(at)
        if top is not None:
            self._scroll(top.firstLineNumber(), smoothly=False)
        return top is not None

    def _glide(self, value: int | None) -> None:
        """Scroll smoothly to a value of the scroll bar; nowhere where it is None."""
        if value is not None:
            self._scroll(value, smoothly=True)

    def _scroll(self, value: int, *, smoothly: bool) -> None:
        self._layout.respace()  # the scroll bar counts lines: it has to hear of those that were laid out
        self._scroller.go_to(value, smoothly=smoothly)

    # Painting and room

    @Slot()
    def _dress_view(self) -> None:
        """Dress what has come into view."""
        self._dress.see(self._view.rows())

    def _update_all(self) -> None:
        for part in (self.viewport(), self._margin, self._right):
            part.update()

    @Slot(QRect, int)
    def _on_update(self, rect: QRect, scrolled: int) -> None:
        if scrolled or rect.contains(self.viewport().rect()):
            self._margin.update()
            self._right.update()
            if self._timing is not None:
                self._timing.keep_place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_under(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        if self._view.resting_row() is not None:  # Qt paints a caret only where the focus is
            painter = QPainter(self.viewport())
            caret = self.cursorRect()
            painter.fillRect(caret.x(), caret.y(), 1, caret.height(), self._theme.soft)
            painter.end()

    def _paint_under(self, painter: QPainter, rect: QRect) -> None:
        """Paint what lies under the words or stands in the room above them."""
        width = self.viewport().width()
        painter.fillRect(rect, self._theme.paper)  # a style sheet keeps the ground that it gave the page first
        heard = self._view.heard_band()
        if heard is not None:
            paint_wash(painter, self._theme, *heard, width, bar=False)
        project = self._document.project
        page = PagePainter(painter, self._theme, project, INSET_PX, width - 2 * INSET_PX)
        runs, left = RunPainter(painter, self._theme, rect), self.contentOffset().x()
        for row in self._view.rows():
            if row.bottom < rect.top() or row.top > rect.bottom():
                continue
            if row.number < len(project.blocks):
                page.paint_name(project.blocks[row.number], row.line, row.top, row.spacing)
                page.paint_hint(project.blocks[row.number], row.top, row.spacing)
                for source in self._run_sources:
                    runs.paint(row, project.blocks[row.number], left, source(row.number, project.blocks[row.number]))
            elif row.line.length() == 1:
                page.paint_welcome(row.top, self._spacings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()  # first: Qt lays the words out in the width that is left
        super().resizeEvent(event)
        self._following.point_back()
        self._dress_view()

    def _make_room(self) -> None:
        """Share the width: the times, the words up to their measure, and paper."""
        bar_px = self.verticalScrollBar().sizeHint().width()
        measure, margin = (self._spacings.scaled(one) for one in (MEASURE_PX, MARGIN_PX))
        left = max(margin, (self.width() - measure) // 2)
        words = max(1, min(measure, self.width() - bar_px - left - RIGHT_PX))
        taken = self.viewportMargins()
        room = self.viewport().width() + taken.left() + taken.right()
        self.setViewportMargins(left - INSET_PX, 0, max(0, room - left - words - INSET_PX), 0)
        page = self.viewport().geometry()
        self._margin.setGeometry(0, page.top(), page.left(), page.height())
        self._right.setGeometry(page.right() + 1, page.top(), self.viewportMargins().right(), page.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held, ask for other letters, a size for each notch."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            notches = int(self._turned / NOTCH)
            self._turned -= notches * NOTCH
            if notches:
                self.zoom_requested.emit(notches)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word and, where its time is known, play from it. A second click on a name is one more."""
        if self._names.press(event):
            return
        super().mouseDoubleClickEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not self._document.project.blocks:
            return
        point = self._view.onto_line(event.position()).toPoint()
        place = place_at(self.document(), self.cursorForPosition(point).position())
        word = self.word_times.word_at(*place)
        if word is not None and word.start <= place.offset <= word.end:
            self.play_requested.emit(word.inside_ms)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_click = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if is_click else self.textCursor()
        place = place_at(self.document(), cursor.position())
        menu = build_menu(self, self._document, *place)
        self.menu_built.emit(menu, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos() if is_click else self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
