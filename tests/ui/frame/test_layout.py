from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame.layout import LEFT_LEAST_PX, PAGE_LEAST_PX, Beside


def _beside(qtbot: QtBot, width: int) -> Beside:
    panes = Beside(QWidget(), QWidget(), 432)
    qtbot.addWidget(panes)
    panes.resize(width, 300)
    panes.show()
    return panes


def test_in_a_narrow_window_the_left_pane_gives_way_to_the_page(qtbot: QtBot) -> None:
    panes = _beside(qtbot, 1280)
    assert panes.sizes()[0] == 432
    panes.resize(760, 300)
    assert panes.sizes() == [760 - 1 - PAGE_LEAST_PX, PAGE_LEAST_PX]
    panes.resize(500, 300)
    assert panes.sizes()[0] == LEFT_LEAST_PX
    panes.resize(1280, 300)
    assert panes.sizes()[0] == 432


def test_the_width_that_was_dragged_comes_back(qtbot: QtBot) -> None:
    panes = _beside(qtbot, 1280)
    panes.setSizes([500, 779])
    panes.splitterMoved.emit(500, 1)
    panes.resize(760, 300)
    panes.resize(1280, 300)
    assert panes.sizes()[0] == 500


def test_the_width_of_another_day_comes_back(qtbot: QtBot) -> None:
    panes = _beside(qtbot, 1280)
    panes.setSizes([380, 899])
    panes.splitterMoved.emit(380, 1)
    other = _beside(qtbot, 1280)
    assert other.restoreState(panes.saveState())
    other.resize(760, 300)
    other.resize(1280, 300)
    assert other.sizes()[0] == 380
