"""Icons: SVG files of resources/icons, drawn in the theme's colours at the screen's own sharpness."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import RESOURCES


class _Engine(QIconEngine):
    """Draws the file at whatever size is asked for."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        self._renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))

    def paint(self, painter: QPainter, rect: object, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        self._renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)


@lru_cache(maxsize=128)
def _icon(name: str, colour: str) -> QIcon:
    return QIcon(_Engine(name, colour))


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon of that file name, without its suffix, in that colour."""
    return _icon(name, colour.name())
