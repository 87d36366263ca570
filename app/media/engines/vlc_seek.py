"""What is known of libVLC at each moment: whether a seek has ended, and what was last seen."""

import time
from typing import Final

from PySide6.QtGui import QImage

PATIENCE_S: Final = 1.0
"""After a seek, times are believed once libVLC has buffered, or after this."""

SOON_S: Final = 0.15
"""Where there is a picture, it plays on with the first one after that, up to 90 ms later; and what it tells that much
later is true, picture or not."""

QUIET_S: Final = 0.12
TRIES: Final = 8
"""While it stands, it shows its picture again every 60 ms. Where it is quiet some time after a seek, only
starting anew makes it show one."""


class Seek:
    """A seek, from when it is asked for until libVLC is known to play on from there."""

    def __init__(self) -> None:
        self._asked: float | None = None
        self._buffered: float | None = None

    @property
    def is_pending(self) -> bool:
        return self._asked is not None

    @property
    def has_buffered(self) -> bool:
        """Whether it is pending, and libVLC has buffered what it plays on with."""
        return self._buffered is not None

    def begin(self) -> None:
        self._asked, self._buffered = time.monotonic(), None

    def buffer(self, began: float, stamp: float) -> bool:
        """Take that libVLC has buffered, and the monotonic times of that; return whether it was for this seek.

        It was for the one before, if it began before this one was asked for.
        """
        if self._asked is None or began < self._asked:
            return False
        self._buffered = stamp
        return True

    def is_before(self, stamp: float) -> bool:
        """Return whether a time that libVLC tells at that monotonic time is one after the seek."""
        if self._asked is None:
            return False
        return stamp > (self._asked + PATIENCE_S if self._buffered is None else self._buffered + SOON_S)

    def end(self) -> None:
        self._asked = self._buffered = None


class Sight:
    """The pictures of one recording: which of them is another, and whether there are any."""

    def __init__(self) -> None:
        self._shown, self._latest = QImage(), QImage()  # what was to be seen last, and what came last
        self._stamp = 0.0
        self._tries = 0

    @property
    def is_empty(self) -> bool:
        """Whether none was shown yet."""
        return self._shown.isNull()

    def is_other(self, picture: QImage) -> bool:
        """Return whether a picture is another than the one that came last."""
        return picture != self._latest

    def see(self, picture: QImage) -> None:
        """Take a picture that came."""
        self._latest, self._stamp = picture, time.monotonic()

    def show(self, picture: QImage, *, again: bool) -> bool:
        """Take a picture that is to be shown; return whether it has to be: `again`, or because it is another."""
        if not again and picture == self._shown:
            return False
        self._shown = picture
        return True

    def begin(self) -> None:
        """Count anew how often it was started anew for a picture."""
        self._tries = 0

    def is_missing(self) -> bool:
        """Return whether none has come for some time, and it may be started anew for one."""
        is_quiet = time.monotonic() - self._stamp > QUIET_S
        self._tries += is_quiet
        return is_quiet and self._tries <= TRIES
