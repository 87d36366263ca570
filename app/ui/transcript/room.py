"""How the page shares its width."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.transcript.carrying import INSET_PX
from app.ui.transcript.spacing import MARGIN_PX, Spacings

MEASURE_PX = 640
"""No line of words is longer, on a page of the usual size: the eye has to find the next one."""
MARGIN_SHARE = 0.36
"""On a narrow page large letters leave the times no more than this: else no word had room."""
RIGHT_PX = 24


def share_width(page: QPlainTextEdit, spacings: Spacings, margin: QWidget, right: QWidget) -> None:
    """Share the width: the times in the margin, the words up to their measure, and paper at the right."""
    bar_px = page.verticalScrollBar().sizeHint().width()
    measure, least = spacings.scaled(MEASURE_PX), spacings.scaled(MARGIN_PX)
    least = min(least, max(MARGIN_PX, round(page.width() * MARGIN_SHARE)))
    left = max(least, (page.width() - measure) // 2)
    words = max(1, min(measure, page.width() - bar_px - left - RIGHT_PX))
    taken = page.viewportMargins()
    room = page.viewport().width() + taken.left() + taken.right()
    page.setViewportMargins(left - INSET_PX, 0, max(0, room - left - words - INSET_PX), 0)
    text = page.viewport().geometry()
    margin.setGeometry(0, text.top(), text.left(), text.height())
    right.setGeometry(text.right() + 1, text.top(), page.viewportMargins().right(), text.height())
