"""What a screen reader says of the block that the caret has come to: what the page shows beside and above it."""

from PySide6.QtCore import QCoreApplication

from app.core.blocks import Block
from app.core.project import Project
from app.core.timecode import format_timecode
from app.ui.transcript.spacing import name_over

translate = QCoreApplication.translate


def describe(project: Project, block: Block, flaw: str = "") -> str:
    """Return kind, speaker and time of a block, and what is wrong with the time in a word, translated."""
    if not block.takes_mark:
        return translate("TranscriptEditor", "Paragraph")
    if block.is_chapter:
        kind = translate("TranscriptEditor", "Chapter, level {level}").format(level=block.depth)
    else:
        kind = name_over(project, block) or translate("TranscriptEditor", "Turn")
    if block.start_ms is None:
        time = translate("TranscriptEditor", "not placed yet")
    else:
        time = format_timecode(block.start_ms // 1000 * 1000)
    return ", ".join(part for part in (kind, time, flaw) if part)
