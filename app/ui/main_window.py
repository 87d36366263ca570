"""The main window: it assembles the panes and decides nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.core.errors import MinutageError
from app.core.texts import Note
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.problems import Problems
from app.session.settings import SettingsStore
from app.ui.actions.build import build_actions, build_menus, key_text
from app.ui.actions.menus import APPEARANCE, AUDIO_TRACKS, LANGUAGES, RECENT, SPEAKERS
from app.ui.actions.table import ACTIONS
from app.ui.appearance import Appearance
from app.ui.chapters.pane import ChapterPane
from app.ui.commands.blocks import BlockCommands
from app.ui.commands.counts import CountCommands
from app.ui.commands.edits import EditCommands
from app.ui.commands.escape import Escape
from app.ui.commands.exporting import ExportCommands
from app.ui.commands.finding import FindCommands
from app.ui.commands.language import LanguageCommands
from app.ui.commands.letters import LetterCommands
from app.ui.commands.listening import ListenCommands
from app.ui.commands.marks import MarkCommands
from app.ui.commands.opening import OpenCommands
from app.ui.commands.pasting import PasteCommands
from app.ui.commands.picture import PictureCommands
from app.ui.commands.play import PlayCommands
from app.ui.commands.preferences import PreferenceCommands
from app.ui.commands.problems import ProblemCommands
from app.ui.commands.recording import RecordingCommands
from app.ui.commands.saving import SaveCommands
from app.ui.commands.speakers import SpeakerCommands
from app.ui.commands.times import TimeCommands
from app.ui.commands.view import ViewCommands
from app.ui.commands.words import WordCommands
from app.ui.drops import taken, welcome
from app.ui.errors import in_one_line, in_words, show_error, translate_core
from app.ui.first_paint import FirstPaint
from app.ui.frame.language import LanguageMenu
from app.ui.frame.layout import column, splitter
from app.ui.frame.memory import Memory
from app.ui.frame.menus import AudioTrackMenu, RecentMenu, SpeakerMenu
from app.ui.frame.notice import NoticeBar
from app.ui.frame.panels import add_chapters, add_found, add_problems, add_speakers
from app.ui.frame.side import SidePane
from app.ui.frame.status import StatusBar
from app.ui.frame.title import Title
from app.ui.player.pane import PlayerPane
from app.ui.presses import Presses
from app.ui.theme import Theme
from app.ui.timeline.timeline import Timeline
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
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
        self._build_commands()
        self._connect()
        self._memory = Memory(self, self._panes, self._left, settings)
        self._memory.restore(self.views, self.transcript, self.actions_by_id)
        self.transcript.setFocus()
        self._presses = Presses(self)
        player.set_age(self._presses.age_s)
        FirstPaint(self.transcript.viewport()).done.connect(self._begin)

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
        self._left = splitter(Qt.Orientation.Vertical, self.player_pane, self.side, sizes=(PLAYER_PX, 1000))
        self._panes = splitter(Qt.Orientation.Horizontal, self._left, self._page, sizes=(LEFT_PX, 2000))
        self.setCentralWidget(column(self._panes, self.timeline))
        self.setStatusBar(self.status)
        themed = (self.player_pane, self.side, self.transcript, self.timeline, self.notice, self.status, self.title)
        for part in themed:
            self._appearance.theme_changed.connect(part.set_theme)

    def _build_commands(self) -> None:
        parts = (self, self._document, self._jobs)
        self.saves, self.exports = SaveCommands(*parts), ExportCommands(*parts)
        self.opens = OpenCommands(*parts, self.notice, self.saves)
        self.recordings = RecordingCommands(*parts, self.notice)
        self.marks = MarkCommands(self, self._document, self._player, self.transcript, self._nudges)
        parts_of_times = (self._document, self._player, self.transcript, self._nudges)
        self.times = TimeCommands(self, *parts_of_times, jobs=self._jobs, theme=self._theme)
        self.edits = EditCommands(self, self._document, self._player, self.transcript, self._theme)
        self.blocks = BlockCommands(self, self._document, self.transcript)
        self.pastes = PasteCommands(*parts, self.transcript, self.notice)
        self.speakers = SpeakerCommands(self, self._document, self.transcript, self._theme)
        add_speakers(self.side, self._document, self.speakers)
        found = Problems(self._document, self._settings, self)
        self.problems = ProblemCommands(*parts, self.transcript, found)
        add_problems(self.side, found, self.problems)
        self.counts = CountCommands(self, self._document, self._jobs, self.transcript)
        self.plays = PlayCommands(self, self._document, self._player, self.transcript, self._theme)
        self.pictures = PictureCommands(
            self, self._document, self._player, self.player_pane, self.transcript, settings=self._settings
        )
        self.listens = ListenCommands(self, self._document, self._player, self.transcript, self._settings)
        self.languages = LanguageCommands(self, self._document, self.transcript, self._settings, self._jobs)
        self.words = WordCommands(self, self._document, self._player, self.transcript, self._settings)
        self.letters = LetterCommands(self.transcript, self._settings)
        self.preferences = PreferenceCommands(self, self._settings, self._jobs)
        shown = {"player": self.player_pane, "side": self.side, "timeline": self.timeline}
        self.views = ViewCommands(self, shown, self.side, self.timeline)
        self.finds = FindCommands(*parts, self.transcript, self.side, put=self._put_above_page, theme=self._theme)
        add_found(self.side, self.finds.panel)
        open_ = (self.transcript.mentions, self.timeline, self.notice, self.finds, self.pictures, self.views)
        attempts = [one.cancel for one in open_]
        escape = Escape(attempts, self._player.toggle)
        filing = (self.opens, self.recordings, self.saves, self.exports)
        writing = (self.edits, self.blocks, self.pastes, self.speakers, self.letters, self.finds, self.languages)
        hearing = (self.plays, self.listens, self.words)
        working = (self.marks, self.times, self.problems, self.counts, *writing, *hearing, self.preferences)
        groups = (*filing, *working, self.views, self.pictures, escape)
        commands = {id_: command for group in groups for id_, command in group.commands().items()}
        own = {"file.quit": self.close, "help.palette": self._show_palette}
        self.actions_by_id = build_actions(self, commands | own)
        self._build_menus()

    def _build_menus(self) -> None:
        actions = self.actions_by_id
        menus = build_menus(self.menuBar(), actions)
        RecentMenu(menus[RECENT], self._settings, lambda path: self.opens.open_paths([path]))
        AudioTrackMenu(menus[AUDIO_TRACKS], self._player)
        language_menu = LanguageMenu(menus[LANGUAGES], self._document, actions)
        self.languages.trouble_changed.connect(language_menu.show_trouble)
        SpeakerMenu(menus[SPEAKERS], self._document, self.speakers.set_speaker, actions["edit.speaker_new"])
        choices = QActionGroup(self)
        for name in ("system", "light", "dark"):
            choices.addAction(actions[f"view.{name}"])
            menus[APPEARANCE].addAction(actions[f"view.{name}"])
        actions[f"view.{self._appearance.choice}"].setChecked(True)
        hints = {spec.id: key_text(spec) for spec in ACTIONS}
        self.player_pane.set_shortcut_hints(hints)
        self.pictures.set_actions(actions, hints)
        self.blocks.set_actions(actions)

    def _connect(self) -> None:
        player, transcript, timeline, chapters = self._player, self.transcript, self.timeline, self.chapters
        for pane in (transcript, timeline, chapters):
            pane.play_requested.connect(player.play_from)
        timeline.scrub_requested.connect(player.hand.drag)
        timeline.scrub_ended.connect(player.hand.let_go)
        timeline.block_selected.connect(transcript.go_to_block)
        timeline.rename_requested.connect(chapters.rename)
        chapters.block_requested.connect(transcript.go_to_block)
        transcript.speaker_requested.connect(self.speakers.open_menu)
        transcript.menu_built.connect(self.speakers.add_menu)
        self.player_pane.open_requested.connect(self.actions_by_id["file.open"].trigger)
        self.player_pane.locate_requested.connect(self.recordings.ask)
        self.player_pane.chapter_requested.connect(self.actions_by_id["mark.chapter"].trigger)
        self.status.problem_requested.connect(self.actions_by_id["problem.next"].trigger)
        writing = (self.edits, self.blocks, self.pastes, self.speakers, self.finds, self.languages)
        placing = (self.marks, self.times, self.problems)
        for source in (*placing, *writing, self.listens, self.words, self.exports):
            source.said.connect(self.status.say)
        self.status.said.connect(self.pictures.say)
        self.pictures.dropped.connect(self.opens.open_paths)
        for opened in (self.opens.opened, self.saves.saved):
            opened.connect(self._remember)
        for told in (self.opens.told, self.saves.told):
            told.connect(self.status.show_saved)
        self.views.appearance_requested.connect(self._appearance.choose)
        self.finds.list_requested.connect(lambda: self.views.show_panel("found"))
        self._appearance.theme_changed.connect(self.finds.set_theme)
        self.views.pane_shown.connect(lambda name: self.actions_by_id[f"view.{name}"].setChecked(True))
        self.preferences.appearance_requested.connect(lambda name: self.actions_by_id[f"view.{name}"].trigger())
        self.preferences.taken.connect(self.letters.show)
        self.listens.loop_changed.connect(timeline.show_loop)
        self.listens.loop_changed.connect(lambda loop: self.actions_by_id["play.loop"].setChecked(loop is not None))
        self.languages.spelling_changed.connect(self.actions_by_id["text.spelling"].setChecked)
        player.failed.connect(self._on_failed)
        player.noted.connect(self._on_other_engine)
        transcript.following.changed.connect(self.actions_by_id["play.follow"].setChecked)
        self._document.changed.connect(self.status.fall_silent)
        self._document.noted.connect(self._on_noted)
        self._document.replaced.connect(self._on_replaced)
        self._document.history_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _begin(self) -> None:
        """Open the recording and check the text, from now on: none of it may hold up the first paint."""
        from app.session.loader import Loader  # late, for the same reason
        from app.session.proofreader import Proofreader
        from app.ui.commands.pedal import Pedal
        from app.ui.commands.strangers import StrangerOffer
        from app.ui.resume import Resume

        self._presses.watch(self)
        self.pedal = Pedal(self.actions_by_id["play.toggle"], self._player, self._settings, self)
        parts = (self._document, self._player, self.transcript, self._jobs)
        self._resume = Resume(*parts, bookmarks=self.opens.bookmarks, parent=self)
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
        proofreader.counted.connect(self.speakers.take_tally)
        proofreader.read()
        self.languages.begin()
        StrangerOffer(self._document, self._jobs, self.notice, self)
        self.words.begin()
        self.pictures.made.connect(self._presses.watch)
        self.pictures.restore()
        self.painted.emit()

    def _put_above_page(self, bar: QWidget) -> None:
        self._page.layout().insertWidget(1, bar)  # type: ignore[union-attr]  # it is a column's

    def _theme(self) -> Theme:
        return self._appearance.theme

    # What changes

    @Slot()
    def _on_replaced(self) -> None:
        """Offer what changes the project only where it may be changed; nothing is known yet of its problems."""
        for spec in ACTIONS:
            if spec.changes:
                self.actions_by_id[spec.id].setDisabled(self._document.project.is_read_only)
        self._on_problems([])

    @Slot()
    def _refresh(self) -> None:
        """Show what can be undone."""
        history, actions = self._document.history, self.actions_by_id
        for action, able, label in (
            (actions["edit.undo"], history.can_undo, history.undo_label),
            (actions["edit.redo"], history.can_redo, history.redo_label),
        ):
            action.setEnabled(able)
            action.setToolTip(translate_core(label) if able else "")

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
        for part in (self.status, self.problems, self.chapters, self.transcript, self.timeline):
            part.show_problems(problems)

    def _show_palette(self) -> None:
        from app.ui.dialogs.palette import CommandPalette  # late: the window starts without it

        CommandPalette(self.actions_by_id, self).open()

    # The window itself

    @Slot(object)
    def _remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones, on disk too: who starts Minutage next may find it."""
        self._settings.remember(path)
        self._jobs.start(lambda _progress: self._settings.save())

    def changeEvent(self, event: QEvent) -> None:
        """Show whether the screen is full, whoever filled it: Esc and the system do it, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_id["view.full_window"].setChecked(self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.opens.open_paths(taken(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing would be lost: a save that runs is waited for, what is not saved is asked about."""
        if self._is_closing or self.saves.is_safe:
            self._memory.keep(self.views, self.transcript, self._player, self.pictures)
            if self._resume is not None:
                self._resume.keep()
            self.pictures.close()
            self._player.close()
            event.accept()
            return
        event.ignore()
        self.saves.unless_unsaved(self._close_now)

    def _close_now(self) -> None:
        self._is_closing = True
        self.close()
