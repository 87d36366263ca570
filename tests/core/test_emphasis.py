"""Ctrl+B, Ctrl+I and Ctrl+K at the caret and in a selection, as steps."""

import pytest

from app.core.edits import Caret
from app.core.emphasis import MOST_BLOCKS, address_at, link_at, set_link, toggle_mark, word_at
from app.core.errors import MinutageError
from app.core.looks import EMPHASIS, STRONG
from tests.core.transcripts import page, paragraph, texts, turn, words


def select(start, end, block=0, end_block=None):
    return Caret(block if end_block is None else end_block, end, block, start)


def toggled(text, caret, mark=STRONG):
    project = page(turn("t", text))
    step = toggle_mark(project, caret, mark)
    assert step.before == caret
    done = step.apply(project)
    assert step.inverse().apply(done) == project
    return texts(done)[0], step.after


def test_the_selection_holds_the_same_words_afterwards():
    assert toggled("un mot fort", select(3, 6)) == ("un **mot** fort", select(5, 8))
    assert toggled("un **mot** fort", select(5, 8)) == ("un mot fort", select(3, 6))
    assert toggled("un mot fort", Caret(0, 3, 0, 6)) == ("un **mot** fort", Caret(0, 5, 0, 8))


@pytest.mark.parametrize(
    ("text", "offset", "expected", "caret"),
    [
        ("un mot fort", 4, "un **mot** fort", 6),
        ("un mot fort", 3, "un **mot** fort", 3),
        ("un mot fort", 6, "un **mot** fort", 8),
        ("un **mot** fort", 6, "un mot fort", 4),
        ("Parce que l’oreille", 14, "Parce que l’**oreille**", 16),
        ("aujourd’hui même", 4, "**aujourd’hui** même", 6),
        ("e\u0301te\u0301 la\u0300", 1, "**e\u0301te\u0301** la\u0300", 3),
    ],
)
def test_without_a_selection_it_is_the_word_at_the_caret(text, offset, expected, caret):
    assert toggled(text, Caret.at(0, offset)) == (expected, Caret.at(0, caret))


def test_where_there_is_no_word_the_marks_wait_for_one_and_go_again():
    assert toggled("un  mot", Caret.at(0, 3)) == ("un **** mot", Caret.at(0, 5))
    assert toggled("un **** mot", Caret.at(0, 5)) == ("un  mot", Caret.at(0, 3))
    assert toggled("", Caret.at(0), EMPHASIS) == ("**", Caret.at(0, 1))


def test_over_several_blocks_each_gets_its_marks_and_one_that_lacks_them_decides():
    project = page(turn("a", "un deux"), paragraph("b", ""), paragraph("c", "**trois** quatre"))
    step = toggle_mark(project, select(3, 9, end_block=2), STRONG)
    done = step.apply(project)
    assert texts(done) == ["un **deux**", "", "**trois** quatre"]
    assert (step.after.anchor_block, step.after.anchor_offset) == (0, 5)
    again = toggle_mark(done, step.after, STRONG).apply(done)
    assert texts(again) == ["un deux", "", "trois quatre"]


def test_what_stars_cannot_say_is_said_in_words():
    with pytest.raises(MinutageError, match="can’t be made bold, or stop being bold: select whole words"):
        toggle_mark(page(turn("t", "l’eau")), select(0, 2), STRONG)
    with pytest.raises(MinutageError, match="can’t be made italic, or stop being italic"):
        toggle_mark(page(turn("t", "l’eau")), select(0, 2), EMPHASIS)


def test_too_many_blocks_are_refused_and_white_space_is_nothing():
    many = page(*(turn(str(number), "mot") for number in range(MOST_BLOCKS + 1)))
    with pytest.raises(MinutageError, match="too much"):
        toggle_mark(many, select(0, 1, end_block=MOST_BLOCKS), STRONG)
    assert toggle_mark(page(turn("t", "un  mot")), select(2, 4), STRONG) is None
    assert toggle_mark(page(), Caret.at(0), STRONG) is None


def test_the_times_of_the_words_stay():
    heard = words("un mot fort")
    project = page(turn("t", "un mot fort", 0, words=heard))
    assert toggle_mark(project, select(3, 6), STRONG).apply(project).blocks[0].words == heard


def test_a_word_is_found_in_what_is_shown():
    assert word_at("l’*oreille*", 4) == (3, 10)
    assert word_at("un  mot", 3) is None
    assert word_at("", 0) is None


# Links

LINKED = "voir [le *site*](https://example.org/a) ici"


def linked(text, caret, address):
    project = page(turn("t", text))
    step = set_link(project, caret, address)
    return texts(step.apply(project))[0], step.after


@pytest.mark.parametrize("caret", [Caret.at(0, 8), Caret.at(0, 25), Caret.at(0, 5), select(6, 8)])
def test_a_link_at_the_caret_gets_another_address_or_loses_it(caret):
    assert address_at(page(turn("t", LINKED)), caret) == "https://example.org/a"
    assert linked(LINKED, caret, "https://b.org")[0] == "voir [le *site*](https://b.org) ici"
    assert linked(LINKED, caret, "")[0] == "voir le *site* ici"


def test_the_words_of_a_new_link_stay_selected():
    assert linked("voir ici", select(5, 8), "https://b.org") == ("voir [ici](https://b.org)", select(6, 9))
    assert linked("voir ici ", select(4, 9), "https://b.org")[0] == "voir [ici](https://b.org) "
    assert linked("voir ici", Caret.at(0, 6), "https://b.org") == ("voir [ici](https://b.org)", Caret.at(0, 9))


def test_a_selected_address_is_the_address():
    text = "voir https://example.org/x ici"
    caret = select(5, 26)
    assert address_at(page(turn("t", text)), caret) == "https://example.org/x"
    there = "voir [https://example.org/x](https://example.org/x) ici"
    assert linked(text, caret, "https://example.org/x")[0] == there
    assert address_at(page(turn("t", text)), select(0, 4)) == ""


def test_where_there_is_no_word_the_address_is_shown():
    assert linked("", Caret.at(0), "https://b.org")[0] == "[https://b.org](https://b.org)"


def test_a_title_of_a_link_is_not_taken_for_its_address():
    text = 'voir [ici](https://b.org "titre")'
    assert address_at(page(turn("t", text)), Caret.at(0, 7)) == "https://b.org"


def test_what_cannot_be_a_link_is_refused_in_words():
    project = page(turn("t", LINKED), paragraph("p", "mot"))
    with pytest.raises(MinutageError, match="A link stands in one block"):
        set_link(project, select(0, 2, end_block=1), "https://b.org")
    with pytest.raises(MinutageError, match="These words can’t be a link"):
        set_link(project, select(0, 8), "https://b.org")
    assert set_link(page(), Caret.at(0), "https://b.org") is None
    assert set_link(page(turn("t", "mot")), Caret.at(0), "") is None
    assert link_at(project, select(0, 2, end_block=1)) is None
