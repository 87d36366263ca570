import pytest
from PySide6.QtGui import QColor

from app.core.project import Project, Speaker
from app.ui.theme import READABLE, contrast, load_theme, page_font

SURFACES = ("paper", "panel", "chrome", "wash")
TEXTS = ("ink", "soft", "accent", "mark", "warning", "good", "wrong")
GROUNDS = ("selection", "found", "found_here")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_of_text_can_be_read_on_every_surface(name: str) -> None:
    theme = load_theme(name)
    pale = [
        (text, surface)
        for text in TEXTS
        for surface in SURFACES
        if contrast(getattr(theme, text), getattr(theme, surface)) < READABLE
    ]
    assert pale == []
    assert contrast(theme.on_accent, theme.accent) >= READABLE
    assert [one for one in GROUNDS if contrast(theme.ink, getattr(theme, one)) < READABLE] == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_speaker_can_be_read_where_names_stand(name: str) -> None:
    theme = load_theme(name)
    pale = [
        one.name() for one in theme.speakers for on in ("paper", "wash") if contrast(one, getattr(theme, on)) < READABLE
    ]
    assert pale == []


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_a_speaker_keeps_the_own_colour_only_where_it_can_be_read() -> None:
    theme = load_theme("light")
    project = Project(speakers=(Speaker("s1", "A", colour="#ffffcc"), Speaker("s2", "B", colour="#204060")))
    assert theme.speaker(project, "s1") == theme.speakers[0]
    assert theme.speaker(project, "s2") == QColor("#204060")
    assert theme.speaker(project, "nobody") == theme.soft


def test_the_page_has_a_serif_face(qapp: object) -> None:
    assert page_font(20).pixelSize() == 20
