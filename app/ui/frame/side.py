"""The side: panels that share one place under the player, and the tabs that choose between them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Theme, interface_font

_HEADER_PX: Final = 34
_INSET_PX: Final = 6
_GAP_PX: Final = 8
_SHEET: Final = """
#side {{ background: {panel}; }}
#side QLabel {{ color: {soft}; }}
#sideTabs::tab {{ color: {soft}; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 6px 2px 4px 2px; margin: 0 6px; }}
#sideTabs::tab:hover {{ color: {ink}; }}
#sideTabs::tab:selected {{ color: {ink}; border-bottom: 2px solid {accent}; }}
"""


class SidePane(QWidget):
    """One panel at a time, under its tabs, with a short line beside them that counts what the panel holds.

    Signals:
        chosen: name of the panel that is shown from now on.
        left: the keyboard goes back to the text.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(220)
        self._theme = theme
        self._names: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._panels: dict[str, QWidget] = {}
        self._counts: dict[str, str] = {}
        self.tabs, self._count, self._below = QTabBar(), QLabel(), QStackedLayout()
        self._lay_out()
        self.set_theme(theme)
        self.tabs.currentChanged.connect(self._on_tab)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("sideTabs")
        self.tabs.setFont(_heading_font())
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tabs.setAccessibleName(self.tr("Panels"))
        self._count.setFont(interface_font(11))
        line = QWidget()
        header = QHBoxLayout(line)
        header.setContentsMargins(_INSET_PX, 4, 2 * _INSET_PX, 0)
        header.setSpacing(_GAP_PX)
        header.addWidget(self.tabs)
        header.addStretch()
        header.addWidget(self._count)
        line.setFixedHeight(_HEADER_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(self._below)

    # What the window puts there

    def add(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """Put a panel behind the others.

        Args:
            title: on its tab, translated.
            make: called when the panel is shown for the first time; what it returns has `set_theme`.
        """
        self._names.append(name)
        self._makers[name] = make
        self.tabs.addTab(title)
        self.tabs.updateGeometry()  # unseen, it does not say itself that it needs more room
        self._fit()

    def panel(self, name: str) -> QWidget:
        """Return the panel, made if nobody has seen it yet."""
        if name not in self._panels:
            panel = self._panels[name] = self._makers[name]()
            self._below.addWidget(panel)
        return self._panels[name]

    def made(self, name: str) -> QWidget | None:
        """Return the panel where somebody has seen it already."""
        return self._panels.get(name)

    @property
    def theme(self) -> Theme:
        """What a panel that is made now is painted in."""
        return self._theme

    @property
    def current(self) -> str:
        """The name of the panel that is shown."""
        return self._names[max(0, self.tabs.currentIndex())]

    def show_panel(self, name: str) -> None:
        """Bring the panel to the front."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def set_count(self, name: str, text: str) -> None:
        """Say how much a panel holds: a few words, translated."""
        self._counts[name] = text
        self._show_count()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        colours = {one: getattr(theme, one).name() for one in ("panel", "soft", "ink", "accent")}
        self.setStyleSheet(_SHEET.format(**colours))
        for panel in self._panels.values():
            panel.set_theme(theme)  # type: ignore[attr-defined]  # what `add` asks for

    def cancel(self) -> bool:
        """Give the keyboard back to the text; return whether it was here."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return False
        self.left.emit()
        return True

    # What happens

    @Slot(int)
    def _on_tab(self, at: int) -> None:
        if at >= 0:
            self._below.setCurrentWidget(self.panel(self._names[at]))
            self._show_count()
            self.chosen.emit(self._names[at])

    def _show_count(self) -> None:
        self._count.setText(self._counts.get(self.current, ""))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the count out where the tabs need its room."""
        wanted = self.tabs.sizeHint().width() + self._count.sizeHint().width() + 3 * _INSET_PX + _GAP_PX
        self._count.setVisible(bool(self._count.text()) and wanted <= self.width())


def _heading_font() -> QFont:
    """Return the face of a panel's heading: small, wide, in capitals."""
    font = interface_font(11, bold=True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return font
