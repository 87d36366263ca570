"""The title: which file is open, and whether it holds everything."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QMainWindow

from app.session.document import Document
from app.ui.theme import Theme


class Title(QObject):
    """Writes the window's title, and the name at the end of the menu bar; a dot says that something is not saved."""

    def __init__(self, window: QMainWindow, document: Document, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        window.menuBar().setCornerWidget(self.label)
        document.history_changed.connect(self.refresh)
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
    def refresh(self) -> None:
        modified = self._document.is_modified
        self._window.setWindowTitle(f"{self.name}[*] — Minutage")
        self._window.setWindowModified(modified)
        shown = self.label.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideMiddle, 420)
        self.label.setText(f"{shown} •" if modified else shown)
        self.label.setAccessibleName(self.tr("{name}, not saved").format(name=self.name) if modified else self.name)
        self.label.setToolTip(str(self._document.path or ""))
        self._window.menuBar().setCornerWidget(self.label)
