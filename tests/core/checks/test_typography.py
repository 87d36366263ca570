from dataclasses import replace

from app.core.checks import find_problems
from tests.core.transcripts import page, turn

BLOCKS = (turn("a", "Il fait beau ! Oui: très.", 0), turn("b", "Déjà\u202f!", 1_000), turn("c", "L'eau...", 2_000))


def found(project):
    return [(one.block, one.message()) for one in find_problems(project) if one.rule == "french-typography"]


def test_each_block_that_is_not_set_as_french_has_it_is_told_once():
    assert found(page(*BLOCKS, language="fr-CA")) == [
        (0, "Not as French typography has it: “Il fait beau !”"),
        (2, "Not as French typography has it: “L'eau...”"),
    ]


def test_the_words_around_the_place_are_quoted_whole():
    whole = page(turn("a", "Le rassemblement populaire! On y va : rien."), language="fr")
    assert found(whole) == [(0, "Not as French typography has it: “rassemblement populaire!”")]
    endless = page(turn("a", "a" * 500 + "!"), language="fr")
    assert len(found(endless)[0][1]) < 100


def test_another_language_has_its_own_typography():
    assert found(page(*BLOCKS, language="en")) == []


def test_where_no_language_is_given_the_text_tells_it():
    project = page(*BLOCKS)
    assert found(project) == []
    french = "Nous sommes dans une ville qui est au bord de la mer, et le vent est fort\u202f!"
    assert [at for at, _ in found(replace(project, blocks=(*BLOCKS, turn("d", french, 3_000))))] == [0, 2]
