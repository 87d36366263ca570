"""The action table: every command that the window has."""

from typing import Final

from app.ui.actions.rows import blocks, edit, file, find, language, marks, play, problems, times, view
from app.ui.actions.rows import help as help_
from app.ui.actions.spec import ActionSpec

SPEAKER_KEYS: Final = tuple(f"Ctrl+Shift+{number}" for number in range(1, 10))
"""Who speaks at the caret: the first speakers of the project, in their order."""
SHIFTED_SPEAKER_KEYS: Final = tuple(f"Ctrl+{number}" for number in range(1, 10))
"""The same keys where a figure needs Shift itself, as on AZERTY: Qt takes the Shift away with it (6.11, X11)."""

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    *file.ROWS,
    *edit.ROWS,
    *blocks.ROWS,
    *find.ROWS,
    *language.ROWS,
    *marks.ROWS,
    *times.ROWS,
    *problems.ROWS,
    *play.ROWS,
    *view.ROWS,
    *help_.ROWS,
)
