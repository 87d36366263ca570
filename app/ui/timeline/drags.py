"""Drags: what the hand has taken hold of. Nothing changes in the document before it lets go."""

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint

from app.ui.timeline.hits import Hit, Place
from app.ui.timeline.overlay import Lifted

if TYPE_CHECKING:
    from app.ui.timeline.timeline import Timeline

FAR_PX: Final = 4
"""A hand that moved less meant a click."""

SNAP_PX: Final = 5


class Drag(Protocol):
    def move(self, point: QPoint, *, freely: bool) -> None:
        """Follow the pointer; `freely` without snapping to anything."""

    def drop(self) -> None:
        """Let go: do what was meant."""

    def cancel(self) -> None:
        """Put back what was taken."""


class Scrub:
    """The playhead in the hand; a click plays from there."""

    def __init__(self, timeline: "Timeline", hit: Hit, press: QPoint) -> None:
        self._timeline, self._press, self._ms = timeline, press, hit.ms
        self._before_ms = timeline.playhead_ms
        self._is_moved = False

    def move(self, point: QPoint, *, freely: bool) -> None:  # noqa: ARG002 - the playhead snaps to nothing
        self._is_moved |= abs(point.x() - self._press.x()) >= FAR_PX
        if self._is_moved:
            self._timeline.scrub_requested.emit(self._timeline.scene.scale.to_ms(point.x()))

    def drop(self) -> None:
        if self._is_moved:
            self._timeline.scrub_ended.emit()
        else:
            self._timeline.play_requested.emit(self._ms)

    def cancel(self) -> None:
        if self._is_moved:
            self._timeline.scrub_requested.emit(self._before_ms)
            self._timeline.scrub_ended.emit()


class FrameDrag:
    """The frame of the overview in the hand, by its middle or by an edge."""

    def __init__(self, timeline: "Timeline", hit: Hit, press: QPoint) -> None:
        self._timeline, self._place = timeline, hit.place
        self._before = timeline.scene.scale
        if hit.place is Place.OVERVIEW:
            timeline.show_scale(self._before.starting_at(hit.ms - self._before.span_ms / 2))
        self._from, self._held = press.x(), timeline.scene.scale

    def move(self, point: QPoint, *, freely: bool) -> None:  # noqa: ARG002 - the frame snaps to nothing
        held = self._held
        moved_ms = (point.x() - self._from) * held.whole().ms_per_px
        if self._place is Place.FRAME_START:
            scale = held.between(min(held.start_ms + moved_ms, held.end_ms - 1), held.end_ms)
        elif self._place is Place.FRAME_END:
            scale = held.between(held.start_ms, max(held.end_ms + moved_ms, held.start_ms + 1))
        else:
            scale = held.starting_at(held.start_ms + moved_ms)
        self._timeline.show_scale(scale)

    def drop(self) -> None:
        """The view is where it was dragged to already."""

    def cancel(self) -> None:
        self._timeline.show_scale(self._before)


class MarkDrag:
    """A mark in the hand. It is a ghost until it is dropped: one step, and none when it is put back."""

    def __init__(self, timeline: "Timeline", hit: Hit, press: QPoint) -> None:
        self._timeline, self._at, self._press = timeline, hit.at or 0, press
        start_ms = timeline.scene.project.blocks[self._at].start_ms
        scale = timeline.scene.scale
        self._grip = 0.0 if start_ms is None else press.x() - scale.to_x(start_ms)
        self._ms: int | None = None

    def move(self, point: QPoint, *, freely: bool) -> None:
        if self._ms is None and abs(point.x() - self._press.x()) < FAR_PX:
            return
        scale = self._timeline.scene.scale
        wanted = scale.to_ms(min(max(point.x(), 0), scale.width) - self._grip)
        self._ms = scale.tidy(wanted) if freely else self._snapped(wanted)
        self._timeline.lift(Lifted(self._at, self._ms, point))

    def _snapped(self, wanted: int) -> int:
        """Return the nearest of the playhead and the other marks within reach, else the time itself, tidy."""
        scene, scale = self._timeline.scene, self._timeline.scene.scale
        reach = SNAP_PX * scale.ms_per_px
        near = scene.index.marks_between(wanted - reach, wanted + reach, scale.ms_per_px)
        times = [scene.start_of(at) for at in near if at != self._at]
        times += [ms for ms in (self._timeline.playhead_ms,) if abs(ms - wanted) <= reach]
        return min(times, key=lambda ms: abs(ms - wanted), default=scale.tidy(wanted))

    def drop(self) -> None:
        self._timeline.lift(None)
        if self._ms is None:
            self._timeline.choose(self._at)
        else:
            self._timeline.edits.place(self._at, self._ms)

    def cancel(self) -> None:
        self._timeline.lift(None)
