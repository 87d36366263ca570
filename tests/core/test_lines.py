import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.lines import one_line, split_lines

BREAKS = ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("line_break", BREAKS)
def test_every_line_break_parts_two_lines(line_break):
    assert split_lines(f"un{line_break}deux") == ["un", "deux"]
    assert split_lines(line_break) == ["", ""]
    assert one_line(f"un{line_break}deux") == "un deux"


def test_no_text_is_one_empty_line():
    assert split_lines("") == [""]


@given(st.lists(st.text().filter(lambda text: len(text.splitlines()) < 2 and text.splitlines() in ([], [text]))))
def test_lines_that_were_joined_are_split_again(lines):
    assert split_lines("\n".join(lines)) == (lines or [""])


def test_half_a_character_becomes_the_sign_for_what_cannot_be_shown():
    assert split_lines("a\ud83d\nb\ude00 🎙") == ["a\ufffd", "b\ufffd 🎙"]
