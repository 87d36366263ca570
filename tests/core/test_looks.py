"""Bold and italic as a toggle: what is selected looks otherwise, and nothing else does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.inline import links, plain
from app.core.looks import EMPHASIS, STRONG, has_mark, looks, shown, with_mark

PIECES = [*"ab *é’.*[\\", "[mot](https://e.org)", "mot ", " le ", "**", "**fort**", "*it*", "***deux***"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
WORDS = st.lists(
    st.sampled_from(["mot", "été", "l’eau", "[un lien](https://e.org)", "**fort**", "*doux*", "***les deux***"]),
    min_size=1,
    max_size=6,
).map(" ".join)
MARKS = st.sampled_from([STRONG, EMPHASIS])


def toggled(text, start, end, mark):
    return with_mark(text, start, end, mark, on=not has_mark(text, start, end, mark))


@pytest.mark.parametrize(
    ("text", "start", "end", "mark", "expected"),
    [
        ("un mot", 3, 6, STRONG, "un **mot**"),
        ("un **mot**", 5, 8, STRONG, "un mot"),
        ("un **mot**", 3, 10, STRONG, "un mot"),  # the stars are selected with it
        ("un **mot**", 5, 8, EMPHASIS, "un ***mot***"),
        ("un ***mot***", 6, 9, EMPHASIS, "un **mot**"),
        ("un ***mot***", 6, 9, STRONG, "un *mot*"),
        ("un mot ", 2, 7, EMPHASIS, "un *mot* "),  # spaces at either end stay outside
        ("**un mot fort**", 5, 8, STRONG, "**un** mot **fort**"),  # the middle of a strong run
        ("**un mot**", 5, 8, STRONG, "**un** mot"),  # half of one
        ("**un** mot", 2, 10, STRONG, "**un mot**"),  # some have it: all get it, and the space between
        ("**un** mot **fort**", 0, 19, STRONG, "**un mot fort**"),
        ("*abc* def", 2, 7, STRONG, "*a**bc*** **d**ef"),
        ("*un deux* trois", 4, 15, STRONG, "*un* ***deux*** **trois**"),
        ("un [mot ici](https://e.org) la", 0, 7, STRONG, "**un** [**mot** ici](https://e.org) la"),
        ("un [mot](https://e.org) la", 4, 7, STRONG, "un **[mot](https://e.org)** la"),
        ("anticonstitution", 4, 8, EMPHASIS, "anti*cons*titution"),
        (r"5 \* 3", 0, 6, STRONG, r"**5 \* 3**"),
        ("a*b", 0, 3, EMPHASIS, r"*a\*b*"),
        ("", 0, 0, STRONG, ""),
    ],
)
def test_the_words_get_and_lose_their_look(text, start, end, mark, expected):
    assert toggled(text, start, end, mark).text == expected


def test_what_no_stars_say_is_refused():
    assert toggled("l’eau", 0, 2, STRONG) is None


def test_it_is_known_whether_all_of_the_words_have_the_look():
    assert has_mark("**un** mot", 0, 6, STRONG) is True
    assert has_mark("**un** mot", 0, 10, STRONG) is False
    assert has_mark("**un** mot", 0, 6, EMPHASIS) is False
    assert has_mark("un  mot", 2, 4, STRONG) is None


@given(TEXTS)
def test_what_is_shown_is_what_the_plain_text_holds(text):
    assert "".join(text[at] for at in shown(text)) == plain(text)
    assert len(looks(text)) == len(plain(text))


@settings(max_examples=500)
@given(TEXTS, MARKS, st.data())
def test_exactly_the_selected_characters_look_otherwise(text, mark, data):
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in "ab")
    on = not has_mark(text, start, end, mark)
    marked = with_mark(text, start, end, mark, on)
    if marked is None:
        return
    assert plain(marked.text) == plain(text)
    assert [one.href for one in links(marked.text)] == [one.href for one in links(text)]
    for at, before, after in zip(shown(text), looks(text), looks(marked.text), strict=True):
        if not text[at].isspace():
            wanted = before if not start <= at < end else before | {mark} if on else before - {mark}
            assert after == wanted


@settings(max_examples=300)
@given(WORDS, MARKS, st.data())
def test_whole_words_can_always_be_marked_and_unmarked_again(text, mark, data):
    edges = [0, *(at + 1 for at, letter in enumerate(text) if letter == " "), len(text) + 1]
    first = data.draw(st.integers(0, len(edges) - 2))
    last = data.draw(st.integers(first + 1, len(edges) - 1))
    start, end = edges[first], edges[last] - 1
    had = [mark in look for look in looks(text)]
    marked = toggled(text, start, end, mark)
    assert marked is not None
    back = toggled(marked.text, marked.start, marked.end, mark)
    assert back is not None
    assert plain(back.text) == plain(text)
    if has_mark(text, start, end, mark):
        assert has_mark(back.text, back.start, back.end, mark)
    else:
        outside = [
            (mark in look) == was
            for at, look, was in zip(shown(text), looks(back.text), had, strict=True)
            if not (start <= at < end or text[at].isspace())
        ]
        assert all(outside)
