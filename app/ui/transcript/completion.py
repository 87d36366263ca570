"""The list of speakers that an `@` opens in a turn, while the hand goes on typing in the text."""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.core.mention import answer_mention, meant, mention_before, new_name, takes_mention
from app.core.turns import Place
from app.session.document import Document
from app.session.player import Player
from app.ui.shapes import swatch
from app.ui.theme import Theme, interface_font
from app.ui.transcript.binding import Binding

if TYPE_CHECKING:
    from app.ui.transcript.writing import WritingArea

MOST_ROWS: Final = 8
_PX: Final = 13
_WIDTH: Final = 264
_ROW_PX: Final = 28
_AROUND_PX: Final = 4
_GAP_PX: Final = 4
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACCEPTS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Choice(NamedTuple):
    """A row: what it says, whom it means (an id, or the name of somebody new), and the colour of somebody known."""

    text: str
    who: str
    is_new: bool
    swatch: QIcon | None = None


class SpeakerCompletion(QObject):
    """Offers the speakers of the list, and a new one, for the `@` before the caret.

    The focus stays in the text: only the keys that choose are taken, while there is a choice.
    """

    def __init__(
        self, editor: "WritingArea", document: Document, player: Player, binding: Binding, theme: Theme
    ) -> None:
        super().__init__(editor)
        self._editor, self._document, self._player, self._binding = editor, document, player, binding
        self._start: Place | None = None  # of the @ that is followed
        self._choices: list[Choice] = []
        self.list = QListWidget(editor)
        self._set_up()
        self.set_theme(theme)
        document.replaced.connect(self.close)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.verticalScrollBar().valueChanged.connect(self._put)
        self.list.itemClicked.connect(self._on_clicked)

    def _set_up(self) -> None:
        self.list.setObjectName("speakers-offered")
        self.list.setAccessibleName(self.tr("Speakers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFont(interface_font(_PX))
        self.list.setUniformItemSizes(True)
        self.list.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.list.setStyleSheet(
            f"#speakers-offered {{ background: {theme.paper.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line.name()}; border-radius: 6px; padding: {_AROUND_PX - 1}px; }}"
            f"#speakers-offered::item {{ height: {_ROW_PX}px; padding: 0 8px; border-radius: 4px; }}"
            f"#speakers-offered::item:selected {{ background: {theme.wash.name()}; color: {theme.ink.name()}; }}"
        )

    @property
    def is_following(self) -> bool:
        """Whether there is an `@` whose letters choose, be it that nobody is called so."""
        return self._start is not None

    @property
    def choices(self) -> list[str]:
        """What is offered now, for tests and for assistive technology."""
        return [one.text for one in self._choices]

    @Slot()
    def follow(self) -> None:
        """Offer who is meant by what stands before the caret; an `@` begins to count when it has just been written."""
        caret = self._editor.textCursor()
        place = self._binding.caret()
        blocks = self._document.project.blocks
        if caret.hasSelection() or place.block >= len(blocks):
            self.close()
            return
        mention = mention_before(blocks[place.block].text, place.offset)
        start = None if mention is None else Place(place.block, mention.start)
        is_begun = mention is not None and (start == self._start or not mention.query)
        if mention is None or not is_begun or not takes_mention(self._document.project, place.block):
            self.close()
            return
        self._start = start
        self._offer(mention.query)

    def cancel(self) -> bool:
        """Leave the text as it is typed; return whether something was offered."""
        was_open = not self.list.isHidden()
        self.close()
        return was_open

    @Slot()
    def close(self) -> None:
        """Offer nothing any more."""
        self._start, self._choices = None, []
        if not self.list.isHidden():
            self.list.hide()
            self._editor.removeEventFilter(self)

    # The list

    def _offer(self, query: str) -> None:
        project = self._document.project
        found = [
            Choice(one.name, one.id, is_new=False, swatch=swatch(self._theme.speaker(project, one.id)))
            for one in meant(project, query)
        ]
        name = new_name(project, query)
        if name is not None:
            found.append(Choice(self.tr("New speaker “{name}”").format(name=name), name, is_new=True))
        self._choices = found
        self.list.clear()
        for choice in found:
            item = QListWidgetItem(choice.text, self.list)
            if choice.swatch is not None:
                item.setIcon(choice.swatch)
        self._show(bool(found))

    def _show(self, on: bool) -> None:
        if not on:
            if not self.list.isHidden():
                self.list.hide()
                self._editor.removeEventFilter(self)
            return
        self._choose(0)
        if self.list.isHidden():
            self._editor.installEventFilter(self)
            self.list.show()
        self._put()
        self.list.raise_()

    @Slot()
    def _put(self) -> None:
        """Put the list below the line of the `@`, above it where there is no room."""
        if self._start is None or self.list.isHidden():
            return
        editor = self._editor
        caret = editor.cursorRect().translated(editor.viewport().pos())
        height = min(len(self._choices), MOST_ROWS) * _ROW_PX + 2 * _AROUND_PX
        below = caret.bottom() + _GAP_PX
        top = below if below + height <= editor.height() else max(0, caret.top() - _GAP_PX - height)
        left = max(0, min(caret.left(), editor.width() - _WIDTH))
        self.list.setGeometry(left, top, _WIDTH, height)

    def _choose(self, row: int) -> None:
        self.list.setCurrentRow(row % len(self._choices))
        told = self._choices[self.list.currentRow()].text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._editor, told))

    def _accept(self, row: int) -> None:
        start, choice, caret = self._start, self._choices[row], self._binding.caret()
        self.close()
        if start is not None and start.block == caret.block:
            step = answer_mention(
                self._document.project,
                start,
                Place(caret.block, caret.offset),
                choice.who,
                is_new=choice.is_new,
                before=caret,
                playhead_ms=self._player.moment_ms(),
            )
            self._binding.do(step)

    # What happens

    @Slot()
    def _on_caret(self) -> None:
        """Follow the caret along the name; elsewhere nothing is offered."""
        if self.is_following and not self._binding.is_writing:
            self.follow()

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._accept(self.list.row(item))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose, before the text does; it is watched only while there is a choice."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._choices:
            return False
        return event.modifiers() in _PLAIN and self._take(Qt.Key(event.key()))

    def _take(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self._choose(self.list.currentRow() + _STEPS[key])
        elif key in _ACCEPTS:
            self._accept(self.list.currentRow())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True
