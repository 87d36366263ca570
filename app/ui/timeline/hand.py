"""The mouse over the timeline: what each press, turn of the wheel and double click means."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from app.ui.notches import NOTCH
from app.ui.timeline.drags import Drag, FrameDrag, MarkDrag, Scrub
from app.ui.timeline.hits import Hit, Place, hit

if TYPE_CHECKING:
    from app.ui.timeline.timeline import Timeline

_ZOOM_A_NOTCH: Final = 1.25
_SCROLL_A_NOTCH_PX: Final = 96

_FRAME = frozenset({Place.OVERVIEW, Place.FRAME, Place.FRAME_START, Place.FRAME_END})
_CURSORS: Final = {
    Place.MARK: Qt.CursorShape.SizeHorCursor,
    Place.FRAME_START: Qt.CursorShape.SizeHorCursor,
    Place.FRAME_END: Qt.CursorShape.SizeHorCursor,
    Place.FRAME: Qt.CursorShape.OpenHandCursor,
    Place.UNPLACED: Qt.CursorShape.OpenHandCursor,
    Place.TRAY: Qt.CursorShape.PointingHandCursor,
}


class Hand:
    """Turns what the mouse does into what is meant."""

    def __init__(self, timeline: "Timeline") -> None:
        self._timeline = timeline
        self._drag: Drag | None = None

    @property
    def holds(self) -> bool:
        """Whether something is being dragged, or may be."""
        return self._drag is not None

    def at(self, point: QPoint) -> Hit:
        return hit(self._timeline.scene, point)

    def press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        found = self.at(point)
        self._timeline.edits.seal()
        self._drag = self._taken(found, point)
        if self._drag is None and found.place in (Place.CHAPTER, Place.TRAY):
            self._click(found)
        elif not isinstance(self._drag, MarkDrag | FrameDrag):
            self._timeline.select_block(None)

    def _taken(self, found: Hit, point: QPoint) -> Drag | None:
        if found.place in (Place.RULER, Place.WAVE, Place.TURN):
            return Scrub(self._timeline, found, point)
        if found.place in (Place.MARK, Place.UNPLACED):
            return MarkDrag(self._timeline, found, point)
        return FrameDrag(self._timeline, found, point) if found.place in _FRAME else None

    def _click(self, found: Hit) -> None:
        if found.place is Place.TRAY:
            self._timeline.edits.go_to_unplaced()
        elif found.at is not None:
            self._timeline.choose(found.at)

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._drag is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            self.cancel()  # it was let go where nobody told: in a box that came up meanwhile
        if self._drag is not None:
            self._drag.move(point, freely=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        found = self.at(point)
        self._timeline.setCursor(_CURSORS.get(found.place, Qt.CursorShape.ArrowCursor))
        self._timeline.hover(found.at if found.place is Place.MARK else None)

    def release(self) -> None:
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.drop()

    def cancel(self) -> bool:
        """Put back what is being dragged; return whether something was."""
        drag, self._drag = self._drag, None
        if drag is not None:
            drag.cancel()
        return drag is not None

    def let_blocks_go(self) -> None:
        """Put back a mark that is being dragged: the blocks are others now. What else is held stays in the hand."""
        if isinstance(self._drag, MarkDrag):
            self.cancel()

    def double_click(self, event: QMouseEvent) -> None:
        """Name the chapter that is there; where there is none in the chapters' row, make one."""
        self.cancel()
        found = self.at(event.position().toPoint())
        if found.place is Place.CHAPTER_ROW:
            self._timeline.edits.new_chapter(self._timeline.scene.scale.tidy(found.ms))
        elif found.place in (Place.CHAPTER, Place.UNPLACED, Place.MARK) and found.at is not None:
            self._timeline.edits.rename(found.at)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Shift, or sideways, scroll."""
        turned, exact = event.angleDelta(), event.pixelDelta()
        sideways = abs(turned.x()) > abs(turned.y())
        scale = self._timeline.scene.scale
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            pixels = exact.x() or (turned.x() or turned.y()) / NOTCH * _SCROLL_A_NOTCH_PX
            self._timeline.show_scale(scale.scrolled(-pixels))
        else:
            factor = _ZOOM_A_NOTCH ** (turned.y() / NOTCH)
            self._timeline.show_scale(scale.zoomed(factor, event.position().x()))

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom where two fingers do; return whether it was that gesture."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        scale = self._timeline.scene.scale
        self._timeline.show_scale(scale.zoomed(1 + event.value(), event.position().x()))
        return True

    def tell(self, event: QHelpEvent) -> None:
        """Show what is under the pointer in words."""
        from html import escape  # late: it brings every entity of HTML along

        text = self._timeline.words.about(self._timeline.scene, self.at(event.pos()))
        QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>" if text else "", self._timeline)

    def open_menu(self, event: QContextMenuEvent) -> None:
        """Offer what can be done there; from the keyboard, at the chosen mark."""
        from app.ui.timeline.menu import TimelineMenu  # late: the window starts without it

        self.cancel()
        is_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self._chosen_point() if is_keyboard else event.pos()
        TimelineMenu(self._timeline, self.at(point)).popup(self._timeline.mapToGlobal(point))

    def _chosen_point(self) -> QPoint:
        """Return where the chosen mark is; without one, the playhead on the ruler."""
        scene, at = self._timeline.scene, self._timeline.selected_block()
        block = None if at is None else scene.project.blocks[at]
        if block is None or block.start_ms is None:
            return QPoint(scene.x_of(self._timeline.playhead_ms), scene.rows.ruler.center().y())
        row = scene.rows.chapters if block.is_chapter else scene.rows.turns
        return QPoint(scene.x_of(block.start_ms), row.center().y())

    def leave(self, _event: QEvent) -> None:
        self._timeline.hover(None)
