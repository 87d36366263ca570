"""What ends a seek, and what a picture tells."""

import time

import pytest
from PySide6.QtGui import QColor, QImage

from app.media.engines.vlc_seek import PATIENCE_S, SOON_S, TRIES, Seek, Sight


@pytest.fixture
def seek() -> Seek:
    seek = Seek()
    seek.begin()
    return seek


def test_a_seek_is_pending_until_it_ends(seek: Seek) -> None:
    assert (seek.is_pending, seek.has_buffered) == (True, False)
    seek.end()
    assert (seek.is_pending, seek.has_buffered) == (False, False)


def test_buffering_that_began_before_it_was_asked_for_is_not_its_own(seek: Seek) -> None:
    now = time.monotonic()
    assert not seek.buffer(now - 5, now)
    assert not seek.has_buffered
    assert seek.buffer(now, now + 0.1)
    assert seek.has_buffered
    seek.begin()
    assert not seek.has_buffered


def test_nothing_is_buffered_for_where_nobody_seeks() -> None:
    assert not Seek().buffer(time.monotonic(), time.monotonic())


def test_a_time_is_believed_soon_after_it_has_buffered_or_after_some_patience(seek: Seek) -> None:
    now = time.monotonic()
    assert not seek.is_before(now + PATIENCE_S / 2)
    assert seek.is_before(now + 2 * PATIENCE_S)
    seek.buffer(now, now)
    assert not seek.is_before(now + SOON_S / 2)
    assert seek.is_before(now + 2 * SOON_S)
    seek.end()
    assert not seek.is_before(now + 2 * PATIENCE_S)


def picture(colour: str) -> QImage:
    made = QImage(4, 4, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def test_the_same_picture_is_shown_once_unless_it_plays() -> None:
    sight = Sight()
    assert sight.is_empty
    assert sight.show(picture("red"), again=False)
    assert not sight.show(picture("red"), again=False)
    assert sight.show(picture("red"), again=True)
    assert sight.show(picture("blue"), again=False)
    assert not sight.is_empty


def test_a_picture_is_another_than_the_one_that_came_last() -> None:
    sight = Sight()
    sight.see(picture("red"))
    assert not sight.is_other(picture("red"))
    assert sight.is_other(picture("blue"))


def test_a_picture_that_does_not_come_is_asked_for_some_times() -> None:
    sight = Sight()
    assert [sight.is_missing() for _ in range(TRIES + 1)] == [*(TRIES * [True]), False]
    sight.begin()
    assert sight.is_missing()
    sight.see(picture("red"))
    assert not sight.is_missing()
