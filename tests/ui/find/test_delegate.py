"""A row of the list of what was found: the match is in it, and what is left out is said."""

import pytest
from PySide6.QtGui import QFontMetricsF

from app.core.find import Context
from app.ui.find.delegate import fitted
from app.ui.theme import interface_font

LONG = Context("Nous ouvrons à midi un second " * 20, "studio", " et puis nous le refermons" * 20)


@pytest.fixture
def metrics(qapp: object) -> QFontMetricsF:
    return QFontMetricsF(interface_font(13))


@pytest.mark.parametrize("room", [90, 160, 300, 700])
def test_both_ends_end_with_an_ellipsis_and_the_match_is_whole(metrics: QFontMetricsF, room: int) -> None:
    before, words, after = fitted(LONG, metrics, room)
    assert (before[0], words, after[-1]) == ("…", "studio", "…")
    assert metrics.horizontalAdvance(before + words + after) <= room
    assert metrics.horizontalAdvance(before) < room / 2


def test_what_has_room_is_left_whole(metrics: QFontMetricsF) -> None:
    short = Context("un second ", "studio", " ici")
    assert fitted(short, metrics, 400) == short


def test_a_short_end_leaves_its_room_to_the_beginning(metrics: QFontMetricsF) -> None:
    before, _, after = fitted(Context(LONG.before, "studio", "."), metrics, 300)
    assert after == "."
    assert before[0] == "…"
    assert metrics.horizontalAdvance(before) > 200


def test_a_match_that_has_no_room_is_cut_itself(metrics: QFontMetricsF) -> None:
    before, words, after = fitted(Context("a", "un mot " * 80, "b"), metrics, 200)
    assert (before, words[-1], after) == ("", "…", "")
    assert metrics.horizontalAdvance(words) <= 200
