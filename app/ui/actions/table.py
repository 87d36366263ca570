"""The action table: every command that the window has."""

from typing import Final

from app.ui.actions.rows import edit, file, find, marks, play, times, view
from app.ui.actions.rows import help as help_
from app.ui.actions.spec import ActionSpec

SPEAKER_KEYS: Final = tuple(f"Ctrl+Shift+{number}" for number in range(1, 10))
"""Who speaks at the caret: the first speakers of the project, in their order."""

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    *file.ROWS,
    *edit.ROWS,
    *find.ROWS,
    *marks.ROWS,
    *times.ROWS,
    *play.ROWS,
    *view.ROWS,
    *help_.ROWS,
)
