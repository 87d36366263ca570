from PySide6.QtCore import Qt

from app.session.settings import PAGE_SIZES, Settings, SettingsStore
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import CTRL, Do, Press

Key = Qt.Key


def test_the_letters_grow_and_shrink_by_key_and_come_back(window: MainWindow, press: Press, do: Do) -> None:
    usual = window.transcript.font().pixelSize()
    press(Key.Key_Plus, CTRL)
    press(Key.Key_Equal, CTRL)
    assert window.transcript.font().pixelSize() == usual + 2
    press(Key.Key_Minus, CTRL)
    assert window.transcript.font().pixelSize() == usual + 1
    do("view.text_normal")
    assert window.transcript.font().pixelSize() == usual == Settings().page_px
    for keypad in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
        press(Key.Key_Plus, CTRL)
        press(Key.Key_0, CTRL | keypad)
        assert window.transcript.font().pixelSize() == usual


def test_there_is_a_smallest_and_a_largest_size(window: MainWindow, do: Do) -> None:
    for action, size in (("view.text_smaller", PAGE_SIZES[0]), ("view.text_larger", PAGE_SIZES[1])):
        for _ in range(40):
            do(action)
        assert window.transcript.font().pixelSize() == size


def test_the_size_is_a_setting(window: MainWindow, settings: SettingsStore, do: Do) -> None:
    do("view.text_larger")
    assert settings.current.page_px == Settings().page_px + 1


def test_what_the_preferences_choose_is_on_the_page_at_once(window: MainWindow, settings: SettingsStore) -> None:
    window.commands.preferences._take({"page_px": 22, "page_face": "DejaVu Sans"})
    assert window.transcript.font().pixelSize() == 22
    assert window.transcript.font().family() == "DejaVu Sans"
