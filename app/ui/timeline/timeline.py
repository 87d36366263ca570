"""The timeline: the whole recording and what is seen of it, with its chapters, turns, marks and playhead."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.checks import Problem
from app.session.document import Change, Document
from app.session.nudges import Nudges
from app.session.player import Player
from app.ui.flaws import flaws_of
from app.ui.theme import Theme
from app.ui.timeline.canvas import Canvas
from app.ui.timeline.edits import TimelineEdits
from app.ui.timeline.follow import Follow
from app.ui.timeline.hand import Hand
from app.ui.timeline.keys import Keys
from app.ui.timeline.layers.marks import mark_strip
from app.ui.timeline.layers.playhead import playhead_region, shows_thousandths, time_text
from app.ui.timeline.look import Look
from app.ui.timeline.overlay import Lifted, Overlay, paint_overlay
from app.ui.timeline.rows import HEIGHT, LEAST_HEIGHT
from app.ui.timeline.scale import Scale
from app.ui.timeline.scene import Peaks, Scene
from app.ui.timeline.selection import followed
from app.ui.timeline.stage import Stage, Stale
from app.ui.timeline.words import TimelineWords

if TYPE_CHECKING:
    from app.core.passage import Passage

_ZOOM: Final = 1.5
_SOON_MS: Final = 20
_WITH_RING: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Timeline(QWidget):
    """The recording from left to right.

    Signals:
        scrub_requested: ms; while the playhead is dragged.
        scrub_ended: it was let go of.
        play_requested: ms; a time was clicked.
        rename_requested: position of a chapter.
        block_selected: position of a block whose mark was chosen.
    """

    scrub_requested = Signal(object)
    scrub_ended = Signal()
    play_requested = Signal(object)
    rename_requested = Signal(int)
    block_selected = Signal(int)

    def __init__(
        self, document: Document, player: Player, theme: Theme, nudges: Nudges, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._player = player
        self.words = TimelineWords(self)
        self._stage = Stage(document, player, Look.of(theme), self.words)
        self._canvas, self._follow = Canvas(), Follow()
        self.edits = TimelineEdits(self, document, nudges)
        self._hand, self._keys = Hand(self), Keys(self, player)
        self._playhead_ms = player.position_ms
        self._stood = (self._stage.scene, -1, QRegion())
        self._selected: int | None = None
        self._hovered: int | None = None
        self._lifted: Lifted | None = None
        self._loop: Passage | None = None
        self._has_ring = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.update)
        self._set_up()
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        nudges.nudged.connect(self._on_nudged)
        player.position_changed.connect(self._on_position)
        player.duration_changed.connect(self._on_duration)

    def _set_up(self) -> None:
        self.setObjectName("timeline")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.words.name())
        self.setAccessibleDescription(self.words.keys())

    # What the window asks for

    def set_theme(self, theme: Theme) -> None:
        self._stage.dress(Look.of(theme))
        self._spoil(Stale.ALL)

    def set_peaks(self, peaks: Peaks | None) -> None:
        """Show the waveform, or as much of it as is known yet."""
        self._stage.take_peaks(peaks)
        self._spoil(Stale.ALL)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show which chapters have a problem with their mark, and say what is wrong with times."""
        self.words.flaws = flaws_of(problems, self.scene.project.blocks)
        if self._selected is not None:
            self._tell_chosen()
        grave = (one.block for one in problems if one.severity != "hint" and one.block is not None)
        self._spoil(self._stage.take_problems(grave))

    @Slot(object)
    def show_loop(self, passage: "Passage | None") -> None:
        """Show what is heard over and over, or that nothing is."""
        self._loop = passage
        self.update()

    def zoom_in(self) -> None:
        self._zoom(_ZOOM)

    def zoom_out(self) -> None:
        self._zoom(1 / _ZOOM)

    def zoom_to_all(self) -> None:
        self.show_scale(self.scene.scale.whole())

    def _zoom(self, factor: float) -> None:
        """Zoom at the playhead where it is seen, else in the middle."""
        scale = self.scene.scale
        x = scale.to_x(self._playhead_ms) if scale.shows(self._playhead_ms) else scale.width / 2
        self.show_scale(scale.zoomed(factor, x))

    def selected_block(self) -> int | None:
        """Return the position of the block whose mark is chosen."""
        return self._selected

    def select_block(self, at: int | None) -> None:
        """Choose the mark of a block, or none; nobody is told."""
        if at != self._selected:
            self._selected = at
            self._tell_chosen()
            self.update()

    def cancel(self) -> bool:
        """Put back what is being dragged; return whether something was."""
        return self._hand.cancel()

    # What the hand and the keys ask for

    @property
    def scene(self) -> Scene:
        """What is painted now."""
        return self._stage.scene

    @property
    def playhead_ms(self) -> int:
        return self._playhead_ms

    def show_scale(self, scale: Scale) -> None:
        """Show that part of the recording, because somebody wants to see it."""
        self._follow.looked_at(scale, self._playhead_ms)
        self._turn_to(scale)

    def reveal(self, at: int) -> None:
        """Scroll to the mark of a block, if it is not seen."""
        start_ms, scale = self.scene.start_of(at), self.scene.scale
        if not scale.shows(start_ms):
            self.show_scale(scale.starting_at(start_ms - scale.span_ms / 2))

    def choose(self, at: int) -> None:
        """Choose the mark of a block, and say so."""
        self.select_block(at)
        self.block_selected.emit(at)

    def hover(self, at: int | None) -> None:
        """Take the mark under the pointer."""
        for one in {at, self._hovered} - {None} if at != self._hovered else ():
            self.update(mark_strip(self.scene, self.scene.start_of(one)))  # type: ignore[arg-type]
        self._hovered = at

    def lift(self, lifted: Lifted | None) -> None:
        """Take the mark in the hand, where it is now."""
        at = lifted.at if lifted else None
        if at != self.scene.lifted:
            self._stage.lift(at)
            self._canvas.spoil(overview=False)
        self._lifted = lifted
        self.update()

    # What happens

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        self._hand.let_blocks_go()
        self._hovered = None
        self._selected = followed(self._selected, change)
        self._spoil(self._stage.take(change), soon=not self.hasFocus())

    @Slot()
    def _on_replaced(self) -> None:
        self._hand.cancel()
        self._selected = self._hovered = None
        self._playhead_ms = self._player.position_ms
        self._stage.restart()
        self._spoil(Stale.ALL)

    @Slot(int)
    def _on_nudged(self, at: int) -> None:
        if at == self._selected:
            self.reveal(at)

    @Slot(int)
    def _on_duration(self, _ms: int) -> None:
        self._stage.measure()
        self._spoil(Stale.ALL)

    @Slot(int)
    def _on_position(self, ms: int) -> None:
        before_ms, self._playhead_ms = self._playhead_ms, ms
        page = None if self._hand.holds else self._follow.page(self.scene.scale, before_ms, ms)
        if page is not None:
            self._turn_to(page)
        elif self._stands_elsewhere(before_ms, ms):
            left, region = self._region(before_ms), playhead_region(self.scene, ms)
            self._stood = (self.scene, ms, region)
            self.update(left | region)

    def _region(self, ms: int) -> QRegion:
        """Return where the playhead stood: as a rule that is known from when it came there."""
        scene, at, region = self._stood
        return region if scene is self.scene and at == ms else playhead_region(self.scene, ms)

    def _stands_elsewhere(self, before_ms: int, ms: int) -> bool:
        """Whether the playhead looks another than before: most ticks move it by less than a pixel."""
        scene = self.scene
        if scene.x_of(before_ms) != scene.x_of(ms):
            return True
        if before_ms // 1000 == ms // 1000 and not shows_thousandths(scene):
            return False
        return time_text(scene, before_ms) != time_text(scene, ms)

    def _turn_to(self, scale: Scale) -> None:
        if self._stage.view(scale):
            self._canvas.spoil(overview=False)
            self.update()

    def _spoil(self, stale: Stale, *, soon: bool = False) -> None:
        """Paint anew what is not true any more; `soon`: after whatever the hand does elsewhere has been painted."""
        if not stale:
            return
        self._canvas.spoil(overview=stale is Stale.ALL)
        if not soon:
            self.update()
        elif not self._soon.isActive():
            self._soon.start()

    def _tell_chosen(self) -> None:
        """Say which mark is chosen, for a screen reader."""
        project = self.scene.project
        chosen = "" if self._selected is None else self.words.mark(project, project.blocks[self._selected])
        self.setAccessibleDescription(chosen or self.words.keys())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(640, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stage.resize(event.size())
        self._canvas.spoil()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._canvas.paint(painter, self.scene, self.size())
        overlay = Overlay(self._playhead_ms, self._selected, self._hovered, self._lifted, self._loop, self._has_ring)
        paint_overlay(painter, self.scene, overlay, self.rect(), event.region())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.wheel(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hand.leave(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._hand.open_menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() in _WITH_RING
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self._has_ring = False
        self.update()

    def event(self, event: QEvent) -> bool:
        """Take what has no handler of its own: tooltips, pinches, and keys that the window would take for its own."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._hand.tell(event)
            return True
        if isinstance(event, QNativeGestureEvent) and self._hand.pinch(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_rename = event.key() == Qt.Key.Key_F2 and not event.modifiers()
            is_taken = is_rename or (event.key() == Qt.Key.Key_Escape and self._hand.holds)
            event.setAccepted(is_taken)
            return is_taken
        return super().event(event)
