"""How panes stand beside and below one another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


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
