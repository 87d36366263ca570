"""A mention: ``@`` and the beginning of a name, written in a turn to say who speaks there."""

import re
from dataclasses import replace
from typing import Final, NamedTuple

from app.core.cast import new_speaker
from app.core.edits import Caret, Step
from app.core.marks import marked_block_above
from app.core.names import begins_part, folded
from app.core.project import Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, replace_text, set_speaker, split_turn

LONGEST: Final = 60
"""Characters after which what follows an ``@`` is no name."""
_WORDS_IN_NAME: Final = 4
_MENTION: Final = re.compile(r"(?:^|(?<=[\s«“„\"‘(\[–—]))@(?P<query>(?:[\w.'’-]+ )*[\w.'’-]*)$")
_PARTICLES: Final = ("d", "da", "de", "del", "den", "der", "des", "di", "du", "la", "le", "les", "van", "von", "zu")


class Mention(NamedTuple):
    """Where the ``@`` stands in its block's text, and what is written behind it up to the caret."""

    start: int
    query: str


def mention_before(text: str, offset: int) -> Mention | None:
    """Return the mention that ends at the offset, None where there is none: an ``@`` inside a word is no mention.

    >>> mention_before("Merci. @théo mar", 16), mention_before("ines@example", 12)
    (Mention(start=7, query='théo mar'), None)
    """
    first = max(0, offset - LONGEST - 2)
    found = _MENTION.search(text[first:offset]) if "@" in text[first:offset] else None
    if found is None or (first and not found.start()):
        return None
    return Mention(first + found.start(), found["query"])


def takes_mention(project: Project, at: int) -> bool:
    """Return whether the block at `at` is a turn, or goes on with one."""
    owner = marked_block_above(project, at)
    return owner is not None and project.blocks[owner].is_turn


def meant(project: Project, query: str) -> list[Speaker]:
    """Return the speakers of whose name each word of the query begins a part, in their order."""
    return [one for one in project.speakers if begins_part(one.name, query)]


def new_name(project: Project, query: str) -> str | None:
    """Return the name that the query would give somebody new; None where somebody has it, or it is none.

    A small letter at its beginning becomes a name's; a long word without one, further on, is prose.
    """
    words = query.split()
    known = {folded(one.name) for one in project.speakers}
    is_prose = len(words) > _WORDS_IN_NAME or any(_is_prose(word) for word in words[1:])
    if not any(char.isalpha() for char in query) or folded(query) in known or is_prose:
        return None
    return " ".join(word if at and word in _PARTICLES else word[:1].upper() + word[1:] for at, word in enumerate(words))


def _is_prose(word: str) -> bool:
    return word.islower() and len(word) > 3


def answer_mention(
    project: Project,
    start: Place,
    end: Place,
    who: str,
    *,
    is_new: bool,
    before: Caret,
    playhead_ms: int | None = None,
) -> Step:
    """Return the step that takes a mention out of the text and lets the speaker say what it stood in.

    In a turn's own text that is the turn. A paragraph that goes on with one becomes a turn of its
    own, its time as `split_turn` has it: whoever speaks there speaks not from the turn above on.

    Args:
        start, end: the mention, from its ``@`` up to the caret, in one block.
        who: the speaker's id; the name of somebody new.
    """
    text = project.blocks[start.block].text
    ends_word = not start.offset or text[start.offset - 1].isspace()
    if ends_word and text[end.offset : end.offset + 1].isspace():
        end = end._replace(offset=end.offset + 1)
    whole = replace_text(project, start, end, "", before=before)
    bare, caret = whole.apply(project), start
    if bare.blocks[start.block].continues:
        begun = split_turn(bare, start._replace(offset=0), playhead_ms)
        whole, bare = whole.absorb(begun), begun.apply(bare)
        caret = _behind_space(text, begun, start)
    at = caret.block
    said = new_speaker(bare, who, at, at) if is_new else set_speaker(bare, at, at, who)
    label = QT_TRANSLATE_NOOP("core", "New speaker") if is_new else QT_TRANSLATE_NOOP("core", "Assign speaker")
    whole = whole if said is None else whole.absorb(said)
    return replace(whole, label=label, after=Caret.at(*caret))


def _behind_space(text: str, begun: Step, place: Place) -> Place:
    """Return where a place of a text is once a turn has begun there, which leaves the spaces at its beginning."""
    spaces = len(text) - len(text.lstrip())
    return Place(place.block if begun.after is None else begun.after.block, max(0, place.offset - spaces))
