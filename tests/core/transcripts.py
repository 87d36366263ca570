"""Transcripts to try things on: drawn at random, or written in one line each."""

from fractions import Fraction

from hypothesis import strategies as st

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block, Word
from app.core.edits import Caret, Edit, Step, assign, splice
from app.core.lines import one_line
from app.core.marks import (
    lost_note,
    mark_and_next,
    new_chapter,
    nudge_mark,
    place_chapters,
    place_mark,
    remove_mark,
    remove_marks,
)
from app.core.project import Comment, Project, Recording, Speaker
from app.core.shift import Retiming, retime, span_of
from app.core.turns import (
    Place,
    delete_text,
    replace_text,
    set_speaker,
    set_text,
    set_type,
    split_turn,
)

LETTERS = st.sampled_from([*"aàe\u0301 ?!.,’'*-", "\u00a0", "\u202f", "🎙", "é", "ش", "mot ", "l’eau "])
TEXTS = st.lists(LETTERS, max_size=6).map("".join)
PASTED = st.lists(LETTERS | st.sampled_from(["\n", "\r\n", "\u2028", "\u2029", "\ud83d"]), max_size=5).map("".join)
TIMES = st.integers(0, 60_000)
SPEAKERS = (Speaker("s1", "Inès Garnault"), Speaker("s2", "Théo Marchand"))


def turn(id_, text="", start_ms=None, **members):
    return Block(id_, TURN, text, start_ms=start_ms, **members)


def chapter(id_, text="", start_ms=None, **members):
    return Block(id_, CHAPTER, text, start_ms=start_ms, **members)


def paragraph(id_, text="", **members):
    return Block(id_, PARAGRAPH, text, **members)


def page(*blocks, **members):
    return Project(id="p", blocks=blocks, speakers=SPEAKERS, **members)


def words(text, start_ms=0):
    """One word each 100 ms, as a recogniser hears the text."""
    return tuple(Word(word, start_ms + 100 * at, start_ms + 100 * at + 90) for at, word in enumerate(text.split()))


def texts(project):
    return [block.text for block in project.blocks]


def ids(project):
    return [block.id for block in project.blocks]


PAGE = page(
    chapter("c1", "Présentation", 0),
    turn("t1", "Bonjour à tous.", 2_000, speaker="s1", label="Mot d’accueil"),
    paragraph("p1", "Merci d’être là."),
    turn("t2", "Merci à vous.", 6_000, speaker="s2"),
    chapter("c2", "Questions"),
    comments=(Comment("on-t1", block="t1"), Comment("on-t2", block="t2"), Comment("on-all")),
)
C1, T1, P1, T2, C2 = range(5)


def comment_blocks(project):
    return {one.id: one.block for one in project.comments}


@st.composite
def blocks(draw, id_):
    type_ = draw(st.sampled_from([CHAPTER, TURN, TURN, PARAGRAPH, "slide"]))
    text = draw(TEXTS)
    start_ms = draw(st.none() | TIMES) if type_ in (CHAPTER, TURN) else None
    if type_ != TURN:
        level = draw(st.sampled_from([None, 1, 2, 3])) if type_ == CHAPTER else None
        role = draw(st.sampled_from([None, ASIDE])) if type_ == PARAGRAPH else None
        return Block(id_, type_, text, start_ms=start_ms, level=level, role=role)
    end_ms = start_ms + draw(st.integers(0, 5_000)) if start_ms is not None and draw(st.booleans()) else None
    heard = words(text, start_ms or 0) or None if draw(st.booleans()) else None
    speaker = draw(st.sampled_from([None, "s1", "s2", "nobody"]))
    return Block(id_, TURN, text, start_ms=start_ms, end_ms=end_ms, speaker=speaker, words=heard)


@st.composite
def projects(draw, min_blocks=0):
    count = draw(st.integers(min_blocks, 6))
    on_blocks = st.sampled_from([None, *(f"b{at}" for at in range(count))])
    comments = [
        Comment(f"c{at}", block=draw(on_blocks), reply_to=draw(st.sampled_from([None, "c0"])))
        for at in range(draw(st.integers(0, 3)))
    ]
    return Project(
        id="p",
        recording=draw(st.sampled_from([None, Recording("/r.mp4"), Recording("/r.mp4", duration_ms=50_000)])),
        speakers=SPEAKERS,
        blocks=tuple(draw(blocks(f"b{at}")) for at in range(count)),
        comments=tuple(comments),
    )


@st.composite
def places(draw, project):
    if not project.blocks:
        return Place(0, 0)
    at = draw(st.integers(0, len(project.blocks) - 1))
    return Place(at, draw(st.integers(0, len(project.blocks[at].text))))


def remove_blocks(project: Project, first: int, last: int) -> Step:
    """Return the step that takes the blocks from `first` to `last`, both included, away with text and comments.

    A note names their marks.
    """
    edit = splice(project, first, last + 1)
    edits: list[Edit] = [edit]
    kept = _comments_without(project, {block.id for block in edit.removed})
    if len(kept) < len(project.comments):
        edits.append(assign(project, "comments", kept))
    after = max(0, min(first, len(project.blocks) - len(edit.removed) - 1))
    return Step("Delete", tuple(edits), before=Caret.at(first), after=Caret.at(after), note=lost_note(edit))


def _comments_without(project: Project, gone: set[str]) -> tuple[Comment, ...]:
    """Return the comments that are not on the blocks which go, and answer none of those."""
    kept = []
    dropped: set[str | None] = set()
    for one in project.comments:
        if one.block in gone or (one.reply_to is not None and one.reply_to in dropped):
            dropped.add(one.id)
        else:
            kept.append(one)
    return tuple(kept)


@st.composite
def steps(draw, project, gestures=None) -> Step | None:
    """Draw one of everything that the hand can do; None where there is nothing to do it to."""
    gestures = st.none() if gestures is None else gestures
    if not project.blocks or draw(st.integers(0, 3)) == 0:
        start, end = sorted([draw(places(project)), draw(places(project))])
        return replace_text(project, start, end, draw(PASTED), gesture=draw(gestures))
    at, until = sorted(draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    ms, block = draw(TIMES), project.blocks[at]
    can = [
        lambda: split_turn(project, draw(places(project)), draw(st.none() | TIMES)),
        lambda: delete_text(project, *sorted([draw(places(project)), draw(places(project))])),
        lambda: remove_blocks(project, at, until),
        lambda: set_type(project, at, draw(st.sampled_from([CHAPTER, TURN, PARAGRAPH])), draw(st.sampled_from([1, 2]))),
        lambda: set_speaker(project, at, until, draw(st.sampled_from([None, "s1", "s2"]))),
        lambda: set_text(project, at, draw(PASTED), draw(gestures)),
        lambda: new_chapter(project, ms, draw(PASTED.map(one_line)))[0],
        lambda: place_chapters(project),
        lambda: mark_and_next(project, at, ms)[0],
        lambda: remove_mark(project, at),
        lambda: remove_marks(project, at, until),
    ]
    if span_of(project, at, until) is not None:
        can.append(lambda: retime(project, at, until, Retiming(0, ms, Fraction(draw(st.integers(1, 5)), 2))))
    if block.takes_mark:
        can.append(lambda: place_mark(project, at, ms, draw(gestures)))
    if block.is_placed:
        can.append(lambda: nudge_mark(project, at, draw(st.integers(-500, 500)), draw(gestures)))
    return draw(st.sampled_from(can))()
