"""What is heard now, as the page shows it: a block and the paragraphs that continue it."""

from collections.abc import Sequence

from app.core.blocks import Block


def heard_lines(blocks: Sequence[Block], current: int | None, last: int) -> range:
    """Return the positions of the current block and of the paragraphs that continue it, none of them after `last`.

    >>> turn, more = Block("a", "turn", ""), Block("b", "paragraph", "")
    >>> heard_lines([turn, more, turn], 0, 2)
    range(0, 2)
    """
    if current is None or current >= len(blocks):
        return range(0)
    end = current + 1
    while end <= last and end < len(blocks) and blocks[end].continues:
        end += 1
    return range(current, end)
