"""File: opening, saving and exporting, with the questions that belong to them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTime, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.core.edits import Step, assign
from app.core.errors import MinutageError
from app.core.project import SUMMARY, VERBATIM, Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.formats.registry import FORMATS
from app.session import files
from app.session.document import Document
from app.session.files import Kind, Opened
from app.session.jobs import JobRunner
from app.session.saver import Saver
from app.ui.dialogs.overwrite import unless_replacing
from app.ui.errors import show_error, translate_core
from app.ui.frame.notice import NoticeBar

SUFFIX = ".minutage.json"


class FileCommands(QObject):
    """Opens and writes files; asks before anything unsaved would go.

    Signals:
        said: a line for the status bar.
        opened: a path that the list of recent files should hold.
        saved_at: what the status bar says of the last save.
    """

    said = Signal(str)
    opened = Signal(object)
    saved_at = Signal(str)

    def __init__(self, window: QWidget, document: Document, jobs: JobRunner, notice: NoticeBar) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs, self._notice = window, document, jobs, notice
        self._saver = Saver(document, jobs, self)
        self._saver.failed.connect(self._show_error)
        self._saver.saved.connect(self._on_saved)
        self._waiting: list[Path] = []

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": lambda: self.unless_unsaved(self._begin),
            "file.open": self._ask_open,
            "file.recording": self.ask_recording,
            "file.save": self.save,
            "file.save_as": self.save_as,
            "file.export": self._ask_export,
            "file.quit": self._window.close,
            "help.demo": lambda: self._read(files.open_demo),
        }

    # Opening

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open one file after the other: a recording and its text are one project."""
        self._waiting += paths
        self._open_next()

    def _open_next(self) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            self._read(lambda: files.open_file(path), path)

    def show_opened(self, opened: Opened, path: Path | None = None) -> None:
        """Put what a file held where it belongs: into this project what it lacks, else in its place."""
        project = self._document.project
        if opened.kind is Kind.RECORDING and opened.project.recording and project.recording is None:
            self._document.do(files.recording_step(self._document, opened.project.recording))
            self._after_opening(opened, path)
        elif opened.kind is Kind.TEXT and not any(block.text for block in project.blocks):
            self._document.do(files.import_step(self._document, opened.project))
            self._after_opening(opened, path)
        else:
            self.unless_unsaved(lambda: self._replace(opened, path))

    def _replace(self, opened: Opened, path: Path | None) -> None:
        self._document.open(opened.project, opened.path, saved=opened.kind is not Kind.TEXT)
        self.saved_at.emit(self.tr("Opened") if opened.path else self.tr("Not saved yet"))
        self._after_opening(opened, path)

    def _after_opening(self, opened: Opened, path: Path | None) -> None:
        if path is not None:
            self.opened.emit(path)
        if opened.kind is Kind.TEXT:
            self._ask_content()
        elif opened.project.is_read_only:
            newer = self.tr("A newer Minutage made this project. It can be read and exported here, not changed.")
            self._notice.show_notice(newer, [(self.tr("Close"), lambda: None)])
        self._open_next()

    def _read(self, read: Callable[[], Opened], path: Path | None = None) -> None:
        job = self._jobs.start(lambda _progress: read())
        job.succeeded.connect(lambda opened: self.show_opened(opened, path))
        job.failed.connect(self._show_error)

    def _begin(self) -> None:
        self._notice.dismiss()
        self._document.open(Project())
        self.saved_at.emit(self.tr("Not saved yet"))

    def _ask_open(self) -> None:
        everything = self.tr("Projects, recordings and texts")
        dialog = self._dialog(self.tr("Open"), QFileDialog.FileMode.ExistingFiles)
        suffixes = [one for row in FORMATS if row.reads for one in row.suffixes]
        patterns = " ".join(f"*{one}" for one in (*suffixes, *files.RECORDING_SUFFIXES))
        dialog.setNameFilters([f"{everything} ({patterns})", self.tr("All files") + " (*)"])
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    def ask_recording(self) -> None:
        """Ask for the project's recording: its first, another, or the one that has moved."""
        dialog = self._dialog(self.tr("Choose the recording"), QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{one}" for one in files.RECORDING_SUFFIXES)
        dialog.setNameFilters([self.tr("Recordings") + f" ({patterns})", self.tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: self._set_recording(Path(name)))
        dialog.open()

    def _set_recording(self, path: Path) -> None:
        job = self._jobs.start(lambda _progress: files.open_recording(path))
        job.succeeded.connect(self._on_recording)
        job.failed.connect(self._show_error)

    def _on_recording(self, opened: Opened) -> None:
        old, new = self._document.project.recording, opened.project.recording
        if new is None:
            return
        self._document.do(files.recording_step(self._document, new))
        if old and old.fingerprint and old.fingerprint != new.fingerprint:
            differs = self.tr("This is not the recording that the project was made with: check the marks.")
            answers = [(self.tr("Keep it"), lambda: None), (self.tr("Take it back"), self._document.undo)]
            self._notice.show_notice(differs, answers)

    def _ask_content(self) -> None:
        """Ask, in one line, whether the text is word for word; the guess already stands."""
        from app.formats.text import guess_content  # late: only who opens a text needs the importer

        guess = guess_content(self._document.project)
        labels = {SUMMARY: self.tr("Key points"), VERBATIM: self.tr("Word for word")}
        order = sorted(labels, key=lambda one: one != guess)
        answers = [(labels[one], lambda one=one: self._set_content(one)) for one in order]
        question = self.tr("Is this text what was said, word for word, or its key points?")
        self._set_content(guess)
        self._notice.show_notice(question, answers, take_focus=True)

    def _set_content(self, content: str) -> None:
        project = self._document.project
        if project.content != content:
            label = QT_TRANSLATE_NOOP("core", "Say what the text is")
            self._document.do(Step(label, (assign(project, "content", content),)))

    # Saving

    @property
    def is_saving(self) -> bool:
        return self._saver.is_busy

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save under the project's own name; ask for one where it has none."""
        if self._document.project.is_read_only:
            self._show_error(read_only())
        elif self._document.path is None:
            self.save_as(then)
        else:
            self._saver.save(self._document.path, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        if self._document.project.is_read_only:
            self._show_error(read_only())
            return
        dialog = self._dialog(self.tr("Save the project"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Minutage project") + f" (*{SUFFIX})")
        dialog.selectFile(str(self._proposed(SUFFIX)))
        dialog.fileSelected.connect(lambda name: self._save_to(Path(name), then))
        dialog.open()

    def _save_to(self, chosen: Path, then: Callable[[], object] | None) -> None:
        path = with_suffix(chosen, SUFFIX)
        unless_replacing(self._window, chosen, path, lambda: self._saver.save(path, then))

    def _on_saved(self, path: Path) -> None:
        time = QTime.currentTime().toString("HH:mm")
        self.saved_at.emit(self.tr("Saved at {time}").format(time=time))
        self.opened.emit(path)

    def _ask_export(self) -> None:
        dialog = self._dialog(self.tr("Export"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        rows = {f"{translate_core(one.name)} (*{one.suffixes[0]})": one for one in FORMATS if one.writes}
        rows = {name: one for name, one in rows.items() if one.id != "minutage"}
        rows = dict(sorted(rows.items(), key=lambda row: row[1].id != "html"))
        dialog.setNameFilters(list(rows))
        dialog.selectFile(str(self._proposed(".html")))

        def chosen(name: str) -> None:
            row = rows[dialog.selectedNameFilter()]
            path = with_suffix(Path(name), *row.suffixes)
            unless_replacing(self._window, Path(name), path, lambda: self._export(path, row.id))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _export(self, path: Path, format_id: str) -> None:
        project = self._document.project
        job = self._jobs.start(lambda _progress: files.export(project, path, format_id))
        job.succeeded.connect(lambda written: self.said.emit(self.tr("{name} is written").format(name=written.name)))
        job.failed.connect(self._show_error)

    # What would be lost

    def unless_unsaved(self, then: Callable[[], object]) -> None:
        """Run `then`; where something is not saved, ask first whether to save it."""
        if not self._document.is_modified:
            then()
            return
        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Minutage")
        box.setText(self.tr("Save the changes first?"))
        box.setInformativeText(self.tr("What you changed since the last save is lost otherwise."))
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)

        def answered() -> None:
            role = box.standardButton(box.clickedButton())
            if role == button.Save:
                self.save(then)
            elif role == button.Discard:
                then()
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    def _show_error(self, error: MinutageError) -> None:
        self._waiting.clear()
        show_error(self._window, error)

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._folder()))
        dialog.setFileMode(mode)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _folder(self) -> Path:
        recording = self._document.project.recording
        near = self._document.path or (Path(recording.path) if recording else Path.home() / "x")
        return near.parent if near.parent.is_dir() else Path.home()

    def _proposed(self, suffix: str) -> Path:
        """Return a name for the file: the project's, the recording's, else the title's."""
        recording = self._document.project.recording
        if self._document.path is not None:
            name = self._document.path.name.removesuffix(SUFFIX)
        else:
            name = Path(recording.path).stem if recording else self._document.project.title
        return self._folder() / f"{name.replace('/', '-')[:80] or self.tr('untitled')}{suffix}"


def with_suffix(path: Path, *suffixes: str) -> Path:
    """Return the path with the first of the suffixes, unless it has one of them.

    >>> with_suffix(Path("a.b"), ".html").name
    'a.b.html'
    """
    return path if path.name.lower().endswith(suffixes) else path.with_name(path.name + suffixes[0])


def read_only() -> MinutageError:
    """Return what is said where a newer version's project would be saved."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "This project was made by a newer Minutage and is not changed here"),
        QT_TRANSLATE_NOOP("core", "export it, or update Minutage"),
    )
