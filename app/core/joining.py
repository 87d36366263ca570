"""Joining whole blocks: what stands in several becomes one."""

from dataclasses import replace
from typing import Final

from app.core.blocks import Block, Word
from app.core.edits import Caret, Step, splice
from app.core.errors import MinutageError
from app.core.marks import lost_note
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import HALVED, lower_stays, moved_comments, not_before, with_text

_HOLDING: Final = tuple("’'-‐‑—–([«“/\u00a0\u202f")
"""What holds the next word without a space: an elision, a word cut in two, an opening sign."""
_CLOSING: Final = tuple(".,…)]»”\u00a0\u202f")


def join_above(project: Project, first: int, last: int, caret: Caret) -> Step:
    """Return the step that joins the blocks from `first` to `last`, or that block alone with the one above it.

    The upper block stays, with its mark, and the comments move to it; where it holds no text, the first
    one that does stays instead, as at the Backspace key. A space comes between two texts where none
    stands. The caret stays beside the letter that it stood beside.

    Raises:
        MinutageError: nothing stands above.
    """
    if first == last:
        first -= 1
    if first < 0 or last >= len(project.blocks):
        raise MinutageError(QT_TRANSLATE_NOOP("core", "There is no block above to join with"))
    blocks = project.blocks[first : last + 1]
    text, offsets = _joined_text([one.text for one in blocks])
    edit = splice(project, first, last + 1, _joined_block(blocks, text))

    def place(block: int, offset: int) -> tuple[int, int]:
        return (first, offsets[block - first] + offset) if first <= block <= last else (first, len(text))

    after = Caret(*place(caret.block, caret.offset), *place(caret.anchor_block, caret.anchor_offset))
    label = QT_TRANSLATE_NOOP("core", "Join")
    return Step(label, (edit, *moved_comments(project, edit)), before=caret, after=after, note=lost_note(edit))


def _joined_text(texts: list[str]) -> tuple[str, list[int]]:
    """Return the texts as one, and where each of them begins in it."""
    pieces: list[str] = []
    offsets: list[int] = []
    size, above = 0, ""
    for text in texts:
        space = " " if above and text and _needs_space(above, text) else ""
        offsets.append(size + len(space))
        pieces += [space, text]
        size += len(space) + len(text)
        above = text or above
    return "".join(pieces), offsets


def _needs_space(upper: str, lower: str) -> bool:
    if upper[-1].isspace() or lower[0].isspace() or HALVED.search(f"{upper[-2:]}\n{lower[:9]}"):
        return False
    return not upper.rstrip("*").endswith(_HOLDING) and not lower.lstrip("*").startswith(_CLOSING)


def _joined_block(blocks: tuple[Block, ...], text: str) -> Block:
    """Return the block that is left of those: the first, or the first with a text."""
    kept, written = blocks[0], bool(blocks[0].text)
    words: list[Word] = list(kept.words or ())
    for lower in blocks[1:]:
        if not written and lower_stays(replace(kept, text=""), lower, 0):
            kept, words = lower, list(lower.words or ())
        elif kept.is_turn and lower.is_turn and lower.text:
            words += lower.words or ()
            kept = replace(kept, end_ms=not_before(kept.start_ms, lower.end_ms))
        written = written or bool(lower.text)
    return with_text(replace(kept, words=tuple(words) or None), text)
