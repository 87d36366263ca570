"""The text importer: from a text, as people and programs write it, to a project."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.ids import new_id
from app.core.inline import escape
from app.core.language import guess_language
from app.core.project import Project, Speaker
from app.formats.text.decoding import decode
from app.formats.text.leads import LeadIn, name_key
from app.formats.text.lines import split_lines
from app.formats.text.pairing import Entry, pair
from app.formats.text.structure import TITLE, Structure, structure_of
from app.formats.text.style import stamp_lines
from app.formats.text.times import Stamp, trailing

_MARKDOWN: Final = (".md", ".markdown")
_LONGEST_PARSED: Final = 200_000


def read(data: bytes, path: Path, content: str | None, known: Sequence[str] | None = None) -> Project:
    """Return the project that a text holds.

    Texts are kept as written (NFC or NFD, no-break spaces); names in the list of speakers, and the title that
    is taken from the file's name, are NFC. What would read as inline markup is escaped, except in a Markdown file.

    Args:
        data: the whole file.
        path: gives the title where the text has none.
        content: ``"verbatim"`` or ``"summary"`` where the user said which; None leaves it open.
        known: where the text is only a part of a page, the names of those who speak on it; None where it is a whole.

    Raises:
        MinutageError: the file is larger than 50 MB, has more than 500,000 lines, holds no text, or is no text.
    """
    text = decode(data, path.name)
    lines = split_lines(text)
    entries = pair(lines, stamp_lines(lines))
    keep = path.suffix.lower() in _MARKDOWN
    title, speakers, blocks = _Builder(entries, structure_of(entries, known), str if keep else _escaped).build()
    return Project(
        title=title or _stem(path),
        language=guess_language(text),
        content=content,
        speakers=speakers,
        blocks=blocks,
    )


def _stem(path: Path) -> str:
    """Return the file's name without its suffix, NFC; a name that is no text keeps what of it is."""
    return unicodedata.normalize("NFC", path.stem.encode("utf-8", "replace").decode("utf-8"))


def _escaped(text: str) -> str:
    """Return the source of a literal text. One line of a whole book is not parsed, but escaped throughout."""
    if len(text) <= _LONGEST_PARSED:
        return escape(text)
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("[", "\\[")


class _Builder:
    """Makes title, speakers and blocks of entries of which is known what they are."""

    def __init__(self, entries: Sequence[Entry], structure: Structure, source: Callable[[str], str]) -> None:
        self._entries = entries
        self._structure = structure
        self._source = source
        self._speakers: dict[str, Speaker] = {}
        depths = [one.line.depth for one, kind in zip(entries, structure.kinds, strict=True) if kind == CHAPTER]
        marked_title = structure.kinds[0] == TITLE and entries[0].line.depth == 1
        self._top = 2 if marked_title else min((depth for depth in depths if depth), default=1)

    def build(self) -> tuple[str, tuple[Speaker, ...], tuple[Block, ...]]:
        title, kinds = "", self._structure.kinds
        blocks: list[Block] = []
        below = [*(entry.stamp for entry in self._entries[1:]), None]
        for entry, kind, lead, stamp_below in zip(self._entries, kinds, self._structure.leads, below, strict=True):
            if kind == TITLE:
                title = entry.line.text
            elif kind == CHAPTER:
                blocks.append(self._chapter(entry, stamp_below))
            elif kind == TURN:
                blocks.append(self._turn(entry, lead))
            else:
                role = ASIDE if kind == ASIDE else None
                blocks.append(Block(new_id(), PARAGRAPH, self._source(entry.text), role=role))
        return title, tuple(self._speakers.values()), tuple(blocks)

    def _chapter(self, entry: Entry, below: Stamp | None) -> Block:
        """Return the chapter; a time behind an untimed heading is its own where it fits the time below."""
        stamp = entry.stamp
        text = entry.line.text if stamp is None else entry.text
        if stamp is None:
            stamp = _own_time(text, below)
            text = stamp.rest if stamp else text
        level = min(max(entry.line.depth - self._top + 1, 1), 3)
        start_ms = stamp.ms if stamp else None
        return Block(new_id(), CHAPTER, self._source(text), start_ms=start_ms, level=level if level > 1 else None)

    def _turn(self, entry: Entry, lead: LeadIn | None) -> Block:
        stamp = entry.stamp
        speaker = self._speaker(lead.name) if lead and lead.name else None
        label = lead.label if lead and (speaker is None or name_key(lead.label) != name_key(speaker.name)) else None
        return Block(
            new_id(),
            TURN,
            self._source(lead.text if lead else entry.text),
            start_ms=stamp.ms if stamp else None,
            end_ms=stamp.end_ms if stamp else None,
            speaker=speaker.id if speaker else None,
            label=label,
        )

    def _speaker(self, name: str) -> Speaker:
        """Return who is meant, put on the list where they speak for the first time."""
        key = self._structure.cast.person(name)
        known = self._speakers.get(key)
        if known is None:
            known = self._speakers[key] = Speaker(new_id(), self._structure.cast.full_name(key))
        return known


def _own_time(text: str, below: Stamp | None) -> Stamp | None:
    """Return the time in brackets at the end of an untimed heading, where it is not later than the one below."""
    stamp = trailing(text) if text.endswith((")", "]")) else None
    if stamp is None or not stamp.bracket or not stamp.rest:
        return None
    in_order = below is None or below.ms is None or stamp.ms is None or stamp.ms <= below.ms
    return stamp if in_order else None
