r"""French typography: spaces, apostrophes, dashes and dots, where a text has what a keyboard gives.

No-break spaces stand where French wants them, and none before a full stop or a comma.
Only the characters that stand for themselves are looked at: marks of emphasis, addresses, times, ratios,
emoticons and what looks like code stay as they are. What is right already is not touched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple
from unicodedata import combining

from app.core.blocks import Block
from app.core.edits import Caret, Step, exchange
from app.core.inline import literals
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP, Note
from app.core.turns import Place

NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"

_SPACES: Final = " \u00a0\u2009\u202f"
_MARK: Final = re.compile(
    r"""
      !(?<![!?]!)[!?]* (?=$|[\s»”"’'…,.)\]:;]) | \?(?<![!?]\?)[!?]* (?=$|[\s»”"’'…,.)\]:;])
    | ;(?=$|[\s»”"])
    | :(?=$|[\s«»“"])
    | «[ \u00a0\u2009\u202f]*(?=[^\s»])
    | »(?!\w)
    | '(?=[^\W_]|[«"“])
    | \.(?<![./\\\d]\.)\.\.(?![./\\\d])
    | -(?<=[ \u00a0]-)-?[ \u00a0](?=[\w«“"(\[])
    | ,(?<=[ \u00a0\u2009\u202f],)(?=$|[\s»”"’')\]!?;:]) | \.(?<=[ \u00a0\u2009\u202f]\.)(?=$|[\s»”"’')\]!?;:])
    | –(?<=[ \u00a0]–)[ \u00a0](?=[\w«“"(\[]) | —(?<=[ \u00a0]—)[ \u00a0](?=[\w«“"(\[])
    """,
    re.VERBOSE,
)
"""A sign that French typography has a say in, without the spaces before it. Each alternative begins with one
literal sign, by which the text between is skipped quickly; what stands before is looked at afterwards."""
_SUSPECT: Final = re.compile(
    r"'|\.\.\.|-(?<= -)(?=[ -])|!(?<![\u202f!?]!)|\?(?<![\u202f!?]\?)|;(?<!\u202f;)"
    r"|:(?<!\u00a0:)(?=$|[\s«»“\"])|«(?!\u00a0)|»(?<!\u00a0»)"
    r"|,(?<=[ \u00a0\u2009\u202f],)|\.(?<=[ \u00a0\u2009\u202f]\.)"
)
"""What a text that is right hardly holds: most texts are done with here."""
_CODE: Final = re.compile(
    r"`[^`]*`|<[^<>\s][^<>]*>|&#?\w+;|(?<![\w:]):[\w+-]+:|(?<!\S)\S*?(?:://|www\.|[@={}|\\^~_])\S*"
)
_MAY_BE_CODE: Final = re.compile(r"`|<|&|@|=|\{|\}|\||\\|\^|~|_|:(?=[^\W\d]|[/+-])|w(?=ww\.)")
_NO_WORD: Final = frozenset("([{«“‘<>=#&|/\\^@~!?;:¿¡`")
"""After these a sign belongs to no word: (?), #!, :;"""
_STOPS: Final = (",", ".")
"""Before these there is no space."""
_ALL_STOPS: Final = (*_STOPS, "…")
_STOP: Final = re.compile(r"[.!?…]\s")


class Patch(NamedTuple):
    """What of a text, from `start` to `end`, becomes `text`."""

    start: int
    end: int
    text: str


def patches(text: str) -> list[Patch]:
    r"""Return what French typography changes in a block's text, in order; nothing where all is right.

    >>> patches("Vraiment ?")
    [Patch(start=8, end=10, text='\u202f?')]
    """
    if _SUSPECT.search(text) is None:
        return []
    return list(_found(text)) if _is_plain(text) else _around_marks(text)


def _around_marks(text: str) -> list[Patch]:
    """Return the patches of a text that may hold marks; none where they would make others of these."""
    offsets = list(literals(text))
    shown = "".join(text[at] for at in offsets)
    placed = [(one, _at_source(one, offsets)) for one in _found(shown)]
    wanted = [one for one, source in placed if source is not None]
    put = [source for _, source in placed if source is not None]
    new = patched(text, put)
    is_kept = "".join(new[at] for at in literals(new)) == patched(shown, wanted)
    return put if is_kept else []


def patched(text: str, changes: list[Patch]) -> str:
    """Return the text with the patches in place."""
    parts: list[str] = []
    done = 0
    for patch in changes:
        parts += (text[done : patch.start], patch.text)
        done = patch.end
    return "".join((*parts, text[done:]))


def typographic(text: str) -> str:
    r"""Return a block's text as French typography has it.

    >>> typographic("Oui... c'est «vrai»: 8:42!").replace("\u00a0", "_").replace("\u202f", "_")
    'Oui… c’est «_vrai_»_: 8:42_!'
    """
    return patched(text, patches(text))


def first_patch(text: str) -> Patch | None:
    """Return the first place that is not as French typography has it."""
    if _SUSPECT.search(text) is None:
        return None
    return next(_found(text) if _is_plain(text) else iter(_around_marks(text)), None)


def _is_plain(text: str) -> bool:
    return not ("*" in text or "](" in text or "\\" in text)


def french_typography(project: Project, start: Place, end: Place, caret: Caret | None = None) -> Step | None:
    """Return the step that sets all from `start` to `end` as French typography has it; None where it is.

    One step, whose note says how many places it changed. Marks, ids and the times of words stay: no letter changes.

    Args:
        caret: where caret and selection are; they stay at the letters that they stand at.
    """
    new: dict[int, Block] = {}
    count, moved = 0, _Moved(caret)
    for at in range(start.block, min(end.block + 1, len(project.blocks))):
        block = project.blocks[at]
        low = start.offset if at == start.block else 0
        high = end.offset if at == end.block else len(block.text)
        changes = [one for one in patches(block.text) if low <= one.start and one.end <= high]
        if changes:
            count += len(changes)
            moved.pass_on(at, changes)
            new[at] = replace(block, text=patched(block.text, changes))
    if not new:
        return None
    if count == 1:
        note = Note(QT_TRANSLATE_NOOP("core", "1 place was set as French typography has it"))
    else:
        note = Note(QT_TRANSLATE_NOOP("core", "{count} places were set as French typography has it"), {"count": count})
    label = QT_TRANSLATE_NOOP("core", "French typography")
    return Step(label, exchange(project, new), before=caret, after=moved.caret, note=note)


def fix_typography(project: Project, at: int) -> Step | None:
    """Return the step that sets the block at `at` as French typography has it; None where it is."""
    return french_typography(project, Place(at, 0), Place(at, len(project.blocks[at].text)))


def set_page_in_french(project: Project) -> Step | None:
    """Return the step that sets the whole page as French typography has it; None where it is."""
    return french_typography(project, Place(0, 0), Place(len(project.blocks), 0))


@dataclass
class _Moved:
    """Caret and selection, which stay at their letters while the text around them changes."""

    caret: Caret | None

    def pass_on(self, at: int, changes: list[Patch]) -> None:
        if self.caret is not None and self.caret.block == at:
            self.caret = replace(self.caret, offset=_shifted(self.caret.offset, changes))
        if self.caret is not None and self.caret.anchor_block == at:
            self.caret = replace(self.caret, anchor_offset=_shifted(self.caret.anchor_offset, changes))


def _shifted(offset: int, changes: list[Patch]) -> int:
    """Return where an offset stands once the patches are in place; at the end of one that it was in."""
    grown = 0
    for start, end, text in changes:
        if offset <= start:
            break
        grown += len(text) - (min(offset, end) - start)
    return offset + grown


def _at_source(patch: Patch, offsets: list[int]) -> Patch | None:
    """Return the patch of the rendered text as one of its source; None where a mark stands inside."""
    start, end = offsets[patch.start], offsets[patch.end - 1] + 1
    return Patch(start, end, patch.text) if end - start == patch.end - patch.start else None


def _found(text: str) -> Iterator[Patch]:
    """Yield the patches of a text without marks."""
    code = [one.span() for one in _CODE.finditer(text)] if _MAY_BE_CODE.search(text) else []
    is_open, done, since = False, 0, 0
    for found in _MARK.finditer(text):
        sign, end = found[0], found.end()
        start = found.start() if sign[0] in "«'" or sign == "..." else _before_spaces(text, found.start(), done)
        if any(low < end and start < high for low, high in code) or not _follows_word(sign, text, start):
            continue
        if sign[0] in "-–—":
            is_open = not (is_open and _STOP.search(text, since, start) is None)
            since = end
        new = _set(sign, text, start, end, is_open=is_open)
        if new is not None and new != text[start:end]:
            yield Patch(start, end, new)
        done = end


def _before_spaces(text: str, at: int, done: int) -> int:
    """Return where the spaces before `at` begin, `done` at the earliest."""
    start = at
    while start > done and text[start - 1] in _SPACES:
        start -= 1
    return start


def _follows_word(sign: str, text: str, start: int) -> bool:
    """Whether the sign stands where it has a meaning in a sentence: after a word, or before one."""
    before = text[start - 1] if start else ""
    if sign[0] == "«":
        return not (before.isalnum() or before == "»")
    if sign == "...":
        return True
    if sign[0] == "'":
        return before.isalpha() or combining(before or " ") > 0
    if not before or before.isspace():
        return False
    if sign[0] == "»":
        return before != "«"
    if sign[0] in "-–—":
        return before not in "–—-"
    if sign in _STOPS and before in _ALL_STOPS:
        return False
    is_quote_opened = before in "\"'" and (start < 2 or text[start - 2] in " \u00a0\u202f([")
    return before not in _NO_WORD and not is_quote_opened


def _set(sign: str, text: str, start: int, end: int, *, is_open: bool) -> str | None:
    """Return what stands from `start` to `end` as it should be; None where it may be as it is."""
    if sign[0] in ":-–—,." and _between_digits(text, start, end):  # 16 : 9, 2019 - 2020, 3 , 5
        return None
    if sign in _STOPS:
        return None if text[end : end + 2].lstrip()[:1] in _ALL_STOPS else sign  # . . .
    if sign[0] in "–—":
        return None
    if sign[0] == "-":
        return f" –{NO_BREAK}" if is_open else f"{NO_BREAK}– "
    if sign[0] in "!?;":
        return NARROW + sign
    return {":": f"{NO_BREAK}:", "«": f"«{NO_BREAK}", "»": f"{NO_BREAK}»", "'": "’", ".": "…"}[sign[0]]


def _between_digits(text: str, start: int, end: int) -> bool:
    behind = text[end : end + 2].lstrip()[:1]
    return text[start - 1 : start].isdecimal() and behind.isdecimal()
