"""The tally: what the status bar says of the page."""

from app.core.talk import Talk
from app.core.tally import reading_minutes, tally
from tests.core.transcripts import chapter, page, turn


def test_the_tally_counts_what_is_read_and_who_speaks():
    counts = tally(page(turn("a", "un *mot*", 0, speaker="s1"), turn("b", "", 3_000), chapter("c")))
    assert (counts.marks, counts.placed, counts.signs) == (3, 2, 6)
    assert counts.talk == {"s1": Talk(1, 3_000), None: Talk(1, 0)}


def test_reading_takes_a_minute_at_least():
    assert [reading_minutes(signs) for signs in (0, 1, 1_400, 14_100)] == [0, 1, 1, 10]
