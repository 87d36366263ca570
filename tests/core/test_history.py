import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import Caret, Step, assign
from app.core.history import History
from app.core.marks import place_mark
from app.core.project import Project
from app.core.texts import Note
from app.core.turns import Place, replace_text
from tests.core.transcripts import chapter, page, projects, steps, texts, turn

PAGE = page(chapter("b0", "Titre"), turn("b1", "mot"), turn("b2"))
GESTURES = st.sampled_from([None, None, "burst", ("drag", "b1")])


def typed(project, text, gesture="burst", at=1):
    """Return the step that types at the end of a block."""
    end = Place(at, len(project.blocks[at].text))
    return replace_text(project, end, end, text, gesture=gesture)


class Hand:
    """A history with the project that it is handed."""

    def __init__(self, project: Project = PAGE) -> None:
        self.history, self.project = History(), project

    def do(self, step: Step) -> None:
        self.project = self.history.do(self.project, step)

    def type(self, text, gesture="burst", at=1) -> None:
        self.do(typed(self.project, text, gesture, at))

    def undo(self) -> Step:
        self.project, step = self.history.undo(self.project)
        return step

    def redo(self) -> Step:
        self.project, step = self.history.redo(self.project)
        return step


@given(st.data(), st.integers(0, 6))
def test_undoing_and_redoing_as_often_is_as_if_nothing_was(data, count):
    hand = Hand(data.draw(projects()))
    seen = [hand.project]
    for _ in range(count):
        step = data.draw(steps(hand.project, GESTURES))
        if step is not None:
            hand.do(step)
            seen.append(hand.project)
    last, undone = hand.project, 0
    while hand.history.can_undo:
        hand.undo()
        undone += 1
        assert hand.project in seen
    assert hand.project == seen[0]
    assert hand.history.is_clean
    for _ in range(undone):
        hand.redo()
    assert hand.project == last
    assert not hand.history.can_redo


@given(st.data())
def test_a_history_is_clean_when_the_project_is_as_it_was_saved_and_a_state_is_one_project(data):
    hand, saved = Hand(data.draw(projects(min_blocks=1))), None
    by_state = {0: hand.project}
    for _ in range(data.draw(st.integers(1, 8))):
        what = data.draw(st.sampled_from(["do", "do", "undo", "redo", "save"]))
        if what == "do" and (step := data.draw(steps(hand.project, GESTURES))) is not None:
            hand.do(step)
        elif what == "undo" and hand.history.can_undo:
            hand.undo()
        elif what == "redo" and hand.history.can_redo:
            hand.redo()
        elif what == "save":
            hand.history.mark_saved(hand.history.state)
            saved = hand.project
        assert by_state.setdefault(hand.history.state, hand.project) == hand.project
        if hand.history.is_clean:
            assert hand.project == (saved or by_state[0])


def test_steps_of_one_gesture_are_one_step():
    hand = Hand()
    for letter in " à":
        hand.type(letter)
    hand.type(" !", gesture="other")
    assert texts(hand.project)[1] == "mot à !"
    hand.undo()
    assert texts(hand.project)[1] == "mot à"
    hand.undo()
    assert hand.project == PAGE


def test_steps_without_a_gesture_stand_by_themselves():
    hand = Hand()
    hand.type("a", gesture=None)
    hand.type("b", gesture=None)
    hand.undo()
    assert texts(hand.project)[1] == "mota"


def test_a_gesture_is_over_once_something_else_was_done():
    hand = Hand()
    hand.type("a")
    hand.type("b", gesture=None)
    hand.type("c")
    hand.undo()
    assert texts(hand.project)[1] == "motab"


def test_a_gesture_is_over_once_it_is_sealed_undone_or_redone():
    hand = Hand()
    hand.type("a")
    hand.history.seal()
    hand.type("b")
    hand.undo()
    assert texts(hand.project)[1] == "mota"
    hand.type("c")
    hand.undo()
    assert texts(hand.project)[1] == "mota"
    hand.redo()
    hand.type("d")
    hand.undo()
    assert texts(hand.project)[1] == "motac"


def test_what_was_undone_is_gone_once_something_else_is_done():
    hand = Hand()
    hand.type("a")
    hand.undo()
    hand.type("b", gesture=None)
    assert not hand.history.can_redo
    with pytest.raises(IndexError):
        hand.redo()


def test_with_nothing_done_there_is_nothing_to_undo():
    hand = Hand()
    assert (hand.history.can_undo, hand.history.undo_label, hand.history.redo_label) == (False, "", "")
    with pytest.raises(IndexError):
        hand.undo()


def test_the_labels_name_what_would_be_undone_and_redone():
    hand = Hand()
    hand.type("a")
    hand.do(place_mark(hand.project, 1, 500))
    assert (hand.history.undo_label, hand.history.redo_label) == ("Place mark", "")
    hand.undo()
    assert (hand.history.undo_label, hand.history.redo_label) == ("Typing", "Place mark")


def test_undo_and_redo_put_the_caret_where_it_was():
    hand = Hand()
    hand.do(replace_text(PAGE, Place(1, 0), Place(1, 3), "x", before=Caret(1, 3, 1, 0)))
    assert hand.undo().after == Caret(1, 3, 1, 0)
    assert hand.redo().after == Caret.at(1, 1)


def test_a_note_is_told_once_and_not_again_by_redo():
    hand = Hand()
    hand.do(Step("", (assign(PAGE, "title", "T"),), note=Note("told")))
    hand.undo()
    assert hand.redo().note is None


def test_a_step_that_does_not_fit_is_not_remembered_and_takes_no_redo_away():
    hand = Hand()
    hand.type("a")
    hand.undo()
    with pytest.raises(ValueError, match="not those"):
        hand.do(typed(page(turn("x"), turn("y", "autre")), "b"))
    assert hand.project == PAGE
    assert not hand.history.can_undo
    assert hand.history.can_redo


def test_a_step_that_changes_nothing_is_not_remembered_and_takes_no_redo_away():
    hand = Hand()
    hand.type("a")
    hand.undo()
    hand.do(replace_text(PAGE, Place(1, 0), Place(1, 3), "mot"))
    assert hand.history.is_clean
    assert not hand.history.can_undo
    assert hand.history.can_redo


def test_a_gesture_that_ends_where_it_began_is_not_remembered():
    hand = Hand(place_mark(PAGE, 1, 1000).apply(PAGE))
    for ms in (1040, 1080, 1000):
        hand.do(place_mark(hand.project, 1, ms, gesture="drag"))
    assert hand.history.is_clean
    assert not hand.history.can_undo


def test_a_gesture_that_came_back_and_goes_on_does_not_reach_into_the_step_before():
    hand = Hand()
    hand.do(place_mark(hand.project, 1, 500, gesture="drag"))
    hand.history.seal()
    for ms in (540, 500, 580):
        hand.do(place_mark(hand.project, 1, ms, gesture="drag"))
    hand.undo()
    assert hand.project.blocks[1].start_ms == 500


def test_undoing_back_to_what_was_saved_is_clean():
    hand = Hand()
    hand.type("a")
    hand.history.mark_saved(hand.history.state)
    hand.type("b")
    assert not hand.history.is_clean
    hand.undo()
    assert texts(hand.project)[1] == "mota"
    assert hand.history.is_clean
    hand.undo()
    assert not hand.history.is_clean
    hand.redo()
    assert hand.history.is_clean


def test_a_save_ends_the_gesture_so_that_its_state_can_be_undone_to():
    hand = Hand()
    hand.type("a")
    hand.history.mark_saved(hand.history.state)
    hand.type("b")
    hand.undo()
    assert texts(hand.project)[1] == "mota"


def test_a_save_that_finishes_late_marks_the_state_it_wrote_and_no_other():
    hand = Hand()
    hand.type("a")
    written = hand.history.state
    hand.history.seal()
    hand.type("b")
    hand.history.mark_saved(written)
    assert not hand.history.is_clean
    hand.undo()
    assert hand.history.is_clean


def test_a_save_that_finishes_late_in_one_gesture_is_of_a_state_that_is_no_more():
    hand = Hand()
    hand.type("a")
    written = hand.history.state
    hand.type("b")
    hand.history.mark_saved(written)
    assert not hand.history.is_clean
    hand.undo()
    assert not hand.history.is_clean


def test_a_saved_state_that_was_undone_and_replaced_is_never_clean_again():
    hand = Hand()
    hand.type("a")
    hand.history.mark_saved(hand.history.state)
    hand.undo()
    hand.type("b", gesture=None)
    assert not hand.history.is_clean
    hand.undo()
    assert not hand.history.is_clean


def test_with_no_state_on_disk_nothing_is_clean():
    hand = Hand()
    hand.history.mark_saved(None)
    assert not hand.history.is_clean
    hand.type("a")
    hand.undo()
    assert not hand.history.is_clean
