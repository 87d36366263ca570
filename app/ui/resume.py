"""Going on where one left: the playhead and the caret of each project's file."""

from PySide6.QtCore import QObject, Slot

from app.core.turns import Place
from app.session.bookmarks import Bookmark, Bookmarks
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.ui.transcript.editor import TranscriptEditor


class Resume(QObject):
    """Puts a bookmark where a project is left, and opens it there again.

    The caret stands at once; the playhead once the recording opens, which may be much later: the
    loader asks for it. Who has moved it until then finds it where they did. A block that is gone,
    or another recording, is begun at the beginning.

    Args:
        bookmarks: read by whoever opens the project, before it is here.
    """

    def __init__(
        self,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        jobs: JobRunner,
        *,
        bookmarks: Bookmarks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._transcript, self._jobs = document, player, transcript, jobs
        self._bookmarks = bookmarks
        self._awaits: Bookmark | None = None  # until the recording opens
        self._caret: Bookmark | None = None  # until the loader has done what it does at once
        document.leaving.connect(self._on_leaving)
        document.replaced.connect(self._look)
        player.sought.connect(self._on_sought)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Look where the project was left, if it has a file."""
        is_filed = self._document.path is not None
        self._awaits = self._caret = self._bookmarks.of(self._document.project.id) if is_filed else None

    @Slot()
    def put_caret(self) -> None:
        """Put the caret where the project was left; after the loader, whose playhead the page may follow."""
        left, self._caret = self._caret, None
        blocks = self._document.project.blocks
        at = next((at for at, block in enumerate(blocks) if left is not None and block.id == left.block), None)
        if left is not None and at is not None:
            self._transcript.go_to_place(Place(at, left.offset))

    def playhead_ms(self) -> int | None:
        """Return where the project's recording was left, once; None where that is not known of this one."""
        left, recording = self._awaits, self._document.project.recording
        self._awaits = None
        is_same = left is not None and recording is not None and recording.fingerprint == left.recording
        return left.playhead_ms if left is not None and is_same else None

    def keep(self) -> None:
        """Remember and write where the project stands now: Minutage quits."""
        if self._put():
            self._bookmarks.save()

    @Slot()
    def _on_leaving(self) -> None:
        if self._put():
            self._jobs.start(lambda _progress: self._bookmarks.save())

    @Slot(object)
    def _on_sought(self, ms: int) -> None:
        """Go on there, where the recording is still missing, and not where it was left."""
        self._awaits = None if self._player.has_recording else self._bookmark(ms)

    def _put(self) -> bool:
        """Put the bookmark; return whether there is one. What has no file is not found again."""
        never_opened = self._awaits is not None and not self._player.has_recording
        playhead_ms = self._awaits.playhead_ms if self._awaits and never_opened else self._player.position_ms
        bookmark = self._bookmark(playhead_ms)
        if self._document.path is None or bookmark is None:
            return False
        self._bookmarks.put(self._document.project.id, bookmark)
        return True

    def _bookmark(self, playhead_ms: int) -> Bookmark | None:
        """Return a bookmark for here; None where another program made an id longer than any of ours."""
        project, caret = self._document.project, self._transcript.caret()
        recording = project.recording.fingerprint if project.recording else None
        block = project.blocks[caret.block].id if caret.block < len(project.blocks) else None
        try:
            return Bookmark(playhead_ms, recording, block, caret.offset)
        except ValueError:
            return None
