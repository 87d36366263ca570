import pytest

from app.core.checks import find_problems
from app.core.project import Recording
from tests.core.transcripts import chapter, page, paragraph, turn


def found(project, rule):
    return [(one.block, one.message()) for one in find_problems(project) if one.rule == rule]


def test_a_turn_that_is_spoken_before_its_chapter_begins_is_told():
    project = page(chapter("c", "Titre", 60_000), turn("a", "mot", 50_000), paragraph("p"), turn("b", "mot", 55_000))
    message = "{} is before the chapter begins, at 1:00"
    assert found(project, "before-chapter") == [(1, message.format("0:50")), (3, message.format("0:55"))]


@pytest.mark.parametrize(
    "blocks",
    [
        (chapter("c", "Titre", 60_000), turn("a", "mot", 60_000)),
        (chapter("c", "Titre"), turn("a", "mot", 50_000)),
        (chapter("c", "Titre", 60_000), turn("a", "mot")),
        (turn("a", "mot", 50_000), chapter("c", "Titre", 60_000)),
        (chapter("b", "Un", 60_000), chapter("c", "Deux"), turn("a", "mot", 50_000)),
        (chapter("c", "Titre", 60_000), turn("a", "mot", 70_000), turn("b", "mot", 50_000)),  # told by time-order
    ],
)
def test_what_is_not_known_to_be_before_its_chapter_is_not_told(blocks):
    assert found(page(*blocks), "before-chapter") == []


def listed(*starts, titles=None, duration_ms=None):
    names = titles or [f"Titre {at}" for at in range(len(starts))]
    chapters = (chapter(f"c{at}", name, ms) for at, (name, ms) in enumerate(zip(names, starts, strict=True)))
    return page(*chapters, recording=Recording("/r.mp4", duration_ms=duration_ms))


FIRST = "For YouTube: no chapters are shown unless the first begins at 0:00"
FEW = "For YouTube: no chapters are shown unless there are at least 3"
SHORT = "For YouTube: no chapters are shown unless each lasts 10 s, as that at {} does not"
LONG = "For YouTube: the title at 0:10 has more than 100 characters"


@pytest.mark.parametrize(
    ("project", "told"),
    [
        (listed(0, 10_000, 20_000), []),
        (listed(999, 10_000, 20_000), []),
        (listed(1_000, 20_000, 30_000), [(None, FIRST)]),
        (listed(0, 10_000), [(None, FEW)]),
        (listed(5_000), [(None, FIRST)]),
        (listed(0, 10_000, 19_999), [(None, SHORT.format("0:10"))]),
        (listed(0, 10_900, 20_000), []),
        (listed(0, 10_000, 20_000, duration_ms=30_000), []),
        (listed(0, 10_000, 20_000, duration_ms=29_000), [(None, SHORT.format("0:20"))]),
        (listed(20_000, 10_000, 0), []),
        (listed(5_000, None, 20_000), []),
        (listed(), []),
        (page(turn("t", "mot", 5_000)), []),
    ],
)
def test_what_keeps_youtube_from_showing_the_chapters_is_one_hint(project, told):
    assert found(project, "youtube") == told


def test_a_title_is_as_long_as_it_is_rendered():
    long, link = "x" * 101, f"[{'x' * 90}](https://example.org/page)"
    assert found(listed(0, 10_000, 20_000, titles=["a", link, "x" * 100]), "youtube") == []
    assert found(listed(0, 10_000, 20_000, titles=["a", long, long]), "youtube") == [(None, LONG)]
