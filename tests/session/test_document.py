from dataclasses import replace
from pathlib import Path

import pytest

from app.core.edits import Assign, Caret, Splice, Step, assign, splice
from app.core.marks import place_mark
from app.core.project import Project
from app.core.turns import Place, replace_text
from app.session.document import Change, Document
from tests.core.transcripts import remove_blocks

TURN, CHAPTER, UNPLACED = 2, 1, 3


def typed(document, text, at=TURN, gesture=None):
    return replace_text(document.project, Place(at, 0), Place(at, 0), text, gesture=gesture)


class Listener:
    """What a view hears, in order."""

    def __init__(self, document):
        self.heard = []
        document.changed.connect(lambda change, origin: self.heard.append(("changed", change, origin)))
        document.replaced.connect(lambda: self.heard.append(("replaced",)))
        document.history_changed.connect(lambda: self.heard.append(("history",)))
        document.noted.connect(lambda note: self.heard.append(("noted", note.message())))

    @property
    def names(self):
        return [one[0] for one in self.heard]


def test_a_new_document_holds_an_empty_project_that_needs_no_saving(qapp):
    document = Document()
    assert document.project.blocks == ()
    assert document.path is None
    assert not document.is_modified
    assert document.index.block_at(0) is None


def test_a_step_is_done_and_told_with_its_caret_and_its_origin(document):
    listener, origin = Listener(document), object()
    step = typed(document, "x")
    document.do(step, origin)
    assert document.project.blocks[TURN].text.startswith("xBonjour")
    assert document.is_modified
    (_, change, by), history = listener.heard
    assert (change, by) == (Change(step.edits, Caret.at(TURN, 1)), origin)
    assert history == ("history",)


def test_who_is_told_finds_the_change_done(document):
    seen = []
    document.changed.connect(lambda *_: seen.append((document.project.title, document.history.undo_label)))
    document.do(Step("Change title", (assign(document.project, "title", "Autre"),)))
    assert seen == [("Autre", "Change title")]


def test_a_step_that_does_not_fit_changes_nothing_and_tells_nobody(document, project):
    listener = Listener(document)
    with pytest.raises(ValueError, match="not those"):
        document.do(Step("", (assign(project, "title", "T"), Splice(0, project.blocks[1:2], ()))))
    assert document.project is project
    assert listener.heard == []


def test_undo_and_redo_are_told_with_their_carets_and_by_nobody(document, project):
    document.do(typed(document, "x"), origin=object())
    listener = Listener(document)
    document.undo()
    assert document.project == project
    document.redo()
    assert document.project.blocks[TURN].text.startswith("x")
    carets = [(one[1].caret, one[2]) for one in listener.heard if one[0] == "changed"]
    assert carets == [(Caret.at(TURN, 0), None), (Caret.at(TURN, 1), None)]


def test_with_nothing_to_undo_or_redo_nothing_is_told(document):
    listener = Listener(document)
    document.undo()
    document.redo()
    assert listener.heard == []


def test_typing_in_one_gesture_is_one_step_until_it_is_sealed(document, project):
    document.do(typed(document, "b", gesture="burst"))
    document.do(typed(document, "a", gesture="burst"))
    document.seal()
    document.do(typed(document, "x", gesture="burst"))
    document.undo()
    assert document.project.blocks[TURN].text.startswith("abBonjour")
    document.undo()
    assert document.project == project


def test_a_mark_that_was_lost_is_named_once_the_step_is_done(document):
    listener = Listener(document)
    document.do(remove_blocks(document.project, TURN, TURN))
    assert listener.heard[-1] == ("noted", "The mark at 0:02 was lost; undo brings it back")
    document.undo()
    document.redo()
    assert listener.names.count("noted") == 1


def test_the_index_is_made_anew_only_where_a_mark_moved(document):
    index = document.index
    document.do(typed(document, "x"))
    document.do(Step("", (assign(document.project, "title", "T"),)))
    assert document.index is index
    document.do(place_mark(document.project, UNPLACED, 3_000))
    assert document.index is not index
    assert document.index.block_at(3_500) == UNPLACED
    document.undo()
    assert document.index.block_at(3_500) == TURN


def test_the_index_follows_blocks_that_come_and_go(document):
    assert document.index.block_at(7_000) == 4
    document.do(replace_text(document.project, Place(0, 3), Place(0, 3), "\n"))
    assert document.index.block_at(7_000) == 5
    document.do(remove_blocks(document.project, 0, 1))
    assert document.index.block_at(7_000) == 3


def test_another_project_stands_here_with_a_history_and_an_index_of_its_own(document, tmp_path):
    document.do(typed(document, "x"))
    assert document.index.block_at(0) == 1
    listener = Listener(document)
    document.open(Project(title="Autre"), tmp_path / "autre.minutage.json")
    assert listener.names == ["replaced", "history"]
    assert (document.project.title, document.path.name) == ("Autre", "autre.minutage.json")
    assert not document.is_modified
    assert not document.history.can_undo
    assert document.index.block_at(0) is None


def test_an_imported_project_is_not_saved_yet(document):
    document.open(Project(title="Importé"), saved=False)
    assert document.is_modified
    assert document.path is None


def test_a_save_marks_what_it_wrote_and_counts_it(document, tmp_path):
    document.do(typed(document, "x"))
    written = replace(document.project, revision=document.project.revision + 1)
    state, path = document.history.state, tmp_path / "p.minutage.json"
    listener = Listener(document)
    document.saved(written, state, path)
    assert not document.is_modified
    assert (document.path, document.project.revision) == (path, 1)
    assert document.project == written
    assert listener.names == ["history"]


def test_a_save_that_finishes_late_leaves_what_was_typed_since(document, tmp_path):
    document.do(typed(document, "x"))
    written, state = replace(document.project, revision=1), document.history.state
    document.do(typed(document, "y"))
    document.saved(written, state, tmp_path / "p.minutage.json")
    assert document.is_modified
    assert document.project.blocks[TURN].text.startswith("yx")
    document.undo()
    assert not document.is_modified
    assert document.project == written


def test_undoing_past_a_save_keeps_its_number(document, tmp_path):
    document.do(typed(document, "x"))
    document.saved(replace(document.project, revision=1), document.history.state, Path(tmp_path / "p"))
    document.undo()
    assert document.is_modified
    assert document.project.revision == 1


def test_a_change_knows_what_it_touches(project):
    text = Change(replace_text(project, Place(TURN, 0), Place(TURN, 0), "x").edits)
    assert (text.moves_times, text.assigns("title")) == (False, False)
    title = Change((assign(project, "title", "T"),))
    assert (title.splices, title.moves_times, title.assigns("title"), title.assigns("author")) == (
        (),
        False,
        True,
        False,
    )
    both = Change((Assign("title", "", "T"), splice(project, 0, 1)))
    assert (len(both.splices), both.moves_times) == (1, True)


@pytest.mark.parametrize(
    "members", [{"start_ms": 5}, {"end_ms": 9_000}, {"level": 2}, {"type": "turn"}, {"id": "other"}]
)
def test_a_change_of_start_end_level_kind_or_order_moves_times(project, members):
    block = replace(project.blocks[CHAPTER], **members)
    assert Change((splice(project, CHAPTER, CHAPTER + 1, block),)).moves_times


def test_a_change_of_order_moves_times(project):
    one, other = project.blocks[1:3]
    assert Change((splice(project, 1, 3, other, one),)).moves_times
