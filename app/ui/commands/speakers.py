"""Speakers: who says what, and the list of them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.core import cast
from app.core.blocks import Block
from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.marks import marked_block_above
from app.core.project import Project, Speaker
from app.core.tally import Tally
from app.core.timecode import format_timecode
from app.core.turns import Place, set_speaker
from app.session.document import Document
from app.session.jobs import JobRunner
from app.ui.errors import in_one_line
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
        self,
        window: QWidget,
        document: Document,
        jobs: JobRunner,
        transcript: TranscriptEditor,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs = window, document, jobs
        self._transcript, self.theme = transcript, theme
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
        who = () if speaker_id is None else (speaker_id,)
        self._do_there(lambda project, *there: set_speaker(project, *there, speaker_id), blocks, *who)

    def ask_who(self, blocks: Blocks | None = None) -> None:
        """Ask for the name of somebody new, who speaks there; `blocks` as in `give`."""
        there = blocks or self.said_blocks()
        self._ask_name(
            lambda name: self._do_there(lambda project, *now: cast.new_speaker(project, name, *now), there),
        )

    def hand_over(self, speaker_id: str, to: str, at: int) -> None:
        """Give somebody's turns, from the block at `at` on, to another."""
        from app.ui.commands.large import with_places  # late: as long as nothing is done

        def handed(project: Project, at: int) -> Step | None:
            return cast.hand_over(project, speaker_id, to, at)

        self._do(with_places(self._document.project, handed, at), speaker_id, to)

    def ask_split(self, speaker_id: str, at: int | None = None) -> None:
        """Ask who says somebody's turns from the block at `at` on, or from the caret."""
        start = self.said_blocks()[0] if at is None else at
        turns = cast.turns_from(self._document.project, speaker_id, start)
        if not turns:
            nothing = self.tr("{name} says nothing from the caret on.")
            self.said.emit(nothing.format(name=self._name_of(speaker_id)))
            return
        project = self._document.project

        def then(name: str) -> None:
            from app.ui.commands.large import with_places  # late: as long as nothing is done

            split = with_places(project, lambda now, at: cast.split_off(now, speaker_id, name, at), start)
            self._do(split, speaker_id)

        self._ask_name(then, note=self._what_is_split(self._name_of(speaker_id), turns))

    def _what_is_split(self, name: str, turns: list[Block]) -> str:
        ms, count = turns[0].start_ms, len(turns)
        if ms is None:
            what = self.tr("This speaker takes over %n turn(s) of {name} from here on.", "", count)
            return what.format(name=name)
        what = self.tr("This speaker takes over %n turn(s) of {name} from {time} on.", "", count)
        return what.format(name=name, time=format_timecode(ms // 1000 * 1000))

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
        self._ask_name(lambda name: self._do(lambda project: cast.add_speaker(project, name), reach=0))

    def rename(self, speaker_id: str, text: str) -> None:
        """Give somebody another name, everywhere."""
        speaker = self._document.project.speaker(speaker_id)
        if speaker is not None:
            self.change(speaker_id, name=" ".join(text.split()))

    def change(self, speaker_id: str, **members: str | None) -> None:
        """Give members of a speaker other values."""

        def changed(project: Project) -> Step | None:
            speaker = project.speaker(speaker_id)
            if speaker is None:
                raise ValueError("nobody on the list has that id")
            return cast.change_speaker(project, replace(speaker, **members))  # type: ignore[arg-type]  # the form's own

        self._do(changed, speaker_id)

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
        self._do(lambda project: cast.move_speaker(project, speaker_id, by), speaker_id, reach=0)

    def merge(self, speaker_id: str, into: str) -> None:
        """Let all turns of one be the other's; the first leaves the list."""
        self._do(lambda project: cast.merge_speakers(project, speaker_id, into), speaker_id, into)

    def remove(self, speaker_id: str) -> None:
        """Take somebody off the list; where they speak, ask first whether nobody is to say that."""
        self._do(
            lambda project: cast.remove_speaker(project, speaker_id),
            speaker_id,
            refuse=lambda error: self._ask_remove(speaker_id, error),
        )

    def _ask_remove(self, speaker_id: str, error: MinutageError) -> None:
        from app.ui.dialogs.box import Button, Icon, make_box  # late: the window starts without it
        from app.ui.errors import in_words, sentence

        what, todo = (sentence(text) for text in error.texts(in_words))
        box = make_box(self._window, Icon.Question, what, todo, Button.Cancel)
        nobody = box.addButton(self.tr("Leave the turns to nobody"), box.ButtonRole.AcceptRole)

        def answered() -> None:
            if box.clickedButton() is nobody:
                self._do(lambda project: cast.remove_speaker(project, speaker_id, to_nobody=True), speaker_id)

        box.finished.connect(answered)
        box.open()

    # How

    def _ask_name(self, then: Callable[[str], object], note: str = "") -> None:
        from app.ui.dialogs.line import ask_line  # late: the window starts without it

        ask_line(self._window, self.tr("Name of the speaker"), cast.read_name, then, self.theme(), note=note)

    def _name_of(self, speaker_id: str) -> str:
        speaker = self._document.project.speaker(speaker_id)
        return speaker.name if speaker else speaker_id

    def _do_there(self, make: Callable[[Project, int, int], Step | None], blocks: Blocks | None, *who: str) -> None:
        """Do the step that is made of the blocks from a first to a last one; `blocks` as in `give`."""
        from app.ui.commands.large import with_places  # late: as long as nothing is done

        first, last = blocks or self.said_blocks()
        self._do(with_places(self._document.project, make, first, last), *who, reach=last - first)

    def _do(
        self,
        make: Callable[[Project], Step | None],
        *who: str,
        reach: int | None = None,
        refuse: Callable[[MinutageError], object] | None = None,
    ) -> None:
        """Do the step that is made, if there is one; say why where it is refused.

        Args:
            who: whom it is about; nothing is done where one of them is on the list no more.
            reach: how many blocks it looks at; all, where that is not said.
        """
        from app.ui.commands.large import do_of  # late: as long as nothing is done

        def made(project: Project) -> Step | None:
            is_there = all(project.speaker(one) is not None for one in who)
            return make(project) if is_there else None

        many = len(self._document.project.blocks) if reach is None else reach
        do_of(self._document, self._jobs, made, many, refuse or self._refuse)

    @Slot(object)
    def _refuse(self, error: MinutageError) -> None:
        self.said.emit(in_one_line(error))
