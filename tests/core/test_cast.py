"""The list of speakers, and putting somebody on it."""

from app.core.cast import new_speaker, speaker_named
from tests.core.transcripts import PAGE, T1, T2, page


def test_a_new_speaker_is_put_on_the_list_and_says_the_turns_in_one_step():
    step = new_speaker(PAGE, "Zoé Lambert", T1, T2)
    done = step.apply(PAGE)
    added = done.speakers[-1]
    assert done.speakers == (*PAGE.speakers, added)
    assert added.name == "Zoé Lambert"
    assert [done.blocks[at].speaker for at in (T1, T2)] == [added.id, added.id]
    assert done.blocks[T1].label is None
    assert step.label == "New speaker"
    assert step.inverse().apply(done) == PAGE


def test_a_new_speaker_is_put_on_the_list_where_no_turn_is_theirs():
    done = new_speaker(page(), "Zoé Lambert", 0, 0).apply(page())
    assert [one.name for one in done.speakers] == [*(one.name for one in PAGE.speakers), "Zoé Lambert"]


def test_somebody_who_is_known_is_not_put_on_the_list_again():
    for written in ("inès garnault", "Ine\u0300s Garnault", "INÈS GARNAULT"):
        assert speaker_named(PAGE, written) == PAGE.speakers[0]
        done = new_speaker(PAGE, written, T2, T2).apply(PAGE)
        assert done.speakers == PAGE.speakers
        assert done.blocks[T2].speaker == "s1"
    assert speaker_named(PAGE, "Inès") is None


def test_somebody_known_who_already_says_it_gives_no_step():
    assert new_speaker(PAGE, "Inès Garnault", T1, T1) is None
