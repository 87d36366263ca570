"""Edit: the commands of the Edit menu, and those of the Text menu that change words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.inline import web_address
from app.core.lines import one_line
from app.core.page import set_title
from app.core.texts import QT_TRANSLATE_NOOP
from app.session.document import Document
from app.session.player import Player
from app.ui.commands.told import told
from app.ui.errors import translate_core
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor

_ANY_ADDRESS = "https://example.org"
_ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "()<>\\"})
"""What would end an address in the text too early."""


_UNSAID = ("", "Typing")
"""What is undone without a word: nothing, and what is seen where one looks."""


class EditCommands(QObject):
    """Changes the text at the caret; all of it through the document.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._player = window, document, player
        self._transcript, self._theme = transcript, theme

    def commands(self) -> dict[str, Callable[[], object]]:
        transcript = self._transcript
        return {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.cut": lambda: self._written().cut(),
            "edit.copy": lambda: self._written().copy(),
            "edit.paste": lambda: self._written().paste(),
            "edit.select_all": lambda: self._written().selectAll(),
            "edit.strong": told(lambda: self._toggle("**"), self.said.emit),
            "edit.emphasis": told(lambda: self._toggle("*"), self.said.emit),
            "edit.link": told(self._ask_link, self.said.emit),
            "edit.split": lambda: transcript.split_turn(self._player.moment_ms()),
            "edit.title": self._ask_title,
        }

    def _undo(self) -> None:
        """Take the last step back, and say which: one too many is seen at once."""
        label = self._document.history.undo_label
        self._document.undo()
        if label not in _UNSAID:
            self.said.emit(self.tr("Undone: {step}").format(step=translate_core(label)))

    def _redo(self) -> None:
        label = self._document.history.redo_label
        self._document.redo()
        if label not in _UNSAID:
            self.said.emit(self.tr("Redone: {step}").format(step=translate_core(label)))

    def _written(self) -> QLineEdit | TranscriptEditor:
        """Return what is being written in: the title of a chapter in the list, else the page."""
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QLineEdit) else self._transcript

    def _toggle(self, mark: str) -> None:
        from app.core.emphasis import toggle_mark  # late: the window starts without it

        self._transcript.do(toggle_mark(self._document.project, self._transcript.caret(), mark))

    def _do(self, step: Step | None) -> None:
        if step is not None:
            self._document.do(step)

    def _ask_title(self) -> None:
        self._ask(self.tr("Title of the page"), _title, self._set_title, text=self._document.project.title)

    def _set_title(self, title: str) -> None:
        self._do(set_title(self._document.project, title))

    def _ask_link(self) -> None:
        """Ask for the address of a link: of the one at the caret, which goes without, or of the selected words."""
        from app.core.emphasis import address_at, link_at, set_link  # late: as above

        project, caret = self._document.project, self._transcript.caret()
        set_link(project, caret, _ANY_ADDRESS)  # what can't be a link is told before anybody is asked
        is_link = link_at(project, caret) is not None
        title = self.tr("Address of the link; without one it goes") if is_link else self.tr("Address of the link")

        def link(address: str) -> None:
            self._transcript.do(set_link(self._document.project, caret, address))

        def then(address: str) -> None:
            told(partial(link, address), self.said.emit)()

        read = _address_or_none if is_link else _address
        self._ask(title, read, then, text=address_at(project, caret), hint="https://")

    def _ask(
        self,
        title: str,
        read: Callable[[str], str],
        then: Callable[[str], object],
        *,
        text: str = "",
        hint: str = "",
    ) -> None:
        from app.ui.dialogs.line import ask_line  # late: the window starts without it

        ask_line(self._window, title, read, then, self._theme(), text=text, hint=hint)


def _title(text: str) -> str:
    title = one_line(text).strip()
    if not title:
        raise MinutageError(QT_TRANSLATE_NOOP("core", "A page needs a title"))
    return title


def _address_or_none(text: str) -> str:
    return _address(text) if text.strip() else ""


def _address(text: str) -> str:
    address = text.strip()
    if web_address(address) is None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "This is no address of a web page"),
            QT_TRANSLATE_NOOP("core", "write it whole, beginning with https://"),
        )
    return address.translate(_ENCODED)
