"""What the tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.style import dress
from app.ui.theme import load_theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its own style, by day, which the tests after this one have not."""
    before = qapp.style().name(), qapp.font(), qapp.palette()
    dress(qapp, load_theme("light"))
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])
