"""The speller over a real document and real dictionaries; everything is looked up in jobs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.edits import Step, assign
from app.core.errors import MinutageError
from app.core.page import set_language
from app.core.project import Project, Speaker
from app.core.turns import Place
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.spelling.dictionary import Dictionary
from app.session.spelling.personal import PersonalWords
from app.session.spelling.speller import Speller
from tests.spelling import needs_enchant, needs_english, needs_french

FRENCH = "Nous sommes dans une ville qui est au bord de la mer, et le vent est fort."


def page(*texts: str, language: str | None = "fr") -> Project:
    blocks = tuple(Block(f"b{at}", TURN, text) for at, text in enumerate(texts))
    return Project(language=language, blocks=blocks, speakers=(Speaker("s", "Yann Kerjan"),))


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return tmp_path / "words.txt"


Make = Callable[[Project], Speller]


@pytest.fixture
def make(document: Document, jobs: JobRunner, words: Path, qtbot: QtBot) -> Make:
    """Return a speller that is switched on, for another project, and has looked for a dictionary."""

    def made(project: Project) -> Speller:
        document.open(project)
        speller = Speller(document, jobs, PersonalWords(words), parent=document)
        with qtbot.waitSignal(speller.changed):
            speller.set_on(True)
        return speller

    return made


def looked_up(speller: Speller, qtbot: QtBot, *asked: str) -> list[str]:
    """Return those of the words that are misspelt, once all of them are known."""
    with qtbot.waitSignal(speller.changed):  # nothing is told where all is right, so something is wrong
        for one in (*asked, "xqzwk"):
            assert speller.faults(one) == ()
    return [one for one in asked if speller.faults(one)]


@needs_french
def test_what_is_not_known_yet_is_looked_up_in_a_job_and_told(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    knows = Dictionary.knows
    monkeypatch.setattr(Dictionary, "knows", lambda self, one: threads.add(current_thread()) or knows(self, one))
    speller = make(page())
    assert looked_up(speller, qtbot, "bonjour", "l’acceuil", "été") == ["l’acceuil"]
    assert speller.faults("l’acceuil") == ((2, 9),)
    assert threads
    assert main_thread() not in threads


@needs_french
@needs_english
def test_another_language_is_another_dictionary_and_so_is_its_undo(
    make: Make, document: Document, qtbot: QtBot
) -> None:
    speller = make(page())
    assert looked_up(speller, qtbot, "where", "ville") == ["where"]
    step = set_language(document.project, "en")
    assert step is not None
    with qtbot.waitSignal(speller.changed):
        document.do(step)
    assert looked_up(speller, qtbot, "where", "ville") == ["ville"]
    with qtbot.waitSignal(speller.changed):
        document.undo()
    assert looked_up(speller, qtbot, "where", "ville") == ["where"]


@needs_french
def test_where_no_language_is_given_the_text_tells_it_once_there_is_enough(
    make: Make, document: Document, qtbot: QtBot
) -> None:
    speller = make(page("Bonjour.", language=None))
    assert (speller.is_ready, speller.trouble) == (False, None)
    with qtbot.waitSignal(speller.changed, check_params_cb=lambda _words: speller.is_ready):
        document.do(Step("Typing", (assign(document.project, "title", "x"),)))
        document.open(page(FRENCH, language=None))
    assert looked_up(speller, qtbot, "acceuil", "ville") == ["acceuil"]


@needs_french
def test_typing_enough_of_a_language_begins_its_checking(make: Make, document: Document, qtbot: QtBot) -> None:
    from app.core.turns import set_text

    speller = make(page("Bonjour.", language=None))
    with qtbot.waitSignal(speller.changed):
        document.do(set_text(document.project, 0, FRENCH))
    assert speller.is_ready


@needs_french
def test_a_word_that_the_user_adds_is_right_from_then_on(make: Make, words: Path, qtbot: QtBot) -> None:
    speller = make(page())
    assert looked_up(speller, qtbot, "zorglub-là") == ["zorglub-là"]
    with qtbot.waitSignal(speller.changed):
        speller.add("zorglub")
    assert looked_up(speller, qtbot, "zorglub-là") == []
    assert words.read_text(encoding="utf-8") == "zorglub\n"


@needs_french
def test_where_a_word_can_t_be_kept_that_is_said_and_it_is_known_until_the_end(
    make: Make, words: Path, qtbot: QtBot
) -> None:
    words.mkdir()
    speller = make(page())
    assert looked_up(speller, qtbot, "zorglub") == ["zorglub"]
    with qtbot.waitSignal(speller.failed) as told:
        speller.add("zorglub")
    assert told.args[0].what == "your dictionary could not be written"
    qtbot.waitUntil(lambda: not speller.faults("zorglub"))
    assert looked_up(speller, qtbot, "autre") == []


@needs_french
def test_suggestions_come_from_a_job(make: Make, qtbot: QtBot) -> None:
    speller = make(page())
    with qtbot.waitSignal(speller.suggest("acceuil").succeeded) as found:
        pass
    assert found.args[0][0] == "accueil"


@needs_french
def test_the_next_misspelt_word_is_found_from_the_caret_on_and_round_the_end(make: Make, qtbot: QtBot) -> None:
    speller = make(page("Un acceuil et Kerjan.", "Rien ici.", "La *recconnaissance* et acceuil."))

    def after(block: int, offset: int) -> tuple[int, str] | None:
        with qtbot.waitSignal(speller.find_next(Place(block, offset)).succeeded) as found:
            pass
        place = found.args[0][1]
        return place and (place[0], place[1].word)

    assert after(0, 0) == (0, "acceuil")
    assert after(0, 10) == (2, "recconnaissance")
    assert after(2, 19) == (2, "acceuil")
    assert after(2, 31) == (0, "acceuil")


@needs_french
def test_where_all_is_right_there_is_no_next_one(make: Make, qtbot: QtBot) -> None:
    speller = make(page("Bonjour Kerjan.", "La mer."))
    with qtbot.waitSignal(speller.find_next(Place(1, 3)).succeeded) as found:
        pass
    assert found.args[0][1] is None


@needs_enchant
def test_a_language_without_a_dictionary_is_told_once_and_asked_for_nothing(
    make: Make, document: Document, qtbot: QtBot
) -> None:
    speller = make(page(language=None))
    told: list[MinutageError] = []
    speller.failed.connect(told.append)
    for _ in range(2):
        with qtbot.waitSignal(speller.changed):
            document.open(page("nuqneH", language="tlh"))
    assert [one.values["language"] for one in told] == ["tlh"]
    assert speller.trouble is not None
    assert speller.faults("nuqneH") == ()


def test_without_enchant_nothing_else_is_different(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "enchant", None)
    speller = make(page("acceuil"))
    assert speller.trouble is not None
    assert not speller.is_ready
    assert speller.faults("acceuil") == ()


@needs_french
def test_switched_off_it_knows_nothing(make: Make, qtbot: QtBot) -> None:
    speller = make(page())
    assert looked_up(speller, qtbot, "acceuil") == ["acceuil"]
    with qtbot.waitSignal(speller.changed):
        speller.set_on(False)
    assert not speller.is_ready
    assert speller.faults("acceuil") == ()
