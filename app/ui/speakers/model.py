"""The speakers of the document as rows. It follows the document."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from app.core.project import Project, Speaker
from app.core.talk import NO_TALK, Talk, shares
from app.core.timecode import format_timecode
from app.session.document import Change, Document

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class SpeakerModel(QAbstractListModel):
    """One row a speaker, in the order of their keys.

    Signals:
        renamed: id of a speaker, and the name that was typed.
        counted: how many there are.
    """

    renamed = Signal(str, str)
    counted = Signal(int)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._speakers = document.project.speakers
        self._talk: Mapping[str | None, Talk] = {}
        self._shares: Mapping[str | None, float] = {}
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    # What is shown

    @property
    def project(self) -> Project:
        return self._document.project

    def speaker(self, row: int) -> Speaker:
        return self._speakers[row]

    def row_of(self, speaker_id: str) -> int | None:
        """Return the row of the speaker of that id, None where nobody has it."""
        return next((row for row, one in enumerate(self._speakers) if one.id == speaker_id), None)

    def about(self, row: int) -> str:
        """Return role and organisation, in one line."""
        speaker = self._speakers[row]
        return " · ".join(text for text in (speaker.role, speaker.organisation) if text)

    def share(self, row: int) -> float | None:
        """Return which part of what is said they say, 0 to 1; None where nothing has a length."""
        return self._shares.get(self._speakers[row].id, 0.0) if self._shares else None

    def talk(self, row: int) -> str:
        """Return how much they say, in words: turns, time and share."""
        talk, share = self._talk.get(self._speakers[row].id, NO_TALK), self.share(row)
        parts = [self.tr("%n turn(s)", "", talk.turns)]
        if share is not None:
            parts.append(format_timecode(talk.ms // 1000 * 1000))
            parts.append(self.tr("{percent}%").format(percent=round(share * 100)))
        return " · ".join(parts)

    def show_talk(self, talk: Mapping[str | None, Talk]) -> None:
        """Take how much everybody says."""
        self._talk, self._shares = talk, shares(talk)
        if self._speakers:
            self.dataChanged.emit(self.index(0), self.index(len(self._speakers) - 1))

    # Qt's own

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._speakers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        speaker = self._speakers[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return speaker.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in (speaker.name, self.about(index.row()), self.talk(index.row())) if text)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_editable = index.isValid() and not self._document.project.is_read_only
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; an empty one changes nothing."""
        name, speaker = " ".join(str(value).split()), self._speakers[index.row()]
        if role != Qt.ItemDataRole.EditRole or name in ("", speaker.name):
            return False
        self.renamed.emit(speaker.id, name)
        return True

    # What happens

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("speakers"):
            self._read()

    @Slot()
    def _on_replaced(self) -> None:
        self._talk, self._shares = {}, {}
        self._read()

    def _read(self) -> None:
        """Show the list as it is now; where the same people are on it, their rows stay."""
        before, now = self._speakers, self._document.project.speakers
        if [one.id for one in before] == [one.id for one in now]:
            self._speakers = now
            if now:
                self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
        else:
            self.beginResetModel()
            self._speakers = now
            self.endResetModel()
        self.counted.emit(len(now))
