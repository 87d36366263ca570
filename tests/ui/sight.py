"""What can be seen of a window: which widgets stand where, which words they show, and whether those can be read."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QSplitterHandle, QStyle, QWidget

from app.ui.theme import contrast
from tests.ui.transcript.looks import counted, picture

ELLIPSIS = "…"
CENTRE = Qt.AlignmentFlag.AlignCenter


def widgets(window: QWidget) -> list[QWidget]:
    """Return what is visible in the window, itself first."""
    return [window, *(one for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window)]


def beside(parent: QWidget) -> list[QWidget]:
    """Return the visible children of a widget, which share its room.

    The handle of a splitter may be taken hold of a little beside its line: it covers its neighbours on purpose.
    """
    children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in children if one.isVisible() and not one.isWindow() and not isinstance(one, QSplitterHandle)]


def misplaced(window: QWidget) -> list[str]:
    """Return which widgets leave their parents, cover each other, or are squeezed."""
    found = []
    for parent in widgets(window):
        children = beside(parent)
        found += [
            f"{name(one)} leaves {name(parent)}" for one in children if not parent.rect().contains(one.geometry())
        ]
        found += [
            f"{name(one)} covers {name(other)}"
            for one, other in combinations(children, 2)
            if one.geometry().intersects(other.geometry())
        ]
        found += [f"{name(one)} is squeezed" for one in children if is_squeezed(one)]
    return found


def is_squeezed(widget: QWidget) -> bool:
    """Whether a widget is smaller than it can be used."""
    least = widget.minimumSizeHint()
    return widget.width() < least.width() or widget.height() < least.height()


def name(widget: QWidget) -> str:
    """Return what tells a widget from others in the report of a failure."""
    told = widget.objectName() or words(widget) or widget.accessibleName()
    where = widget.geometry().getRect()
    return f"{type(widget).__name__} “{told}” {where}"


def words(widget: QWidget) -> str:
    """Return the words that a label or a button shows, without the mark of its key."""
    if isinstance(widget, QLabel):
        return widget.text()
    return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""


def spoken_for(window: QWidget) -> Iterator[QWidget]:
    """Yield the labels and buttons that show words."""
    yield from (one for one in widgets(window) if words(one))


def cut(window: QWidget) -> list[str]:
    """Return which words have no room; those that were cut short must end with … and be whole in the tooltip."""
    return [problem for one in spoken_for(window) if (problem := _cut(one))]


def _cut(widget: QWidget) -> str:
    shown, whole = words(widget), getattr(widget, "whole", words(widget))
    if shown != whole and not (shown.endswith(ELLIPSIS) and whole in widget.toolTip()):
        return f"{name(widget)} shows a part of “{whole}” and does not say so"
    if ELLIPSIS in shown and not widget.toolTip():
        return f"{name(widget)} is cut short and has no tooltip"
    return "" if has_room(widget, shown, whole) else f"{name(widget)} cuts its words"


def has_room(widget: QWidget, shown: str, whole: str) -> bool:
    """Whether what is shown fits into the widget."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) <= widget.height()
    wanted = widget.sizeHint()
    if shown != whole:
        wanted.setWidth(widget.fontMetrics().horizontalAdvance(shown))
    return wanted.width() <= widget.width() and wanted.height() <= widget.height()


def legibility(window: QWidget, rect: QRect) -> float:
    """Return the contrast of the letters in a part of the window to their ground.

    Both are read from what is painted: the ground is the most frequent colour, the letters have
    the next one, because enlarged letters are more stem than edge.
    """
    (paper, _), *inks = counted(picture(window, rect)).most_common(2)
    return contrast(QColor.fromRgb(inks[0][0]), QColor.fromRgb(paper)) if inks else 1.0


def place(widget: QWidget, rect: QRect) -> QRect:
    """Return where a part of a widget stands in its window."""
    return rect.translated(widget.mapTo(widget.window(), QPoint()))


def letters(widget: QWidget) -> QRect:
    """Return where the words of a label or a button stand in the window; a button's frame is left out."""
    if isinstance(widget, QLabel):
        return place(widget, widget.contentsRect())
    size = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words(widget))
    return place(widget, QStyle.alignedRect(widget.layoutDirection(), CENTRE, size, widget.rect()))
