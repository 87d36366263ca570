"""Edit: text from elsewhere, pasted as blocks with their times and speakers."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.session.document import Document
from app.session.jobs import JobRunner
from app.ui.actions.build import key_of
from app.ui.errors import in_one_line
from app.ui.frame.notice import NoticeBar
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.core.clipping import Clipping


class _Offer(NamedTuple):
    """A plain paste that could be one of timed blocks: its text, the state that it led to, what the bar says."""

    text: str
    state: int
    notice: str


class PasteCommands(QObject):
    """Pastes timed blocks, and offers to where a plain paste held times.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(
        self, window: QWidget, document: Document, jobs: JobRunner, transcript: TranscriptEditor, notice: NoticeBar
    ) -> None:
        super().__init__(window)
        self._document, self._jobs = document, jobs
        self._transcript, self._notice = transcript, notice
        self._offer: _Offer | None = None
        transcript.pasted.connect(self._on_pasted)
        document.history_changed.connect(self._on_history)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"edit.paste_blocks": self._paste}

    def _paste(self) -> None:
        """Read the clipboard's text; what was just pasted plain is replaced. A title takes the words alone."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.paste()
            return
        if self._offer is not None and self._notice.text == self._offer.notice:  # else Esc has declined it
            self._take_offer()
            return
        from app.ui.transcript.clipboard import clipping_of  # late: the window starts without it

        data = QApplication.clipboard().mimeData()
        if data is not None and clipping_of(data) is not None:
            self._transcript.paste()
        elif data is not None and data.text().strip():
            self._read(data.text(), None)
        else:
            self.said.emit(self.tr("The clipboard holds no text"))

    def _read(self, text: str, instead_of: int | None) -> None:
        """Read the text in a job, and put its blocks there.

        Args:
            instead_of: the history's state after the plain paste that they replace; where it is another by
                then, nothing is done.
        """
        from app.session.clippings import read_blocks  # late: the window starts without it

        names = [one.name for one in self._document.project.speakers]
        job = self._jobs.start(partial(read_blocks, text, names))
        job.succeeded.connect(partial(self._put, self._document.project.id, instead_of))
        job.failed.connect(self._on_failed)

    def _put(self, project_id: str, instead_of: int | None, clipping: "Clipping") -> None:
        if self._document.project.id != project_id or not clipping.blocks:
            return
        if instead_of is not None:
            if self._document.history.state != instead_of:
                self.said.emit(self.tr("The text has changed meanwhile: nothing more was pasted"))
                return  # it would stand there twice
            self._document.undo()
        self._transcript.paste_clipping(clipping, QT_TRANSLATE_NOOP("core", "Paste as timed blocks"))
        self.said.emit(self.tr("%n block(s) pasted", "", len(clipping.blocks)))

    @Slot(object)
    def _on_failed(self, error: MinutageError) -> None:
        self.said.emit(in_one_line(error))

    # The offer

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        from app.session.clippings import holds_times  # late: as above

        if not holds_times(text):
            return
        notice = self.tr("What was pasted holds times.")
        answer = self.tr("Paste as timed blocks ({key})").format(key=key_of("edit.paste_blocks"))
        self._notice.show_notice(notice, [(answer, self._take_offer)])
        self._offer = _Offer(text, self._document.history.state, notice)
        QTimer.singleShot(0, self._transcript, self._transcript.show_caret)  # the bar takes room from the page

    @Slot()
    def _on_history(self) -> None:
        """Withdraw the offer once something else was done; a save changes nothing."""
        if self._offer is not None and self._document.history.state != self._offer.state:
            self._withdraw()

    def _withdraw(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None and self._notice.text == offer.notice:
            self._notice.dismiss()

    def _take_offer(self) -> None:
        offer = self._offer
        self._withdraw()
        if offer is not None:
            self._read(offer.text, offer.state)
            self._transcript.setFocus()
