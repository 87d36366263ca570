"""The commands of a window: all their groups, made together after the first paint, or when one is wanted before."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.problems import Problems
from app.session.settings import SettingsStore
from app.ui.actions.build import key_text
from app.ui.actions.table import ACTIONS
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
from app.ui.frame.notice import NoticeBar
from app.ui.frame.side import SidePane
from app.ui.player.pane import PlayerPane
from app.ui.theme import Theme
from app.ui.timeline.timeline import Timeline
from app.ui.transcript.editor import TranscriptEditor


class Desk(NamedTuple):
    """What commands work on: the session, and the panes of one window.

    Args:
        theme: returns the colours that are shown.
        put_above_page: puts a bar between the notices and the page.
    """

    window: QMainWindow
    document: Document
    player: Player
    jobs: JobRunner
    settings: SettingsStore
    nudges: Nudges
    player_pane: PlayerPane
    transcript: TranscriptEditor
    timeline: Timeline
    side: SidePane
    notice: NoticeBar
    theme: Callable[[], Theme]
    put_above_page: Callable[[QWidget], None]


class Early(NamedTuple):
    """The groups that the first picture needs: what is hidden, and how large the letters are."""

    views: ViewCommands
    letters: LetterCommands


class Commands:
    """The groups by name.

    Args:
        early: those that there are already.
    """

    def __init__(self, desk: Desk, early: Early) -> None:
        self.views, self.letters = early
        self._make_filing(desk)
        self._make_writing(desk)
        self._make_placing(desk)
        self._make_hearing(desk)
        open_ = (desk.transcript.mentions, desk.timeline, self.finds, desk.side, desk.notice, self.pictures, self.views)
        self.escape = Escape([one.cancel for one in open_], desk.player.toggle)

    def _make_filing(self, desk: Desk) -> None:
        parts = (desk.window, desk.document, desk.jobs)
        self.saves, self.exports = SaveCommands(*parts), ExportCommands(*parts)
        self.opens = OpenCommands(*parts, desk.notice, self.saves)
        self.recordings = RecordingCommands(*parts, desk.notice)
        self.preferences = PreferenceCommands(desk.window, desk.settings, desk.jobs)

    def _make_writing(self, desk: Desk) -> None:
        window, document, jobs, page = desk.window, desk.document, desk.jobs, desk.transcript
        self.edits = EditCommands(window, document, desk.player, page, desk.theme)
        self.blocks = BlockCommands(window, document, page)
        self.pastes = PasteCommands(window, document, jobs, page, desk.notice)
        self.speakers = SpeakerCommands(window, document, page, desk.theme)
        self.languages = LanguageCommands(window, document, page, desk.settings, jobs)
        self.counts = CountCommands(window, document, jobs, page)
        put, theme = desk.put_above_page, desk.theme
        self.finds = FindCommands(window, document, jobs, page, desk.side, put=put, theme=theme)

    def _make_placing(self, desk: Desk) -> None:
        parts = (desk.window, desk.document, desk.player, desk.transcript, desk.nudges)
        self.marks = MarkCommands(*parts)
        self.times = TimeCommands(*parts, jobs=desk.jobs, theme=desk.theme)
        self.found = Problems(desk.document, desk.settings, desk.window)
        self.problems = ProblemCommands(desk.window, desk.document, desk.jobs, desk.transcript, self.found)

    def _make_hearing(self, desk: Desk) -> None:
        parts = (desk.window, desk.document, desk.player)
        self.plays = PlayCommands(*parts, desk.transcript, desk.theme)
        self.listens = ListenCommands(*parts, desk.transcript, desk.settings)
        self.words = WordCommands(*parts, desk.transcript, desk.settings)
        self.pictures = PictureCommands(*parts, desk.player_pane, desk.transcript, settings=desk.settings)

    @property
    def saying(self) -> tuple[QWidget, ...]:
        """The groups that have a line for the status bar: the signal `said`."""
        writing = (self.edits, self.blocks, self.pastes, self.speakers, self.finds, self.languages)
        return (self.marks, self.times, self.problems, *writing, self.listens, self.words, self.exports)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """Return the commands by the ids of the action table."""
        filing = (self.opens, self.recordings, self.saves, self.exports, self.preferences)
        writing = (self.edits, self.blocks, self.pastes, self.speakers, self.letters, self.finds, self.languages)
        placing = (self.marks, self.times, self.problems, self.counts)
        hearing = (self.plays, self.listens, self.words)
        groups = (*filing, *writing, *placing, *hearing, self.views, self.pictures, self.escape)
        return {id_: command for group in groups for id_, command in group.commands().items()}

    def take_actions(self, actions: dict[str, QAction]) -> None:
        """Take the window's actions, where a group shows something by them; and what is checked from the beginning."""
        self.pictures.set_actions(actions, shortcut_hints())
        self.blocks.set_actions(actions)
        for name in self.views.panes:
            actions[f"view.{name}"].setChecked(name not in self.views.hidden)
        actions["view.full_window"].setChecked(self.views.is_full)


def shortcut_hints() -> dict[str, str]:
    """Return the first key of each action, by its id, as buttons name it."""
    return {spec.id: key_text(spec) for spec in ACTIONS}
