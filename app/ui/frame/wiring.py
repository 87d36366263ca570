"""What the panes and the commands of a window tell each other."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from app.ui.frame.commands import Commands, Desk
from app.ui.frame.panels import count_problems
from app.ui.frame.status import StatusBar

Actions = Mapping[str, QAction]


def connect(desk: Desk, commands: Commands, actions: Actions, status: StatusBar) -> None:
    """Let the panes ask for commands, and the commands say what they did."""
    _let_panes_ask(desk, commands, actions)
    count_problems(desk.side, commands.found)
    for source in commands.saying:
        source.said.connect(status.say)
    for told in (commands.opens.told, commands.saves.told):
        told.connect(status.show_saved)
    status.said.connect(commands.pictures.say)
    status.problem_requested.connect(actions["problem.next"].trigger)
    commands.pictures.dropped.connect(commands.opens.open_paths)
    commands.finds.list_requested.connect(lambda: commands.views.show_panel("found"))
    commands.views.pane_shown.connect(lambda name: actions[f"view.{name}"].setChecked(True))
    commands.preferences.appearance_requested.connect(lambda name: actions[f"view.{name}"].trigger())
    commands.preferences.taken.connect(commands.letters.show)
    commands.listens.loop_changed.connect(desk.timeline.show_loop)
    commands.listens.loop_changed.connect(lambda loop: actions["play.loop"].setChecked(loop is not None))
    commands.languages.spelling_changed.connect(actions["text.spelling"].setChecked)


def _let_panes_ask(desk: Desk, commands: Commands, actions: Actions) -> None:
    pane, transcript = desk.player_pane, desk.transcript
    pane.open_requested.connect(actions["file.open"].trigger)
    pane.locate_requested.connect(commands.recordings.ask)
    pane.chapter_requested.connect(actions["mark.chapter"].trigger)
    transcript.speaker_requested.connect(commands.speakers.open_menu)
    transcript.menu_built.connect(commands.speakers.add_menu)
    transcript.following.changed.connect(actions["play.follow"].setChecked)
    actions["play.follow"].setChecked(transcript.following.is_chosen)
    actions["view.unsure"].setChecked(desk.settings.current.unsure)
