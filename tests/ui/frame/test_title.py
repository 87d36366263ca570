from pathlib import Path

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.session.document import Document
from app.ui.frame.title import Title
from app.ui.theme import Theme

NAME = "Prêter plutôt qu’acheter : trois ans d’une bibliothèque d’outils, racontés par ceux qui la tiennent"


def titled(qtbot: QtBot, theme: Theme, width: int) -> Title:
    """Return the title of a window of that width with four menus."""
    window = QMainWindow()
    qtbot.addWidget(window)
    for menu in ("Fichier", "Édition", "Affichage", "Aide"):
        window.menuBar().addMenu(menu)
    title = Title(window, Document(Project(title=NAME)), theme)
    window.setGeometry(0, 0, width, 300)
    window.show()
    return title


def test_a_long_name_leaves_the_menus_their_room(qtbot: QtBot, theme: Theme) -> None:
    title = titled(qtbot, theme, 500)
    bar = title.label.parentWidget()
    assert bar.actionGeometry(bar.actions()[-1]).right() < title.label.x()
    assert "…" in title.label.text()
    assert title.label.toolTip() == NAME
    assert title.label.accessibleName() == NAME


def test_a_wider_window_shows_more_of_the_name_but_never_all_of_its_width(qtbot: QtBot, theme: Theme) -> None:
    narrow, wide, widest = (titled(qtbot, theme, width).label.text() for width in (500, 700, 3000))
    assert len(narrow) < len(wide) <= len(widest) < len(NAME)


def test_where_the_file_is_stands_in_the_tooltip(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    title = titled(qtbot, theme, 700)
    title._document.open(Project(title=NAME), tmp_path / "a.minutage.json")
    assert title.label.text() == "a.minutage.json"
    assert title.label.toolTip() == str(tmp_path / "a.minutage.json")
