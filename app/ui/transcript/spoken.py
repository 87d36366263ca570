"""What a screen reader says of the block that the caret has come to: what the page shows beside and above it."""

from PySide6.QtCore import QCoreApplication

from app.core.blocks import Block
from app.core.project import Project
from app.core.timecode import format_timecode
from app.ui.transcript.shapes import name_over


def describe(project: Project, block: Block) -> str:
    """Return kind, speaker and time of a block, translated."""
    if not block.takes_mark:
        return _tr("Paragraph")
    kind = _tr("Chapter, level {level}").format(level=block.depth) if block.is_chapter else name_over(project, block)
    time = _tr("not placed yet") if block.start_ms is None else format_timecode(block.start_ms // 1000 * 1000)
    return ", ".join(part for part in (kind or _tr("Turn"), time) if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptEditor", text)
