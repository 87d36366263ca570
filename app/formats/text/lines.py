"""The lines of a text, with what their layout and markup say."""

from typing import Final, NamedTuple

_RULE: Final = frozenset("-_*=~•·#+—– \t\u00a0")
_BULLETS: Final = frozenset("-*•◦‣▪▫●○■□◆–—·>")


class Line(NamedTuple):
    """A line that holds something.

    Args:
        raw: as written, without the white space around it.
        text: the same without heading and emphasis marks around the whole of it.
        indent: how many characters of white space stand before it.
        gap: whether a blank line, or a drawn one, stands above it.
        depth: 1 to 6 where it is marked up as a heading of that depth, else 0.
        strong: whether it is marked up as a heading without a depth: bold, or underlined.
    """

    raw: str
    text: str
    indent: int = 0
    gap: bool = False
    depth: int = 0
    strong: bool = False

    @property
    def has_bullet(self) -> bool:
        return self.raw[0] in _BULLETS and self.raw[1:2].isspace()


def split_lines(text: str) -> list[Line]:
    """Return the lines that hold something. Drawn lines go; underlines mark what they underline."""
    lines: list[Line] = []
    gap = False
    for written in text.splitlines():
        raw = written.strip()
        if not raw:
            gap = True
        elif _RULE.issuperset(raw):
            underlined = None if gap or not lines or len(raw) < 3 else _underlined(lines[-1], raw)
            if underlined is None:
                gap = True
            else:
                lines[-1] = underlined
        else:
            lines.append(_line(raw, len(written) - len(written.lstrip()), gap))
            gap = False
    return lines


def _underlined(line: Line, rule: str) -> Line | None:
    """Return the line as the heading that the line drawn under it makes it; None where it makes none."""
    if line.depth or len(line.text) > 500 or len(set(rule)) > 1:
        return None
    if rule[0] == "=":
        return line._replace(depth=1)
    return line._replace(strong=True) if rule[0] in "-~" and len(line.text) <= 120 else None


def _line(raw: str, indent: int, gap: bool) -> Line:
    depth = len(raw) - len(raw.lstrip("#"))
    if 0 < depth <= 6 and raw[depth].isspace():
        title = raw[depth:].strip()
        bare = title.rstrip("#")
        closed = bare.rstrip() if bare != title and bare[-1:].isspace() else title
        return Line(raw, _unwrapped(closed), indent, gap, depth)
    text = _unwrapped(raw)
    return Line(raw, text, indent, gap, strong=len(raw) - len(text) >= 4)


def _unwrapped(text: str) -> str:
    """Return the text without emphasis marks that stand around the whole of it."""
    if text[:1] not in ("*", "_"):
        return text
    for mark in ("***", "**", "__", "*", "_"):
        inner = text[len(mark) : -len(mark)]
        if len(inner) > 0 and text == mark + inner + mark and mark[0] not in inner and not inner[0].isspace():
            return inner.strip()
    return text
