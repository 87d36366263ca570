from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame.side import SidePane
from app.ui.theme import Theme, load_theme


class Panel(QLabel):
    """A panel that knows which theme it was given."""

    theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme


def _side(qtbot: QtBot) -> SidePane:
    side = SidePane(load_theme("light"))
    qtbot.addWidget(side)
    side.resize(420, 300)
    for name in ("one", "two"):
        side.add(name, name.title(), Panel)
    side.show_panel("one")
    side.show()
    return side


def test_a_panel_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    side = _side(qtbot)
    assert isinstance(side.made("one"), Panel)
    assert side.made("two") is None
    side.show_panel("two")
    assert side.made("two") is side.panel("two")
    assert side.panel("two").isVisible()
    assert not side.panel("one").isVisible()


def test_the_count_is_that_of_the_panel_that_is_shown(qtbot: QtBot) -> None:
    side = _side(qtbot)
    side.set_count("one", "3 of 8")
    side.set_count("two", "nothing")
    shown = [label.text() for label in side.findChildren(QLabel) if not isinstance(label, Panel)]
    assert shown == ["3 of 8"]
    side.show_panel("two")
    assert side._count.text() == "nothing"


def test_a_narrow_side_keeps_its_tabs_and_leaves_the_count_out(qtbot: QtBot) -> None:
    side = _side(qtbot)
    side.set_count("one", "a good many of a good many more")
    assert side._count.isVisible()
    side.resize(220, 300)
    assert not side._count.isVisible()
    assert side.tabs.isVisible()


def test_the_arrows_choose_a_tab(qtbot: QtBot) -> None:
    side = _side(qtbot)
    with qtbot.waitSignal(side.chosen) as chosen:
        qtbot.keyClick(side.tabs, Qt.Key.Key_Right)
    assert chosen.args == ["two"]
    assert side.current == "two"


def test_a_theme_reaches_the_panels_that_are_made_and_those_to_come(qtbot: QtBot) -> None:
    side = _side(qtbot)
    dark = load_theme("dark")
    side.set_theme(dark)
    panel: QWidget = side.panel("one")
    assert isinstance(panel, Panel)
    assert panel.theme is dark


def test_who_is_in_a_panel_can_go_back_to_the_text(qtbot: QtBot) -> None:
    side = _side(qtbot)
    side.activateWindow()
    side.tabs.setFocus()
    qtbot.waitUntil(side.tabs.hasFocus)
    with qtbot.waitSignal(side.left):
        assert side.cancel()
    side.tabs.clearFocus()
    assert not side.cancel()
