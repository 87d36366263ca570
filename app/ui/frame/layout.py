"""How panes stand beside and below one another."""

from typing import Final

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

PAGE_LEAST_PX: Final = 460
"""Times, and as many words in a line as can be read."""
LEFT_LEAST_PX: Final = 260


def column(*widgets: QWidget) -> QWidget:
    """Return the widgets one below the other, without a gap."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return whole


def splitter(orientation: Qt.Orientation, *widgets: QWidget, sizes: tuple[int, ...]) -> QSplitter:
    """Return the widgets with a line between them to drag; the last one takes what a larger window gives."""
    whole = QSplitter(orientation)
    whole.setHandleWidth(1)
    whole.setChildrenCollapsible(False)
    for widget in widgets:
        whole.addWidget(widget)
    whole.setSizes(list(sizes))
    whole.setStretchFactor(len(widgets) - 1, 1)
    return whole


class Beside(QSplitter):
    """Panes beside the page: as wide as they were dragged, narrower where the page would have no room."""

    def __init__(self, left: QWidget, page: QWidget, left_px: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._left_px, self._page_px = left_px, PAGE_LEAST_PX
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(page)
        self.setSizes([left_px, 2000])
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._keep)

    def restoreState(self, state: QByteArray | bytes) -> bool:
        """Take the widths of another day; they count as dragged."""
        is_taken = super().restoreState(state)
        self._keep()
        return is_taken

    @Slot()
    def _keep(self) -> None:
        left, page = self.sizes()
        self._left_px = left or self._left_px
        self._page_px = min(page, PAGE_LEAST_PX)  # who has dragged it narrower wants it so

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.handleWidth()
        left = min(self._left_px, max(LEFT_LEAST_PX, room - self._page_px))
        if self.widget(0).isVisible() and left != self.sizes()[0]:
            self.setSizes([left, room - left])
