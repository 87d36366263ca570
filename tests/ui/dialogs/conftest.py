"""The dialogs as they look in the window: dressed, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.app import translate
from app.ui.style import dress
from app.ui.theme import load_theme


@pytest.fixture(params=["light", "dark"])
def worn(request: pytest.FixtureRequest, dressed: QApplication) -> str:
    """The application's style, by day and by night."""
    dress(dressed, load_theme(request.param))
    return request.param


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The application in a language."""
    translate(qapp, QLocale(request.param))
    yield request.param
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
