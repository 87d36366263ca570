from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, TURN, Block
from app.core.edits import Step, splice
from app.core.kinds import set_type
from app.core.project import Project
from app.session.document import Document
from app.ui.chapters.model import ChapterModel, State
from app.ui.flaws import Flaw

Role = Qt.ItemDataRole


def test_every_chapter_is_a_row(document: Document) -> None:
    model = ChapterModel(document)
    assert [model.chapter(row).at for row in range(model.rowCount())] == [1, 3, 7]
    assert [model.chapter(row).time for row in range(model.rowCount())] == ["0:00", "—", "—"]
    assert [model.state(row) for row in range(3)] == [State.PLACED, State.UNPLACED, State.UNPLACED]
    assert model.count == (1, 3)


def test_a_row_is_spoken_with_what_its_shape_says(document: Document) -> None:
    model = ChapterModel(document)
    model.set_problems({1, 3})
    spoken = [model.data(model.index(row), Role.AccessibleTextRole) for row in range(3)]
    assert spoken[0] == "Présentation, at 0:00, has a problem"
    assert spoken[1] == "Question 1\u00a0: pourquoi lire à voix haute\u202f?, not placed yet"
    model.set_problems(set())
    assert model.data(model.index(0), Role.AccessibleTextRole) == "Présentation, at 0:00"


def test_a_row_says_in_a_word_what_is_wrong_with_its_time(document: Document) -> None:
    model = ChapterModel(document)
    model.set_problems({1}, {"b2": Flaw("past-end", "0:00 lies beyond the end")})
    assert model.data(model.index(0), Role.AccessibleTextRole) == "Présentation, at 0:00, past the end"
    document.do(marks.remove_mark(document.project, 1))
    assert model.flaw(0) is None
    assert model.data(model.index(0), Role.AccessibleTextRole) == "Présentation, not placed yet"


def test_a_title_is_shown_as_rendered_and_edited_as_written(document: Document) -> None:
    document.do(turns.set_text(document.project, 1, "Une *vraie* question"))
    model = ChapterModel(document)
    assert model.data(model.index(0)) == "Une vraie question"
    assert model.data(model.index(0), Role.ToolTipRole) == "<p>Une vraie question</p>"
    assert model.data(model.index(0), Role.EditRole) == "Une *vraie* question"


def test_a_tooltip_is_never_read_as_markup(document: Document) -> None:
    document.do(turns.set_text(document.project, 1, "<b>Gras</b> & <i>fin</i>"))
    model = ChapterModel(document)
    assert "&lt;b&gt;Gras" in model.data(model.index(0), Role.ToolTipRole)


def test_a_new_name_goes_through_the_document(document: Document) -> None:
    model = ChapterModel(document)
    assert model.setData(model.index(0), "  Ouverture ")
    assert document.project.blocks[1].text == "Ouverture"
    document.undo()
    assert model.data(model.index(0)) == "Présentation"


def test_an_empty_name_changes_nothing(document: Document) -> None:
    model = ChapterModel(document)
    assert not model.setData(model.index(0), "  ")
    assert not model.setData(model.index(0), "Présentation")
    assert not document.history.can_undo


def test_a_chapter_keeps_its_row_when_text_above_it_grows(document: Document) -> None:
    model = ChapterModel(document)
    document.do(turns.split_turn(document.project, turns.Place(2, 7), None))
    assert [model.chapter(row).at for row in range(3)] == [1, 4, 8]


def test_a_chapter_that_stays_keeps_what_points_at_it(document: Document) -> None:
    model = ChapterModel(document)
    last = QPersistentModelIndex(model.index(2))
    step, _ = marks.new_chapter(document.project, 6_000, "Entre deux")
    document.do(step)
    assert model.rowCount() == 4
    assert last.row() == 3
    document.undo()
    assert last.row() == 2


def test_the_problem_stays_with_its_chapter(document: Document) -> None:
    model = ChapterModel(document)
    model.set_problems({1})
    document.do(turns.split_turn(document.project, turns.Place(0, 7), None))
    assert model.state(0) is State.PROBLEM


def test_the_chapter_above_a_block_is_the_one_it_belongs_to(document: Document) -> None:
    model = ChapterModel(document)
    assert [model.row_above(at) for at in (0, 1, 2, 3, 6, 8)] == [None, 0, 0, 1, 1, 2]


def test_the_words_of_a_turn_are_nothing_to_count(document: Document, qtbot: QtBot) -> None:
    model = ChapterModel(document)
    here = turns.Place(2, 3)
    with qtbot.assertNotEmitted(model.counted), qtbot.assertNotEmitted(model.dataChanged):
        document.do(turns.replace_text(document.project, here, here, "mot"))
    with qtbot.assertNotEmitted(model.counted), qtbot.waitSignal(model.moved):
        document.do(turns.replace_text(document.project, here, here, "\n"))
    assert model.row_of(4) == 1  # the second chapter stands a line farther down
    with qtbot.waitSignal(model.counted) as told:
        document.do(marks.place_mark(document.project, model.chapter(1).at, 4_000))
    assert told.args == [2, 3]
    with qtbot.waitSignal(model.counted) as told:
        document.do(set_type(document.project, 2, CHAPTER))
    assert told.args == [3, 4]


Changes = list[tuple[int, int, list[str]]]
transcripts = st.lists(st.sampled_from([CHAPTER, TURN]), max_size=12)
cuts = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), transcripts), max_size=8)


@given(transcripts, cuts)
def test_the_rows_follow_whatever_happens_to_the_text(
    types: list[str], changes: list[tuple[int, int, list[str]]]
) -> None:
    made = iter(range(10_000))

    def blocks(kinds: list[str]) -> tuple[Block, ...]:
        return tuple(Block(str(next(made)), kind, "titre") for kind in kinds)

    document = Document(Project(blocks=blocks(types)))
    model = ChapterModel(document)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)

    def agrees() -> bool:
        rows = [tuple(model.chapter(row)) for row in range(model.rowCount())]
        return rows == list(document.project.chapters())

    for at, length, kinds in changes:
        start = min(at, len(document.project.blocks))
        stop = min(start + length, len(document.project.blocks))
        document.do(Step("", (splice(document.project, start, stop, *blocks(kinds)),)))
        assert agrees()
    while document.history.can_undo:
        document.undo()
        assert agrees()
    del tester
