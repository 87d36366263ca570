"""The chapter pane: the list of chapters, and how many of them are placed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.core.checks import Problem
from app.session.document import Document
from app.session.player import Player
from app.ui.actions.build import key_of
from app.ui.chapters.delegate import MARGIN_PX
from app.ui.chapters.list import ChapterList
from app.ui.flaws import flaws_of
from app.ui.theme import Theme, interface_font


class ChapterPane(QWidget):
    """The chapters, or how to make the first one.

    Signals:
        counted: how many there are and how many are placed, in words; `count` holds the same.
        play_requested: ms.
        block_requested: position of the block to put the caret in.
    """

    counted = Signal(str)
    play_requested = Signal(object)
    block_requested = Signal(int)

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chapters")
        self._document = document
        self.list = ChapterList(document, player, theme)
        self.count = ""
        self._hint = QLabel(self._hint_text())
        self._below = QStackedLayout()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.set_theme(theme)
        self.list.play_requested.connect(self.play_requested)
        self.list.block_requested.connect(self.block_requested)
        self.list.chapters.counted.connect(self._on_counted)
        self._on_counted(*self.list.chapters.count)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(220)
        self._hint.setFont(interface_font(13))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._below)
        self._below.addWidget(self.list)  # not before it has a parent: Qt would show the list as a window
        self._below.addWidget(self._hint)

    def _hint_text(self) -> str:
        return self.tr("No chapters yet. {key} makes one at the playhead.").format(key=key_of("mark.chapter"))

    # What the window asks for

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on; not by a palette, which Qt would give back at a later polish."""
        ground, words = theme.panel.name(), theme.soft.name()
        self.setStyleSheet(f"#chapters {{ background: {ground}; }} #chapters QLabel {{ color: {words}; }}")
        self.list.set_theme(theme)

    def rename(self, at: int) -> None:
        """Edit the title of the chapter whose block stands at `at`, in place."""
        self.list.rename(at)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show which chapters have a problem; a hint is none."""
        grave = {one.block for one in problems if one.severity != "hint" and one.block is not None}
        self.list.chapters.set_problems(grave, flaws_of(problems, self._document.project.blocks))

    # What happens

    @Slot(int, int)
    def _on_counted(self, placed: int, total: int) -> None:
        self.count = self.tr("{placed} placed of {total}").format(placed=placed, total=total) if total else ""
        self.counted.emit(self.count)
        self._below.setCurrentWidget(self.list if total else self._hint)
