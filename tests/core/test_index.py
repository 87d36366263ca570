import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.index import TimeIndex
from tests.core.transcripts import chapter, paragraph, projects, turn

MOMENTS = st.integers(-1, 61_000)
ROUND_TABLE = (
    paragraph("b0"),
    chapter("b1", start_ms=0),
    turn("b2", start_ms=2_000),
    paragraph("b3"),
    chapter("b4"),
    turn("b5", start_ms=6_000),
    turn("b6"),
    turn("b7", start_ms=10_000),
    chapter("b8", start_ms=10_000),
    turn("b9", start_ms=10_000),
)


def marked(project, of=bool):
    """Return (start, position) of every placed block that is asked for, by time and then by page."""
    return sorted((one.start_ms, at) for at, one in enumerate(project.blocks) if one.is_placed and of(one))


def latest(pairs, ms):
    return max((pair for pair in pairs if pair[0] <= ms), default=(None, None))[1]


@given(projects(), MOMENTS)
def test_the_block_at_a_time_is_the_last_in_page_order_of_those_with_the_latest_start(project, ms):
    index = TimeIndex(project.blocks)
    assert index.block_at(ms) == latest(marked(project), ms)
    assert index.turn_at(ms) == latest(marked(project, lambda one: one.is_turn), ms)


@pytest.mark.parametrize(
    ("ms", "block", "turn_at"),
    [
        (0, 1, None),
        (1_999, 1, None),
        (2_000, 2, 2),
        (7_000, 5, 5),
        (9_999, 5, 5),
        (10_000, 9, 9),
        (99_000, 9, 9),
    ],
)
def test_what_is_heard_is_never_a_paragraph_and_never_a_block_without_a_mark(ms, block, turn_at):
    index = TimeIndex(ROUND_TABLE)
    assert (index.block_at(ms), index.turn_at(ms)) == (block, turn_at)


def test_before_the_first_mark_nothing_is_heard():
    index = TimeIndex((paragraph("b0"), turn("b1", start_ms=500)))
    assert index.block_at(499) is None
    assert TimeIndex(()).block_at(0) is None


@given(projects(), MOMENTS)
def test_the_next_start_is_the_earliest_after_that_time(project, ms):
    later = [start for start, _ in marked(project) if start > ms]
    assert TimeIndex(project.blocks).next_start(ms) == (later[0] if later else None)


@given(projects(), MOMENTS, MOMENTS)
def test_the_marks_between_two_times_are_those_that_start_there_by_time(project, one, other):
    start, end = sorted((one, other))
    index = TimeIndex(project.blocks)

    def there(of=bool):
        return [at for ms, at in marked(project, of) if start <= ms <= end]

    assert index.marks_between(start, end) == there()
    assert index.turns_between(start, end) == there(lambda one: one.is_turn)
    assert index.chapters_between(start, end) == there(lambda one: one.is_chapter)


@given(projects(), st.integers(1, 20_000))
def test_marks_for_a_picture_leave_out_only_what_stands_closer_than_a_pixel(project, apart_ms):
    shown = TimeIndex(project.blocks).marks_between(0, 60_000, apart_ms)
    pairs = marked(project)
    assert shown == [at for _, at in pairs if at in shown]
    starts = [ms for ms, at in pairs if at in shown]
    assert all(any(0 <= ms - start <= apart_ms for start in starts) for ms, _ in pairs)
    assert all(third - first > apart_ms for first, third in zip(starts, starts[2:], strict=False))


@given(projects(min_blocks=1), st.data())
def test_the_mark_beside_another_is_its_neighbour_by_time(project, data):
    pairs = marked(project)
    index = TimeIndex(project.blocks)
    order = [at for _, at in pairs]
    for place, (ms, at) in enumerate(pairs):
        assert index.beside(ms, at, 1) == (order[place + 1] if place + 1 < len(order) else None)
        assert index.beside(ms, at, -1) == (order[place - 1] if place else None)
    ms = data.draw(MOMENTS)
    assert index.beside(ms, None, 1) == next((at for start, at in pairs if start > ms), None)
    assert index.beside(ms, None, -1) == next((at for start, at in reversed(pairs) if start < ms), None)
