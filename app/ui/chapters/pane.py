"""The chapter pane: how many chapters are placed, and the list of them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.core.checks import Problem
from app.session.document import Document
from app.session.player import Player
from app.ui.actions.build import key_of
from app.ui.chapters.delegate import MARGIN_PX
from app.ui.chapters.list import ChapterList
from app.ui.theme import Theme, interface_font

_HEADER_PX: Final = 34


class ChapterPane(QWidget):
    """The chapters, under a line that counts them.

    Signals:
        play_requested: ms.
        block_requested: position of the block to put the caret in.
    """

    play_requested = Signal(object)
    block_requested = Signal(int)

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chapters")
        self.list = ChapterList(document, player, theme)
        self._title, self._count = QLabel(self.tr("Chapters")), QLabel()
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
        self._title.setFont(_heading_font())
        self._count.setFont(interface_font(11))
        self._hint.setFont(interface_font(13))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX, 0)
        header = QHBoxLayout()
        header.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 0)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._count)
        line = QWidget()
        line.setLayout(header)
        line.setFixedHeight(_HEADER_PX)
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._below.addWidget(self.list)
        self._below.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(self._below)

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

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show which chapters have a problem; a hint is none."""
        self.set_problems({one.block for one in problems if one.severity != "hint" and one.block is not None})

    def set_problems(self, positions: set[int]) -> None:
        """Take the positions of the blocks that have a problem."""
        self.list.chapters.set_problems(positions)

    # What happens

    @Slot(int, int)
    def _on_counted(self, placed: int, total: int) -> None:
        self._count.setText(self.tr("{placed} placed of {total}").format(placed=placed, total=total) if total else "")
        self._below.setCurrentWidget(self.list if total else self._hint)


def _heading_font() -> QFont:
    """Return the face of a pane's heading: small, wide, in capitals."""
    font = interface_font(11, bold=True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return font
