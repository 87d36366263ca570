"""Markdown: the page as text that any Markdown reader shows. Written only."""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Final

from app.core.blocks import LEVELS, Block
from app.core.inline import literals
from app.core.project import Project, Speaker
from app.core.timecode import format_timecode

# A block's text is Markdown already. What Markdown reads beyond our four marks gets a backslash where it stands.
_MEANT = re.compile(
    r"[`~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # but not inside a word
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=\#?\w+;)"
    r"|!(?=\[)"
)
_BRACKETS = re.compile(r"[\[\]]")
_LINKING = re.compile(r"\][\[(:]")
_NAME = re.compile(r"[\\`*_\[\]~]|<(?=[A-Za-z/!?])|&(?=\#?\w+;)")
_LINE_START = re.compile(r"(?=\#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$)")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_CLOSING_HASHES = re.compile(r"(?<!\S)(?=\#+$)")
_COLON: Final = {"fr": "\u00a0:"}


def write(project: Project, path: Path) -> bytes:  # noqa: ARG001 - every exporter is called alike
    """Return the page as Markdown (CommonMark), UTF-8: one block a line, a blank line between."""
    lines = (line for line in _lines(project) if line)
    return "".join(f"{line}\n\n" for line in lines)[:-1].encode("utf-8", errors="replace")


def _lines(project: Project) -> Iterator[str]:
    yield f"# {_heading_text(_name(project.title))}" if project.title.strip() else ""
    opening = list(takewhile(lambda block: not block.takes_mark, project.blocks))
    for block in opening:
        yield _line_start(_text(block))
    yield "\n".join(f"- {_line_start(_participant(one))}" for one in project.speakers if one.role or one.organisation)
    colon = _COLON.get((project.language or "").lower().split("-")[0], ":")
    for block in project.blocks[len(opening) :]:
        if block.is_chapter:
            yield _chapter(block)
        elif block.is_turn:
            yield _turn(project, block, colon)
        else:
            yield _line_start(_text(block))


def _participant(speaker: Speaker) -> str:
    return ", ".join(_name(one) for one in (speaker.name, speaker.role, speaker.organisation) if one)


def _chapter(block: Block) -> str:
    words = " · ".join(part for part in (_time(block), _heading_text(_text(block))) if part)
    return f"{'#' * (min(max(block.depth, 1), max(LEVELS)) + 1)} {words}" if words else ""


def _turn(project: Project, block: Block, colon: str) -> str:
    speaker = project.speaker(block.speaker)
    who, text = _name(block.label or (speaker.name if speaker else "")), _text(block)
    said = f"{who}{colon} {text}" if who and text else who or text
    time = f"**{_time(block)}**" if block.is_placed else ""
    return " · ".join((time, said)) if time and said else time or _line_start(said)


def _time(block: Block) -> str:
    """Whole seconds: it is a page to read."""
    return "" if block.start_ms is None else format_timecode(block.start_ms // 1000 * 1000)


def _text(block: Block) -> str:
    """Return a block's inline source with what only Markdown reads escaped."""
    text = _one_line(block.text)
    marks = {found.start() for found in _MEANT.finditer(text)}
    if _LINKING.search(text):
        marks |= {found.start() for found in _BRACKETS.finditer(text)}
    if not marks:
        return text
    meant = marks.intersection(literals(text))
    return "".join(f"\\{char}" if at in meant else char for at, char in enumerate(text))


def _name(text: str) -> str:
    """Return a plain text, in which nothing is a mark, for Markdown."""
    return _NAME.sub(r"\\\g<0>", _one_line(text))


def _one_line(text: str) -> str:
    """Blanks at the ends and line breaks would mean something in Markdown; no-break spaces stay."""
    return text.replace("\r", " ").replace("\n", " ").strip(" \t") if text.strip() else ""


def _heading_text(text: str) -> str:
    return _CLOSING_HASHES.sub(r"\\", text)


def _line_start(text: str) -> str:
    """Escape what begins a heading, a quotation, a list or a rule at the start of a line."""
    return _NUMBERED.sub(r"\g<0>\\", text, count=1) if _NUMBERED.match(text) else _begun(text)


def _begun(text: str) -> str:
    return f"\\{text}" if _LINE_START.match(text) else text
