"""Counts: of the page, of its chapters, of a selection."""

from app.core.counts import Counts, count_chapters, count_texts
from tests.core.transcripts import chapter, page, paragraph, turn


def test_words_and_characters_are_those_that_are_read():
    counts = count_texts(["une *vraie* [question](https://example.org)\u202f?", "E\u0301te\u0301 🎙"])
    assert (counts.words, counts.characters, counts.letters) == (4, 25, 21)
    assert count_texts([]) == Counts()


def test_a_chapter_counts_with_its_own_chapters_and_the_page_with_all():
    project = page(
        paragraph("p", "Un deux."),
        chapter("c1", "Trois", 0),
        turn("t1", "quatre cinq", 0),
        chapter("c2", "six", level=2),
        turn("t2", "sept"),
        chapter("c3", "huit"),
    )
    whole, chapters = count_chapters(project)
    assert (whole.words, whole.marks, whole.placed, whole.chapters, whole.turns) == (8, 5, 2, 3, 2)
    found = [(one.block.id, one.counts.words, one.counts.marks, one.counts.placed) for one in chapters]
    assert found == [("c1", 5, 4, 2), ("c2", 2, 2, 0), ("c3", 1, 1, 0)]
