"""A search in the window: the bar, the list and the page agree about what was found, and where one is."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.core.errors import MinutageError
from app.core.find import Found, Match, Scope, chapter_scope
from app.core.inline import origins
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.finder import Finder
from app.session.jobs import JobRunner
from app.ui.errors import in_one_line
from app.ui.find.bar import ALL, CHAPTER, SELECTION, FindBar
from app.ui.find.paint import FoundRuns
from app.ui.find.panel import FoundPanel
from app.ui.find.replacer import Replacer
from app.ui.frame.side import SidePane
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.places import selection_of


class FindSearch(QObject):
    """Looks for what the bar says, and goes to what was found.

    Signals:
        said: a line for the status bar, translated.
        list_requested: the list wants to be seen.
    """

    said = Signal(str)
    list_requested = Signal()

    def __init__(
        self,
        document: Document,
        jobs: JobRunner,
        transcript: TranscriptEditor,
        side: SidePane,
        *,
        bar: FindBar,
        panel: FoundPanel,
    ) -> None:
        super().__init__(bar)
        self._document, self._transcript, self._side = document, transcript, side
        self.bar, self.panel = bar, panel
        self.finder = Finder(document, jobs, self)
        self._runs = FoundRuns(self.finder, transcript)
        self._replacer = Replacer(self, document, jobs, transcript)
        self._where = ALL
        self._origin = Place(0, 0)
        self._name: int | None = None  # the number of the match in a name that one has come to
        self._then: Callable[[], object] | None = None
        transcript.add_runs(self._runs.of)
        self._connect()
        self._on_replaced()

    def _connect(self) -> None:
        bar = self.bar
        bar.changed.connect(self._on_changed)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self._replacer.replace_one)
        bar.replace_all_requested.connect(self._replacer.replace_all)
        bar.list_requested.connect(self.list_requested)
        bar.close_requested.connect(self.close)
        self.panel.chosen.connect(self._on_chosen)
        self.finder.found.connect(self._on_found)
        self.finder.failed.connect(self.show_trouble)
        self._document.replaced.connect(self._on_replaced)
        self._transcript.selectionChanged.connect(self._on_selection)
        self._transcript.cursorPositionChanged.connect(self._on_selection)

    # What the commands ask

    def open(self, *, replacing: bool) -> None:
        """Show the bar; what is selected in one block is looked for, several blocks are where to look."""
        text = ""
        if not self.bar.isAncestorOf(QApplication.focusWidget()):
            start, end = selection_of(self._transcript.textCursor())
            self._origin = start
            text = _shown(self._document.project, start, end)
            if start.block != end.block:
                self._where = ALL
                self.bar.set_where(SELECTION)
        self.bar.show_for(text, replacing=replacing)
        if self.finder.query != self.bar.query or self._where != self.bar.where:
            self._look((lambda: self.go_from(self._origin)) if text else None)

    @Slot(int)
    def step(self, direction: int) -> None:
        """Go to the next match, or to the one before; begin again at the other end."""
        if self.bar.query.is_empty:
            self.open(replacing=False)
        else:
            self.when_current(lambda: self._step(direction))

    @Slot()
    def close(self) -> None:
        """Look for nothing any more; the keyboard goes to the match where one is."""
        here = self.here()
        match = None if here is None else self._current(here)
        self._then, self._where = None, ALL
        self.bar.set_where(ALL)
        self.bar.hide()
        self.bar.hide_replacing()
        self.finder.look_for(None)
        if match is not None and not match.in_name:
            self._transcript.go_to_range(Place(match.at, match.start), Place(match.at, match.end))
        self._transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether there is something to close."""
        return not self.bar.isHidden() or self.finder.query is not None

    # Where one is

    def when_current(self, then: Callable[[], object]) -> None:
        """Do something with what the document holds now: at once, or when it has been looked through."""
        if self.finder.query == self.bar.query and self.finder.is_current:
            then()
            return
        self._then = then
        if self.finder.query != self.bar.query:
            self.finder.look_for(self.bar.query, self._scope())
        else:
            self.finder.hurry()

    def here(self) -> int | None:
        """Return the number of the match that is selected, or begins at the caret."""
        found = self.finder.result
        if not found:
            return None
        if self._name is not None and self._name < len(found):
            return self._name
        start, end = selection_of(self._transcript.textCursor())
        number = found.at_or_after(start)
        if number == len(found) or found[number].in_name or self._current(number) is None:
            return None
        match = found[number]
        is_it = (match.at, match.start) == start and end in (start, Place(match.at, match.end))
        return number if is_it else None

    def go_from(self, place: Place) -> None:
        """Go to the first match that begins there or below."""
        found = self.finder.result
        if found:
            self.go(found.at_or_after(place) % len(found))

    def go(self, number: int) -> None:
        """Go to a match: the caret at its beginning; selected where one goes on writing."""
        match = self._current(number)
        if match is None:  # its text has changed since: it is looked for again, and the nearest is gone to
            found = self.finder.result
            if found is not None:
                self.when_current(lambda: self.go_from(Place(found[number].at, found[number].start)))
            return
        if match.in_name:
            self._go_to_name(match, number)
        else:
            start = Place(match.at, match.start)
            self._name, self._origin = None, start
            is_written = self._transcript.hasFocus()
            self._transcript.go_to_range(start, Place(match.at, match.end) if is_written else start)
        self._show_here()

    def _go_to_name(self, match: Match, number: int) -> None:
        speaker = self._document.project.speakers[match.at]
        blocks = self._document.project.blocks
        said = next((at for at, block in enumerate(blocks) if block.speaker == speaker.id), None)
        if said is not None:
            self._transcript.go_to_place(Place(said, 0))
        self._name = number
        self.said.emit(self.tr("Found in the name of the speaker {name}").format(name=speaker.name))

    def _step(self, direction: int) -> None:
        found = self.finder.result
        if not found:
            self.said.emit(self.tr("Nothing was found"))
            return
        here = self.here()
        if here is None:
            after = found.at_or_after(selection_of(self._transcript.textCursor())[0])
            number = after if direction > 0 else after - 1
        else:
            number = here + direction
        if number >= len(found):
            self.said.emit(self.tr("The last match: it goes on at the beginning"))
        elif number < 0:
            self.said.emit(self.tr("The first match: it goes on at the end"))
        self.go(number % len(found))

    def _current(self, number: int) -> Match | None:
        found = self.finder.result
        return None if found is None or number >= len(found) else self.finder.current(found[number])

    # What happens

    @Slot()
    def _on_changed(self) -> None:
        self._look(lambda: self.go_from(self._origin))

    def _look(self, then: Callable[[], object] | None) -> None:
        """Look for what the bar says; who only opens it stays where they are."""
        self._then, self._name = then, None
        self._runs.forget()
        self.finder.look_for(self.bar.query, self._scope())

    def _scope(self) -> Scope | None:
        """Return where to look: what was chosen before is followed through the edits since."""
        where = self.bar.where
        if where == self._where:
            return self.finder.scope
        self._where = where
        if where == CHAPTER:
            return chapter_scope(self._document.project, self._transcript.current_block())
        start, end = selection_of(self._transcript.textCursor())
        if where == SELECTION and start != end:
            return Scope(start, end)
        if where == SELECTION:
            self.said.emit(self.tr("Select something to look through first"))
            self.bar.set_where(ALL)
            self._where = ALL
        return None

    @Slot(object)
    def _on_found(self, found: Found | None) -> None:
        self.show_trouble(None)
        self._runs.forget()
        if self._name is not None and (not found or self._name >= len(found)):
            self._name = None
        self.panel.put(found, self._document.project)
        then, self._then = self._then, None
        if then is not None:
            then()
        self._show_here()

    @Slot(object)
    def show_trouble(self, error: MinutageError | None) -> None:
        """Say under the field what is wrong with it."""
        self.bar.show_trouble("" if error is None else in_one_line(error))

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self.go(number)
        self._transcript.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go(number)  # once more: who writes finds it selected

    @Slot()
    def _on_selection(self) -> None:
        if self.is_open:
            if self._name is not None and self._transcript.hasFocus():
                self._name = None
            self._show_here()

    @Slot()
    def _on_replaced(self) -> None:
        self.bar.set_read_only(is_read_only=self._document.project.is_read_only)
        self.bar.set_where(ALL)
        self._where, self._name, self._origin = ALL, None, Place(0, 0)
        self._then = None  # it was asked for in the project that stood here

    def _show_here(self) -> None:
        """Show how many there are, and which of them is here."""
        found, here = self.finder.result, self.here()
        count = self._count(found)
        if here is not None and found is not None:
            self.bar.show_count(self.tr("{here} of {count}").format(here=_written(here + 1), count=count))
            self.panel.show_here(here)
        else:
            self.bar.show_count(count if found or found is None else self._nothing())
        self._side.set_count("found", count if found else "")
        self._transcript.update_runs()

    def _nothing(self) -> str:
        """Say that nothing was found, and how many there would be by minding less."""
        near, query = self.finder.near, self.finder.query
        if not near or query is None:
            return self.tr("Nothing found")
        if near.query.ignore_accents == query.ignore_accents:
            text = self.tr("Nothing found; {count} whatever the capitals")
        elif near.query.match_case == query.match_case:
            text = self.tr("Nothing found; {count} whatever the accents")
        else:
            text = self.tr("Nothing found; {count} whatever the capitals and accents")
        return text.format(count=self._count(near))

    def _count(self, found: Found | None) -> str:
        if found is None:
            return ""
        count = _written(len(found))
        return self.tr("{count} and more").format(count=count) if found.is_cut else count


def _written(number: int) -> str:
    return QLocale().toString(number)


def _shown(project: Project, start: Place, end: Place) -> str:
    """Return what is selected within one block, as rendered; nothing where it is more."""
    if start.block != end.block or start.block >= len(project.blocks):
        return ""
    text = project.blocks[start.block].text
    places = ((one, until) for one, until in origins(text) if start.offset <= one and until <= end.offset)
    return "".join(text[until - 1] for _, until in places)
