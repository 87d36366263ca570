from app.core.blocks import CHAPTER, TURN, Block
from app.core.checks import Problem, find_problems
from app.core.project import Project
from app.formats.problems import write_problems

from .page.hostile import PAYLOADS
from .page.reading import read

PAGE = Project(
    title="Table ronde",
    language="fr",
    blocks=(
        Block("c", CHAPTER, "Suite", start_ms=0),
        Block("a", TURN, "Bonjour\u00a0*à* tous.", start_ms=3_725_250),
        Block("b", TURN, "Oui, " * 50, start_ms=180_000),
        Block("d", TURN, ""),
    ),
)


def written(project, suffix, translate=str):
    return write_problems(project, find_problems(project), suffix, translate).decode()


def test_as_text_they_stand_by_severity_each_with_its_time_and_its_words():
    words = ("Oui, " * 50).strip()[:119]
    assert written(PAGE, ".txt") == "\n".join(
        [
            "Problems of “Table ronde”",
            "",
            "▲ Errors (1)",
            "",
            "3:00  3:00 stands below 1:02:05.250, which is later",
            f"    {words}…",
            "",
            "△ Warnings (2)",
            "",
            "The mark of this turn is not placed yet",
            "This turn has no text",
            "",
            "○ Hints (1)",
            "",
            "For YouTube: no chapters are shown unless there are at least 3",
            "",
        ]
    )


def test_as_a_page_they_say_the_same():
    page = read(written(PAGE, ".html").encode())
    assert page.one("h1").text == page.one("title").text == "Problems of “Table ronde”"
    assert [one.text for one in page.all("h2")] == ["▲ Errors (1)", "△ Warnings (2)", "○ Hints (1)"]
    assert [one.text for one in page.all("time")] == ["3:00"]
    assert len(page.all("li")) == 4
    assert page.one("q").attributes["lang"] == "fr"
    assert page.one("html").attributes["lang"] == "en"


def test_a_page_stands_by_itself_in_light_in_dark_and_on_paper():
    page = read(written(PAGE, ".html").encode())
    style = page.one("style").text
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert page.all("script") == page.all("img") == []
    policy = next(one.attributes["content"] for one in page.all("meta") if "http-equiv" in one.attributes)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_what_is_written_is_translated():
    french = {"Problems of “{title}”": "Problèmes de « {title} »", "Errors": "Erreurs"}
    text = written(PAGE, ".txt", lambda source: french.get(source, source))
    assert text.startswith("Problèmes de « Table ronde »\n\n▲ Erreurs (1)")


def test_without_problems_that_is_said():
    assert written(Project(), ".txt") == "Problems of the page\n\nNo problem was found\n"
    assert read(written(Project(), ".html").encode()).one("p").text == "No problem was found"


def test_a_hostile_text_stays_text():
    for payload in PAYLOADS:
        project = Project(title=payload, language=payload, blocks=(Block("b", TURN, payload),))
        problems = [Problem("r", "error", 0, "{value}", {"value": payload}, "b")]
        page = read(write_problems(project, problems, ".html", language=payload))
        assert page.all("script") == page.all("img") == []
        assert len(page.all("style")) == 1
        assert not [name for one in page.all() for name in one.attributes if name.startswith("on")]
        assert " ".join(payload.split()) in page.one("h1").text
        assert "\n    " in write_problems(project, problems, ".txt").decode()
