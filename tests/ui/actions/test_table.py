import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import app.ui
from app.ui.actions.menus import CHOICES, MENUS, OPEN_MENUS, SEPARATOR
from app.ui.actions.table import ACTIONS, SPEAKER_KEYS

UI = Path(app.ui.__file__).parent
RESERVED = {
    *("Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Home", "Ctrl+End", "Ctrl+Backspace"),
    *("Ctrl+Delete", "Ctrl+P", "F10", "Alt+F4", "Space", "Left", "Right", "Up", "Down", "Delete"),
}


def test_ids_are_unique() -> None:
    assert [one for one, times in Counter(spec.id for spec in ACTIONS).items() if times > 1] == []


@pytest.mark.parametrize("system", ["keys", "mac"])
def test_a_shortcut_belongs_to_one_action(system: str) -> None:
    keys = [key for spec in ACTIONS for key in (getattr(spec, system) or spec.keys)]
    normal = [QKeySequence(key).toString() for key in [*keys, *SPEAKER_KEYS]]
    assert [key for key, times in Counter(normal).items() if times > 1] == []


def test_every_shortcut_is_one_that_qt_knows() -> None:
    assert [key for spec in ACTIONS for key in spec.keys if QKeySequence(key).toString() != key] == []


def test_no_shortcut_takes_what_belongs_to_the_text() -> None:
    taken = {key for spec in ACTIONS for key in spec.keys} & RESERVED
    letters = [key for spec in ACTIONS for key in spec.keys if len(key) == 1]
    assert (taken, letters) == (set(), [])


def test_no_shortcut_needs_a_key_that_moves_on_a_french_keyboard() -> None:
    moved = re.compile(r"(?:^|\+)(?:[,.;/\[\]]|(?<!Shift\+)[0-9])$")
    on_the_keypad = ("Ctrl+0",)  # and with Shift, as the digit is written there; every program has it
    keys = [key for spec in ACTIONS for key in spec.keys if key not in on_the_keypad]
    assert [key for key in keys if moved.search(key)] == []


def test_no_shortcut_is_an_altgr_character() -> None:
    assert [key for spec in ACTIONS for key in spec.keys if "Ctrl+Alt" in key] == []


def test_every_function_key_has_a_twin() -> None:
    alone = [spec.id for spec in ACTIONS if spec.keys and all(re.search(r"F\d+$", key) for key in spec.keys)]
    assert alone == []


def test_a_mac_keeps_its_own_keys() -> None:
    keys = [key for spec in ACTIONS for key in (spec.mac or spec.keys)]
    taken = re.compile(r"^(Ctrl\+M|Ctrl\+Space|Alt\+(Left|Right|Up|Down))$")
    assert [key for key in keys if taken.match(key)] == []


def _texts(source: str) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(source)
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.value


def test_no_key_of_the_table_is_written_anywhere_else() -> None:
    keys = {key for spec in ACTIONS for key in spec.keys if "+" in key or key.startswith("F")} | {*SPEAKER_KEYS}
    written = re.compile(rf"(?<![\w+])(?:{'|'.join(map(re.escape, keys))}|Ctrl\+Shift\+$)(?![\w+])")
    found = {
        str(path.relative_to(UI)): text
        for path in UI.rglob("*.py")
        if path != UI / "actions" / "table.py" and path.parent != UI / "actions" / "rows"
        for text in _texts(path.read_text(encoding="utf-8"))
        if written.search(text)
    }
    assert found == {}


def test_every_action_can_be_found_in_a_menu() -> None:
    listed = {one for _, ids in MENUS for one in ids} - {SEPARATOR} - set(OPEN_MENUS)
    chosen = {one for ids in CHOICES.values() for one in ids}
    elsewhere = {"play.escape", "edit.speaker_new", *chosen}
    assert listed | elsewhere == {spec.id for spec in ACTIONS}
    assert listed & elsewhere == set()
