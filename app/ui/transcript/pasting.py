"""What comes from the clipboard or falls on the page: its lines, without the blank ones."""

from app.core.lines import split_lines


def without_blank_lines(text: str, above: str, below: str) -> str:
    r"""Return the text without blank lines, and without the line ends around it that would make an empty paragraph.

    A line end is kept behind whole lines that are put above a block, and before those that
    are put below one. Nothing but line ends is one of them, as Enter is.

    Args:
        above, below: what stands in the block before and behind the place where it comes.

    >>> without_blank_lines("un\n\ndeux\n", "mot", "")
    'un\ndeux'
    """
    lines = split_lines(text)
    kept = [line for line in lines if line.strip()]
    if not kept:
        return text if len(lines) == 1 else "\n"
    first = [""] if above and not below and not lines[0].strip() else []
    last = [""] if below and not above and not lines[-1].strip() else []
    return "\n".join([*first, *kept, *last])
