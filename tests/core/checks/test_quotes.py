import pytest

from app.core.checks import find_problems
from tests.core.transcripts import page, turn

STRAIGHT, CURLY = (
    "A straight apostrophe; most on this page are curly",
    "A curly apostrophe; most on this page are straight",
)


def found(*texts):
    problems = find_problems(page(*(turn(f"t{at}", text, at * 1000) for at, text in enumerate(texts))))
    return [(one.block, one.message()) for one in problems if one.rule == "quotes"]


def test_the_rarer_apostrophe_is_told_at_each_block_that_has_it():
    assert found("l’eau, l’air", "l'été", "c’est", "d'un coup d'un seul") == [(1, STRAIGHT), (3, STRAIGHT)]
    assert found("l'eau, l'air", "l’été") == [(1, CURLY)]


def test_of_as_many_the_straight_one_is_told():
    assert found("l’eau", "l'air") == [(1, STRAIGHT)]


def test_the_rarer_quotation_mark_is_told_apart_from_apostrophes():
    message = "A straight quotation mark; most on this page are curly"
    assert found("“un” “deux” l'eau", 'le "trois"') == [(1, message)]


@pytest.mark.parametrize(
    "texts",
    [
        ("l’eau", "«\u00a0oui\u00a0» l’air"),
        ("l'eau", '"oui"'),
        ("l’eau", "à 12'30, à 5'"),
        ("“oui”", 'un écran de 24"'),
        ("l’eau", "[ici](https://example.org/l'eau)"),
        ("“oui”", '[ici](https://example.org/ "titre")'),
        (),
    ],
)
def test_a_page_with_one_way_to_write_them_is_left_alone(texts):
    assert found(*texts) == []
