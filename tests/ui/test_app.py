"""Starting: the language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.app import translate


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()


@pytest.mark.parametrize(
    ("locale", "one", "three"),
    [
        (QLocale.c(), "1 problem", "3 problems"),
        (QLocale("C.UTF-8"), "1 problem", "3 problems"),
        (QLocale("en_GB"), "1 problem", "3 problems"),
        (QLocale("sv"), "1 problem", "3 problems"),
        (QLocale("fr_CA"), "1 problème", "3 problèmes"),
    ],
    ids=["C", "C.UTF-8", "English", "a language without a catalogue", "French"],
)
def test_things_are_counted_as_the_language_counts_them(
    speaking: QApplication, locale: QLocale, one: str, three: str
) -> None:
    translate(speaking, locale)
    counted = [QCoreApplication.translate("StatusBar", "%n problem(s)", "", number) for number in (1, 3)]
    assert counted == [one, three]
