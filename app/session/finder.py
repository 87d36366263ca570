"""Finding in the document, in the background, again whenever it has changed and the hand rests."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.errors import MinutageError
from app.core.find import Found, Haystack, Match, Query, Scope, find_all, followed, looser
from app.core.project import Project
from app.session.document import Change, Document
from app.session.jobs import Job, JobRunner, Progress

REST_MS = 250


class _Answer(NamedTuple):
    """What was found in a state of the project; where that is nothing, what would be found by minding less."""

    found: Found
    near: Found | None
    haystacks: tuple[Haystack, ...]
    project: Project


class Finder(QObject):
    """Holds a query, where to look, and what was found last.

    Signals:
        found: a `Found`: of another query, or of the document as it is now.
        failed: a `MinutageError`: the pattern can't be read, or takes too long. Nothing is found then.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, document: Document, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._query: Query | None = None
        self._scope: Scope | None = None
        self._haystacks: tuple[Haystack, ...] = ()
        self._near: Found | None = None
        self._job: Job | None = None
        self._sought: Project | None = None
        self._result: Found | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.read)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    @property
    def query(self) -> Query | None:
        """What is looked for; None where nothing is."""
        return self._query

    @property
    def scope(self) -> Scope | None:
        """Where, as it stands now."""
        return self._scope

    @property
    def result(self) -> Found | None:
        """What was found last, if anything was looked for."""
        return self._result

    @property
    def near(self) -> Found | None:
        """What another query would find, which minds capitals or accents less, where this one finds nothing."""
        return self._near

    @property
    def is_current(self) -> bool:
        """Whether that is what the document holds now."""
        return self._result is not None and self._job is None and self._holds(self._sought)

    def look_for(self, query: Query | None, scope: Scope | None = None) -> None:
        """Find this from now on; None or an empty query finds nothing any more."""
        self._query, self._scope = query, scope
        self.read()

    def hurry(self) -> None:
        """Do not wait until the hand rests."""
        if self._job is None or self._rest.isActive():
            self.read()

    @Slot()
    def read(self) -> None:
        """Find it in the document as it is now."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        query, scope, project, haystacks = self._query, self._scope, self._document.project, self._haystacks
        if query is None or query.is_empty:
            if query is None:
                self._haystacks = ()
            self._take(None, project)
            return
        try:
            _ = query.pattern
        except MinutageError as error:
            self._fail(error)
            return
        self._job = self._jobs.start(lambda progress: _find(project, query, scope, haystacks, progress))
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._fail)

    def current(self, match: Match) -> Match | None:
        """Return a match as it stands in the document now; None where its text is another, or gone."""
        found, blocks, sought = self._result, self._document.project.blocks, self._sought
        if found is None or sought is None:
            return None
        if match.in_name:
            return match if sought.speakers == self._document.project.speakers else None
        if match.at < len(blocks) and found.is_of(blocks[match.at], match):
            return match
        return None

    @Slot(object)
    def _on_found(self, answer: _Answer) -> None:
        self._haystacks, self._job = answer.haystacks, None
        if self._holds(answer.project):
            self._take(
                answer.found, answer.project, answer.near
            )  # else it changed meanwhile, and is read once the hand rests

    def _holds(self, project: Project | None) -> bool:
        """Whether the document still has the texts of that state: a save makes another project of the same."""
        now = self._document.project
        return project is not None and project.blocks is now.blocks and project.speakers == now.speakers

    def _take(self, found: Found | None, project: Project, near: Found | None = None) -> None:
        self._result, self._sought, self._near = found, project, near
        self.found.emit(found)

    @Slot(object)
    def _fail(self, error: MinutageError) -> None:
        self._job = None
        self._take(None, self._document.project)
        self.failed.emit(error)

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._scope is not None:
            self._scope = followed(self._scope, change.splices)
        if self._query is not None:
            self._rest.start()

    @Slot()
    def _on_replaced(self) -> None:
        self._haystacks, self._scope = (), None
        if self._query is not None:
            self.read()


def _find(
    project: Project, query: Query, scope: Scope | None, haystacks: tuple[Haystack, ...], progress: Progress
) -> _Answer:
    """Find the query, and what is near it where that finds nothing. The texts are kept for the next one."""
    texts = _folded(project, query, haystacks, progress)
    if query.pattern is not None:
        from app.session.patterns import PatternMatcher  # late: words need no process of their own

        with PatternMatcher(lambda: progress.step(0, 0)) as matcher:
            return _Answer(find_all(texts, query, scope, progress.step, matcher), None, (texts,), project)
    found = find_all(texts, query, scope, progress.step)
    kept = (texts,)
    for other in looser(query) if not found else ():
        texts = _folded(project, other, haystacks, progress)
        kept = (kept[0], texts)
        if near := find_all(texts, other, scope, progress.step):
            return _Answer(found, near, kept, project)
    return _Answer(found, None, kept, project)


def _folded(project: Project, query: Query, haystacks: tuple[Haystack, ...], progress: Progress) -> Haystack:
    """Return the texts as the query wants them: of those known nothing is folded twice."""
    known = next((one for one in haystacks if one.folding == query.folding), None)
    return known.updated(project, progress.step) if known else Haystack.of(project, query.folding, progress.step)
