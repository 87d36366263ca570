"""Text from the clipboard, read as blocks."""

import pytest

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.errors import MinutageError
from app.session.clippings import holds_times, read_blocks
from app.session.jobs import Cancelled, Progress

TIMED = "0:05 Inès : Bonjour à tous.\n0:12 Théo : Merci, *vraiment*.\n"


def progress() -> Progress:
    return Progress(lambda _what, _value: None)


def test_times_and_speakers_are_read() -> None:
    clipping = read_blocks(TIMED, (), progress())
    assert [(one.type, one.start_ms) for one in clipping.blocks] == [(TURN, 5_000), (TURN, 12_000)]
    assert [one.name for one in clipping.speakers] == ["Inès", "Théo"]
    assert clipping.blocks[0].speaker == clipping.speakers[0].id
    assert clipping.blocks[1].text == r"Merci, \*vraiment\*."


def test_a_title_is_not_left_out() -> None:
    blocks = read_blocks("# La *page*\n\n## Un\n\n" + TIMED, (), progress()).blocks
    assert [(one.type, one.text) for one in blocks[:2]] == [(PARAGRAPH, r"La \*page\*"), (CHAPTER, "Un")]


def test_lines_with_times_are_turns_and_who_speaks_on_the_page_is_known() -> None:
    text = "0:12 Bonjour à tous\n0:25 Alain Garnier : Merci de m'accueillir\n1.02.03 : fin du propos"
    clipping = read_blocks(text, ("Alain Garnier",), progress())
    assert [(one.type, one.start_ms, one.text) for one in clipping.blocks] == [
        (TURN, 12_000, "Bonjour à tous"),
        (TURN, 25_000, "Merci de m'accueillir"),
        (TURN, 3_723_000, "fin du propos"),
    ]
    assert [one.name for one in clipping.speakers] == ["Alain Garnier"]
    assert [one.speaker for one in clipping.blocks] == [None, clipping.speakers[0].id, None]


def test_the_first_name_of_one_who_speaks_on_the_page_is_theirs() -> None:
    text = "0:12 Alain : Merci\n0:25 Sujet : fin du propos"
    clipping = read_blocks(text, ("Alain Garnier", "Zoé"), progress())
    assert [one.name for one in clipping.speakers] == ["Alain Garnier"]
    assert [one.text for one in clipping.blocks] == ["Merci", "Sujet : fin du propos"]
    assert not read_blocks(text, ("Alain Garnier", "Alain Pic"), progress()).speakers


def test_questions_among_the_turns_are_chapters() -> None:
    text = "Question 1 : Où patiner ?\n0:12 Sur le lac gelé.\nQuestion 2 : Quand ?\n0:25 En janvier."
    assert [one.type for one in read_blocks(text, (), progress()).blocks] == [CHAPTER, TURN, CHAPTER, TURN]


def test_who_cancels_waits_for_nothing() -> None:
    cancelled = progress()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        read_blocks(TIMED, (), cancelled)


def test_a_text_without_a_word_is_refused() -> None:
    with pytest.raises(MinutageError):
        read_blocks(" \n", (), progress())


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (TIMED, True),
        ("[00:01:05] Bonjour\n\n[00:01:12] Merci", True),
        ("0:05 Bonjour\nsans heure", False),
        ("Il est 10:30 et non 10:45.\nRien.", False),
        ("un\ndeux", False),
        ("", False),
    ],
)
def test_a_text_plainly_holds_times_where_two_lines_begin_with_one(text: str, holds: bool) -> None:
    assert holds_times(text) is holds
