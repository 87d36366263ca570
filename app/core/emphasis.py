"""Bold, italic and links, at the caret and in a selection. Functions of a whole project return a step."""

import re
from typing import Final, NamedTuple

from app.core.edits import Caret, Splice, Step, change_block
from app.core.errors import MinutageError
from app.core.inline import Link, links, web_address
from app.core.lines import one_line
from app.core.looks import STRONG, has_mark, shown, with_mark
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, with_text

MOST_BLOCKS: Final = 100
"""As many blocks as can be made bold at once, while one waits."""
_MARKS_OF_LETTERS: Final = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
_LETTERS: Final = rf"[\w{_MARKS_OF_LETTERS}]+"
_WORD: Final = re.compile(
    rf"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)|{_LETTERS}(?:['’‐‑-]{_LETTERS})*", re.IGNORECASE
)


class _Part(NamedTuple):
    """What of a block is selected."""

    at: int
    text: str
    start: int
    end: int


def selection(caret: Caret) -> tuple[Place, Place]:
    """Return where the selection begins and ends; twice the caret where there is none."""
    first, last = sorted([Place(caret.block, caret.offset), Place(caret.anchor_block, caret.anchor_offset)])
    return first, last


def toggle_mark(project: Project, caret: Caret, mark: str) -> Step | None:
    """Return the step that makes what is selected bold or italic, or no longer so where all of it is.

    Without a selection it is the word at the caret; where there is none, the marks are put there to write
    between, and taken away again where nothing was. None on an empty page.

    Args:
        mark: `STRONG` or `EMPHASIS`.

    Raises:
        MinutageError: no stars say it, or too much is selected.
    """
    if not project.blocks:
        return None
    start, end = selection(caret)
    if end.block - start.block >= MOST_BLOCKS:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "This is too much to make bold or italic at once"),
            QT_TRANSLATE_NOOP("core", "select fewer than {most} blocks"),
            most=MOST_BLOCKS,
        )
    parts = _parts(project, start, end)
    if start == end:
        word = word_at(parts[0].text, start.offset)
        if word is None:
            return _empty_marks(project, start, mark, caret)
        parts = [parts[0]._replace(start=word[0], end=word[1])]
    return _toggled(project, parts, mark, caret)


def _parts(project: Project, start: Place, end: Place) -> list[_Part]:
    parts = []
    for at in range(start.block, end.block + 1):
        text = project.blocks[at].text
        first = start.offset if at == start.block else 0
        parts.append(_Part(at, text, first, end.offset if at == end.block else len(text)))
    return parts


def _toggled(project: Project, parts: list[_Part], mark: str, caret: Caret) -> Step | None:
    has = [has_mark(one.text, one.start, one.end, mark) for one in parts]
    if all(one is None for one in has):
        return None
    on = False in has
    edits: list[Splice] = []
    written: dict[int, tuple[str, str]] = {}
    for part, has_it in zip(parts, has, strict=True):
        if has_it is None:
            continue
        marked = with_mark(part.text, part.start, part.end, mark, on)
        if marked is None:
            raise _unsayable(mark)
        edits.append(change_block(project, part.at, lambda one, text=marked.text: with_text(one, text)))  # type: ignore[misc]
        written[part.at] = (part.text, marked.text)
    after = _carried(caret, written)
    return Step(QT_TRANSLATE_NOOP("core", "Emphasis"), tuple(edits), before=caret, after=after)


def _unsayable(mark: str) -> MinutageError:
    what = (
        QT_TRANSLATE_NOOP("core", "Exactly this can’t be made bold, or stop being bold")
        if mark == STRONG
        else QT_TRANSLATE_NOOP("core", "Exactly this can’t be made italic, or stop being italic")
    )
    return MinutageError(what, QT_TRANSLATE_NOOP("core", "select whole words, without a sign that a letter follows"))


def _carried(caret: Caret, written: dict[int, tuple[str, str]]) -> Caret:
    """Return the caret beside the letters that it stood beside, in the texts that were and are now."""

    def place(block: int, offset: int, *, is_end: bool) -> tuple[int, int]:
        if block not in written:
            return block, offset
        was, text = written[block]
        old, new = shown(was), shown(text)
        before = sum(1 for at in old if at < offset)
        if is_end:
            return block, new[before - 1] + 1 if before else 0
        return block, new[before] if before < len(new) else len(text)

    is_forward = (caret.anchor_block, caret.anchor_offset) < (caret.block, caret.offset)
    is_empty = (caret.anchor_block, caret.anchor_offset) == (caret.block, caret.offset)
    at = place(caret.block, caret.offset, is_end=is_forward or is_empty)
    anchor = at if is_empty else place(caret.anchor_block, caret.anchor_offset, is_end=not is_forward)
    return Caret(*at, *anchor)


def _empty_marks(project: Project, at: Place, mark: str, caret: Caret) -> Step:
    """Return the step that puts marks around nothing, or takes those away."""
    text, offset, size = project.blocks[at.block].text, at.offset, len(mark)
    before, after = text[:offset], text[offset:]
    stars = min(len(before) - len(before.rstrip("*")), len(after) - len(after.lstrip("*")))
    if stars == size or stars > 2:
        written, moved = before[:-size] + after[size:], offset - size
    else:
        written, moved = before + mark + mark + after, offset + size
    edit = change_block(project, at.block, lambda one: with_text(one, written))
    after_caret = Caret.at(at.block, moved)
    return Step(QT_TRANSLATE_NOOP("core", "Emphasis"), (edit,), before=caret, after=after_caret)


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the word at `offset` begins and ends; None where there is none. An elided article is none.

    >>> [text := "l’*oreille* retient", word_at(text, 5)][1]
    (3, 10)
    """
    places = shown(text)
    read = "".join(text[at] for at in places)
    for found in _WORD.finditer(read):
        start, end = places[found.start()], places[found.end() - 1] + 1
        if start <= offset <= end and found[0][-1] not in "'’":
            return start, end
    return None


def link_at(project: Project, caret: Caret) -> Link | None:
    """Return the link that the caret stands in, or in which all that is selected lies; None where it is in none."""
    start, end = selection(caret)
    if not project.blocks or start.block != end.block:
        return None
    found = links(project.blocks[start.block].text)
    return next((one for one in found if one.start <= start.offset and end.offset <= one.end), None)


def address_at(project: Project, caret: Caret) -> str:
    """Return the address to begin with: that of the link at the caret, or the selection where it is one."""
    link, (start, end) = link_at(project, caret), selection(caret)
    if link is not None:
        text = project.blocks[start.block].text
        written = text[link.words_end + 2 : link.end - 1].strip()
        return written if web_address(written) is not None else link.href
    if not project.blocks or start.block != end.block:
        return ""
    chosen = project.blocks[start.block].text[start.offset : end.offset].strip()
    return chosen if web_address(chosen) is not None else ""


def set_link(project: Project, caret: Caret, address: str) -> Step | None:
    """Return the step that makes the selected words a link, or gives the link at the caret another address.

    Without an address the link goes and its words stay. Without a selection the word at the caret becomes
    the link, or the address itself where there is no word. None on an empty page, or where there is no
    link to take away.

    Raises:
        MinutageError: the selection reaches over several blocks, or cuts another link.
    """
    start, end = selection(caret)
    if not project.blocks:
        return None
    if start.block != end.block:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "A link stands in one block"),
            QT_TRANSLATE_NOOP("core", "select words of one block"),
        )
    text, link = project.blocks[start.block].text, link_at(project, caret)
    if link is not None:
        words = text[link.words_start : link.words_end]
        first, last = link.start, link.end
    elif address:
        first, last = _words_for_link(text, start.offset, end.offset)
        words = text[first:last] or one_line(address)
    else:
        return None
    written = f"[{words}]({address})" if address else words
    changed = text[:first] + written + text[last:]
    if address and not any(one.start == first and one.end == first + len(written) for one in links(changed)):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "These words can’t be a link"),
            QT_TRANSLATE_NOOP("core", "select words without another link or half of a bracket"),
        )
    edit = change_block(project, start.block, lambda one: with_text(one, changed))
    inside = first + (1 if address else 0)
    after = Caret(start.block, inside + len(words), start.block, inside)
    if start == end:
        after = Caret.at(start.block, inside + len(words))
    return Step(QT_TRANSLATE_NOOP("core", "Link"), (edit,), before=caret, after=after)


def _words_for_link(text: str, start: int, end: int) -> tuple[int, int]:
    """Return what becomes the link's words: the selection without the white space at its ends, or the word there."""
    if start == end:
        return word_at(text, start) or (start, end)
    chosen = text[start:end]
    if not chosen.strip():
        return end, end
    return start + len(chosen) - len(chosen.lstrip()), end - len(chosen) + len(chosen.rstrip())
