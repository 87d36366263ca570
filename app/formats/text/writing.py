"""The text exporter: a text to read, to send, and to import again."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from app.core.blocks import ASIDE, Block
from app.core.errors import MinutageError
from app.core.inline import plain
from app.core.project import Project
from app.core.timecode import format_timecode
from app.formats.text.doubts import without_numbers
from app.formats.text.headings import is_phrase, series
from app.formats.text.reading import read
from app.formats.text.times import CLOCK, Stamp

_MOST_CHECKED: Final = 5000
_NO_TIME: Final = "--:--"
_NO_BREAK: Final = "\u00a0"


class _Form(NamedTuple):
    """What a text writes out that is mostly clear without it.

    Args:
        bold: ``**`` around who speaks.
        headings: ``## `` before chapters, as many as their level says.
        blanks: ``--:--`` before turns that are not placed yet.
    """

    bold: bool = True
    headings: bool = True
    blanks: bool = True


_FORMS: Final = tuple(_Form(*flags) for flags in sorted(product((False, True), repeat=3), key=sum))


def write(project: Project, path: Path) -> bytes:  # noqa: ARG001 - every exporter is told where the file will stand
    """Return the project as UTF-8 text: title, paragraphs, chapters, times, labels or speakers, and every text.

    It is written in the plainest form that `read` takes for the same blocks; a long one in the fullest form.

    What does not come back: ids, word times, speakers who say nothing and what is known of speakers besides the
    name, a turn's own `content`, links and emphasis, an aside that does not look like a closing line, a speaker
    whose label does not name them, an empty title, and a text that itself looks like another block
    (a paragraph that begins with a time, a turn without a speaker that begins ``Anne : …``).
    """
    if len(project.blocks) > _MOST_CHECKED:
        return _text(project, _Form()).encode("utf-8", "replace")
    texts = (_text(project, form).encode("utf-8", "replace") for form in _FORMS)
    return _best(texts, _facts(project))


def _best(texts: Iterator[bytes], wanted: Sequence[object]) -> bytes:
    """Return the first text that gives the wanted blocks, else the one that gives the most of them."""
    best, most = b"", -1
    for text in texts:
        found = _read_facts(text)
        if found == wanted:
            return text
        alike = sum(one == other for one, other in zip(found, wanted, strict=False))
        if alike > most:
            best, most = text, alike
    return best


def _read_facts(text: bytes) -> Sequence[object]:
    try:
        return _facts(read(text, Path("text.txt"), None))
    except MinutageError:  # a project without a word
        return []


def _facts(project: Project) -> list[tuple[object, ...]]:
    """Return what a text can say of each block."""
    names = {speaker.id: speaker.name for speaker in project.speakers}
    return [
        (
            block.type,
            _line(plain(block.text)),
            block.start_ms,
            block.end_ms,
            block.depth,
            names.get(block.speaker or ""),
            block.label,
            block.role,
        )
        for block in project.blocks
    ]


def _text(project: Project, form: _Form) -> str:
    title = _line(project.title)
    lines = [title, "=" * max(3, min(len(title), 72))] if title else []
    writer = _Writer(project, form)
    above: Block | None = None
    for at, block in enumerate(project.blocks):
        if lines and not (above and writer.is_close(block, above)):
            lines.append("")
        lines.append(writer.line(at, block))
        above = block if block.takes_mark or above is None else above
    return "\n".join([*lines, ""]) if lines else ""


class _Writer:
    """Writes the blocks of a project, each on its line."""

    def __init__(self, project: Project, form: _Form) -> None:
        self._blocks = project.blocks
        self._form = form
        self._title = _line(project.title)
        self._names = {speaker.id: speaker.name for speaker in project.speakers}
        self._colon = f"{_NO_BREAK}: " if (project.language or "").startswith("fr") else ": "
        self._has_turns = any(block.is_turn for block in project.blocks)
        self._texts = [_line(plain(block.text)) for block in self._blocks]
        self._in_brackets = self._doubtful()

    def line(self, at: int, block: Block) -> str:
        """Return the line of the block at position `at`."""
        text = self._texts[at]
        if block.is_chapter:
            heading = "#" * (block.depth + 1) + " " if self._form.headings else ""
            return heading + self._time(at, block) + text
        if block.is_turn:
            blank = f"{_NO_TIME} " if self._form.blanks and block.start_ms is None else ""
            return blank + self._time(at, block) + self._lead(block) + text
        return f"    {text}" if self._would_be_heading(at, text) else text

    def is_close(self, block: Block, above: Block) -> bool:
        """Whether no blank line stands between a block and the one with a mark above: a list, a turn's paragraph."""
        if block.is_chapter:
            return above.is_chapter and not self._has_turns and not self._form.headings
        return above.is_turn and not block.takes_mark and block.role != ASIDE

    def _time(self, at: int, block: Block) -> str:
        if block.start_ms is None:
            return ""
        end = f" – {format_timecode(block.end_ms)}" if block.is_turn and block.end_ms is not None else ""
        time = f"{format_timecode(block.start_ms)}{end}"
        return f"[{time}] " if at in self._in_brackets else f"{time} "

    def _doubtful(self) -> set[int]:
        """Return the positions of the blocks whose time would be read as the number that begins a sentence."""
        stamps = [self._stamp(block, text) for block, text in zip(self._blocks, self._texts, strict=True)]
        believed = without_numbers([None, *stamps], [self._title, *self._texts])[1:]
        return {at for at, stamp in enumerate(stamps) if stamp is not None and believed[at] is None}

    def _stamp(self, block: Block, text: str) -> Stamp | None:
        """Return the time of a block's line as the importer will find it there."""
        if block.start_ms is None or not block.takes_mark:
            return None
        lead = self._lead(block) if block.is_turn else ""
        return Stamp(block.start_ms, None, CLOCK, lead + text, bare=block.end_ms is None)

    def _lead(self, block: Block) -> str:
        who = _line(block.label or self._names.get(block.speaker or "", ""))
        if not who:
            return ""
        return f"**{who}{self._colon.rstrip()}** " if self._form.bold else f"{who}{self._colon}"

    def _would_be_heading(self, at: int, text: str) -> bool:
        """Whether a paragraph above a time has to be indented in order not to be read as a heading."""
        below = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
        if below is None or not (is_phrase(text) or series(text)) or (below.is_chapter and self._form.headings):
            return False
        return below.is_placed or (below.is_turn and self._form.blanks)


def _line(text: str) -> str:
    """Return the text on one line."""
    return " ".join(text.splitlines()).strip()
