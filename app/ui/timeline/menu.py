"""The timeline's context menu."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.ui.timeline.hits import Hit, Place

if TYPE_CHECKING:
    from app.ui.timeline.timeline import Timeline


class TimelineMenu(QMenu):
    """What can be done where the pointer is. It deletes itself once it is closed."""

    def __init__(self, timeline: "Timeline", hit: Hit) -> None:
        super().__init__(timeline)
        self._timeline, self._is_read_only = timeline, timeline.scene.project.is_read_only
        self.aboutToHide.connect(self.deleteLater)
        if not timeline.scene.is_empty:
            tidy_ms = timeline.scene.scale.tidy(hit.ms)
            self.addAction(self.tr("Play from here"), lambda: timeline.play_requested.emit(hit.ms))
            if not self._is_read_only:
                self.addAction(self.tr("New chapter here"), lambda: timeline.edits.new_chapter(tidy_ms))
            self.addSeparator()
        if not self._is_read_only and hit.at is not None and hit.place in (Place.MARK, Place.CHAPTER, Place.UNPLACED):
            self._add_mark(hit.at, timeline.scene.scale.tidy(hit.ms))
            self.addSeparator()
        self.addAction(self.tr("Zoom in"), timeline.zoom_in)
        self.addAction(self.tr("Zoom out"), timeline.zoom_out)
        self.addAction(self.tr("The whole recording"), timeline.zoom_to_all)

    def _add_mark(self, at: int, ms: int) -> None:
        timeline, block = self._timeline, self._timeline.scene.project.blocks[at]
        if block.is_chapter:
            self.addAction(self.tr("Rename"), lambda: timeline.edits.rename(at))
        if block.is_placed:
            self.addAction(self.tr("Remove the mark"), lambda: timeline.edits.remove(at))
        else:
            self.addAction(self.tr("Place it here"), lambda: timeline.edits.place(at, ms))
