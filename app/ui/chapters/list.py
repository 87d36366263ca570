"""The list of chapters."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.core import marks
from app.session.document import Document
from app.session.player import Player
from app.ui.chapters.delegate import ROW_PX, ChapterDelegate
from app.ui.chapters.model import ChapterModel
from app.ui.row_table import RowTable
from app.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ChapterList(RowTable):
    """The chapters in page order: a table of one column, because a list view does not scale to thousands of rows.

    A click on a time plays from there. Enter, F2 and a double click on a title rename, Space
    plays, Delete removes the mark.

    Signals:
        play_requested: ms.
        block_requested: position of the block to put the caret in.
    """

    play_requested = Signal(object)
    block_requested = Signal(int)

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._player = document, player
        self.chapters = ChapterModel(document, self)
        self._delegate = ChapterDelegate(self.chapters, theme, self)
        self._pressed = QPoint()
        self.set_rows(self.chapters, self._delegate, ROW_PX)
        self._set_up()
        self.chapters.counted.connect(self._on_counted)
        self.chapters.moved.connect(self._on_moved)
        self._delegate.fit_times()
        player.current_block_changed.connect(self._on_heard)
        self.clicked.connect(self._on_clicked)
        self._on_heard(player.current_block)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Chapters"))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def rename(self, at: int) -> None:
        """Edit the title of the chapter whose block stands at `at`, in place."""
        row = self.chapters.row_of(at)
        if row is not None:
            index = self.chapters.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self._edit(index)

    # What happens

    @Slot(int, int)
    def _on_counted(self, _placed: int, _total: int) -> None:
        self._delegate.fit_times()
        self._on_heard(self._player.current_block)
        self.viewport().update()

    @Slot()
    def _on_moved(self) -> None:
        self._on_heard(self._player.current_block)

    @Slot(object)
    def _on_heard(self, at: int | None) -> None:
        row = self.chapters.set_heard(at)
        if row is not None and self.state() is not QAbstractItemView.State.EditingState:
            self.scrollTo(self.chapters.index(row))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self._pressed.x() < self._delegate.times_end + 4:
            self._play(index)
        self._ask_for(index)

    def _ask_for(self, index: QModelIndex) -> None:
        if index.isValid():
            self.block_requested.emit(self.chapters.chapter(index.row()).at)

    def _play(self, index: QModelIndex) -> None:
        """Play from a chapter, if it has a time."""
        if index.isValid():
            start_ms = self.chapters.chapter(index.row()).block.start_ms
            if start_ms is not None:
                self.play_requested.emit(start_ms)

    def _edit(self, index: QModelIndex) -> None:
        """Edit a title in place, where titles may be changed."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _remove_mark(self, index: QModelIndex) -> None:
        """Make a chapter one that is not placed yet; its text stays."""
        if index.isValid() and self.chapters.chapter(index.row()).block.is_placed:
            at = self.chapters.chapter(index.row()).at
            self._document.do(marks.remove_mark(self._document.project, at), self)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """Keep the key that renames from the window, where it edits a time."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        event.setAccepted(event.key() == Qt.Key.Key_F2 and not event.modifiers())
        return event.isAccepted()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.position().x() > self._delegate.times_end:
            self._edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, last = self.currentIndex(), self.chapters.rowCount() - 1
        is_editing = self.state() is QAbstractItemView.State.EditingState  # Enter comes here from the editor, too
        if event.modifiers() & ~_KEYPAD or last < 0 or is_editing:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._edit(index)
            case Qt.Key.Key_Space:
                self._play(index)
            case Qt.Key.Key_Delete:
                self._remove_mark(index)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case _:
                super().keyPressEvent(event)
                if self.currentIndex() != index:
                    self._ask_for(self.currentIndex())

    def _go_to(self, row: int) -> None:
        index = self.chapters.index(row)
        self.setCurrentIndex(index)
        self._ask_for(index)
