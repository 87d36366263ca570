"""Whatever the hand does, in whatever order, the widget's lines and the model's blocks are the same."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Step
from app.core.project import Project
from app.core.turns import Place
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from tests.core.transcripts import remove_blocks
from tests.ui.transcript.hands import CTRL, NONE, SHIFT, Key, assert_same, caret, compose, paste, press, put, write
from tests.ui.transcript.looks import is_heading

Act = Callable[[TranscriptEditor, Document], None]

WORDS = st.text(st.sampled_from("ab é\u00a0\u202f🎙ن́"), min_size=1, max_size=4)
LINES = st.lists(WORDS | st.just(""), min_size=1, max_size=4).map("\n".join)
KEYS = st.sampled_from(
    [
        *((key, NONE) for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete)),
        *((key, CTRL) for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_K, Key.Key_X, Key.Key_V)),
        *((key, SHIFT) for key in (Key.Key_Return, Key.Key_Left, Key.Key_Down, Key.Key_Up, Key.Key_Delete)),
        *((key, NONE) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Home, Key.Key_End)),
        (Key.Key_A, CTRL),
        (Key.Key_Z, CTRL),
        (Key.Key_Z, CTRL | SHIFT),
    ]
)
SPOT = st.tuples(st.integers(0, 12), st.integers(0, 12))


def _select(start: tuple[int, int], end: tuple[int, int]) -> Act:
    return lambda editor, _document: put(editor, *end, anchor=start)


def _by_somebody_else(kind: str, number: int) -> Act:
    """Return a change that does not come from the editor, on the block that the number falls on."""

    def step(project: Project, at: int) -> Step:
        if kind == "remove":
            return remove_blocks(project, at, min(at + 2, len(project.blocks) - 1))
        if kind == "chapter":
            return marks.new_chapter(project, number * 1_000, "Titre 🎙")[0]
        if kind == "text":
            return turns.set_text(project, at, "un autre texte")
        return turns.set_type(project, at, kind)

    def act(_editor: TranscriptEditor, document: Document) -> None:
        if document.project.blocks:
            document.do(step(document.project, number % len(document.project.blocks)))

    return act


def _move(start: tuple[int, int], end: tuple[int, int], to: tuple[int, int]) -> Act:
    def act(editor: TranscriptEditor, document: Document) -> None:
        if document.project.blocks:
            put(editor, *end, anchor=start)
            spot = caret(editor)
            first, last = sorted([Place(spot.block, spot.offset), Place(spot.anchor_block, spot.anchor_offset)])
            put(editor, *to)
            editor._binding.move(first, last, Place(caret(editor).block, caret(editor).offset))

    return act


def assert_agree(editor: TranscriptEditor, document: Document) -> None:
    """The words agree, and so do the letters that they stand in."""
    assert_same(editor, document)
    blocks = document.project.blocks
    assert [is_heading(editor, at) for at in range(len(blocks))] == [block.is_chapter for block in blocks]


ACTS = st.one_of(
    WORDS.map(lambda text: lambda editor, _: write(editor, text)),
    KEYS.map(lambda key: lambda editor, _: press(editor, *key)),
    LINES.map(lambda text: lambda editor, _: paste(editor, text)),
    st.tuples(WORDS, WORDS | st.just("")).map(lambda both: lambda editor, _: compose(editor, *both)),
    WORDS.map(lambda text: lambda editor, _: compose(editor, "", commit=text)),
    st.builds(_select, SPOT, SPOT),
    st.builds(_move, SPOT, SPOT, SPOT),
    st.builds(
        _by_somebody_else, st.sampled_from(["remove", "chapter", "text", CHAPTER, TURN, PARAGRAPH]), st.integers(0, 30)
    ),
    st.just(lambda editor, _: editor.wrap_selection("**", "**")),
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, max_size=25), is_empty=st.booleans())
def test_the_page_and_the_model_agree(
    qtbot: QtBot, project: Project, theme: Theme, acts: list[Act], is_empty: bool
) -> None:
    document = Document(Project() if is_empty else project)
    first = document.project.blocks
    editor = TranscriptEditor(document, Player(document, FakeEngine(), SettingsStore()), theme)
    editor.resize(600, 400)
    try:
        for act in acts:
            act(editor, document)
            assert_agree(editor, document)
        last, undone = document.project.blocks, 0
        while document.history.can_undo:
            document.undo()
            undone += 1
            assert_agree(editor, document)
        assert document.project.blocks == first
        for _ in range(undone):
            document.redo()
            assert_agree(editor, document)
        assert document.project.blocks == last
    finally:
        editor.deleteLater()
