"""Strangers: names before what is said, of nobody who is on the list."""

from dataclasses import replace

from app.core.project import Project, Speaker
from app.session.strangers import MOST, Stranger, find_strangers, names_of, welcome_step
from tests.core.transcripts import chapter, page, paragraph, turn

TALK = page(
    chapter("c", "Maud Lenoir : le lac"),
    turn("t1", "Maud Lenoir : Bonjour à tous."),
    turn("t2", "Paul : Merci."),
    turn("t3", "Zoé : Une fois."),
    turn("t4", "PAUL : Encore."),
    turn("t5", "Sécurité : fermer la porte."),
    turn("t6", "Inès Garnault : C’est à moi."),
    turn("t7", "Théo Marchand : non, à moi.", speaker="s1"),
    turn("t8", "Voilà.", label="Réponse de Maud Lenoir"),
    turn("t9", "Personne.", label="Réponse du public"),
    paragraph("p", "Maud Lenoir : ceci n’est pas un tour."),
)


def test_names_before_turns_of_nobody_are_found():
    found = find_strangers(TALK)
    assert [(TALK.blocks.index(one.block), one.name) for one in found] == [
        (1, "Maud Lenoir"),
        (2, "Paul"),
        (4, "PAUL"),
        (6, "Inès Garnault"),
        (8, "Maud Lenoir"),
    ]
    assert names_of(found) == ["Maud Lenoir", "Paul", "Inès Garnault"]


def test_a_read_only_project_has_none():
    assert find_strangers(replace(TALK, version=(9, 0))) == []


def test_too_many_names_are_no_people():
    some = [Stranger(turn(f"t{at}"), f"Nom {at}", None, "") for at in range(MOST + 1)]
    assert names_of(some) == []
    assert len(names_of(some[1:])) == MOST


def test_they_come_on_the_list_and_get_their_turns_in_one_step():
    step = welcome_step(TALK, find_strangers(TALK))
    done = step.apply(TALK)
    assert [one.name for one in done.speakers] == ["Inès Garnault", "Théo Marchand", "Maud Lenoir", "Paul"]
    maud, paul = done.speakers[2].id, done.speakers[3].id
    assert [one.speaker for one in done.blocks[1:10]] == [maud, paul, None, paul, None, "s1", "s1", maud, None]
    assert done.blocks[1].text == "Bonjour à tous."
    assert (done.blocks[8].text, done.blocks[8].label) == ("Voilà.", "Réponse de Maud Lenoir")
    assert done.blocks[3] == TALK.blocks[3]
    assert step.inverse().apply(done) == TALK


def test_turns_that_were_changed_meanwhile_are_left_alone():
    found = find_strangers(TALK)
    changed = replace(TALK, blocks=(paragraph("new"), TALK.blocks[0], turn("t1", "Bonjour."), *TALK.blocks[2:3]))
    done = welcome_step(changed, found).apply(changed)
    assert [one.speaker for one in done.blocks] == [None, None, None, done.speakers[-1].id]
    assert welcome_step(Project(speakers=(Speaker("s1", "A"),)), found) is None
