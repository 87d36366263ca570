"""Replacing what was found: one step, whether it is one place or fifty thousand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from app.core.blocks import Block
from app.core.cast import change_speaker
from app.core.edits import Caret, Splice, Step, exchange
from app.core.errors import MinutageError
from app.core.find.folding import Folded
from app.core.find.patterns import Regs, Template
from app.core.find.search import Found, Sheaf
from app.core.lines import one_line
from app.core.project import Project
from app.core.rewriting import Change, rewritten
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.words import carried

_NAMES: Final = [one.name for one in fields(Block)]
_TEXT: Final = _NAMES.index("text")
_WORDS: Final = _NAMES.index("words")
_members = attrgetter(*_NAMES)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What replacing would do.

    Args:
        step: None where nothing changes.
        count: how many places change.
        stale: how many are not what was found any more; they stay.
        kept: how many stay because marks could not be kept around the new words, or a name would be nobody's or two's.
    """

    step: Step | None
    count: int
    stale: int = 0
    kept: int = 0


class _Line(NamedTuple):
    """A block's text, or a speaker's name, of which some becomes other words."""

    at: int
    in_name: bool
    source: str
    changes: list[Change]


def replace_all(project: Project, found: Found, replacement: str, *, caret: Caret | None = None) -> Replacement:
    r"""Return the step that puts other words in the place of all that was found.

    Where a text is not any more the one that was searched, its matches stay. A match in a
    speaker's name renames the speaker, in the labels too, unless somebody else has that name.

    Args:
        project: as it is now.
        found: what was found, in this state of it or an earlier one.
        replacement: as written; where the query is a pattern, with groups (`Template`).
        caret: where caret and selection are, to come back to on undo.

    Raises:
        MinutageError: the replacement speaks of a group that the pattern does not have.
    """
    template = Template.of(one_line(replacement), found.query.pattern)
    done = _replaced(project, _lines(found.sheaves, template))
    if done.step is None:
        return done
    after = None if caret is None else _within(caret, done.step.apply(project))
    return replace(done, step=replace(done.step, before=caret, after=after))


def replace_one(project: Project, found: Found, index: int, replacement: str, *, caret: Caret) -> Replacement:
    """Return the step that puts other words in the place of one match, and the caret behind them.

    Raises:
        MinutageError: as `replace_all`.
    """
    sheaf, number = found.place(index)
    template = Template.of(one_line(replacement), found.query.pattern)
    done = _replaced(project, _lines([sheaf._replace(hits=sheaf.hits.only([number]))], template))
    if done.step is None:
        return done
    after, edit = caret, done.step.edits[0]
    if isinstance(edit, Splice):
        match, old, new = found[index], edit.removed[0].text, edit.inserted[0].text
        after = Caret.at(match.at, max(match.start, match.end + len(new) - len(old)))
    label = QT_TRANSLATE_NOOP("core", "Replace")
    return replace(done, step=replace(done.step, label=label, before=caret, after=after))


def _lines(sheaves: Iterable[Sheaf], template: Template) -> Iterator[_Line]:
    """Yield each text in which something was found, with what it becomes there."""
    words = None if template.has_groups else template.filled(())
    for sheaf in sheaves:
        chunk, hits = sheaf.chunk, sheaf.hits
        for line, some in groupby(enumerate(map(chunk.line_at, hits.starts)), key=itemgetter(1)):
            start = chunk.starts[line]
            if words is None or line in chunk.uneven:
                folded = chunk.folded(line)
                changes = [_change(folded, start, hits.groups(number), template) for number, _ in some]
            else:
                spans = (hits.span(number) for number, _ in some)
                changes = [Change(one - start, end - start, words) for one, end in spans]
            yield _Line(sheaf.first + line, chunk.are_names, chunk.lines[line], changes)


def _change(folded: Folded, start: int, regs: Regs, template: Template) -> Change:
    """Return what becomes of a match, in the text as rendered, whose line begins at `start` in the chunk's."""
    ranges = [folded.whole(one - start, end - start) if one >= 0 else (0, 0) for one, end in regs]
    return Change(*ranges[0], template.filled([folded.rendered[one:end] for one, end in ranges]))


def _replaced(project: Project, lines: Iterable[_Line]) -> Replacement:
    count = stale = kept = 0
    blocks: dict[int, Block] = {}
    names: dict[int, tuple[str, int]] = {}  # of the speakers at those places, and how many of its places change
    for line in lines:
        old = _text(project, line)
        if old != line.source:
            stale += len(line.changes)
            continue
        new, lost = (_renamed if line.in_name else _rewritten)(old, line.changes)
        kept += lost
        if new == old:
            continue
        count += len(line.changes) - lost
        if line.in_name:
            names[line.at] = new, len(line.changes) - lost
        else:
            block = project.blocks[line.at]
            blocks[line.at] = _with_text(block, new)
    step = Step(QT_TRANSLATE_NOOP("core", "Replace all"), exchange(project, blocks))
    after = step.apply(project) if names else project
    for at, (name, places) in names.items():
        renamed = _renaming(after, at, name)
        if renamed is None:
            count, kept = count - places, kept + places
        else:
            step, after = replace(step, edits=step.edits + renamed.edits), renamed.apply(after)
    return Replacement(step if step.edits else None, count, stale, kept)


def _renaming(project: Project, at: int, name: str) -> Step | None:
    """Return the step that gives a speaker another name, in the labels too; None where somebody else has it."""
    try:
        return change_speaker(project, replace(project.speakers[at], name=name))
    except MinutageError:
        return None


def _text(project: Project, line: _Line) -> str | None:
    if line.in_name:
        return project.speakers[line.at].name if line.at < len(project.speakers) else None
    return project.blocks[line.at].text if line.at < len(project.blocks) else None


def _rewritten(text: str, changes: list[Change]) -> tuple[str, int]:
    """Return the text with other words in it, and how many places had to stay as they are."""
    whole = rewritten(text, changes)
    if whole is not None:
        return whole, 0
    lost = 0
    for change in reversed(changes):  # from the end, so that those before still stand where they stood
        one = rewritten(text, [change])
        lost += one is None
        text = text if one is None else one
    return text, lost


def _renamed(name: str, changes: list[Change]) -> tuple[str, int]:
    """Return the name with other words in it; one of which nothing would be left stays."""
    new = name
    for start, end, words in reversed(changes):
        new = new[:start] + words + new[end:]
    return (new, 0) if new.strip() else (name, len(changes))


def _with_text(block: Block, text: str) -> Block:
    """Return the block with another text. `dataclasses.replace` takes three times as long, which 50,000 would feel."""
    values = list(_members(block))
    values[_TEXT], values[_WORDS] = text, carried(block.words, text)
    return Block(*values)


def _within(caret: Caret, project: Project) -> Caret:
    """Return the caret, no further than the texts reach now."""

    def offset(at: int, wanted: int) -> int:
        return min(wanted, len(project.blocks[at].text)) if at < len(project.blocks) else wanted

    return replace(
        caret,
        offset=offset(caret.block, caret.offset),
        anchor_offset=offset(caret.anchor_block, caret.anchor_offset),
    )
