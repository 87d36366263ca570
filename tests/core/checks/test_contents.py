import pytest

from app.core.blocks import Block
from app.core.checks import find_problems
from tests.core.transcripts import chapter, page, paragraph, turn

NOTHING, UNTITLED = "There is nothing in this chapter", "This chapter has no title"


def found(rule, *blocks):
    return [(one.block, one.message()) for one in find_problems(page(*blocks)) if one.rule == rule]


def test_a_chapter_with_nothing_in_it_before_the_next_is_told():
    blocks = (chapter("a", "Un", 0), chapter("b", "Deux", 5), turn("t", "mot", 5), chapter("c", "Trois", 9))
    assert found("empty-chapter", *blocks) == [(0, NOTHING), (3, NOTHING)]


@pytest.mark.parametrize("title", ["", " ", "\u00a0"])
def test_a_chapter_without_a_title_is_told(title):
    assert found("empty-chapter", chapter("a", title, 0), turn("t", "mot", 0)) == [(0, UNTITLED)]


def test_a_chapter_can_lack_both():
    blocks = (chapter("a", "", 0), chapter("b", "Deux", 5), turn("t", "mot", 5))
    assert found("empty-chapter", *blocks) == [(0, UNTITLED), (0, NOTHING)]


@pytest.mark.parametrize(
    "content",
    [turn("t"), turn("t", "mot"), paragraph("p", "mot"), Block("s", "slide", "mot"), chapter("c", "Part", level=2)],
)
def test_a_turn_a_paragraph_or_a_part_fills_a_chapter(content):
    blocks = (chapter("a", "Un"), content, chapter("z", "Fin"), turn("u", "mot"))
    assert 0 not in dict(found("empty-chapter", *blocks))


@pytest.mark.parametrize(
    "content", [paragraph("p", " "), paragraph("p", "Fin", role="aside"), chapter("c", "Suite", level=1)]
)
def test_an_empty_paragraph_an_aside_or_the_next_chapter_fills_none(content):
    blocks = (chapter("a", "Un"), content, chapter("z", "Fin"), turn("u", "mot"))
    assert (0, NOTHING) in found("empty-chapter", *blocks)


def test_a_part_with_nothing_in_it_is_told_and_its_chapter_is_not():
    blocks = (chapter("a", "Un"), chapter("b", "Part", level=2), chapter("c", "Deux"), turn("t", "mot"))
    assert found("empty-chapter", *blocks) == [(1, NOTHING)]


def test_a_list_of_chapters_alone_is_not_found_to_be_empty():
    blocks = (paragraph("p", "Au sommaire"), chapter("a", "Un", 0), chapter("b", "", 5), chapter("c", "Trois", 9))
    assert found("empty-chapter", *blocks) == [(2, UNTITLED)]


@pytest.mark.parametrize("text", ["", " ", "\u202f"])
def test_a_turn_without_text_is_told(text):
    assert found("empty-turn", turn("t", "mot", 0), turn("u", text, 5)) == [(1, "This turn has no text")]


def test_a_type_that_is_not_known_is_told_and_a_known_one_is_not():
    blocks = (chapter("a", "Un"), turn("t", "mot"), paragraph("p", "mot"), Block("s", "slide {1}", "mot"))
    message = "The type “slide {1}” is not known here; the block is shown as a paragraph"
    assert found("unknown-type", *blocks) == [(3, message)]
