from unicodedata import normalize

import pytest

from app.core.checks import find_problems
from app.core.project import Project, Speaker
from tests.core.transcripts import chapter, paragraph, turn


def found(rule, names, *blocks):
    speakers = tuple(Speaker(f"s{at}", name) for at, name in enumerate(names))
    problems = find_problems(Project(speakers=speakers, blocks=blocks))
    return [(one.block, one.message()) for one in problems if one.rule == rule]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Inès Garnault", "INÈS GARNAULT"),
        ("Inès Garnault", "Ines Garnault"),
        ("Inès Garnault", normalize("NFD", "Inès Garnault")),
        ("Inès Garnault", "Inès  Garnault "),
        ("Inès Garnault", "Inès\u00a0Garnault"),
        ("Jean-Marc D’Arras", "Jean Marc D'Arras"),
        ("Jean-Marc Darras", "Jean-Marc d’Arras"),
        ("Inès", "ines"),
        ("Inès Garnault", "Inès Garnault"),
        ("Inès Garnault", "Inès Garnaul"),
        ("Inès Garnault", "Inès Garnnault"),
        ("Inès Garnault", "Inès Garnoult"),
        ("Inès Garnault", "Inès Garnualt"),
        ("Garnault", "Garnautl"),
        ("Carlin", "Carllin"),
        ("Inès Garnault", "Inès Carnault"),
    ],
)
def test_names_that_differ_by_a_slip_may_be_the_same_person(name, other):
    assert found("speaker-spelling", [name, "Théo", other]) == [
        (None, f"“{name}” and “{other}” may be the same person")
    ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Inès Garnault", "Théo Garnault"),
        ("Jean Martin", "Jeanne Martin"),
        ("Marc", "Mark"),
        ("Intervenant 1", "Intervenant 2"),
        ("Intervenant1", "Intervenant2"),
        ("SPEAKER_00", "SPEAKER_01"),
        ("Voix A", "Voix B"),
        ("Inès Garnault", "Inès"),
        ("Inès Garnault", "Inès Garnery"),
        ("Inèss Garnault", "Inès Garnaul"),
        ("Théodora Martins", "Theodoro Martin"),
        ("Martin", "Martinez"),
        ("Martin Dupont", "Martins Dupon"),
        ("Inès Martins", "Inès Martin X"),
        ("abcde", "xabcd"),
        ("", ""),
        ("?", "!"),
    ],
)
def test_names_of_different_people_are_left_alone(name, other):
    assert found("speaker-spelling", [name, other]) == []


def test_a_spelling_is_told_at_the_first_turn_of_the_later_one():
    blocks = (
        chapter("c", "Titre", 0),
        turn("a", "mot", 0, speaker="s0"),
        turn("b", "mot", 5, speaker="s1"),
        paragraph("p", "mot"),
        turn("d", "mot", 9, speaker="s1"),
    )
    assert found("speaker-spelling", ["Inès Garnault", "Ines Garnault"], *blocks) == [
        (2, "“Inès Garnault” and “Ines Garnault” may be the same person")
    ]


def test_each_spelling_is_told_once():
    names = ["Inès Garnault", "INES GARNAULT", "Ines Garnaut"]
    assert len(found("speaker-spelling", names)) == 2


def test_a_speaker_who_is_not_in_the_list_is_told_at_each_turn():
    blocks = (
        turn("a", "mot", 0, speaker="s0"),
        turn("b", "mot", 5, speaker="s7"),
        turn("c", "mot", 6),
        chapter("e", "Titre", 6, speaker="s7"),
        turn("d", "mot", 7, speaker="s7"),
    )
    message = "The speaker “s7” is not in the list of speakers"
    assert found("unknown-speaker", ["Inès"], *blocks) == [(1, message), (4, message)]
