"""What the pinned PySide6 must not do; see docs/dependencies.md."""

import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

TIMES = 2000


class _Switch(QObject):
    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.switched.connect(self.on_switched)

    @Slot(bool)
    def on_switched(self, _on: bool) -> None:
        self.count += 1


def test_signals_lose_no_reference_to_the_constants(qapp: object) -> None:
    switch, widget = _Switch(), QWidget()
    before = [sys.getrefcount(one) for one in (True, False, None)]
    for _ in range(TIMES):
        switch.switched.emit(True)
        widget.setEnabled(False)
        widget.update()
    after = [sys.getrefcount(one) for one in (True, False, None)]
    lost = [old - new for old, new in zip(before, after, strict=True)]
    assert switch.count == TIMES
    assert max(lost) < TIMES / 20
