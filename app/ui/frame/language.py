"""The menu of the text's language."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.core.language import primary
from app.session.document import Change, Document
from app.ui.frame.menus import literal

CODES = ("fr", "en", "none")


class LanguageMenu(QObject):
    """The languages that there is more for than a name, the one that the project says checked.

    Args:
        actions: the window's, by id.
    """

    def __init__(self, menu: QMenu, document: Document, actions: Mapping[str, QAction]) -> None:
        super().__init__(menu)
        self._menu, self._document = menu, document
        self._actions = {code: actions[f"language.{code}"] for code in CODES}
        group = QActionGroup(menu)
        for action in self._actions.values():
            group.addAction(action)
            menu.addAction(action)
        self._other = group.addAction("")
        self._other.setCheckable(True)
        menu.addAction(self._other)
        self._trouble = menu.addAction("")
        self._trouble.setEnabled(False)
        self.show_trouble("")
        document.changed.connect(self._on_changed)
        document.replaced.connect(self.show)
        self.show()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("language"):
            self.show()

    @Slot()
    def show(self) -> None:
        """Check the project's language; one that is not among the others is shown by its code."""
        language = self._document.project.language
        action = self._actions.get(primary(language) if language else "none", self._other)
        self._other.setText(literal(language or ""))
        self._other.setVisible(action is self._other)
        action.setChecked(True)

    def show_trouble(self, text: str) -> None:
        """Show why the spelling can't be checked, and how it could; nothing where it can."""
        self._trouble.setText(literal(text))
        self._trouble.setVisible(bool(text))
