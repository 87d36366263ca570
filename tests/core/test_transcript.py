"""The transcript behaves as the tuple of its blocks, whatever was done to it, and copies no more than a piece of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import transcript as module
from app.core.index import TimeIndex
from app.core.transcript import SIZE, Transcript
from tests.core.transcripts import blocks, chapter, paragraph, turn

PAGE = tuple(turn(f"b{at}", start_ms=at) for at in range(5 * SIZE + 7))


@st.composite
def splices(draw):
    """Draw a page, and what is done to it one after the other: where from, where to, what comes."""
    page = tuple(draw(blocks(f"b{at}")) for at in range(draw(st.integers(0, 30))))
    length, done = len(page), []
    for number in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, length))
        end = draw(st.integers(start, length))
        new = tuple(draw(blocks(f"n{number}-{at}")) for at in range(draw(st.integers(0, 9))))
        done.append((start, end, new))
        length += len(new) - (end - start)
    return page, done


@pytest.fixture(autouse=True, scope="module")
def small_pieces():
    """Let a page of a few blocks be one of many pieces."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SIZE", 4)
        yield


@given(splices())
def test_it_is_the_tuple_that_the_same_edits_make(drawn):
    page, done = drawn
    ours = Transcript(page)
    for start, end, new in done:
        ours, page = ours.spliced(start, end, new), (*page[:start], *new, *page[end:])
        assert ours == page
        assert page == ours
        assert list(ours) == list(page)
        assert list(reversed(ours)) == list(reversed(page))
        assert [ours[at] for at in range(-len(page), len(page))] == [page[at] for at in range(-len(page), len(page))]
        assert (len(ours), bool(ours)) == (len(page), bool(page))
        assert ours.chapters() == [(at, one) for at, one in enumerate(page) if one.is_chapter]
        assert ours.unplaced == sum(one.is_unplaced for one in page)
        assert ours == Transcript(page)


@given(splices(), st.integers(-1, 61_000), st.integers(0, 61_000), st.integers(0, 3_000))
def test_the_index_of_an_edited_transcript_is_that_of_the_same_blocks(drawn, ms, length_ms, apart_ms):
    page, done = drawn
    ours = Transcript(page)
    for start, end, new in done:
        TimeIndex(ours).marks_between(0, 61_000)  # what is known of the pieces is kept by those that stay
        ours = ours.spliced(start, end, new)
    by_time = sorted((one.start_ms, at) for at, one in enumerate(ours) if one.is_placed)
    index = TimeIndex(ours)
    assert index.block_at(ms) == max((mark for mark in by_time if mark[0] <= ms), default=(0, None))[1]
    assert index.next_start(ms) == min((start for start, _ in by_time if start > ms), default=None)
    inside = [at for start, at in by_time if ms <= start <= ms + length_ms]
    assert index.marks_between(ms, ms + length_ms) == inside
    assert index.marks_between(ms, ms + length_ms, apart_ms) == _thinned(by_time, ms, ms + length_ms, apart_ms)
    for number, (start, at) in enumerate(by_time):
        assert index.beside(start, at, -1) == (by_time[number - 1][1] if number else None)
        assert index.beside(start, at, 1) == (by_time[number + 1][1] if number + 1 < len(by_time) else None)


def _thinned(by_time, start_ms, end_ms, apart_ms):
    """Return what a picture shows, by looking at all of them."""
    found, at = [], next((n for n, mark in enumerate(by_time) if mark[0] >= start_ms), len(by_time))
    while at < len(by_time) and by_time[at][0] <= end_ms:
        found.append(by_time[at][1])
        near = [n for n, mark in enumerate(by_time) if mark[0] <= by_time[at][0] + apart_ms]
        at = max(at + 1, near[-1]) if apart_ms else at + 1
    return found


@given(st.data())
def test_a_slice_is_the_slice_of_the_tuple(data):
    page = PAGE[: data.draw(st.integers(0, 20))]
    some = data.draw(st.slices(len(page))) if page else slice(0, 3)
    found = Transcript(page)[some]
    assert found == page[some]
    assert isinstance(found, tuple)


def test_an_edit_shares_all_pieces_but_those_that_it_touches():
    before = Transcript(PAGE)
    after = before.spliced(100, 101, (paragraph("new"), chapter("c")))
    shared = {id(one) for one in before.chunks} & {id(one) for one in after.chunks}
    assert len(before.chunks) - len(shared) <= 2


def test_deleting_one_by_one_leaves_no_crowd_of_small_pieces():
    ours = Transcript(PAGE)
    while len(ours) > 40:
        ours = ours.spliced(len(ours) // 2, len(ours) // 2 + 1, ())
    assert len(ours.chunks) <= 40


def test_what_is_not_there_is_refused():
    for at in (3, -4):
        with pytest.raises(IndexError):
            Transcript(PAGE[:3])[at]
    assert Transcript(PAGE[:2]) + PAGE[2:3] == PAGE[:3] == PAGE[:1] + Transcript(PAGE[1:3])
    assert Transcript(PAGE[:2]) != [*PAGE[:2]]
