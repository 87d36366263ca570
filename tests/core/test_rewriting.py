"""Other words in a text with marks: what is rendered changes there, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.inline import plain, spans
from app.core.rewriting import Change, rewritten

PIECES = st.lists(
    st.sampled_from(
        ["*", "**", "***", "\\", "[", "](https://e.org)", "](https://e.org 't')", " ", "a", "é", ".", "mot"]
    ),
    max_size=12,
).map("".join)
WORDS = st.lists(st.sampled_from(["*", "\\", "[", "]", " ", "b", "«", "👍"]), max_size=4).map("".join)


def looks(text):
    """Each letter that is rendered, and how; a space looks the same with emphasis."""
    letters = [(letter, *run[1:]) for run in spans(text) for letter in run.text]
    return [(one[0], one[3]) if one[0].isspace() else one for one in letters]


@given(PIECES, st.data(), WORDS)
def test_only_the_words_between_are_others(text, data, words):
    rendered = plain(text)
    if not rendered:
        return
    start = data.draw(st.integers(0, len(rendered) - 1))
    end = data.draw(st.integers(start + 1, len(rendered)))
    new = rewritten(text, [Change(start, end, words)])
    if new is None:
        return
    assert plain(new) == rendered[:start] + words + rendered[end:]
    before, after = looks(text), looks(new)
    assert after[:start] == before[:start]
    assert after[start + len(words) :] == before[end:]


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        ("a b c", [Change(0, 1, "x"), Change(4, 5, "")], "x b "),
        ("**a** *b* c", [Change(0, 5, "x")], "**x**"),
        ("*a* b", [Change(0, 2, "")], "b"),
        ("a [b](https://e.org 'B') c", [Change(0, 3, "x")], "x c"),
        ("[a b](https://e.org 'B')", [Change(0, 2, "x")], "[xb](https://e.org 'B')"),
        ("*a [b c](https://e.org 'B') d*", [Change(0, 3, "e")], "*e[ c](https://e.org 'B') d*"),
        ("un **mot** *fin*", [Change(5, 8, "t")], "un **mot***in*"),
        (r"a\*b\*c", [Change(2, 3, "x")], r"a\*x\*c"),
    ],
)
def test_marks_that_are_left_empty_go_and_the_others_stay(text, changes, expected):
    assert rewritten(text, changes) == expected


def test_a_text_whose_emphasis_could_not_be_kept_is_none():
    assert rewritten("l**eau**x", [Change(1, 4, "«eau»")]) is None
