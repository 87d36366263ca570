from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.ui.timeline.spans import Span, Spans

END = 60_000


def chapter(id_: str, start_ms: int | None = None) -> Block:
    return Block(id_, CHAPTER, id_, start_ms=start_ms)


def turn(id_: str, start_ms: int | None = None) -> Block:
    return Block(id_, TURN, id_, start_ms=start_ms)


def spans(*blocks: Block) -> list[Span]:
    return list(Spans(blocks, END))


def test_a_chapter_lasts_until_the_next_begins() -> None:
    assert spans(chapter("a", 1000), turn("t", 2000), chapter("b", 9000)) == [
        Span(0, 1000, 9000, True),
        Span(2, 9000, END, True),
    ]


def test_an_unplaced_chapter_stands_where_its_first_placed_turn_begins() -> None:
    found = spans(chapter("a", 0), turn("t", 5000), chapter("b"), turn("u"), turn("v", 20_000), chapter("c", 30_000))
    assert found[1] == Span(2, 20_000, 30_000, False)
    assert found[0].end_ms == 20_000


def test_unplaced_chapters_without_a_turn_share_the_time_between_their_neighbours() -> None:
    found = spans(chapter("a", 0), turn("t", 12_000), chapter("b"), chapter("c"), chapter("d", 30_000))
    assert [span.start_ms for span in found] == [0, 18_000, 24_000, 30_000]


def test_where_nothing_is_placed_the_chapters_share_the_recording() -> None:
    assert [span.start_ms for span in spans(chapter("a"), chapter("b"), chapter("c"))] == [0, 20_000, 40_000]


def test_chapters_after_the_last_mark_share_what_is_left() -> None:
    assert [span.start_ms for span in spans(chapter("a", 30_000), chapter("b"), chapter("c"))] == [
        30_000,
        40_000,
        50_000,
    ]


def test_a_page_without_chapters_has_no_spans() -> None:
    assert spans(Block("p", PARAGRAPH, "…"), turn("t", 5)) == []
    assert Spans((), END).at(5) is None


def test_a_span_is_found_by_its_time_and_by_its_block() -> None:
    found = Spans((chapter("a", 1000), chapter("b", 9000)), END)
    assert found.at(500) is None
    assert found.at(9000) == found.of(1) == Span(1, 9000, END, True)
    assert found.of(7) is None


starts = st.one_of(st.none(), st.integers(0, 90_000))
blocks = st.lists(st.tuples(st.sampled_from([CHAPTER, TURN]), starts), max_size=25)


@given(blocks)
def test_whatever_the_marks_spans_follow_one_another(made: list[tuple[str, int | None]]) -> None:
    transcript = tuple(Block(str(at), type_, "", start_ms=start) for at, (type_, start) in enumerate(made))
    found = list(Spans(transcript, END))
    assert sorted(span.at for span in found) == [at for at, block in enumerate(transcript) if block.is_chapter]
    for one, following in pairwise(found):
        assert one.start_ms <= one.end_ms == following.start_ms
    for span in found:
        if span.is_placed:
            assert span.start_ms == transcript[span.at].start_ms


@given(blocks, st.integers(0, 60_000), st.integers(1, 5000))
def test_a_view_holds_every_span_that_is_wide_enough(made: list[tuple[str, int | None]], view: int, apart: int) -> None:
    transcript = tuple(Block(str(at), type_, "", start_ms=start) for at, (type_, start) in enumerate(made))
    found = Spans(transcript, END)
    shown = set(found.between(view, view + 10_000, apart))
    wide = [span for span in found if span.end_ms - span.start_ms > apart]
    assert {span for span in wide if span.start_ms <= view + 10_000 and span.end_ms > view} <= shown
