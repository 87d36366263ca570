"""The counts: words, characters and reading time of the page and its chapters, and who speaks how long."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.counts import ChapterCounts, Counts, count_chapters, count_texts
from app.core.inline import plain
from app.core.project import Project
from app.core.talk import Talk, shares, talk_times
from app.core.timecode import format_timecode
from app.session.jobs import Job, JobRunner

_SIZE: Final = (640, 480)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Found(NamedTuple):
    """What was counted of a project, and of the selected text where there is one."""

    project: Project
    selection: Counts | None
    whole: Counts
    chapters: list[ChapterCounts]
    talk: dict[str | None, Talk]


def count_all(project: Project, selected: Sequence[str]) -> Found:
    """Count a project and some texts of it; takes a while."""
    whole, chapters = count_chapters(project)
    return Found(project, count_texts(selected) if any(selected) else None, whole, chapters, talk_times(project))


class CountsDialog(QDialog):
    """Two tables: how much there is to read, chapter by chapter below the whole; who speaks how long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Counts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._job: Job | None = None
        self.summary = QLabel(self.tr("Counting…"))
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.texts = _table(self.tr("Text"), [self.tr("Text"), *self._measures()])
        self.talks = _table(
            self.tr("Talk time"),
            [self.tr("Speaker"), self.tr("Turns"), self.tr("Talk time"), self.tr("Share")],
        )
        self.talks.setRootIsDecorated(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget, stretch in ((self.summary, 0), (self.texts, 3), (self.talks, 2), (buttons, 0)):
            column.addWidget(widget, stretch)

    def _measures(self) -> list[str]:
        return [self.tr("Words"), self.tr("Characters"), self.tr("Without spaces"), self.tr("To read")]

    def count(self, project: Project, selected: Sequence[str], jobs: JobRunner) -> None:
        """Count in a job, and show it when it is done."""
        self._job = jobs.start(lambda _progress: count_all(project, selected))
        self._job.succeeded.connect(self.show_found)
        self._job.settled.connect(self._on_settled)

    def done(self, result: int) -> None:
        """Close; what is still being counted is not waited for."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot(object)
    def _on_settled(self, _job: Job) -> None:
        self._job = None

    @Slot(object)
    def show_found(self, found: Found) -> None:
        """Show what was counted."""
        whole = found.whole
        parts = (
            self.tr("{placed} marks placed of {all}").format(placed=_number(whole.placed), all=_number(whole.marks)),
            self.tr("%n chapter(s)", "", whole.chapters),
            self.tr("%n turn(s)", "", whole.turns),
        )
        self.summary.setText(" · ".join(parts))
        if found.selection is not None:
            self._add_text(self.texts, self.tr("The selection"), found.selection)
        page = self._add_text(self.texts, self.tr("The whole page"), whole)
        above: list[tuple[int, QTreeWidgetItem]] = []
        for chapter in found.chapters:
            above = [one for one in above if one[0] < chapter.block.depth]
            title = plain(chapter.block.text) or self.tr("Without a title")
            item = self._add_text(above[-1][1] if above else page, title, chapter.counts)
            above.append((chapter.block.depth, item))
        self.texts.setCurrentItem(self.texts.topLevelItem(0))
        self._show_talk(found)

    def _add_text(self, under: QTreeWidget | QTreeWidgetItem, name: str, counts: Counts) -> QTreeWidgetItem:
        minutes = self.tr("{minutes} min").format(minutes=_number(counts.minutes))
        numbers = [_number(one) for one in (counts.words, counts.characters, counts.letters)]
        return _add_row(under, [name, *numbers, minutes])

    def _show_talk(self, found: Found) -> None:
        """Show who speaks how long, in the order of the list; who is not on it, and nobody, stand last."""
        names: dict[str | None, str] = {one.id: one.name for one in found.project.speakers}
        names |= {one: one or self.tr("Nobody") for one in found.talk if one not in names}
        parts = shares(found.talk)
        for speaker, name in names.items():
            talk = found.talk.get(speaker, Talk())
            share = self.tr("{percent}%").format(percent=round(parts.get(speaker, 0) * 100)) if parts else "—"
            time = format_timecode(talk.ms // 1000 * 1000) if parts else "—"
            _add_row(self.talks, [name, _number(talk.turns), time, share])


def _table(name: str, headers: list[str]) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(headers)
    table.setUniformRowHeights(True)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(headers)):
        table.headerItem().setTextAlignment(column, _RIGHT)
    return table


def _add_row(under: QTreeWidget | QTreeWidgetItem, texts: list[str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(under, texts)
    for column in range(1, len(texts)):
        item.setTextAlignment(column, _RIGHT)
    return item


def _number(value: int) -> str:
    return QLocale().toString(value)
