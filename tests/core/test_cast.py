"""The list of speakers, and putting somebody on it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.cast import (
    add_speaker,
    change_speaker,
    hand_over,
    merge_speakers,
    move_speaker,
    new_speaker,
    remove_speaker,
    speaker_named,
    split_off,
    turns_from,
)
from app.core.errors import MinutageError
from app.core.history import History
from app.core.project import Comment, Project, Speaker
from tests.core.transcripts import PAGE, SPEAKERS, T1, T2, chapter, ids, page, projects, texts, turn


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


# The list

TWINS = page(
    turn("a1", "Bonjour.", 0, speaker="s1", label="Réponse d’Inès Garnault"),
    turn("a2", "Merci.", 5_000, speaker="s2"),
    turn("a3", "Voilà.", 9_000, speaker="s1", label="Mot d’accueil"),
    chapter("c", "Inès Garnault"),
    turn("a4", "Au revoir.", 12_000, speaker="s1"),
    turn("a5", "À demain.", 15_000),
    language="fr",
    comments=(Comment("on-a1", block="a1"), Comment("on-all")),
)
A1, A2, A3, C, A4, A5 = range(6)


def said(project):
    return [block.speaker for block in project.blocks]


def labels(project):
    return [block.label for block in project.blocks]


def test_accents_make_nobody_new_but_the_exact_name_comes_first():
    project = Project(speakers=(Speaker("s1", "Rene Petit"), Speaker("s2", "René Petit"), Speaker("s3", "Zoé")))
    assert speaker_named(project, "rené petit").id == "s2"
    assert speaker_named(project, "RENE PETIT").id == "s1"
    assert speaker_named(project, "Zoe").id == "s3"


def test_a_speaker_is_renamed_everywhere_in_one_step():
    step = change_speaker(TWINS, replace(TWINS.speakers[0], name="Théa Roy"))
    done = step.apply(TWINS)
    assert done.speakers == (Speaker("s1", "Théa Roy"), SPEAKERS[1])
    assert labels(done) == ["Réponse de Théa Roy", None, "Mot d’accueil", None, None, None]
    assert texts(done) == texts(TWINS)
    assert step.label == "Rename speaker"
    assert step.inverse().apply(done) == TWINS


def test_what_else_is_known_of_a_speaker_changes_without_the_text():
    done = change_speaker(TWINS, replace(TWINS.speakers[1], role="éclusier", colour="#1b6ca8"))
    assert done.label == "Change speaker"
    assert done.apply(TWINS) == replace(
        TWINS, speakers=(SPEAKERS[0], replace(SPEAKERS[1], role="éclusier", colour="#1b6ca8"))
    )
    assert change_speaker(TWINS, TWINS.speakers[1]) is None


def test_a_name_is_not_given_to_two():
    with pytest.raises(MinutageError, match="Théo Marchand is on the list already"):
        change_speaker(TWINS, replace(TWINS.speakers[0], name="theo marchand"))
    with pytest.raises(MinutageError, match="Théo Marchand is on the list already"):
        add_speaker(TWINS, "Théo Marchand")
    with pytest.raises(MinutageError, match="needs a name"):
        change_speaker(TWINS, replace(TWINS.speakers[0], name=" "))
    spelt = change_speaker(TWINS, replace(TWINS.speakers[0], name="Ines Garnault"))
    assert spelt.apply(TWINS).speakers[0].name == "Ines Garnault"


def test_the_order_changes_by_places_as_far_as_the_ends():
    moved = move_speaker(TWINS, "s2", -1).apply(TWINS)
    assert [one.id for one in moved.speakers] == ["s2", "s1"]
    assert moved.blocks == TWINS.blocks
    assert move_speaker(TWINS, "s1", -1) is None
    assert move_speaker(TWINS, "s2", 5) is None


def test_two_become_one_with_all_turns_and_the_comments_stay():
    known = replace(TWINS, speakers=(Speaker("s1", "Inès Garnault", "éclusière", url="u"), Speaker("s2", "T", "r")))
    step = merge_speakers(known, "s1", "s2")
    done = step.apply(known)
    assert said(done) == ["s2", "s2", "s2", None, "s2", None]
    assert labels(done)[A1] == "Réponse de T"
    assert labels(done)[A3] == "Mot d’accueil"
    assert done.speakers == (Speaker("s2", "T", "r", url="u"),)
    assert done.comments is known.comments
    assert step.inverse().apply(done) == known
    assert merge_speakers(known, "s1", "s1") is None


def test_from_here_on_somebody_new_says_it():
    done = split_off(TWINS, "s1", "Maud Lenoir", A3).apply(TWINS)
    assert done.speakers[:2] == SPEAKERS  # their keys and colours go by the place
    new = done.speakers[2]
    assert new.name == "Maud Lenoir"
    assert said(done) == ["s1", "s2", new.id, None, new.id, None]


def test_the_labels_of_what_is_handed_on_say_who_speaks_now():
    led = [
        "Réponse d’Inès Garnault",
        "Réponse d’INÈS GARNAULT",
        "Inès Garnault",
        "Relance d’Inès",
        "Mot d’accueil",
        None,
    ]
    project = page(*(turn(f"b{at}", "Oui.", at, speaker="s1", label=one) for at, one in enumerate(led)), language="fr")
    given = ["Réponse de Maud Lenoir", "Réponse de MAUD LENOIR", None, "Relance de Maud Lenoir", "Mot d’accueil", None]
    assert labels(split_off(project, "s1", "Maud Lenoir", 0).apply(project)) == given
    assert labels(split_off(project, "s1", "Maud Lenoir", 3).apply(project)) == [*led[:3], *given[3:]]
    assert labels(hand_over(project, "s1", "s2", 0).apply(project))[0] == "Réponse de Théo Marchand"
    assert labels(remove_speaker(project, "s1", to_nobody=True).apply(project)) == [None] * 6


def test_from_here_on_somebody_known_says_it():
    done = split_off(TWINS, "s1", "theo marchand", A4).apply(TWINS)
    assert said(done) == ["s1", "s2", "s1", None, "s2", None]
    assert done.speakers == TWINS.speakers
    assert hand_over(TWINS, "s2", "s1", A3) is None
    assert [[one.id for one in turns_from(TWINS, "s1", at)] for at in (A3, A5)] == [["a3", "a4"], []]


def test_who_speaks_is_removed_only_where_nobody_is_to_say_it():
    with pytest.raises(MinutageError, match="Théo Marchand still speaks in the text"):
        remove_speaker(TWINS, "s2")
    done = remove_speaker(TWINS, "s2", to_nobody=True).apply(TWINS)
    assert said(done)[A2] is None
    assert done.speakers == SPEAKERS[:1]
    silent = add_speaker(TWINS, "Maud").apply(TWINS)
    assert remove_speaker(silent, silent.speakers[-1].id).apply(silent) == TWINS


@given(st.data())
def test_whatever_is_done_to_the_list_one_undo_brings_back_and_no_text_is_touched(data):
    project = data.draw(projects())
    label = st.sampled_from([None, "Inès Garnault", "Réponse d’Inès Garnault", "Mot"])
    relabelled = tuple(replace(one, label=data.draw(label)) if one.is_turn else one for one in project.blocks)
    project = replace(project, blocks=relabelled)
    one, other = data.draw(st.permutations(["s1", "s2"]))
    at = data.draw(st.integers(0, len(project.blocks)))
    name = data.draw(st.sampled_from(["Zoé", "Théo  X", "inès garnault", "É"]))
    can = [
        lambda: change_speaker(project, replace(project.speaker(one), name=name)),
        lambda: move_speaker(project, one, data.draw(st.integers(-2, 2))),
        lambda: merge_speakers(project, one, other),
        lambda: split_off(project, one, name, at),
        lambda: hand_over(project, one, other, at),
        lambda: remove_speaker(project, one, to_nobody=True),
    ]
    try:
        step = data.draw(st.sampled_from(can))()
    except MinutageError:
        return
    if step is None:
        return
    history = History()
    done = history.do(project, step)
    assert (texts(done), ids(done), done.comments) == (texts(project), ids(project), project.comments)
    listed = {speaker.id for speaker in done.speakers}
    assert {block.speaker for block in done.blocks} - listed <= {None, "nobody"}
    undone, _ = history.undo(done)
    assert undone == project
    assert not history.can_undo
