"""An hour of work in any order: the model, its operations and its one undo together."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Step
from app.core.history import History
from app.core.index import TimeIndex
from app.core.kinds import set_type
from app.core.marks import new_chapter, place_chapters, place_mark
from app.core.project import Project
from app.core.turns import Place, replace_text, set_speaker, split_turn
from tests.core.transcripts import PASTED, TIMES, ids, places, projects, remove_blocks, texts

GESTURES = st.sampled_from([None, None, "burst", "drag"])


class AnHourOfWork(RuleBasedStateMachine):
    """Beside the history stands the list of the states that undo must give back, one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History()
        self.project = Project()
        self.above: list[tuple[int, Project]] = []  # the states that undo gives back, the last first
        self.below: list[tuple[int, Project]] = []  # those that redo gives back
        self.gesture: object = None  # the one that the last step goes on with, if another of it follows
        self.saved = self.project

    @initialize(project=projects())
    def open(self, project):
        self.project = self.saved = project

    def do(self, step: Step | None) -> None:
        if step is None:
            return
        was = self.history.state, self.project
        self.project = self.history.do(self.project, step)
        if step.is_void:
            assert self.project == was[1]
            return
        goes_on = step.gesture is not None and step.gesture == self.gesture
        if not goes_on:
            self.above.append(was)
        self.below.clear()
        self.gesture = step.gesture
        if self.history.state == self.above[-1][0]:  # the gesture is back where it began: no step at all
            assert self.project == self.above.pop()[1]
            self.gesture = None

    def some_place(self, data):
        return data.draw(places(self.project))

    def some_block(self, data, takes_mark=False):
        fit = [at for at, one in enumerate(self.project.blocks) if one.takes_mark or not takes_mark]
        return data.draw(st.sampled_from(fit)) if fit else None

    @rule(data=st.data(), text=PASTED, gesture=GESTURES)
    def replace_text(self, data, text, gesture):
        start, end = sorted([self.some_place(data), self.some_place(data)])
        self.do(replace_text(self.project, start, end, text, gesture=gesture))

    @rule(data=st.data(), letter=st.sampled_from("aé "))
    def type_on(self, data, letter):
        at = self.some_place(data)
        self.do(replace_text(self.project, at, at, letter, gesture="burst"))

    @precondition(lambda self: self.project.blocks)
    @rule(data=st.data())
    def type_a_letter_and_take_it_back(self, data):
        at = self.some_place(data)
        behind = Place(at.block, at.offset + 1)
        self.do(replace_text(self.project, at, at, "x", gesture="burst"))
        self.do(replace_text(self.project, at, behind, "", gesture="burst"))

    @rule(data=st.data(), playhead_ms=st.none() | TIMES)
    def split_turn(self, data, playhead_ms):
        self.do(split_turn(self.project, self.some_place(data), playhead_ms))

    @rule(data=st.data(), ms=TIMES, gesture=GESTURES)
    def place_mark(self, data, ms, gesture):
        at = self.some_block(data, takes_mark=True)
        self.do(None if at is None else place_mark(self.project, at, ms, gesture))

    @rule(ms=TIMES)
    def new_chapter(self, ms):
        self.do(new_chapter(self.project, ms)[0])

    @rule()
    def place_chapters(self):
        self.do(place_chapters(self.project))

    @precondition(lambda self: self.project.blocks)
    @rule(data=st.data())
    def remove_blocks(self, data):
        self.do(remove_blocks(self.project, *sorted([self.some_block(data), self.some_block(data)])))

    @precondition(lambda self: self.project.blocks)
    @rule(data=st.data(), type_=st.sampled_from([CHAPTER, TURN, PARAGRAPH]))
    def set_type(self, data, type_):
        self.do(set_type(self.project, self.some_block(data), type_))

    @precondition(lambda self: self.project.blocks)
    @rule(data=st.data(), speaker=st.sampled_from([None, "s1", "s2"]))
    def set_speaker(self, data, speaker):
        self.do(set_speaker(self.project, *sorted([self.some_block(data), self.some_block(data)]), speaker))

    @precondition(lambda self: self.history.can_undo)
    @rule()
    def undo(self):
        self.below.append((self.history.state, self.project))
        self.project, step = self.history.undo(self.project)
        self.gesture = None
        assert (self.history.state, self.project) == self.above.pop()
        assert step.note is None

    @precondition(lambda self: self.history.can_redo)
    @rule()
    def redo(self):
        self.above.append((self.history.state, self.project))
        self.project, _ = self.history.redo(self.project)
        self.gesture = None
        assert (self.history.state, self.project) == self.below.pop()

    @rule()
    def save(self):
        self.history.mark_saved(self.history.state)
        self.saved, self.gesture = self.project, None

    @rule()
    def rest(self):
        self.history.seal()
        self.gesture = None

    @invariant()
    def ids_are_unique(self):
        assert len(set(ids(self.project))) == len(self.project.blocks)

    @invariant()
    def no_text_holds_a_line_break(self):
        assert all(text.splitlines() in ([], [text]) for text in texts(self.project))

    @invariant()
    def comments_stand_on_blocks_that_are_there(self):
        assert {one.block for one in self.project.comments} <= {None, *ids(self.project)}

    @invariant()
    def every_mark_is_found_at_its_own_time(self):
        index = TimeIndex(self.project.blocks)
        for block in self.project.blocks:
            if block.is_placed:
                found = self.project.blocks[index.block_at(block.start_ms)]
                assert found.start_ms == block.start_ms

    @invariant()
    def what_can_be_undone_and_redone_is_what_was_done(self):
        assert (self.history.can_undo, self.history.can_redo) == (bool(self.above), bool(self.below))

    @invariant()
    def clean_means_saved(self):
        if self.history.is_clean:
            assert self.project == self.saved


TestAnHourOfWork = AnHourOfWork.TestCase
