"""Who speaks how long."""

from app.core.blocks import TURN, Block, Word
from app.core.project import SUMMARY, VERBATIM, Project, Recording
from app.core.talk import Talk, shares, talk_times
from tests.core.transcripts import chapter, page, paragraph, turn


def test_a_turn_lasts_to_its_end_else_to_the_next_start_and_the_last_to_the_end():
    project = page(
        turn("a", "", 1_000, speaker="s1"),
        paragraph("p"),
        turn("b", "", 4_000, speaker="s2", end_ms=5_000),
        chapter("c", "", 9_000),
        turn("d", "", 10_000, speaker="s1"),
        recording=Recording("/r.mp4", duration_ms=12_000),
    )
    assert talk_times(project) == {"s1": Talk(2, 5_000), "s2": Talk(1, 1_000)}


def test_what_has_no_place_and_what_runs_backwards_takes_no_time():
    project = page(turn("a", "", 5_000, speaker="s1"), turn("b", speaker="s1"), turn("c", "", 2_000))
    assert talk_times(project) == {"s1": Talk(2, 0), None: Talk(1, 0)}
    assert shares(talk_times(project)) == {}


def test_key_points_take_no_time_but_verbatim_turns_among_them():
    project = page(
        turn("a", "", 0, speaker="s1"),
        turn("b", "", 1_000, speaker="s2", content=VERBATIM),
        turn("c", "", 3_000, speaker="s2"),
        content=SUMMARY,
    )
    assert talk_times(project) == {"s1": Talk(1, 0), "s2": Talk(2, 2_000)}


def test_shares_are_parts_of_all_that_is_said_nobody_included():
    assert shares({"s1": Talk(1, 3_000), None: Talk(1, 1_000), "s2": Talk(2, 0)}) == {"s1": 0.75, None: 0.25, "s2": 0.0}


def test_the_last_turn_ends_with_its_last_word_where_the_times_of_its_words_are_known():
    words = (Word("un", 5_000, 5_400), Word("mot", 5_500, 5_900))
    blocks = (Block("a", TURN, "un mot", 0, speaker="s1"), Block("b", TURN, "un mot", 5_000, speaker="s2", words=words))
    talk = talk_times(Project(recording=Recording("r.mp4", duration_ms=60_000), blocks=blocks))
    assert (talk["s1"].ms, talk["s2"].ms) == (5_000, 900)
