"""File: a new project, and opening what there is."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.edits import Step
from app.core.page import choose_recording, set_content
from app.core.project import SUMMARY, VERBATIM, Project, Recording
from app.session import files, recordings
from app.session.document import Document
from app.session.files import Kind, Opened
from app.session.jobs import JobRunner
from app.session.naming import folder_of
from app.session.opener import Opener
from app.ui.commands.saving import SaveCommands
from app.ui.errors import show_error
from app.ui.frame.notice import NoticeBar

if TYPE_CHECKING:
    from app.session.bookmarks import Bookmarks


class OpenCommands(QObject):
    """Opens projects, recordings and texts.

    Signals:
        opened: a path that the list of recent files should hold.
        told: what the status bar says of the project's file.
    """

    opened = Signal(object)
    told = Signal(str)

    def __init__(
        self, window: QWidget, document: Document, jobs: JobRunner, notice: NoticeBar, saves: SaveCommands
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._notice, self._saves = window, document, notice, saves
        self._opener = Opener(jobs, self)
        self._opener.opened.connect(self._on_opened)
        self._opener.failed.connect(lambda error: show_error(window, error))

    @cached_property
    def bookmarks(self) -> "Bookmarks":
        """Where projects were left.

        They are read in the job that reads a file, so that nobody waits for them, and each time: another window may
        have left a project meanwhile.
        """
        from app.session.bookmarks import Bookmarks  # late: the window starts without them

        return Bookmarks()

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": lambda: self._saves.unless_unsaved(self._begin),
            "file.open": self._ask,
            "help.demo": self._opener.open_demo,
        }

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open one file after the other: a recording and its text are one project."""
        self._opener.open([path.absolute() for path in paths], before=self.bookmarks.read)

    def show_opened(self, opened: Opened) -> None:
        """Put what a file held in the place of what is open."""
        self._notice.dismiss()
        self._document.open(opened.project, opened.path, saved=opened.kind is not Kind.TEXT)
        self.tell()
        if opened.project.is_read_only:
            newer = self.tr("A newer Minutage made this project. It can be read and exported here, not changed.")
            self._notice.show_notice(newer, [(self.tr("Close"), lambda: None)])
        elif opened.instead is not None:
            self._tell_of_another(opened.instead)

    def tell(self) -> None:
        """Say of what was just opened whether there is a file of it."""
        self.told.emit(self.tr("Opened") if self._document.path else self.tr("Not saved yet"))

    def _tell_of_another(self, recording: Recording) -> None:
        """Say that a file of the recording's name stands where it stood, and holds something else."""
        name = Path(recording.path).name
        text = self.tr("{name} is another recording than the one that was marked: check the marks.").format(name=name)
        answers = [
            (self.tr("Use it"), lambda: self._document.do(choose_recording(self._document.project, recording))),
            (self.tr("Close"), lambda: None),
        ]
        self._notice.show_notice(text, answers)

    def _begin(self) -> None:
        self._notice.dismiss()
        self._document.open(Project())
        self.tell()

    def _ask(self) -> None:
        from app.formats.registry import FORMATS  # late: the window starts without them
        from app.ui.dialogs.files import dialog_to_open

        suffixes = [one for row in FORMATS if row.reads for one in row.suffixes]
        patterns = " ".join(f"*{one}" for one in (*suffixes, *recordings.SUFFIXES))
        filters = [self.tr("Projects, recordings and texts") + f" ({patterns})", self.tr("All files") + " (*)"]
        dialog = dialog_to_open(self._window, self.tr("Open"), folder_of(self._document), filters, several=True)
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    # What was read

    @Slot(object, object)
    def _on_opened(self, opened: Opened, path: Path | None) -> None:
        step = files.completing_step(self._document.project, opened)
        if step is not None:
            self._join(step, opened, path)
            return
        step = files.joining_step(self._document.project, opened)
        if step is not None:
            self._ask_where(step, opened, path)
        else:
            self._open_apart(opened, path)

    def _ask_where(self, step: Step, opened: Opened, path: Path | None) -> None:
        from app.ui.dialogs.place import ask_where  # late: the window starts without it

        is_text = opened.kind is Kind.TEXT
        name = opened.project.title if path is None else path.name
        question = (
            self.tr("Where does the text “{name}” belong?")
            if is_text
            else self.tr("Where does the recording “{name}” belong?")
        )
        here = self.tr("Replace the text here") if is_text else self.tr("Use it here")
        ask_where(
            self._window,
            question.format(name=name),
            self.tr("The open project has one already."),
            here=(here, lambda: self._join(step, opened, path)),
            apart=(self.tr("New project"), lambda: self._open_apart(opened, path)),
            cancel=self._opener.drop,
        )

    def _join(self, step: Step, opened: Opened, path: Path | None) -> None:
        self._document.do(step)
        self._end_opening(opened, path)

    def _open_apart(self, opened: Opened, path: Path | None) -> None:
        self._saves.unless_unsaved(lambda: self._replace(opened, path), self._opener.drop)

    def _replace(self, opened: Opened, path: Path | None) -> None:
        self.show_opened(opened)
        self._end_opening(opened, path)

    def _end_opening(self, opened: Opened, path: Path | None) -> None:
        if path is not None:
            self.opened.emit(path)
        if opened.kind is Kind.TEXT:
            self._ask_content()
        self._opener.go_on()

    # Word for word, or key points

    def _ask_content(self) -> None:
        """Ask, in one line, whether the text is word for word; the guess already stands."""
        labels = {VERBATIM: self.tr("Word for word"), SUMMARY: self.tr("Key points")}
        answers = [(label, partial(self._set_content, one)) for one, label in labels.items()]
        question = self.tr("Is this text what was said, word for word, or its key points?")
        default = list(labels).index(self._document.project.content or VERBATIM)
        self._notice.show_notice(question, answers, default=default, take_focus=True)

    def _set_content(self, content: str) -> None:
        step = set_content(self._document.project, content)
        if step is not None:
            self._document.do(step)
