"""A mention: what an @ in a turn means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import Caret
from app.core.history import History
from app.core.mention import Mention, answer_mention, meant, mention_before, new_name, takes_mention
from app.core.project import Project, Speaker
from app.core.turns import Place
from tests.core.transcripts import C1, P1, PAGE, SPEAKERS, T1, T2, page, paragraph, turn


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@", Mention(0, "")),
        ("@inè", Mention(0, "inè")),
        ("Merci. @théo mar", Mention(7, "théo mar")),
        ("«\u202f@d’Arc", Mention(2, "d’Arc")),
        ("(@a-b", Mention(1, "a-b")),
        ("ines@example", None),
        ("ines@", None),
        ("@ ", None),
        ("@a  ", None),
        ("@a, b", None),
        ("@a @b", Mention(3, "b")),
        ("rien", None),
        ("@" + "a" * 70, None),
    ],
)
def test_an_at_begins_a_mention_where_a_word_begins(text, found):
    assert mention_before(text, len(text)) == found
    assert mention_before(text + "suite @x", len(text)) == found


def test_only_turns_take_mentions_and_what_goes_on_with_them():
    assert [takes_mention(PAGE, at) for at in (C1, T1, P1, T2)] == [False, True, True, True]
    assert not takes_mention(page(paragraph("p")), 0)
    assert not takes_mention(page(), 0)


def test_who_is_meant_and_who_would_be_new():
    assert meant(PAGE, "") == list(SPEAKERS)
    assert meant(PAGE, "GAR") == [SPEAKERS[0]]
    assert meant(PAGE, "x") == []
    assert new_name(PAGE, "marie de Broglie") == "Marie de Broglie"
    assert new_name(PAGE, "McCoy") == "McCoy"
    assert [new_name(PAGE, text) for text in ("", "ines garnault", "42", "oui mais encore", "a b c d e")] == [None] * 5


def answered(project, at, text, who, is_new=False, playhead_ms=None):
    mention = mention_before(text, len(text))
    start, end = Place(at, mention.start), Place(at, len(text))
    before = Caret.at(*end)
    return answer_mention(project, start, end, who, is_new=is_new, before=before, playhead_ms=playhead_ms)


def test_the_mention_goes_and_the_turn_gets_the_speaker_in_one_step():
    project = page(turn("a", "Merci. @inè", speaker="s2", label="Mot"))
    step = answered(project, 0, "Merci. @inè", "s1")
    done = step.apply(project)
    assert (done.blocks[0].text, done.blocks[0].speaker, done.blocks[0].label) == ("Merci. ", "s1", None)
    assert (step.before, step.after) == (Caret.at(0, 11), Caret.at(0, 7))
    assert step.inverse().apply(done) == project


def test_no_two_spaces_stay_where_it_stood():
    for text, left in (("@inè Bonjour", "Bonjour"), ("Oui @inè non", "Oui non"), ("(@inè non", "( non")):
        project = page(turn("a", text))
        assert answered(project, 0, text[: text.index("è") + 1], "s1").apply(project).blocks[0].text == left


def test_a_second_paragraph_becomes_a_turn_of_who_is_meant_and_the_turn_above_stays():
    above, below = turn("a", "Un.", 1_000, speaker="s1", end_ms=9_000), turn("b", "Trois.", 9_000)
    project = page(above, paragraph("p", " @th Deux"), paragraph("q", "Encore."), below)
    step = answered(project, 1, " @th", "s2", playhead_ms=4_000)
    done = step.apply(project)
    assert done.blocks[1] == turn("p", "Deux", 4_000, speaker="s2", end_ms=9_000)
    assert done.blocks[0] == turn("a", "Un.", 1_000, speaker="s1", end_ms=4_000)
    assert done.blocks[2:] == (paragraph("q", "Encore."), below)
    assert (step.before, step.after) == (Caret.at(1, 4), Caret.at(1, 0))
    assert step.inverse().apply(done) == project


@pytest.mark.parametrize("playhead_ms", [None, 500, 9_000])
def test_such_a_turn_is_not_placed_where_the_playhead_is_elsewhere(playhead_ms):
    project = page(turn("a", "Un.", 1_000, speaker="s1"), paragraph("p", "Oui @zo"), turn("b", "", 9_000))
    done = answered(project, 1, "Oui @zo", "Zo", is_new=True, playhead_ms=playhead_ms).apply(project)
    assert (done.blocks[1].text, done.blocks[1].is_turn, done.blocks[1].start_ms) == ("Oui ", True, None)
    assert [done.speaker(block.speaker).name for block in done.blocks[:2]] == ["Inès Garnault", "Zo"]


def test_somebody_new_comes_on_the_list():
    project = page(turn("a", "@zo"))
    step = answered(project, 0, "@zo", "Zo", is_new=True)
    done = step.apply(project)
    assert (done.speakers[-1].name, done.blocks[0].text) == ("Zo", "")
    assert done.blocks[0].speaker == done.speakers[-1].id
    assert step.label == "New speaker"


def test_who_speaks_already_only_loses_the_mention():
    project = page(turn("a", "@inè", speaker="s1"))
    assert answered(project, 0, "@inè", "s1").apply(project) == page(turn("a", "", speaker="s1"))


@given(st.text("aé @’.-\u00a0🎙", max_size=12), st.text("aé @’.-🎙", max_size=6), st.booleans())
def test_one_undo_brings_back_whatever_was_written(head, tail, is_new):
    project = Project(speakers=(Speaker("s1", "Aé"),), blocks=(turn("t", head + tail),))
    mention = mention_before(head, len(head))
    if mention is None:
        return
    start, end = Place(0, mention.start), Place(0, len(head))
    who = "Zoé" if is_new else "s1"
    history = History()
    done = history.do(project, answer_mention(project, start, end, who, is_new=is_new, before=Caret.at(*end)))
    assert done.speaker(done.blocks[0].speaker).name == ("Zoé" if is_new else "Aé")
    assert history.undo(done)[0] == project
