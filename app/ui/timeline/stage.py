"""The scene, kept true: what each change of the document means for what is painted."""

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QSize

from app.core.edits import Splice
from app.core.transcript import Transcript
from app.session.document import Change, Document
from app.session.player import Player
from app.ui.timeline.extent import extent_ms
from app.ui.timeline.look import Look
from app.ui.timeline.rows import Rows
from app.ui.timeline.scale import Scale
from app.ui.timeline.scene import Peaks, Scene
from app.ui.timeline.selection import followed
from app.ui.timeline.spans import Spans
from app.ui.timeline.words import TimelineWords

_MOST_GAIN: Final = 8.0


class Stale(IntEnum):
    """How much of the picture is no longer true."""

    NOTHING = 0
    BODY = 1
    ALL = 2


class Stage:
    """Makes the scene from the document, and makes anew only what a change touched."""

    def __init__(self, document: Document, player: Player, look: Look, words: TimelineWords) -> None:
        self._document, self._player, self._words = document, player, words
        self._size = QSize(1, 1)
        self._is_behind = False  # whether the times of the transcript are others by now
        self._scene = Scene(
            project=document.project,
            index=document.index,
            spans=Spans((), 0),
            total_ms=0,
            scale=Scale(1, 1),
            rows=Rows.of(1, 1),
            look=look,
            hint=words.hint(),
        )
        self.restart()

    @property
    def scene(self) -> Scene:
        """What there is to paint; measured when it is asked for, not at each key that moves what stands below it."""
        if self._is_behind:
            self.measure()
        return self._scene

    @scene.setter
    def scene(self, scene: Scene) -> None:
        self._scene = scene

    def restart(self) -> None:
        """Take another project, seen as a whole; `take_peaks` tells its waveform: it may be the same."""
        unplaced = Transcript.of(self._document.project.blocks).unplaced
        scale = self.scene.scale.whole()
        self.scene = replace(self.scene, problems=frozenset(), unplaced=unplaced, scale=scale)
        self.measure()

    def measure(self) -> None:
        """Take the transcript and its length as they are now."""
        self._is_behind = False
        project, index = self._document.project, self._document.index
        total_ms = extent_ms(project, index, self._player.duration_ms)
        self.scene = replace(
            self.scene,
            project=project,
            index=index,
            spans=Spans(project.blocks, total_ms),
            total_ms=total_ms,
            scale=self.scene.scale.fitted(total_ms, self._size.width()),
            tray_text=self._words.tray(self.scene.unplaced),
        )

    def take(self, change: Change) -> Stale:
        """Take a change of the document; return what it made untrue."""
        if change.moves_times or change.assigns("recording"):
            scene = self._scene  # what it shows of the times waits until it is asked for
            problems = (followed(at, change) for at in scene.problems)
            self._scene = replace(
                scene,
                project=self._document.project,
                problems=frozenset(at for at in problems if at is not None),
                unplaced=scene.unplaced + sum(_more_unplaced(edit) for edit in change.splices),
            )
            self._is_behind = True
            return Stale.ALL
        self._scene = replace(self._scene, project=self._document.project)
        shows = change.assigns("speakers") or any(_is_seen(edit) for edit in change.splices)
        return Stale.BODY if shows else Stale.NOTHING

    def resize(self, size: QSize) -> None:
        self._size = size
        rows = Rows.of(size.width(), size.height())
        scale = self.scene.scale.fitted(self.scene.total_ms, size.width())
        self.scene = replace(self.scene, rows=rows, scale=scale)

    def view(self, scale: Scale) -> bool:
        """Take another scale; return whether it is another."""
        is_new = scale != self.scene.scale
        self.scene = replace(self.scene, scale=scale)
        return is_new

    def dress(self, look: Look) -> None:
        self.scene = replace(self.scene, look=look)

    def take_peaks(self, peaks: Peaks | None) -> None:
        gain = 1.0 if peaks is None or self.scene.is_empty else _gain(peaks, self.scene.total_ms)
        self.scene = replace(self.scene, peaks=peaks, gain=gain)

    def take_problems(self, positions: Iterable[int]) -> Stale:
        """Take the positions of the blocks that have a problem: those of chapters are shown; return what is untrue.

        After most edits they are the same, and all would be painted anew beside a picture that plays.
        """
        blocks = self._document.project.blocks
        shown = frozenset(at for at in positions if at < len(blocks) and blocks[at].is_chapter)
        if shown == self.scene.problems:
            return Stale.NOTHING
        self.scene = replace(self.scene, problems=shown)
        return Stale.ALL

    def lift(self, at: int | None) -> None:
        self.scene = replace(self.scene, lifted=at)


def _gain(peaks: Peaks, total_ms: int) -> float:
    """Return what makes the loudest moment fill the row; silence stays silence."""
    low, high = peaks.between(0, total_ms, 1)
    loudest = max(abs(low.item()), abs(high.item()))
    return min(1 / loudest, _MOST_GAIN) if loudest > 0 else 1.0


def _is_seen(edit: Splice) -> bool:
    """Whether an edit that moves no time changes what is painted: a title, or who speaks."""
    return any(
        after.is_chapter or before.speaker != after.speaker
        for before, after in zip(edit.removed, edit.inserted, strict=True)
    )


def _more_unplaced(edit: Splice) -> int:
    """Return by how many marks the unplaced ones grow: they are not counted anew in a long transcript."""
    return sum(block.is_unplaced for block in edit.inserted) - sum(block.is_unplaced for block in edit.removed)
