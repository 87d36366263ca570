import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.contrast import READABLE, contrast
from app.core.project import Project, Speaker
from app.formats.page import write
from app.paths import RESOURCES

from .reading import Element, read


@pytest.fixture
def page(evening: Project, tmp_path: Path) -> Element:
    return read(write(evening, tmp_path / "page.html"))


def exported(project: Project) -> Element:
    return read(write(project, Path("page.html")))


def test_the_title_is_the_windows_and_the_first_heading(page):
    assert page.one("title").text == page.one("h1").text == "Prêter plutôt qu’acheter\u00a0: trois ans après"
    assert page.one(class_="facts").text == "Les Cahiers du Voisinage · 1er\u00a0octobre 2023 · 20\u00a0s"


def test_a_project_without_a_title_says_so():
    assert exported(Project(language="fr")).one("h1").text == "Sans titre"
    assert exported(Project()).one("h1").text == "Untitled"


def test_the_introduction_is_what_stands_before_the_first_chapter(page):
    introduction = page.one(class_="introduction")
    assert [one.text for one in introduction.all("p")] == [
        "Trois voisins racontent une bibliothèque d’outils\u00a0; chaque heure y mène.",
        "Les questions du public ont été résumées.",
    ]
    assert introduction.one("em").text == "Les questions du public"


def test_the_participants_stand_with_role_organisation_and_address(page):
    people = page.one("section", "participants").all("li")
    assert [one.text for one in people] == [
        "Hélène Vasseur, directrice, Maison des Savoirs",
        "Karim Benali, urbaniste",
        "Odile Marchetti",
    ]
    assert [one.attributes["href"] for one in people[0].all("a")] == ["https://example.org/vasseur"]
    assert [one.all("bdi")[0].text for one in people] == ["Hélène Vasseur", "Karim Benali", "Odile Marchetti"]


def test_the_contents_name_every_chapter_with_its_time_and_nothing_where_there_is_none(page):
    entries = page.one("nav", "contents").all("a")
    assert [(one.one(class_="when").text, one.one(class_="what").text) for one in entries] == [
        ("0:00", "Présentation"),
        ("0:04", "Question 1\u00a0: comment est-ce né\u202f?"),
        ("0:09", "Les chiffres"),
        ("", "Le détail"),
        ("0:15", "Question 2\u00a0: et demain\u202f?"),
    ]
    assert [one.attributes.get("data-ms") for one in entries] == ["0", "4000", "9000", None, "15400"]
    assert all(page.by_id(one.attributes["href"][1:]).one(one_heading(page, one)) for one in entries)


def one_heading(page: Element, entry: Element) -> str:
    """Return the tag of the heading that an entry of the contents leads to."""
    (heading,) = (one.tag for one in page.by_id(entry.attributes["href"][1:]).all() if one.tag in ("h2", "h3", "h4"))
    return heading


def test_chapters_are_headings_of_their_level(page):
    assert [one_heading(page, one) for one in page.one("nav").all("a")] == ["h2", "h2", "h3", "h4", "h2"]


def test_a_chapters_level_that_html_does_not_have_is_the_nearest():
    blocks = tuple(Block(f"c{level}", CHAPTER, "Un", level=level) for level in (0, 9))
    assert [
        one_heading(page, one) for page in [exported(Project(blocks=blocks))] for one in page.one("nav").all("a")
    ] == [
        "h2",
        "h4",
    ]


def test_a_turn_has_its_time_its_label_or_name_and_its_paragraphs(page):
    turn = page.by_id("b-t2")
    time = turn.one("a", "time")
    assert (time.text, time.attributes["href"], time.attributes["data-ms"]) == ("0:05", "#b-t2", "5040")
    assert time.one("time").attributes["datetime"] == "PT5S"
    assert turn.one("p", "who").text == "Réponse d’Hélène Vasseur"
    assert [one.text for one in turn.all("p")[1:]] == [
        "Par un besoin\u00a0: nul n’use une ponceuse deux fois par an. Voir l’enquête.",
        "La règle tient en une ligne\u00a0: rendre l’outil propre.",
    ]
    assert turn.one("strong").text == "deux fois"
    assert page.by_id("b-t3").one("p", "who").text == "Karim Benali"
    assert page.by_id("b-t5").all("p", "who") == []


def test_a_mark_that_is_not_placed_has_no_time_link(page):
    for anchor in ("b-c4", "b-t4"):
        block = page.by_id(anchor)
        assert "data-ms" not in block.attributes
        assert block.all("a") == block.all("time") == []


def test_an_aside_and_what_follows_it_stand_outside_the_turn(page):
    loose = page.all("p", "block")
    assert [(one.text, "aside" in one.classes) for one in loose] == [
        ("Les participants ont relu leurs propos.", True),
        ("Merci à eux.", False),
    ]


def test_the_blocks_stand_in_page_order_and_lose_nothing(page, evening):
    from app.core.inline import plain

    text, at = page.one("main").text, 0
    for block in evening.blocks:
        at = text.index(" ".join(plain(block.text).split(" ")), at)


def test_an_unknown_type_is_shown_as_a_paragraph_and_empty_blocks_leave_no_gap():
    blocks = (
        Block("c", CHAPTER, "Un"),
        Block("x", "image", "Une photographie."),
        Block("e", PARAGRAPH, " "),
        Block("t", TURN, "", start_ms=0),
    )
    page = exported(Project(blocks=blocks))
    assert [one.text for one in page.one("main").all("p")] == ["Une photographie."]
    assert page.by_id("b-t").one("a", "time").text == "0:00"


def test_french_typography_is_written_as_it_was_typed(evening):
    page = write(evening, Path("page.html")).decode()
    assert "Question 1\u00a0: comment est-ce né\u202f?" in page
    assert "La règle tient en une ligne\u00a0: rendre l’outil propre." in page
    assert "&nbsp;" not in page


def test_quotes_and_decomposed_accents_between_tags_stay_as_they_are():
    name = "Rene\u0301e d'Arcy & fils"
    project = Project(speakers=(Speaker("s", name),), blocks=(Block("t", TURN, 'Il dit "oui".', speaker="s"),))
    page = write(project, Path("page.html")).decode()
    assert f"<bdi>{name}</bdi>" in page
    assert 'Il dit "oui".' in page


@pytest.mark.parametrize(
    ("language", "lang", "direction", "chapters", "foreign"),
    [
        ("fr", "fr", "ltr", "Chapitres", None),
        ("fr-CA", "fr-CA", "ltr", "Chapitres", None),
        ("en-GB", "en-GB", "ltr", "Chapters", None),
        ("ar", "ar", "rtl", "Chapters", "en"),
        ("he-IL", "he-IL", "rtl", "Chapters", "en"),
        (None, "", "ltr", "Chapters", "en"),
        ('x" onload="', "", "ltr", "Chapters", "en"),
    ],
)
def test_the_page_speaks_its_projects_language(language, lang, direction, chapters, foreign):
    page = exported(Project(language=language, blocks=(Block("c", CHAPTER, "Un"),)))
    root, heading = page.one("html"), page.one("nav").one("h2")
    assert (root.attributes["lang"], root.attributes["dir"]) == (lang, direction)
    assert (heading.text, heading.attributes.get("lang")) == (chapters, foreign)


def test_the_footer_says_which_revision_of_which_day_it_is(page):
    assert page.one("footer").text == "Version 7 · 1er\u00a0octobre 2023 · Réalisé avec Minutage"
    assert exported(Project(date="automne 2023")).one("footer").text == "automne 2023 · Made with Minutage"


def test_a_block_id_that_can_not_stand_in_an_address_is_replaced():
    blocks = (Block("a b", CHAPTER, "Un"), Block('"><script>', TURN, "Deux", start_ms=0), Block("n-1", TURN, "Trois"))
    page = exported(Project(blocks=blocks))
    assert [one.attributes["id"] for one in page.all("div", "block")] == ["n-1", "n-2", "b-n-1"]


def test_a_speaker_has_their_own_colour_where_it_can_be_read_else_one_of_the_palette():
    speakers = tuple(
        Speaker(f"s{at}", f"N{at}", colour=colour)
        for at, colour in enumerate(["#7a1f3d", "#ffff00", "red;}*{color:red", None], 1)
    )
    style = exported(Project(speakers=speakers)).one("style").text
    light, dark = style.split("@media screen and (prefers-color-scheme: dark)")
    assert ".s1 { --voice: #7a1f3d; }" in light
    assert ".s1 { --voice: #6db5ec; }" in dark
    assert ".s2 { --voice: #a84a22; }" in light
    assert ".s2 { --voice: #ffff00; }" in dark
    assert "color:red" not in style


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_of_text_can_be_read_on_every_ground(name):
    import tomllib

    theme = tomllib.loads((RESOURCES / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    texts = [theme[one] for one in ("ink", "soft", "accent", "mark")] + theme["speakers"]
    assert min(contrast(text, theme[ground]) for text in texts for ground in ("paper", "panel", "wash")) >= READABLE
    assert contrast(theme["line"], theme["paper"]) < READABLE  # so that the measure can tell


def test_the_same_project_gives_the_same_bytes_and_no_file(evening, tmp_path):
    path = tmp_path / "page.html"
    assert write(evening, path) == write(replace(evening), path)
    assert not path.exists()


def test_a_character_that_no_file_can_hold_does_not_stop_the_export():
    assert exported(Project(title="a\ud800b")).one("h1").text == "a?b"


def test_what_does_not_write_a_page_does_not_import_the_template_engine():
    code = (
        "import sys, app.formats.minutage, app.formats.text, app.formats.registry\n"
        "print('jinja2' in sys.modules, end=' ')\n"
        "import app.formats.page\n"
        "print('jinja2' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert done.stdout.split() == ["False", "True", "False"]
