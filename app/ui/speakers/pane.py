"""The panel of the speakers: the list, and under it what is done with it most."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.core.tally import Tally
from app.session.document import Document
from app.ui.actions.build import key_of
from app.ui.commands.speakers import SpeakerCommands
from app.ui.speakers.delegate import MARGIN_PX
from app.ui.speakers.list import SpeakerList
from app.ui.theme import Theme, interface_font


class SpeakerPane(QWidget):
    """The speakers, or how to name the first one.

    Signals:
        counted: how many there are, in words; `count` holds the same.
    """

    counted = Signal(str)

    def __init__(self, document: Document, commands: SpeakerCommands, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("speakers")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._commands = document, commands
        self.list = SpeakerList(document, commands, theme)
        self.new, self.give, self.more = QPushButton(), QPushButton(), QPushButton()
        self._hint, self._below = QLabel(), QStackedLayout()
        self.count = ""
        self._set_up()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.set_theme(theme)
        self.list.chosen.connect(self._refresh)
        self.list.speakers.counted.connect(self._on_counted)
        document.replaced.connect(self._refresh)
        self._on_counted(self.list.speakers.rowCount())

    def _set_up(self) -> None:
        self._hint.setText(
            self.tr("Nobody yet. {key} names who speaks at the caret, and so does @ in a turn.").format(
                key=key_of("edit.speaker_new")
            )
        )
        self._hint.setFont(interface_font(13))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX, 0)
        for button, text, help_, command in (
            (self.new, self.tr("New…"), self.tr("Put somebody on the list"), self._commands.ask_new),
            (
                self.give,
                self.tr("Give to the selection"),
                self.tr("Give them the selected turns, or the one at the caret (Space)"),
                self._give,
            ),
            (self.more, self.tr("More…"), self.tr("Rename, merge, split off, move, remove"), self._open_menu),
        ):
            button.setText(text)
            button.setToolTip(help_)
            button.setFont(interface_font(12))
            button.clicked.connect(command)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 8)
        row.setSpacing(8)
        for button in (self.new, self.give, self.more):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._below, 1)
        self._below.addWidget(self.list)  # not before: it shows the first one, as a window where it has no parent
        self._below.addWidget(self._hint)
        column.addLayout(row)

    # What the window asks for

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on; not by a palette, which Qt would give back at a later polish."""
        ground, words = theme.panel.name(), theme.soft.name()
        self.setStyleSheet(
            f"#speakers {{ background: {ground}; }} #speakers QLabel {{ color: {words}; }}"
            "#speakers QPushButton { padding: 3px 10px; }"
        )
        self.list.set_theme(theme)

    @Slot(object)
    def show_tally(self, counts: Tally) -> None:
        """Show how much everybody says."""
        self.list.speakers.show_talk(counts.talk)

    # What happens

    @Slot()
    def _give(self) -> None:
        if self.list.current is not None:
            self._commands.give(self.list.current)

    @Slot()
    def _open_menu(self) -> None:
        self.list.open_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _refresh(self) -> None:
        can_write, is_chosen = not self._document.project.is_read_only, self.list.current is not None
        self.new.setEnabled(can_write)
        self.give.setEnabled(can_write and is_chosen)
        self.more.setEnabled(is_chosen)

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.count = self.tr("%n speaker(s)", "", count) if count else ""
        self._below.setCurrentWidget(self.list if count else self._hint)
        self._refresh()
        self.counted.emit(self.count)
