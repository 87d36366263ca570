"""Speakers: who says what, and the list of them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.core import cast
from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.marks import marked_block_above
from app.core.project import Speaker
from app.core.tally import Tally
from app.core.turns import Place, set_speaker
from app.session.document import Document
from app.ui.commands.told import told
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor

Blocks = tuple[int, int]
"""Positions of a first and a last block."""


class SpeakerCommands(QObject):
    """Gives turns their speakers, and changes the list of speakers; all of it through the document.

    Signals:
        said: why something was not done, for the status bar.
        counted: the newest `Tally`; `tally` holds the same for who comes later.
    """

    said = Signal(str)
    counted = Signal(object)

    def __init__(
        self, window: QWidget, document: Document, transcript: TranscriptEditor, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._transcript, self.theme = window, document, transcript, theme
        self.tally: Tally | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"edit.speaker_new": self.ask_who}

    # Who says it

    def set_speaker(self, number: int) -> None:
        """Give the turns of the selection, or the one at the caret, the speaker of that number, from 0."""
        speakers = self._document.project.speakers
        if number < len(speakers):
            self.give(speakers[number].id)

    def give(self, speaker_id: str | None, blocks: Blocks | None = None) -> None:
        """Give turns a speaker, or nobody.

        Args:
            blocks: the first and the last block; the selection, or the turn at the caret, where none are given.
        """
        self._do(lambda: set_speaker(self._document.project, *(blocks or self.said_blocks()), speaker_id))

    def ask_who(self, blocks: Blocks | None = None) -> None:
        """Ask for the name of somebody new, who speaks there; `blocks` as in `give`."""
        there = blocks or self.said_blocks()
        self._ask_name(lambda name: self._do(lambda: cast.new_speaker(self._document.project, name, *there)))

    def hand_over(self, speaker_id: str, to: str, at: int) -> None:
        """Give somebody's turns, from the block at `at` on, to another."""
        self._do(lambda: cast.hand_over(self._document.project, speaker_id, to, at))

    def ask_split(self, speaker_id: str, at: int | None = None) -> None:
        """Ask who says somebody's turns from the block at `at` on, or from the caret."""
        start = self.said_blocks()[0] if at is None else at
        if cast.first_turn(self._document.project, speaker_id, start) is None:
            nothing = self.tr("{name} says nothing from the caret on.")
            self.said.emit(nothing.format(name=self._name_of(speaker_id)))
            return
        self._ask_name(lambda name: self._do(lambda: cast.split_off(self._document.project, speaker_id, name, start)))

    def said_blocks(self) -> Blocks:
        """Return the first and the last block of the selection, from the turn on that its first paragraph continues."""
        first, last = self._transcript.selected_blocks()
        above = marked_block_above(self._document.project, first)
        return first if above is None else above, last

    def blocks_around(self, at: int) -> Blocks:
        """Return the selection, where the block at `at` lies in it, else that block."""
        first, last = self.said_blocks()
        is_within = first <= at <= last and self._transcript.textCursor().hasSelection()
        return (first, last) if is_within else (at, at)

    @Slot(int, QPoint)
    def open_menu(self, at: int, where: QPoint) -> None:
        """Open the menu of who may say the turn at `at`, at a place on the screen."""
        from app.ui.speakers.menus import fill_turn_menu  # late: the window starts without it

        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_turn_menu(menu, self._document.project, at, self)
        menu.popup(where)

    @Slot(QMenu, object)
    def add_menu(self, menu: QMenu, place: Place) -> None:
        """Add who may say it to the menu of the text, where the block at `place` is a turn's."""
        from app.core.mention import takes_mention  # late: the window starts without them
        from app.ui.speakers.menus import fill_turn_menu

        project, turn = self._document.project, marked_block_above(self._document.project, place.block)
        if turn is not None and takes_mention(project, place.block):
            menu.addSeparator()
            who = menu.addMenu(self.tr("Speaker"))
            fill_turn_menu(who, project, turn, self)
            who.setDisabled(project.is_read_only)

    # The list

    @Slot(object)
    def take_tally(self, counts: Tally) -> None:
        """Take how much everybody says, and pass it on."""
        self.tally = counts
        self.counted.emit(counts)

    def ask_new(self) -> None:
        """Ask for the name of somebody who is put on the list, and says nothing yet."""
        self._ask_name(lambda name: self._do(lambda: cast.add_speaker(self._document.project, name)))

    def rename(self, speaker_id: str, text: str) -> None:
        """Give somebody another name, everywhere."""
        speaker = self._document.project.speaker(speaker_id)
        if speaker is not None:
            self.change(speaker_id, name=" ".join(text.split()))

    def change(self, speaker_id: str, **members: str | None) -> None:
        """Give members of a speaker other values."""
        self._do(lambda: cast.change_speaker(self._document.project, self._changed(speaker_id, members)))

    def _changed(self, speaker_id: str, members: dict[str, str | None]) -> Speaker:
        speaker = self._document.project.speaker(speaker_id)
        if speaker is None:
            raise ValueError("nobody on the list has that id")
        return replace(speaker, **members)  # type: ignore[arg-type]  # the form's own members

    def ask_details(self, speaker_id: str) -> None:
        """Show all that is known of somebody, to be changed."""
        from app.ui.dialogs.speaker import SpeakerDialog  # late: the window starts without it

        speaker = self._document.project.speaker(speaker_id)
        if speaker is not None:
            dialog = SpeakerDialog(speaker, self.theme(), self._window, check=lambda name: self._check(name, speaker))
            dialog.chosen.connect(lambda members: self.change(speaker_id, **members))
            dialog.open()

    def _check(self, name: str, speaker: Speaker) -> None:
        """See to it that a speaker can be called so; what they are called may stay.

        Raises:
            MinutageError: the name is none, or somebody else's.
        """
        if name != speaker.name:
            cast.check_name(self._document.project, name, but=speaker.id)

    def move(self, speaker_id: str, by: int) -> None:
        """Move somebody down the list, up where `by` is negative: the first nine have a key."""
        self._do(lambda: cast.move_speaker(self._document.project, speaker_id, by))

    def merge(self, speaker_id: str, into: str) -> None:
        """Let all turns of one be the other's; the first leaves the list."""
        self._do(lambda: cast.merge_speakers(self._document.project, speaker_id, into))

    def remove(self, speaker_id: str) -> None:
        """Take somebody off the list; where they speak, ask first whether nobody is to say that."""
        try:
            step = cast.remove_speaker(self._document.project, speaker_id)
        except MinutageError as error:
            self._ask_remove(speaker_id, error)
        else:
            self._document.do(step)

    def _ask_remove(self, speaker_id: str, error: MinutageError) -> None:
        from app.ui.dialogs.box import Button, Icon, make_box  # late: the window starts without it
        from app.ui.errors import in_words, sentence

        what, todo = (sentence(text) for text in error.texts(in_words))
        box = make_box(self._window, Icon.Question, what, todo, Button.Cancel)
        nobody = box.addButton(self.tr("Leave the turns to nobody"), box.ButtonRole.AcceptRole)

        def answered() -> None:
            if box.clickedButton() is nobody:
                self._do(lambda: cast.remove_speaker(self._document.project, speaker_id, to_nobody=True))

        box.finished.connect(answered)
        box.open()

    # How

    def _ask_name(self, then: Callable[[str], object]) -> None:
        from app.ui.dialogs.line import ask_line  # late: the window starts without it

        ask_line(self._window, self.tr("Name of the speaker"), cast.read_name, then, self.theme())

    def _name_of(self, speaker_id: str) -> str:
        speaker = self._document.project.speaker(speaker_id)
        return speaker.name if speaker else speaker_id

    def _do(self, make: Callable[[], Step | None]) -> None:
        """Do the step that is made, if there is one; say why where it is refused."""

        def do() -> None:
            step = make()
            if step is not None:
                self._document.do(step)

        told(do, self.said.emit)()
