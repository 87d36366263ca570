"""The dialogs as they look in the window: dressed, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.app import translate
from app.ui.style import dress
from app.ui.theme import load_theme


@pytest.fixture(params=["light", "dark"])
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The application in its own style, by day and by night; the tests after this one have it not."""
    before = qapp.style().name(), qapp.font(), qapp.palette()
    dress(qapp, load_theme(request.param))
    yield request.param
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The application in a language."""
    translate(qapp, QLocale(request.param))
    yield request.param
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
