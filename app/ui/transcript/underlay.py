"""What is painted of the page besides its words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPlainTextEdit

from app.session.document import Document
from app.ui.theme import Theme
from app.ui.transcript.page import PagePainter, paint_wash
from app.ui.transcript.runs import RunPainter, RunSource
from app.ui.transcript.spacing import Spacings
from app.ui.transcript.view import Row, View

EDGE_PX = 2
"""At the top and the bottom of a block, where nothing stands: Qt paints its neighbours' edges anew with it."""


class Underlay:
    """Paints paper, wash, names and runs under the words, and the caret that rests.

    Args:
        inset: how far from the viewport's edges the words stand.
    """

    def __init__(self, page: QPlainTextEdit, view: View, document: Document, spacings: Spacings, inset: int) -> None:
        self._page, self._view, self._document = page, view, document
        self._spacings, self._inset = spacings, inset
        self._sources: list[RunSource] = []

    def add(self, source: RunSource) -> None:
        """Paint the runs that the source gives for the blocks in view, from now on."""
        self._sources.append(source)

    def paint(self, theme: Theme, rect: QRect) -> None:
        """Paint what lies under the words or stands in the room above them."""
        painter = QPainter(self._page.viewport())
        width = self._page.viewport().width()
        painter.fillRect(rect, theme.paper)  # a style sheet keeps the ground that it gave the page first
        rows = list(self._view.rows())
        heard = self._view.heard_band()
        if heard is not None:
            paint_wash(painter, theme, *heard, width, bar=False)
        self._paint_rows(painter, theme, rect, rows)
        painter.end()

    def _paint_rows(self, painter: QPainter, theme: Theme, rect: QRect, rows: Sequence[Row]) -> None:
        project = self._document.project
        words = self._page.viewport().width() - 2 * self._inset
        page = PagePainter(painter, theme, project, self._inset, words)
        runs, left = RunPainter(painter, theme, rect), self._page.contentOffset().x()
        for row in rows:
            if row.bottom - EDGE_PX < rect.top() or row.top + EDGE_PX > rect.bottom():
                continue
            if row.number < len(project.blocks):
                block = project.blocks[row.number]
                page.paint_name(block, row.line, row.top, row.spacing)
                page.paint_hint(block, row.top, row.spacing)
                for source in self._sources:
                    runs.paint(row, block, left, source(row.number, block))
            elif row.line.length() == 1:
                page.paint_welcome(row.top, self._spacings)

    def paint_resting_caret(self, theme: Theme) -> None:
        """Paint the caret while the focus is elsewhere: Qt paints one only where the focus is."""
        if self._view.resting_row() is not None:
            painter = QPainter(self._page.viewport())
            caret = self._page.cursorRect()
            painter.fillRect(caret.x(), caret.y(), 1, caret.height(), theme.soft)
            painter.end()
