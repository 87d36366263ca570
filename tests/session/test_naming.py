from dataclasses import replace
from pathlib import Path

import pytest

from app.core.project import Project, Recording
from app.session.document import Document
from app.session.files import open_demo
from app.session.naming import folder_of, proposed_name


@pytest.mark.parametrize(
    ("title", "path", "recording", "name"),
    [
        ("Le titre", None, None, "Le titre.html"),
        ("Le titre", None, "/films/réunion.final.mp4", "réunion.final.html"),
        ("Le titre", "/projets/lecture.minutage.json", "/films/réunion.mp4", "lecture.html"),
        ("Qui\u202f? 10/12 : « tout »", None, None, "Qui\u202f- 10-12 - « tout ».html"),
        ("Le titre", None, r"C:\films\réunion.mp4", "réunion.html"),
        ("..", None, None, "sans titre.html"),
        ("", None, None, "sans titre.html"),
        ("Le titre", None, "/films/r\udce9union.mp4", "r-union.html"),
        ("é" * 200, None, None, "é" * 60 + ".html"),
        ("日本語" * 40, None, None, "日本語" * 13 + "日.html"),
    ],
)
def test_a_new_file_is_named_after_what_there_is(
    qapp: object, title: str, path: str | None, recording: str | None, name: str
) -> None:
    project = Project(title=title, recording=Recording(recording) if recording else None)
    assert proposed_name(Document(project, Path(path) if path else None), ".html", "sans titre") == name


def test_it_belongs_beside_the_project_else_beside_the_recording_else_at_home(document: Document) -> None:
    assert folder_of(document) == Path.home()
    project = replace(document.project, recording=Recording("/films/réunion.mp4"))
    document.open(project)
    assert folder_of(document) == Path("/films")
    document.open(project, Path("/projets/a.minutage.json"))
    assert folder_of(document) == Path("/projets")
    document.open(open_demo().project)
    assert folder_of(document) == Path.home()
    document.open(replace(project, recording=Recording("//host/share/a.mp4")))
    assert folder_of(document) == Path.home()
