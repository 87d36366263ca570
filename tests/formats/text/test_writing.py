"""The text exporter: everything stands in the text, and what can come back does."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.ids import new_id
from app.core.project import Project, Speaker
from app.core.timecode import format_timecode
from app.formats.text import read, write
from tests.formats.text.cases import shown

LEA = Speaker("s1", "Léa Simon")
OMAR = Speaker("s2", "Omar")


def block(type_: str, text: str, **members: object) -> Block:
    return Block(new_id(), type_, text, **members)  # type: ignore[arg-type]


def project(*blocks: Block, language: str | None = "fr", title: str = "Le lac gelé") -> Project:
    return Project(title=title, language=language, speakers=(LEA, OMAR), blocks=blocks)


def written(one: Project) -> str:
    return write(one, Path("copie.txt")).decode()


def read_again(one: Project) -> Project:
    return read(write(one, Path("copie.txt")), Path("copie.txt"), None)


def test_a_page_is_written_as_one_would_write_it():
    page = project(
        block(PARAGRAPH, "Une promenade d’hiver."),
        block(CHAPTER, "Question 1\u00a0: Que reste-t-il de la glace ?"),
        block(TURN, "Peu de chose.", start_ms=536_000, speaker="s1", label="Réponse de Léa Simon"),
        block(PARAGRAPH, "Elle fond par les bords."),
        block(TURN, "Et par-dessous.", start_ms=3_635_000, speaker="s2"),
        block(TURN, "On l’entend craquer.", start_ms=3_640_000, speaker="s2"),
        block(PARAGRAPH, "FIN DE LA PROMENADE", role=ASIDE),
    )
    assert written(page) == (
        "Le lac gelé\n===========\n\n"
        "Une promenade d’hiver.\n\n"
        "Question 1\u00a0: Que reste-t-il de la glace ?\n\n"
        "8:56 Réponse de Léa Simon\u00a0: Peu de chose.\n"
        "Elle fond par les bords.\n\n"
        "1:00:35 Omar\u00a0: Et par-dessous.\n\n"
        "1:00:40 Omar\u00a0: On l’entend craquer.\n\n"
        "FIN DE LA PROMENADE\n"
    )
    assert shown(read_again(page)) == shown(page)


def test_outside_french_the_colon_follows_the_name():
    said = (block(TURN, "Hello there.", start_ms=at, speaker="s1") for at in (536_000, 540_000))
    assert "\n8:56 Léa Simon: Hello there.\n" in written(project(*said, language="en"))


def test_emphasis_and_links_are_written_as_they_are_rendered():
    page = project(block(TURN, r"Il a dit *non* [ici](https://example.org), 2 \* 3.", start_ms=0))
    assert "0:00 Il a dit non ici, 2 * 3." in written(page)


def test_a_list_of_chapters_is_written_as_a_list():
    page = project(*(block(CHAPTER, f"Le tour n° {at}", start_ms=at * 60_000) for at in range(3)))
    assert written(page).endswith("\n\n0:00 Le tour n° 0\n1:00 Le tour n° 1\n2:00 Le tour n° 2\n")
    assert shown(read_again(page)) == shown(page)


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(
            [block(CHAPTER, "La berge", start_ms=1000), block(TURN, "Oui.", start_ms=2000)], id="placed chapter"
        ),
        pytest.param(
            [block(CHAPTER, "La berge"), block(CHAPTER, "L’eau", level=2), block(TURN, "Oui.", start_ms=2000)],
            id="levels",
        ),
        pytest.param([block(CHAPTER, "La berge"), block(PARAGRAPH, "Un texte.")], id="chapter without turns"),
        pytest.param(
            [block(TURN, "Oui.", start_ms=0, speaker="s1"), block(TURN, "Non.", speaker="s2")], id="turn without a mark"
        ),
        pytest.param(
            [block(TURN, "Oui.", start_ms=0), block(TURN, "Non, vraiment pas.")], id="turn without mark and speaker"
        ),
        pytest.param([block(TURN, "oui", start_ms=0, speaker="s2")], id="one word of one name"),
        pytest.param(
            [
                block(TURN, "Oui.", start_ms=0),
                block(PARAGRAPH, "Une courte phrase"),
                block(TURN, "Non.", start_ms=9000),
            ],
            id="paragraph that looks like a heading",
        ),
        pytest.param([block(TURN, "Oui.", start_ms=8250, end_ms=9125, speaker="s1")], id="end and thousandths"),
        pytest.param([block(TURN, "", start_ms=0), block(TURN, "Non.", start_ms=9000)], id="empty turn"),
        pytest.param([block(TURN, "10:20, c’est tard.", start_ms=9000)], id="text that begins with a time"),
        pytest.param([block(TURN, "Oui.", label="Réponse du public", start_ms=5)], id="label without a speaker"),
    ],
)
def test_what_is_hard_to_tell_comes_back_all_the_same(blocks: list[Block]):
    page = project(*blocks)
    assert shown(read_again(page)) == shown(page)


def test_a_time_that_would_read_as_the_number_of_a_sentence_stands_in_brackets():
    page = project(
        block(CHAPTER, "Le vote"),
        block(TURN, "Tout le monde est venu.", start_ms=30_000),
        block(TURN, "est arrivé même le facteur.", start_ms=60_000),
        block(TURN, "On a recompté.", start_ms=160_000),
        block(TURN, "entre les deux, mon cœur balance.", start_ms=130_000),
        block(TURN, "pour ma part, je doute.", start_ms=180_000),
        block(TURN, "Personne ne doute.", start_ms=190_000),
    )
    text = written(page)
    assert "\n0:30 Tout" in text
    assert "\n[1:00] est arrivé" in text
    assert "\n[2:10] entre les deux" in text
    assert "\n3:00 pour ma part" in text
    assert shown(read_again(page)) == shown(page)


def test_an_empty_project_is_an_empty_text():
    assert write(Project(), Path("copie.txt")) == b""


def test_a_transcript_of_ten_thousand_turns_comes_back():
    turns = (block(TURN, f"Phrase numéro {at}.", start_ms=at * 3000, speaker=f"s{at % 2 + 1}") for at in range(10_000))
    page = project(*turns)
    assert shown(read_again(page)) == shown(page)


letters = st.sampled_from("aeiouéàçlmnrst")
words = st.text(letters, min_size=2, max_size=9)
phrases = st.lists(words, min_size=1, max_size=12).map(lambda some: " ".join(some).capitalize())
sentences = st.lists(phrases, min_size=1, max_size=3).map(lambda some: ". ".join(some) + ".")
headings = st.builds("Question {} : {} ?".format, st.integers(1, 20), phrases) | phrases


@st.composite
def pages(draw: st.DrawFn) -> Project:
    """A page as an editor makes it: an introduction, then chapters with turns by known speakers."""
    blocks = [block(PARAGRAPH, text) for text in draw(st.lists(sentences, max_size=2))]
    at = 0
    for title in draw(st.lists(headings, min_size=1, max_size=4)):
        start = draw(st.none() | st.just(at))
        blocks.append(block(CHAPTER, title, start_ms=start, level=draw(st.sampled_from([None, None, 2, 3]))))
        for said in draw(st.lists(sentences, min_size=1, max_size=4)):
            at += draw(st.integers(1000, 900_000))
            who = draw(st.sampled_from(["s1", "s2"]))
            label = draw(st.sampled_from([None, "Réponse de Léa Simon"])) if who == "s1" else None
            blocks.append(block(TURN, said, start_ms=draw(st.sampled_from([at, at, None])), speaker=who, label=label))
            blocks += [block(PARAGRAPH, text) for text in draw(st.lists(sentences | phrases, max_size=1))]
    chapters = [one for one in blocks if one.is_chapter]
    if all(one.level for one in chapters):  # the shallowest is the first level
        blocks[blocks.index(chapters[0])] = replace(chapters[0], level=None)
    return project(*blocks)


@given(pages())
@settings(max_examples=150)
def test_pages_come_back_as_they_were(page: Project):
    again = read_again(page)
    assert shown(again) == shown(page)
    assert again.title == page.title


@given(pages())
@settings(max_examples=50)
def test_every_text_label_name_and_time_stands_in_the_text(page: Project):
    text = written(page)
    for one in page.blocks:
        assert one.text in text
        assert one.label is None or one.label in text
        assert one.start_ms is None or format_timecode(one.start_ms) in text
    for speaker in page.speakers:
        said = any(one.speaker == speaker.id and one.label is None for one in page.blocks)
        assert not said or speaker.name in text
