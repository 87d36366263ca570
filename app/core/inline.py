"""Inline text: what `*emphasis*`, `**strong**`, `[link](https://…)` and the backslash mean in a block's text.

The rules are CommonMark's for these four. Everything else is literal: underscores, backticks,
entities, HTML, images, addresses without brackets, and links that lead anywhere but to the web or a mailbox.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from app.core.stars import Pair, pairs

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_ESCAPE = re.compile(r"""\\[!-/:-@\[-`{-~]""")
_ADDRESS = re.compile(r"(?:https?://[^\s/?#\\]|mailto:[^\s?#])\S*", re.IGNORECASE)
_IN_ADDRESS: Final = ":/?#[]@!$&'()*+,;=%~"
_ROUNDS: Final = 8


class Span(NamedTuple):
    """A run of rendered text that looks the same all along; `href` where it is a link."""

    text: str
    emphasis: bool = False
    strong: bool = False
    href: str | None = None


class Stretch(NamedTuple):
    """A run of a block's text as it is written, from `start` to `end`: a mark, or words and how they are rendered."""

    start: int
    end: int
    is_mark: bool
    emphasis: bool = False
    strong: bool = False
    href: str | None = None


def plain(text: str) -> str:
    """Return the text as rendered, without its marks.

    >>> plain("une *vraie* question, et 2 * 3")
    'une vraie question, et 2 * 3'
    """
    return "".join(span.text for span in spans(text)) if may_hold_marks(text) else text


def count_words(text: str) -> int:
    """Return how many words the rendered text has, mostly without rendering it: marks hold no white space.

    >>> count_words('une *vraie* [question](https://example.org "et son titre")')
    3
    """
    words = text.split()
    if "](" in text and any(_may_be_no_word(word) for word in words):
        words = plain(text).split()
    return len(words)


def _may_be_no_word(word: str) -> bool:
    """Whether a link that is not closed in the word, or shows nothing, may make it none."""
    label, joint, address = word.partition("](")
    odd = label.endswith("[") or not label or any(mark in address for mark in ("](", "\\", "<"))
    return bool(joint) and (odd or address.count(")") <= address.count("("))


def spans(text: str) -> list[Span]:
    """Return the runs of the rendered text, in order; none is empty, and neighbours differ.

    >>> spans("une *vraie* question")[1]
    Span(text='vraie', emphasis=True, strong=False, href=None)
    """
    if not may_hold_marks(text):
        return [Span(text)] if text else []
    runs = groupby(_parse(text).runs, key=lambda run: run[1:])
    return [Span("".join(run.text for run in alike), *look) for look, alike in runs]


def stretches(text: str) -> list[Stretch]:
    """Return the runs of the text as it is written, all of it, in order; a text without marks is one run at most.

    >>> [(text[one.start : one.end], one.is_mark) for text in ["un *mot*"] for one in stretches(text)]
    [('un ', False), ('*', True), ('mot', False), ('*', True)]
    """
    if not may_hold_marks(text):
        return [Stretch(0, len(text), False)] if text else []
    parse = _parse(text)
    shown = set(parse.places(text))
    looks = (run[1:] for run in parse.runs for _ in run.text)
    written = [(at, (False, *next(looks)) if at in shown else (True,)) for at in range(len(text))]
    runs = [(look, [at for at, _ in alike]) for look, alike in groupby(written, key=lambda one: one[1])]
    return [Stretch(found[0], found[-1] + 1, *look) for look, found in runs]


def escape(text: str) -> str:
    r"""Return the source that renders as exactly `text`.

    Only what would read as emphasis, a link or an escape gets its backslash; a lone star or
    bracket stays as it is.

    >>> print(escape("5 * 3 [inaudible] *gras*"))
    5 * 3 [inaudible] \*gras\*
    """
    if not may_hold_marks(text):
        return text
    escaped: set[int] = set()
    for _ in range(_ROUNDS):
        pieces = [f"\\{char}" if at in escaped else char for at, char in enumerate(text)]
        origins = [at for at, piece in enumerate(pieces) for _ in piece]
        source = "".join(pieces)
        found = {origins[at] for at in _parse(source).marks()} - escaped
        if not found:
            return source
        escaped |= found  # which can bring to light what they hid: once more
    return re.sub(r"([*\[\\])", r"\\\1", text)


def literals(text: str) -> Iterator[int]:
    """Yield the offsets of the characters that stand for themselves: no marks, no escapes, no link's address.

    >>> [text := "a*b*_c", "".join(text[at] for at in literals(text))][1]
    'ab_c'
    """
    if not may_hold_marks(text):
        return iter(range(len(text)))
    parse = _parse(text)
    escaped = {at + 1 for at in parse.escapes}
    return (at for at in parse.places(text) if at not in escaped)


def rendered(text: str) -> tuple[str, Sequence[int]]:
    r"""Return the text as rendered, and for each of its characters where in the source it stands.

    >>> shown, places = rendered("un *mot*")
    >>> shown, list(places)
    ('un mot', [0, 1, 2, 4, 5, 6])
    """
    if not may_hold_marks(text):
        return text, range(len(text))
    places = _parse(text).places(text)
    return "".join(text[at] for at in places), places


class Link(NamedTuple):
    """A link in a text: where it stands as a whole, where its words do, and where it leads."""

    start: int
    words_start: int
    words_end: int
    end: int
    href: str


def links(text: str) -> list[Link]:
    """Return the links of a text, in order.

    >>> links("un [mot](https://example.org)")[0][:4]
    (3, 4, 7, 29)
    """
    if "](" not in text:
        return []
    parse = _parse(text)
    return [
        Link(start, start + 1, target.start, target.stop, href)
        for (start, target), href in zip(parse.links, parse.hrefs, strict=True)
    ]


def origins(text: str) -> list[tuple[int, int]]:
    r"""Return where in the source each character of the rendered text stands, from and until; an escape takes two.

    >>> origins(r"a **b\*** c")
    [(0, 1), (1, 2), (4, 5), (5, 7), (9, 10), (10, 11)]
    """
    if not may_hold_marks(text):
        return [(at, at + 1) for at in range(len(text))]
    parse = _parse(text)
    escaped = {at + 1 for at in parse.escapes}
    return [(at - (at in escaped), at + 1) for at in parse.places(text)]


def targets(text: str) -> dict[str, str]:
    """Return the addresses of the text's links, each as the source writes it: from ``](`` to ``)``, title included."""
    if "](" not in text:
        return {}
    parse = _parse(text)
    return {href: text[at.start : at.stop] for href, (_, at) in zip(parse.hrefs, parse.links, strict=True)}


def may_hold_marks(text: str) -> bool:
    """Whether a parse could find anything: most texts need none, nor the import of the parser."""
    return text.count("*") > 1 or "](" in text or ("\\" in text and _ESCAPE.search(text) is not None)


def web_address(text: str | None) -> str | None:
    """Return an http, https or mailto address, fit for an ``href``; None where it is none.

    >>> web_address("https://example.org/é"), web_address("javascript:alert(1)")
    ('https://example.org/%C3%A9', None)
    """
    address = text.strip() if text else ""
    return quote(address, safe=_IN_ADDRESS, errors="replace") if _ADDRESS.fullmatch(address) else None


class _Parse(NamedTuple):
    """What a text shows, run by run, and where in it its marks stand.

    `stars` are those that paired; `links` where each begins, and from `](` to behind `)`; `hrefs` where they lead.
    """

    runs: list[Span]
    stars: list[int]
    escapes: Sequence[int] = ()
    links: Sequence[tuple[int, range]] = ()
    hrefs: Sequence[str] = ()

    def marks(self) -> Iterator[int]:
        """Yield where what was read as a mark begins: stars that paired, links' brackets, escapes."""
        yield from self.escapes
        yield from (at for at, _ in self.links)
        yield from self.stars

    def places(self, text: str) -> list[int]:
        """Return the offsets of the characters of the text that are rendered; of an escape, the one behind the mark."""
        hidden = {*self.marks(), *(at for _, target in self.links for at in target)}
        return [at for at in range(len(text)) if at not in hidden]


def _parse(text: str) -> _Parse:
    found = pairs(text)
    return _parsed(text) if found is None else _paired(text, found)


def _paired(text: str, found: Iterable[Pair]) -> _Parse:
    """Return what a text of such pairs shows."""
    parse, at = _Parse([], []), 0
    for start, end, size in found:
        parse.runs.append(Span(text[at:start]))
        parse.runs.append(Span(text[start + size : end - size], size == 1, size == 2))
        parse.stars.extend((*range(start, start + size), *range(end - size, end)))
        at = end
    parse.runs.append(Span(text[at:]))
    return parse._replace(runs=[run for run in parse.runs if run.text])


class _Reading(NamedTuple):
    """What the rules below have come across."""

    stars: list[tuple[int, "Token"]]
    escapes: list[int]
    links: list[tuple[int, range]]


def _parsed(text: str) -> _Parse:
    """Return what any text shows."""
    read, tokens, md = _Reading([], [], []), list["Token"](), _parser()
    md.inline.parse(text, md, {"read": read, "last_link": text.rfind("](")}, tokens)
    stars = [at for at, token in read.stars if token.content != "*"]
    hrefs = [str(token.attrs["href"]) for token in tokens if token.tag == "a" and token.nesting > 0]
    return _Parse(list(_runs(tokens)), stars, read.escapes, read.links, hrefs)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # late: the command line's start is measured, and most texts hold no mark

    md = MarkdownIt("zero")
    md.inline.ruler.at("escape", _read_escape)
    md.inline.ruler.at("emphasis", _read_stars)
    md.inline.ruler.at("link", _read_link)
    md.inline.ruler.enable(["escape", "emphasis", "link"])
    md.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])  # not fragments_join: one token stays one star
    return md


def _read_escape(state: "StateInline", silent: bool) -> bool:
    if not _ESCAPE.match(state.src, state.pos):
        return False
    if not silent:
        state.env["read"].escapes.append(state.pos)
        state.push("text_special", "", 0).content = state.src[state.pos + 1]
    state.pos += 2
    return True


def _read_stars(state: "StateInline", silent: bool) -> bool:
    from markdown_it.rules_inline import emphasis

    start = state.pos
    if state.src[start] != "*" or not emphasis.tokenize(state, silent):
        return False
    run = range(start, state.pos)
    state.env["read"].stars.extend(zip(run, state.tokens[-len(run) :], strict=True))
    return True


def _read_link(state: "StateInline", silent: bool) -> bool:
    start, limit = state.pos, state.posMax
    if state.src[start] != "[" or start > state.env["last_link"]:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    href, end = _target(state, label_end + 1) if label_end >= 0 else (None, start)
    if href is None:
        return False
    if not silent:
        state.env["read"].links.append((start, range(label_end, end)))
        state.pos, state.posMax = start + 1, label_end
        state.push("link_open", "a", 1).attrs = {"href": href}
        state.md.inline.tokenize(state)
        state.push("link_close", "a", -1)
        state.posMax = limit
    state.pos = end
    return True


def _target(state: "StateInline", start: int) -> tuple[str | None, int]:
    """Return the address in the parentheses that open at `start`, None where it is none, and where they end."""
    text, helpers = state.src, state.md.helpers
    if text[start : start + 1] != "(":
        return None, start
    found = helpers.parseLinkDestination(text, _after_space(text, start + 1), state.posMax)
    at = _after_space(text, found.pos)
    if found.ok and at > found.pos:
        title = helpers.parseLinkTitle(text, at, state.posMax)
        at = _after_space(text, title.pos) if title.ok else at
    closed = found.ok and text[at : at + 1] == ")" and at < state.posMax
    return (web_address(found.str) if closed else None), at + 1


def _after_space(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\n"):
        at += 1
    return at


def _runs(tokens: Iterable["Token"]) -> Iterator[Span]:
    """Yield what each token shows, with the look that the tokens around it give."""
    depth = {"em": 0, "strong": 0}
    href: str | None = None
    for token in tokens:
        if token.tag == "a":
            href = str(token.attrs["href"]) if token.nesting > 0 else None
        elif token.tag in depth:
            depth[token.tag] += token.nesting
        elif token.content:
            yield Span(token.content, depth["em"] > 0, depth["strong"] > 0, href)
