"""What the timeline says in words: for tooltips, and for those who hear it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from app.core.blocks import Block
from app.core.inline import plain
from app.core.project import Project
from app.core.timecode import format_timecode
from app.ui.actions.build import key_of
from app.ui.flaws import Flaw
from app.ui.timeline.hits import Hit, Place
from app.ui.timeline.scene import Scene


class TimelineWords(QObject):
    """Texts, translated; nothing here is painted. `flaws` is what is wrong with times, by the ids of the blocks."""

    flaws: Mapping[str, Flaw] = MappingProxyType({})

    def name(self) -> str:
        return self.tr("Timeline")

    def keys(self) -> str:
        """Return what can be done here, for a screen reader."""
        return self.tr(
            "Space plays, Left and Right move, Up and Down choose a mark, Enter renames it, Delete removes it, "
            "M makes a new chapter"
        )

    def hint(self) -> str:
        return self.tr("Open a recording to place marks along it")

    def tray(self, count: int) -> str:
        key = key_of("mark.place_next")
        if count == 1:
            return self.tr("1 mark to place · {key}").format(key=key)
        return self.tr("{count} marks to place · {key}").format(count=count, key=key)

    def mark(self, project: Project, block: Block) -> str:
        """Return whose mark it is, where it stands, and what is wrong with that."""
        name = self._name(project, block)
        if block.start_ms is None:
            return self.tr("{name}, not placed yet").format(name=name)
        text = self.tr("{name}, {time}").format(name=name, time=format_timecode(block.start_ms))
        flaw = self.flaws.get(block.id)
        return text if flaw is None else f"{text}, {flaw.word}"

    def about(self, scene: Scene, hit: Hit) -> str:
        """Return what to say about what is under the pointer; nothing where it says it itself."""
        if hit.place is Place.TRAY:
            return self.tr("Go to the next mark that is not placed yet")
        if hit.at is None:
            return ""
        text = self.mark(scene.project, scene.project.blocks[hit.at])
        if hit.place is Place.UNPLACED:
            return self.tr("{what}: drag it to its place").format(what=text)
        return text

    def _name(self, project: Project, block: Block) -> str:
        if block.is_chapter:
            return plain(block.text) or self.tr("Chapter without a title")
        speaker = project.speaker(block.speaker)
        return speaker.name if speaker else self.tr("Turn")
