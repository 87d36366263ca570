"""The list of speakers."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.session.document import Document
from app.ui.commands.speakers import SpeakerCommands
from app.ui.speakers.delegate import SpeakerDelegate
from app.ui.speakers.menus import make_list_menu
from app.ui.speakers.model import SpeakerModel
from app.ui.theme import Theme
from app.ui.viewport import lay_ground

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_WITH_SHIFT = (Qt.KeyboardModifier.AltModifier | _SHIFT, Qt.KeyboardModifier.ControlModifier | _SHIFT)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SpeakerList(QListView):
    """The speakers in the order of their keys.

    Enter and a double click rename, Space gives the selected turns, Delete removes, Alt+Shift+Up and Down
    move, as Ctrl+Shift+Up and Down do; the menu has the rest.

    Signals:
        chosen: the row that the hand is at is another now.
    """

    chosen = Signal()

    def __init__(self, document: Document, commands: SpeakerCommands, theme: Theme) -> None:
        super().__init__()
        self._document, self._commands = document, commands
        self.speakers = SpeakerModel(document, self)
        self._delegate = SpeakerDelegate(self.speakers, theme, self)
        self._kept: str | None = None
        self.setModel(self.speakers)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.speakers.renamed.connect(commands.rename)
        self.speakers.modelAboutToBeReset.connect(self._keep)
        self.speakers.modelReset.connect(self._find_again)
        self._choose(0)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Speakers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("speakerList")
        self.setStyleSheet("#speakerList { border: none; background: transparent; border-radius: 0; }")
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    @property
    def current(self) -> str | None:
        """The id of the speaker that the hand is at; None where there is none."""
        index = self.currentIndex()
        return self.speakers.speaker(index.row()).id if index.isValid() else None

    def rename(self) -> None:
        """Edit the name in place, where it may be changed."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def open_menu(self, where: QPoint) -> None:
        """Open the menu of the row that the hand is at, at a place on the screen."""
        if self.current is not None:
            menu = make_list_menu(self, self._document.project, self.current, self._commands, self.rename)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    # What happens

    @Slot()
    def _keep(self) -> None:
        self._kept = self.current

    @Slot()
    def _find_again(self) -> None:
        """Stay with whom the hand was at; with the row where they are gone."""
        row = None if self._kept is None else self.speakers.row_of(self._kept)
        self._choose(0 if row is None else row)

    def _choose(self, row: int) -> None:
        if row < self.speakers.rowCount():
            self.setCurrentIndex(self.speakers.index(row))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        lay_ground(self, event.rect(), self._delegate.theme.panel)
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move a row or rename: in the text they move a block and write its time."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and (_move(event) or event.key() == Qt.Key.Key_F2):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() is QAbstractItemView.State.EditingState  # Enter comes here from the editor, too
        if self.current is None or is_editing:
            super().keyPressEvent(event)
        elif _move(event):
            self._commands.move(self.current, _move(event))
        elif event.modifiers() & ~_KEYPAD:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename()
        elif event.key() == Qt.Key.Key_Space:
            self._commands.give(self.current)
        elif event.key() == Qt.Key.Key_Delete:
            self._commands.remove(self.current)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.open_menu(event.globalPos())
        else:
            self.open_menu(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))


def _move(event: QKeyEvent) -> int:
    """Return by how many rows the key moves a speaker; 0 where it is another key."""
    return _MOVES.get(Qt.Key(event.key()), 0) if event.modifiers() & ~_KEYPAD in _WITH_SHIFT else 0
