"""The title: which file is open, and whether it holds everything."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QMainWindow

from app.session.document import Document
from app.ui.theme import Theme

MOST_PX = 420
LEAST_PX = 48


class Title(QObject):
    """Writes the window's title, and the name at the end of the menu bar; a dot says that something is not saved."""

    def __init__(self, window: QMainWindow, document: Document, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._bar = window.menuBar()
        self._bar.setCornerWidget(self.label)
        self._bar.installEventFilter(self)
        self._shown: tuple[object, ...] = ()
        document.history_changed.connect(self._on_history)
        document.replaced.connect(self.refresh)
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        self.label.setStyleSheet(f"color: {theme.soft.name()}; padding: 4px 14px;")

    @property
    def name(self) -> str:
        path, title = self._document.path, self._document.project.title
        return path.name if path is not None else title or self.tr("Untitled")

    @Slot()
    def _on_history(self) -> None:
        if self._shown != (self._document.is_modified, self.name, self._document.path):  # else a key like all others
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        modified = self._document.is_modified
        self._shown = (modified, self.name, self._document.path)
        self._window.setWindowTitle(f"{self.name}[*] — Minutage")
        self._window.setWindowModified(modified)
        room = self._room_px() - (self._advance(" •") if modified else 0)
        shown = self.label.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideMiddle, room)
        self.label.setText(f"{shown} •" if modified else shown)
        self.label.setAccessibleName(self.tr("{name}, not saved").format(name=self.name) if modified else self.name)
        self.label.setToolTip(str(self._document.path or (self.name if shown != self.name else "")))
        self._bar.setCornerWidget(self.label)

    def _room_px(self) -> int:
        """Return what the menus leave for the letters: they come first."""
        menus = self._bar.sizeHint().width() - self.label.sizeHint().width()
        around = self.label.sizeHint().width() - self._advance(self.label.text())
        return max(min(MOST_PX, self._bar.width() - menus - around), LEAST_PX)

    def _advance(self, text: str) -> int:
        return self.label.fontMetrics().horizontalAdvance(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu bar has another width: so has the name."""
        if event.type() == QEvent.Type.Resize:
            self.refresh()
        return super().eventFilter(watched, event)
