"""The transcript editor: the page to write in."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from app.core.checks import Problem
from app.core.edits import Caret
from app.core.turns import Place
from app.session.document import Change, Document
from app.session.player import Player
from app.ui.flaws import flaws_of
from app.ui.notches import Notches
from app.ui.theme import Theme
from app.ui.transcript.carrying import INSET_PX
from app.ui.transcript.dress import Dress
from app.ui.transcript.following import Following
from app.ui.transcript.gutter import Gutter
from app.ui.transcript.hearing import Hearing
from app.ui.transcript.margin import Margin
from app.ui.transcript.mentions import Mentions
from app.ui.transcript.names import NameHand
from app.ui.transcript.page import forget_widths
from app.ui.transcript.places import place_at
from app.ui.transcript.room import share_width
from app.ui.transcript.runs import RunSource
from app.ui.transcript.sight import show_caret
from app.ui.transcript.spoken import describe
from app.ui.transcript.times import TimeHand
from app.ui.transcript.touched import come_lines, keeps_faces, roomy_lines, touched_lines
from app.ui.transcript.underlay import Underlay
from app.ui.transcript.ways import Ways
from app.ui.transcript.writing import WritingArea


class TranscriptEditor(WritingArea):
    """The page: chapters are headings, times and names stand beside and above, what is heard lies under a wash.

    It puts its parts together, and hands on what Qt tells it: `times` are typed, `following` scrolls with what is
    heard, `hearing` knows what a place is heard with, `mentions` offer who speaks.

    Signals:
        play_requested: ms; a time was clicked.
        zoom_requested: by how many sizes the letters should be larger.
        caret_block_changed: position of the block that the caret has come to.
        typed: something was written in the text, deleted or pasted.
        nudge_requested: position of a block, how often its mark is to move, back where negative; and whether far.
        speaker_requested: position of a turn whose name was clicked, and where on the screen its menu opens.
        menu_built: the menu of the text, before it is shown, and the `Place` that it is for; who has more to offer
            puts it in.
    """

    play_requested = Signal(object)
    zoom_requested = Signal(int)
    caret_block_changed = Signal(int)
    typed = Signal()
    nudge_requested = Signal(int, int, bool)
    speaker_requested = Signal(int, QPoint)
    menu_built = Signal(QMenu, object)

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, player, parent)
        self._theme = theme
        self._caret_block = -1
        self._wheel = Notches()
        self._dress = Dress(self.document(), self._view.spacing_of, self._view.headings_in, theme)
        self._underlay = Underlay(self, self._view, document, self._spacings, INSET_PX)
        self._margin, self._right = Margin(self._view, theme, self), Gutter(self._view, theme, self)
        self._names = NameHand(self, self._view, document, INSET_PX)
        self._ways = Ways(self, self._view, self._layout)
        self.following = Following(self, self._view, player, self._ways.glide)
        self.times = TimeHand(self, self._margin, self._ways, document, player, theme=theme)
        self.hearing = Hearing(document, self.play_requested.emit)
        self.mentions = Mentions(self, document, player, self._binding, theme)
        self.setAccessibleName(self.tr("Transcript"))
        self._connect()
        self.set_theme(theme)
        self._binding.load()

    def _connect(self) -> None:
        self._binding.settled.connect(self._on_settled)
        self._binding.typed.connect(self.typed)
        self._binding.burst.rested.connect(self.following.catch_up)
        self._names.requested.connect(self.speaker_requested)
        self._margin.nudge_requested.connect(self.nudge_requested)
        self.times.play_requested.connect(self.play_requested)
        self.times.block_requested.connect(self.go_to_block)
        self.times.closed.connect(self._on_timed)
        self._player.current_block_changed.connect(self._update_all)
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
        forget_widths()
        self.setFont(self._spacings.words.font)
        for part in (self._dress, self._margin, self._right, self.times, self.mentions):
            part.set_theme(theme)
        self._dress_view()
        self.viewport().update()

    def set_letters(self, page_px: int, face: str) -> None:
        """Write in letters of that size from now on, and in that face where there is one of the name.

        What stood at the top of the view stays there.
        """
        top = self.firstVisibleBlock().blockNumber()
        self._spacings.set(page_px, face)
        self._dress.renew()
        self.setFont(self._spacings.words.font)
        self._share_width()
        self._layout.respace()
        self._ways.put_on_top(top)
        self._dress_view()
        self._update_all()
        self.times.keep_place()

    # Caret and view

    @Slot(int)
    def go_to_block(self, at: int) -> None:
        """Put the caret at the beginning of the block at `at`, and bring it into view."""
        if self._ways.go_to_block(at):
            self.following.leave()

    def select(self, caret: Caret) -> None:
        """Put caret and selection as near there as may be, and bring them into view, whatever is heard."""
        self.following.rest()
        if self._ways.select(caret):
            self.following.leave()

    def go_to_place(self, place: Place) -> None:
        """Put the caret there, in the same way."""
        self.select(Caret(*place, *place))

    def go_to_range(self, start: Place, end: Place) -> None:
        """Select from there to there, in the same way, and bring the very end into view."""
        self.select(Caret(*end, *start))
        show_caret(self)

    @Slot()
    def show_caret(self) -> None:
        """Bring the caret into view, where the page has become smaller."""
        show_caret(self)

    def await_mark(self, at: int) -> None:
        """Put the caret into the block at `at`, to be marked next: until then it stays in view, whatever is heard."""
        self._ways.go_to_block(at)
        self.following.await_mark(at)

    # What others ask, and show

    @property
    def is_busy(self) -> bool:
        """Whether the hand is at work here, in the text or at a time, so that nothing should move under it."""
        return super().is_busy or self.times.is_open

    def name_rect(self, at: int) -> QRectF:
        """Return where the name over the turn at `at` stands, in the viewport; empty where none is in view."""
        return self._names.rect(at)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show in the margin which times have a problem, and which problem."""
        self._margin.show_flaws(flaws_of(problems, self._document.project.blocks))
        self._describe()

    def add_runs(self, source: RunSource) -> None:
        """Paint the runs that the source gives for the blocks in view, from now on."""
        self._underlay.add(source)
        self.update_runs()

    def update_runs(self) -> None:
        """Paint the runs anew: a source gives others now."""
        self.viewport().update()

    def update_lines(self, at: int, start: int, end: int) -> None:
        """Paint anew the lines from one offset in the block at `at` to another, and nothing else."""
        self.viewport().update(self._view.lines_of(at, start, end))

    # What changes

    @Slot(object)
    def _on_settled(self, change: Change | None) -> None:
        if change is None:
            self._show_project()
        elif change.assigns("speakers") or not keeps_faces(change.splices):
            self._dress.refresh(touched_lines(change.splices))
            self._layout.respace(roomy_lines(change.splices))
            self._update_all()
        elif change.moves_times:
            self._margin.update()
        if self._binding.is_mirroring:  # Qt lays the line out when all has been told: others may come into view
            QTimer.singleShot(0, self, self._dress_view)
        else:
            self._dress_view()
        self._on_caret()
        self._show_replayed(change)
        self.times.follow_text()
        self.following.see_edit()

    def _show_replayed(self, change: Change | None) -> None:
        """Bring the lines into view that an undo or a redo has put back around the caret."""
        if change is not None and change.is_replayed and change.caret is not None:
            lines = come_lines(change.splices, change.caret.block)
            if lines is not None:
                self._ways.show_lines(lines)

    def _show_project(self) -> None:
        flag = Qt.TextInteractionFlag
        reading = flag.TextSelectableByMouse | flag.TextSelectableByKeyboard
        is_read_only = self._document.project.is_read_only
        self.setTextInteractionFlags(reading if is_read_only else flag.TextEditorInteraction)
        self._margin.show_flaws({})
        self._caret_block = -1
        self.following.forget()
        self._update_all()

    @Slot()
    def _on_caret(self) -> None:
        if self._binding.is_writing or self.current_block() == self._caret_block:
            return
        self._caret_block = at = self.current_block()
        self.following.see_caret(at)
        self._describe()
        self.caret_block_changed.emit(at)

    def _describe(self) -> None:
        """Say what a screen reader reads of the caret's block."""
        project, at = self._document.project, self.current_block()
        block = project.blocks[at] if at < len(project.blocks) else None
        flaw = None if block is None else self._margin.flaw_of(block)
        self.setAccessibleDescription("" if block is None else describe(project, block, flaw.word if flaw else ""))

    @Slot()
    def _on_timed(self) -> None:
        """Scroll on with what plays, once a time is typed."""
        if self._player.is_playing:
            self.following.catch_up()

    @Slot()
    def _on_scrolled(self, _action: int = 0) -> None:
        self._ways.stop()
        self.following.leave()

    # Painting and room

    @Slot()
    def _dress_view(self) -> None:
        """Dress what has come into view."""
        self._dress.see(self._view.rows())

    @Slot()
    def _update_all(self) -> None:
        for part in (self.viewport(), self._margin, self._right):
            part.update()

    @Slot()
    def _on_rest(self) -> None:
        """Move the resting caret: while it blinks, Qt does."""
        if not self.hasFocus():
            self._update_all()

    @Slot(QRect, int)
    def _on_update(self, rect: QRect, scrolled: int) -> None:
        if scrolled or rect.contains(self.viewport().rect()):
            self._margin.update()
            self._margin.follow_pointer()
            self._right.update()
            self.times.keep_place()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the letters anew: where it polishes a widget, the style sheet gives back those of before."""
        super().showEvent(event)
        self.setFont(self._spacings.words.font)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._underlay.paint(self._theme, event.rect())
        super().paintEvent(event)
        self._underlay.paint_resting_caret(self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()  # first: Qt lays the words out in the width that is left
        super().resizeEvent(event)
        self.following.point_back()
        self._dress_view()

    def _share_width(self) -> None:
        share_width(self, self._spacings, self._margin, self._right)

    # Mouse: a name over a turn takes it before the text does

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held, ask for other letters, a size for each notch."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        notches = self._wheel.turn(event.angleDelta().y())
        if notches:
            self.zoom_requested.emit(notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._names.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._names.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._names.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word and, where its time is known, play from it. A second click on a name is one more."""
        if self._names.press(event):
            return
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            point = self._view.onto_line(event.position()).toPoint()
            self.hearing.play_word(place_at(self.document(), self.cursorForPosition(point).position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from app.ui.transcript.menu import build_menu  # late: the window starts without it

        is_click = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if is_click else self.textCursor()
        place = place_at(self.document(), cursor.position())
        menu = build_menu(self, self._document, *place)
        self.menu_built.emit(menu, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos() if is_click else self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
