"""Edit: the commands of the Edit menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.core import turns
from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.inline import web_address
from app.core.lines import one_line
from app.core.page import set_title
from app.core.texts import QT_TRANSLATE_NOOP
from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.places import caret_of

_ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "()<>\\"})
"""What would end an address in the text too early."""


class EditCommands(QObject):
    """Changes the text at the caret; all of it through the document."""

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
            "edit.undo": self._document.undo,
            "edit.redo": self._document.redo,
            "edit.cut": lambda: self._written().cut(),
            "edit.copy": lambda: self._written().copy(),
            "edit.paste": lambda: self._written().paste(),
            "edit.select_all": lambda: self._written().selectAll(),
            "edit.strong": lambda: transcript.wrap_selection("**", "**"),
            "edit.emphasis": lambda: transcript.wrap_selection("*", "*"),
            "edit.link": self._ask_link,
            "edit.split": lambda: transcript.split_turn(self._player.moment_ms()),
            "edit.chapter": lambda: self._set_type(CHAPTER),
            "edit.turn": lambda: self._set_type(TURN),
            "edit.paragraph": lambda: self._set_type(PARAGRAPH),
            "edit.title": self._ask_title,
        }

    def _written(self) -> QLineEdit | TranscriptEditor:
        """Return what is being written in: the title of a chapter in the list, else the page."""
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QLineEdit) else self._transcript

    def _set_type(self, type_: str) -> None:
        at = self._transcript.current_block()
        if at < len(self._document.project.blocks) and self._document.project.blocks[at].type != type_:
            caret = caret_of(self._transcript.textCursor())
            self._document.do(turns.set_type(self._document.project, at, type_, caret=caret))

    def _do(self, step: Step | None) -> None:
        if step is not None:
            self._document.do(step)

    def _ask_title(self) -> None:
        self._ask(self.tr("Title of the page"), _title, self._set_title, text=self._document.project.title)

    def _set_title(self, title: str) -> None:
        self._do(set_title(self._document.project, title))

    def _ask_link(self) -> None:
        def wrap(address: str) -> None:
            self._transcript.wrap_selection("[", f"]({address})")

        self._ask(self.tr("Address of the link"), _address, wrap, hint="https://")

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


def _address(text: str) -> str:
    address = text.strip()
    if web_address(address) is None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "This is no address of a web page"),
            QT_TRANSLATE_NOOP("core", "write it whole, beginning with https://"),
        )
    return address.translate(_ENCODED)
