"""Fixes of words: what a text shows is changed, its marks and links stay."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from app.core import turns
from app.core.blocks import Block
from app.core.checks import quotes
from app.core.checks.problems import Problem, Slip, TextRule
from app.core.checks.rules import TEXT_RULES
from app.core.edits import Caret, Step, exchange
from app.core.inline import may_hold_marks, plain, rendered
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.words import carried

LABEL: Final = QT_TRANSLATE_NOOP("core", "Fix problem")
LABEL_ALL: Final = QT_TRANSLATE_NOOP("core", "Fix problems")


def mend_slip(project: Project, problem: Problem, at: int) -> Step | None:
    """Return the step that puts a slip right: the one that is nearest to where it was found."""
    block = project.blocks[at]
    alike = [
        one
        for one in _rule(problem.rule).find(block.text, project.language)
        if (one.text, one.values) == (problem.text, problem.values)
    ]
    was = problem.span[0] if problem.span else 0
    slip = min(alike, key=lambda one: abs(one.span[0] - was), default=None)
    text = None if slip is None else without(block.text, [slip])
    if slip is None or text is None:
        return None
    caret = Caret.at(at, slip.span[0] + len(slip.instead or ""))
    return Step(LABEL, tuple(turns.set_text(project, at, text).edits), after=caret)


def mend_slips(project: Project, rule: str) -> Step | None:
    """Return the step that puts all slips of a rule right."""
    found = _rule(rule)
    return _everywhere(project, lambda text: _without_slips(text, found, project.language))


def _without_slips(text: str, rule: TextRule, language: str | None) -> str | None:
    slips = list(rule.find(text, language)) if rule.may(text) else []
    return without(text, slips) if slips else None


def _rule(id_: str) -> TextRule:
    return next(one for one in TEXT_RULES if one.id == id_)


def without(text: str, slips: Iterable[Slip]) -> str | None:
    """Return the source with what should stand in the place of each slip; None where nothing can be done.

    What is shown of a slip goes, its marks stay. Where that would change anything else on the
    page, as it does where a mark would be left with nothing in it, the slip stays.
    """
    sure = [one for one in slips if one.instead is not None]
    if not may_hold_marks(text):
        return _without_marks(text, sure)
    mended = text
    for one in sorted(sure, key=lambda slip: slip.span, reverse=True):
        tried = _put(mended, one.span, one.instead or "")
        if tried is not None:
            mended = tried
    return None if mended == text else mended


def _without_marks(text: str, slips: Iterable[Slip]) -> str | None:
    """Return the same of a text whose source is what it shows: all at once, however many there are."""
    pieces, end = [], 0
    for one in sorted(slips, key=lambda slip: slip.span):
        if one.span[0] >= end:
            pieces += [text[end : one.span[0]], one.instead or ""]
            end = one.span[1]
    return "".join([*pieces, text[end:]]) if pieces else None


def _put(text: str, span: tuple[int, int], instead: str) -> str | None:
    shown, places = rendered(text)
    inside = [number for number, place in enumerate(places) if span[0] <= place < span[1]]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    gone = {places[number] for number in inside}
    marks = "".join(text[at] for at in range(places[first], places[last] + 1) if at not in gone)
    wanted = shown[:first] + instead + shown[last + 1 :]
    head, tail = text[: places[first]], text[places[last] + 1 :]
    return next(
        (one for one in (head + instead + marks + tail, head + marks + instead + tail) if plain(one) == wanted), None
    )


def make_alike(project: Project, problem: Problem, at: int) -> Step | None:
    """Return the step that writes the rarer apostrophes or quotation marks of a block as most of the page."""
    kind, curly = quotes.kind_of(problem.text)
    text = _alike(project.blocks[at].text, kind, curly=curly)
    return None if text is None else Step(LABEL, tuple(turns.set_text(project, at, text).edits), after=Caret.at(at))


def make_all_alike(project: Project, _rule_id: str) -> Step | None:
    """Return the step that does so on the whole page, to apostrophes and to quotation marks."""
    found = {one.text for one in quotes.mixed_quotes(project)}
    ways = [quotes.kind_of(text) for text in sorted(found)]

    def change(text: str) -> str | None:
        mended = text
        for kind, curly in ways:
            mended = _alike(mended, kind, curly=curly) or mended
        return None if mended == text else mended

    return _everywhere(project, change) if ways else None


def _alike(text: str, kind: quotes.Kind, *, curly: bool) -> str | None:
    """Return the source with its signs of that kind curly, or straight; None where none is shown that could be."""
    if not any(sign in text for sign in (kind.straight if curly else kind.curly)):
        return None
    shown, places = rendered(text)
    signs = list(text)
    for place, sign in zip(places, quotes.made_alike(shown, kind, curly=curly), strict=True):
        signs[place] = sign
    mended = "".join(signs)
    return None if mended == text else mended


def _everywhere(project: Project, change: Callable[[str], str | None]) -> Step | None:
    """Return the step that gives each block the text that `change` makes of its own; None where it makes none."""
    new: dict[int, Block] = {}
    for at, block in enumerate(project.blocks):
        text = change(block.text)
        if text is not None:
            new[at] = replace(block, text=text, words=carried(block.words, text))
    return Step(LABEL_ALL, exchange(project, new)) if new else None
