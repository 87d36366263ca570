"""Strangers: names in a text that came in, which nobody on the list of speakers has; offered once."""

from PySide6.QtCore import QObject, QTimer, Slot

from app.core.edits import Splice
from app.core.names import folded
from app.session.document import Change, Document
from app.session.jobs import Job, JobRunner
from app.session.strangers import Stranger, find_strangers, names_of, welcome_step
from app.ui.frame.notice import NoticeBar

MOST_SHOWN = 4
"""Names that the notice spells out; of more, it says how many others there are."""


class StrangerOffer(QObject):
    """Looks at what is imported or pasted, and offers once to put the names before its turns on the list.

    It waits for its turn in the notice bar. What was refused is not offered again as long as the project is open.
    """

    def __init__(self, document: Document, jobs: JobRunner, notice: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._jobs, self._notice = document, jobs, notice
        self._refused: set[str] = set()
        self._found: list[Stranger] = []
        self._job: Job | None = None
        self._asked = ""  # what the notice asks, or asked last
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        notice.freed.connect(self._on_freed)
        self._soon = QTimer(self, singleShot=True, interval=0)  # who answers a notice may show another one
        self._soon.timeout.connect(self._offer)

    @Slot()
    def _on_replaced(self) -> None:
        self._refused, self._found = set(), []
        if self._job is not None:
            self._job.cancel()  # its names are those of another project
        if self._asked and self._notice.text == self._asked:
            self._notice.dismiss()
        if not self._document.history.is_clean:  # a text, opened as a project of its own
            self._look()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        """Look at the text where turns came in, more than a hand makes at once."""
        if any(map(_brings_turns, change.splices)):
            self._look()

    def _look(self) -> None:
        if self._job is not None:
            self._job.cancel()
        project = self._document.project
        self._job = self._jobs.start(lambda _progress: find_strangers(project))
        self._job.succeeded.connect(self._on_found)
        self._job.settled.connect(self._on_settled)

    @Slot(object)
    def _on_settled(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    @Slot(object)
    def _on_found(self, found: list[Stranger]) -> None:
        self._found = found
        self._soon.start()

    @Slot()
    def _on_freed(self) -> None:
        if self._found:
            self._soon.start()

    @Slot()
    def _offer(self) -> None:
        if not self._notice.isHidden():
            return
        found, self._found = [one for one in self._found if folded(one.name) not in self._refused], []
        names = names_of(found)
        if not names or self._document.project.is_read_only:
            return
        self._refused |= {folded(name) for name in names}  # once, whatever is answered
        shown, more = ", ".join(names[:MOST_SHOWN]), len(names) - MOST_SHOWN
        text = (
            self.tr("Put {names} on the list of speakers?").format(names=shown)
            if more <= 0
            else self.tr("Put {names} and %n other(s) on the list of speakers?", "", more).format(names=shown)
        )
        answers = [(self.tr("Add"), lambda: self._welcome(found)), (self.tr("Leave as text"), lambda: None)]
        self._notice.show_notice(text, answers)
        self._asked = text

    def _welcome(self, found: list[Stranger]) -> None:
        step = welcome_step(self._document.project, found)
        if step is not None:
            self._document.do(step)


def _brings_turns(edit: Splice) -> bool:
    """Whether it puts turns in that were not there, more than a split does."""
    if len(edit.inserted) < 2 or edit.keeps_blocks:
        return False
    known = {one.id for one in edit.removed}
    return sum(one.is_turn and one.id not in known for one in edit.inserted) > 1
