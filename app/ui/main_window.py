"""The main window: it assembles the panes and decides nothing."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.core.errors import MinutageError
from app.core.texts import Note
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.actions.build import make_menus
from app.ui.appearance import Appearance
from app.ui.chapters.pane import ChapterPane
from app.ui.commands.letters import LetterCommands
from app.ui.commands.view import ViewCommands
from app.ui.drops import taken, welcome
from app.ui.errors import in_one_line, in_words, show_error
from app.ui.first_paint import FirstKey, FirstPaint
from app.ui.frame.layout import Beside, column, splitter
from app.ui.frame.memory import Memory
from app.ui.frame.notice import NoticeBar
from app.ui.frame.panels import add_chapters, add_panels
from app.ui.frame.side import SidePane
from app.ui.frame.status import StatusBar
from app.ui.frame.title import Title
from app.ui.player.pane import PlayerPane
from app.ui.presses import Presses
from app.ui.theme import Theme
from app.ui.timeline.timeline import Timeline
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.frame.assembly import Assembly
    from app.ui.frame.commands import Commands, Desk
    from app.ui.resume import Resume

LEFT_PX = 432
PLAYER_PX = 294


class MainWindow(QMainWindow):
    """Player and chapters at the left, transcript at the right, timeline across the bottom.

    Signals:
        painted: it is on the screen for the first time; what would have held that up can begin.
    """

    painted = Signal()

    def __init__(
        self, document: Document, player: Player, jobs: JobRunner, settings: SettingsStore, appearance: Appearance
    ) -> None:
        super().__init__()
        self._document, self._player, self._jobs = document, player, jobs
        self._settings, self._appearance = settings, appearance
        self._is_closing = False
        self._resume: Resume | None = None  # from the first paint on
        self.resize(1280, 800)
        self.setMinimumSize(760, 520)
        self.setAcceptDrops(True)
        self._build_panes(appearance.theme)
        self._menus = make_menus(self.menuBar())
        self._views = ViewCommands(self, self._shown(), self.side, self.timeline)
        self._letters = LetterCommands(self.transcript, settings)
        self._connect()
        self._memory = Memory(self, self._panes, self._left, settings)
        self._memory.restore(self._views, self.transcript)
        self.transcript.setFocus()
        self._presses = Presses(self)
        player.set_age(self._presses.age_s)
        FirstPaint(self.transcript.viewport()).done.connect(self._begin)
        FirstKey(self.transcript).pressed.connect(self._assemble)

    # Assembly

    def _build_panes(self, theme: Theme) -> None:
        parts = (self._document, self._player, theme)
        self.player_pane, self.chapters = PlayerPane(*parts), ChapterPane(*parts)
        self._nudges = Nudges(self._document, self._player, self)
        self.transcript, self.timeline = TranscriptEditor(*parts), Timeline(*parts, self._nudges)
        self.notice, self.status = NoticeBar(theme), StatusBar(theme)
        self.title = Title(self, self._document, theme)
        self._page = column(self.notice, self.transcript)
        self.side = SidePane(theme)
        add_chapters(self.side, self.chapters)
        add_panels(self.side, self._document, lambda: self.commands)
        self._left = splitter(Qt.Orientation.Vertical, self.player_pane, self.side, sizes=(PLAYER_PX, 1000))
        self._panes = Beside(self._left, self._page, LEFT_PX)
        self.setCentralWidget(column(self._panes, self.timeline))
        self.setStatusBar(self.status)
        themed = (self.player_pane, self.side, self.transcript, self.timeline, self.notice, self.status, self.title)
        for part in themed:
            self._appearance.theme_changed.connect(part.set_theme)

    def _shown(self) -> dict[str, QWidget]:
        """Return the panes that can be hidden, by name."""
        return {"player": self.player_pane, "side": self.side, "timeline": self.timeline}

    def _connect(self) -> None:
        player, transcript, timeline, chapters = self._player, self.transcript, self.timeline, self.chapters
        for pane in (transcript, timeline, chapters):
            pane.play_requested.connect(player.play_from)
        timeline.scrub_requested.connect(player.hand.drag)
        timeline.scrub_ended.connect(player.hand.let_go)
        timeline.block_selected.connect(transcript.go_to_block)
        timeline.rename_requested.connect(chapters.rename)
        chapters.block_requested.connect(transcript.go_to_block)
        self.side.left.connect(transcript.setFocus)
        player.failed.connect(self._on_failed)
        player.noted.connect(self._on_other_engine)
        self._document.changed.connect(self.status.fall_silent)
        self._document.noted.connect(self._on_noted)
        self._document.replaced.connect(self._on_replaced)

    # Commands: none of them is in the first picture

    @cached_property
    def _assembly(self) -> "Assembly":
        from app.ui.frame.assembly import Assembly  # late: after the first paint, or when somebody asks before
        from app.ui.frame.commands import Early

        early = Early(self._views, self._letters)
        return Assembly(self._desk(), early, self._appearance, self.status, self._menus)

    @Slot()
    def _assemble(self) -> None:
        """Have the commands, for a key that was pressed before the first paint is one of theirs."""
        _ = self._assembly

    @property
    def _is_assembled(self) -> bool:
        return "_assembly" in self.__dict__

    def _desk(self) -> "Desk":
        from app.ui.frame.commands import Desk  # late: as above

        return Desk(
            self,
            self._document,
            self._player,
            self._jobs,
            self._settings,
            self._nudges,
            self.player_pane,
            self.transcript,
            self.timeline,
            self.side,
            self.notice,
            theme=self._theme,
            put_above_page=self._put_above_page,
        )

    @property
    def commands(self) -> "Commands":
        """The command groups, by name."""
        return self._assembly.commands

    @property
    def actions_by_id(self) -> dict[str, QAction]:
        """The actions, by their ids in the table."""
        return self._assembly.actions

    @Slot()
    def _begin(self) -> None:
        """Open the recording and check the text, from now on: none of it may hold up the first paint."""
        from app.session.loader import Loader  # late, for the same reason
        from app.session.proofreader import Proofreader
        from app.ui.commands.pedal import Pedal
        from app.ui.commands.strangers import StrangerOffer
        from app.ui.resume import Resume

        commands = self.commands
        self._presses.watch(self)
        self.pedal = Pedal(self.actions_by_id["play.toggle"], self._player, self._settings, self)
        parts = (self._document, self._player, self.transcript, self._jobs)
        self._resume = Resume(*parts, bookmarks=commands.opens.bookmarks, parent=self)
        loader = Loader(self._document, self._player, self._jobs, self, self._resume.playhead_ms)
        self._document.replaced.connect(self._resume.put_caret)
        loader.missed.connect(self.player_pane.show_missing)
        loader.found.connect(self.player_pane.show_present)
        for part in (self.timeline, self.player_pane.picture):
            loader.peaks_changed.connect(part.set_peaks)
        loader.cover_changed.connect(self.player_pane.picture.set_cover)
        loader.load()
        self._resume.put_caret()
        proofreader = Proofreader(self._document, self._jobs, self)
        proofreader.problems_changed.connect(self._on_problems)
        proofreader.counted.connect(self.status.show_tally)
        proofreader.counted.connect(commands.speakers.take_tally)
        proofreader.read()
        commands.languages.begin()
        StrangerOffer(self._document, self._jobs, self.notice, self)
        commands.words.begin()
        commands.pictures.made.connect(self._presses.watch)
        commands.pictures.restore()
        self.painted.emit()

    def _put_above_page(self, bar: QWidget) -> None:
        self._page.layout().insertWidget(1, bar)  # type: ignore[union-attr]  # it is a column's

    def _theme(self) -> Theme:
        return self._appearance.theme

    # What changes

    @Slot()
    def _on_replaced(self) -> None:
        """Nothing is known yet of its problems."""
        self._on_problems([])

    @Slot(object)
    def _on_failed(self, error: MinutageError) -> None:
        show_error(self, error)

    @Slot(object)
    def _on_other_engine(self, error: MinutageError) -> None:
        self.status.say(in_one_line(error))

    @Slot(object)
    def _on_noted(self, note: Note) -> None:
        self.status.say(note.message(in_words))

    @Slot(object)
    def _on_problems(self, problems: list[object]) -> None:
        for part in (self.status, self.chapters, self.transcript, self.timeline):
            part.show_problems(problems)
        if self._is_assembled:
            self.commands.problems.show_problems(problems)

    # The window itself

    def changeEvent(self, event: QEvent) -> None:
        """Show whether the screen is full, whoever filled it: Esc and the system do it, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._is_assembled:
            self.actions_by_id["view.full_window"].setChecked(self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.commands.opens.open_paths(taken(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing would be lost: a save that runs is waited for, what is not saved is asked about."""
        commands = self.commands
        if self._is_closing or commands.saves.is_safe:
            self._memory.keep(self._views, self.transcript, self._player, commands.pictures)
            if self._resume is not None:
                self._resume.keep()
            commands.pictures.close()
            self._player.close()
            event.accept()
            return
        event.ignore()
        commands.saves.unless_unsaved(self._close_now)

    def _close_now(self) -> None:
        self._is_closing = True
        self.close()
