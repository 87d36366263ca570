"""An editor writes a page of French while the recording plays: nothing is lost, and no key plays or marks."""

import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import SettingsStore
from app.storage.project_file import parse_project
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.windows import end

PAGE = """\
L’été où l’on a rouvert la bibliothèque, personne n’y croyait plus.
«\u00a0Revenez dès lundi\u00a0», disait l’affiche\u00a0; nous étions jeudi.
Théo, lui, avait déjà préparé les micros, les câbles et son goûter.
Était-ce bien raisonnable\u202f? À vrai dire, non\u202f!
Ç’aurait pu tourner court\u00a0: un orage, une panne, un maître absent…
Mais le chœur du village est arrivé, à pied, sous la grêle.
Ô surprise\u00a0: ils connaissaient l’œuvre par cœur.
Maëlle comptait les mesures\u00a0; Loïc, naïf, comptait les fautes.
— Qui lit en premier\u202f? — Celui qui a le plus peur, pardi\u202f!
On a ri, puis on s’est tu, et la voix s’est posée là.
Vingt-deux minutes plus tard, il était 19\u00a0h\u00a004 à l’horloge.
«\u00a0Jusqu’où ira-t-il\u202f?\u00a0» chuchotait-on près du poêle.
Jusqu’au bout, évidemment, et même un peu au-delà.
Ex æquo, les deux élèves ont reçu le même livre.
Sous la couverture bleue, un mot\u00a0: «\u00a0Lisez plus fort.\u00a0»
La régie notait tout\u00a0: les souffles, les pages, les silences.
Où placer le chapitre suivant\u202f? Entre deux quintes de toux.
Le bruit des pages gêne moins qu’on ne le dit.
À Noël, il a fallu tout refaire, à cause d’un câble grignoté.
Une souris, peut-être\u00a0; ou bien, hélas, le chat de la maîtresse.
Dès lors, les bobines dormaient dans un coffre en hêtre.
J’ai gardé la clé\u00a0: elle pend à mon cou, comme un aïeul.
Vous haïssez les génériques\u202f? Attendez d’entendre le nôtre.
Il dure 1\u00a0min\u00a030 et cite 47 prénoms, d’Aïcha à Zoé.
Cela coûte 12,50\u00a0€, port compris\u00a0: c’est donné.
Bien sûr, on peut l’emprunter, sauf le 1er août.
Le dernier soir, nous avons laissé la fenêtre entrouverte.
Quelqu’un, dehors, écoutait\u00a0; personne n’a bougé.
Puis la pluie a cessé, et l’on a éteint la lumière.
«\u00a0Encore\u202f!\u00a0» a crié une voix d’enfant, tout à fait réveillée.
Alors on a rallumé, et l’on a tout recommencé.
Voilà\u00a0: c’était la première veillée, et déjà la plus belle.
"""
LINES = PAGE.splitlines()
CIRCUMFLEX, DIAERESIS = dict(zip("âêîôûÂÊÎÔÛ", "aeiouAEIOU", strict=True)), dict(zip("ëïüËÏÜ", "eiuEIU", strict=True))
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, GROUP = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.GroupSwitchModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def engine(qapp: QApplication) -> FakeEngine:
    return FakeEngine(3_600_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "veillée.minutage.json"


@pytest.fixture
def window(
    qapp: QApplication, engine: FakeEngine, project: Project, path: Path, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    """The round table, from a file, in the whole window; the caret behind its last word, and the recording plays."""
    document, jobs, store = Document(project, path), JobRunner(), SettingsStore(tmp_path / "settings.json")
    player = Player(document, engine, store)
    made = MainWindow(document, player, jobs, store, Appearance(qapp, store))
    with qtbot.waitSignal(made.painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    player.open(Path("table ronde.mp4"))
    player.play()
    made.transcript.setFocus()
    qtbot.waitUntil(made.transcript.hasFocus)
    press(made, Key.Key_End, "", CTRL)
    yield made
    end(made)


class Watch:
    """Hears of everything that a key might do besides writing."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.fired = window, list[str]()
        player = window._player
        self.before = (player.rate, self.marks())
        for id_, action in window.actions_by_id.items():
            action.triggered.connect(lambda _checked=False, id_=id_: self.fired.append(id_))
        for name in ("state_changed", "rate_changed", "sought", "halted"):
            getattr(player, name).connect(lambda *_, name=name: self.fired.append(name))

    def marks(self) -> list[tuple[str, int | None, str | None]]:
        """Return mark and speaker of the blocks that were there."""
        return [(one.id, one.start_ms, one.speaker) for one in self.window._document.project.blocks[:9]]

    def assert_nothing_but_writing(self, played_ms: int) -> None:
        player = self.window._player
        assert self.fired == []
        assert player.state is State.PLAYING
        assert player.position_ms == played_ms
        assert (player.rate, self.marks()) == self.before
        assert QApplication.focusWidget() is self.window.transcript
        assert QApplication.activeModalWidget() is None


def press(window: MainWindow, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as a keyboard does: the window's shortcuts are asked first."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.transcript, key, text, modifiers)


_turn = count()


def dead(window: MainWindow, sign: str, key: Qt.Key, base: str, letter: str) -> None:
    """Write a letter with a dead key, in the ways in which systems tell of it, one after the other."""
    way = next(_turn) % 3
    if way == 0:  # X11: the dead key is swallowed, and what it makes is committed
        _compose(window, "", letter)
    elif way == 1:  # Windows: a key without a text, then one with the whole letter
        press(window, key, "")
        press(window, Key(ord(base.upper())), letter, SHIFT if letter.isupper() else NONE)
    else:  # macOS, and input methods: the sign is seen until the letter comes
        _compose(window, sign, "")
        _compose(window, "", letter)


def _compose(window: MainWindow, preedit: str, commit: str) -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(window.transcript, event)


def type_(window: MainWindow, text: str) -> None:
    """Type a line as a French keyboard writes it."""
    for letter in text:
        if letter in CIRCUMFLEX:
            dead(window, "^", Key.Key_Dead_Circumflex, CIRCUMFLEX[letter], letter)
        elif letter in DIAERESIS:
            dead(window, "¨", Key.Key_Dead_Diaeresis, DIAERESIS[letter], letter)
        elif letter in "«»œæŒÆ€–—…’":
            press(window, Key.Key_W, letter, GROUP if next(_turn) % 2 else CTRL | ALT)  # AltGr, of X11 and of Windows
        elif letter in "\u00a0\u202f":
            press(window, Key.Key_Space, letter, SHIFT if letter == "\u00a0" else SHIFT | GROUP)
        else:
            is_shifted = letter.isupper() or letter.isdigit()
            press(window, Key(ord(letter.upper())), letter, SHIFT if is_shifted else NONE)


def test_a_page_of_french_is_written_while_the_recording_plays(
    window: MainWindow, engine: FakeEngine, project: Project, path: Path, qtbot: QtBot
) -> None:
    watch, document, played_ms = Watch(window), window._document, 0
    assert len(LINES) >= 30
    assert set("àâäçéèêëîïôöùûüœæÀÂÇÉÈÊÔŒ«»’…\u00a0\u202f") - set("äöüÂÈÊŒ") <= set(PAGE)
    for line in LINES:
        press(window, Key.Key_Return, "\r")
        type_(window, line)
        engine.advance(400)
        played_ms += 400
        QApplication.processEvents()
    assert [one.text for one in document.project.blocks] == [*(one.text for one in project.blocks), *LINES]
    qtbot.waitUntil(lambda: window._player.position_ms == played_ms)
    watch.assert_nothing_but_writing(played_ms)

    press(window, Key.Key_S, "s", CTRL)
    qtbot.waitUntil(lambda: not document.is_modified)
    saved = parse_project(path.read_bytes(), path.parent)
    assert [one.text for one in saved.blocks] == [*(one.text for one in project.blocks), *LINES]
    assert saved.blocks[:9] == project.blocks
    assert watch.fired == ["file.save"]


def test_a_page_that_was_written_goes_line_by_line_and_comes_back(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    document = window._document
    for line in LINES[:6]:
        press(window, Key.Key_Return, "\r")
        type_(window, line)
    written, undone = document.project, 0
    while document.history.can_undo:
        press(window, Key.Key_Z, "z", CTRL)
        undone += 1
    assert document.project.blocks == project.blocks
    assert undone <= 6 * 4  # phrases, not letters
    for _ in range(undone):
        press(window, Key.Key_Z, "Z", CTRL | SHIFT)
    assert document.project == written


def test_keys_of_the_x_server_write_french_too(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("there is no X screen here, whose keys could be pressed")
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool, which presses the keys of an X screen, is not installed")
    watch, document = Watch(window), window._document
    press(window, Key.Key_Return, "\r")
    dead_keys = ["dead_circumflex", "e", "dead_acute", "e", "dead_diaeresis", "i", "dead_grave", "a"]
    for command in (["type", "--delay", "15", "Il joue, je ris. "], ["key", "--delay", "30", *dead_keys]):
        process = subprocess.Popen(["xdotool", *command])
        qtbot.waitUntil(lambda process=process: process.poll() is not None, timeout=20_000)
        assert process.returncode == 0
    qtbot.waitUntil(lambda: document.project.blocks[-1].text == "Il joue, je ris. êéïà", timeout=10_000)
    watch.assert_nothing_but_writing(0)
