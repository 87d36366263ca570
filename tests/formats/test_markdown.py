import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.inline import plain
from app.core.project import Project, Speaker
from app.formats.markdown import write

READERS = (MarkdownIt("commonmark"), MarkdownIt("js-default"))
PLAIN = frozenset(["text", "text_special", "strong_open", "strong_close", "em_open", "em_close"])
LINE = st.text(
    st.sampled_from("**__``~~[[]]()<>&;:#+-=!.1 \\|ab\u00a0é’«»/\"'x") | st.characters(exclude_categories=["C", "Z"]),
    max_size=30,
)


def markdown(project: Project) -> str:
    return write(project, Path("page.md")).decode("utf-8")


def rendered(text: str, reader: MarkdownIt = READERS[0]) -> list[tuple[str, str]]:
    """Return what a Markdown reader shows: the element and the text of every block."""
    tokens = reader.parse(text)
    return [
        (opened.tag, "".join(one.content for one in inside.children or ()))
        for opened, inside in pairwise(tokens)
        if inside.type == "inline"
    ]


def test_the_whole_page_stands_in_it(project):
    assert markdown(project) == (
        "# La lecture à voix haute\n"
        "\n"
        "Une heure d’échanges autour de la lecture à voix haute.\n"
        "\n"
        "- Inès Garnault, bibliothécaire\n"
        "- Théo Marchand, Radio Rivage\n"
        "\n"
        "## 0:00 · Présentation\n"
        "\n"
        "**0:02** · Inès Garnault\u00a0: Bonjour à toutes et à tous.\n"
        "\n"
        "## Question 1\u00a0: pourquoi lire à voix haute\u202f?\n"
        "\n"
        "**0:06** · Théo Marchand\u00a0: Parce que l’oreille retient mieux.\n"
        "\n"
        "Et parce que l’on s’arrête aux mêmes endroits.\n"
        "\n"
        "**0:10** · Inès Garnault\u00a0: Les enfants réclament la suite.\n"
        "\n"
        "## Question 2\u00a0: et demain\u202f?\n"
        "\n"
        "**0:10** · Théo Marchand\u00a0: Nous ouvrons un second studio.\n"
    )


def test_a_label_stands_for_the_name_and_levels_are_headings():
    blocks = (
        Block("c", CHAPTER, "Les chiffres", start_ms=3_723_400, level=2),
        Block("t", TURN, "Onze outils.", start_ms=3_724_000, speaker="s", label="Réponse d’Odile"),
        Block("d", CHAPTER, "Le détail", level=3),
        Block("u", TURN, "Rien de plus.", speaker="s"),
        Block("v", TURN, "Personne ne dit cela.", start_ms=3_730_000),
        Block("w", TURN, "Ni cela."),
        Block("p", PARAGRAPH, "Relu par tous.", role=ASIDE),
    )
    assert markdown(Project(speakers=(Speaker("s", "Odile"),), blocks=blocks)) == (
        "### 1:02:03 · Les chiffres\n\n"
        "**1:02:04** · Réponse d’Odile: Onze outils.\n\n"
        "#### Le détail\n\n"
        "Odile: Rien de plus.\n\n"
        "**1:02:10** · Personne ne dit cela.\n\n"
        "Ni cela.\n\n"
        "Relu par tous.\n"
    )


def test_emphasis_strong_and_links_stay_as_they_were_written():
    text = r"Un *mot*, un **mot fort**, [un lien](https://example.org/a_b_(c)) et \*des étoiles\*."
    assert markdown(Project(blocks=(Block("p", PARAGRAPH, text),))) == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# dièse", r"\# dièse"),
        ("- tiret", r"\- tiret"),
        ("> cité", r"\> cité"),
        ("1. un", r"1\. un"),
        ("1. et 2.", r"1\. et 2."),
        ("1.5 fois", "1.5 fois"),
        ("---", r"\---"),
        ("* * *", r"\* * *"),
        ("_non_ et snake_case", r"\_non\_ et snake_case"),
        ("du `code`", r"du \`code\`"),
        ("a < b et <b>", r"a < b et \<b>"),
        ("R&D, &amp; et &", r"R&D, \&amp; et &"),
        ("[inaudible] 5 * 3", "[inaudible] 5 * 3"),
        ("[x](page.html)", r"\[x\](page.html)"),
        ("[x]: y", r"\[x\]: y"),
        ("![x](https://e.org)", r"\![x](https://e.org)"),
        ("~~barré~~", r"\~\~barré\~\~"),
        ("Retour au\nmonde", "Retour au monde"),
        ("    retrait", "retrait"),
    ],
)
def test_what_only_markdown_reads_is_escaped_where_it_would_be_read(text, written):
    assert markdown(Project(blocks=(Block("p", PARAGRAPH, text),))) == f"{written}\n"


def test_a_name_is_never_read_as_markup():
    speaker = Speaker("s", "*A* [b](https://e.org) `c` <d>", role="*x")
    project = Project(speakers=(speaker,), blocks=(Block("t", TURN, "oui*", start_ms=0, speaker="s"),))
    for reader in READERS:
        assert [text for _, text in rendered(markdown(project), reader)] == [
            "*A* [b](https://e.org) `c` <d>, *x",
            "0:00 · *A* [b](https://e.org) `c` <d>: oui*",
        ]


@given(LINE, LINE, LINE)
@example("a*", "b*c", "#")
@example("[a", "b](https://e.org)", "1.")
@example("\\", "]: x", "\\")
def test_every_text_comes_out_of_a_markdown_reader_as_it_is_rendered_here(title, text, name):
    blocks = (
        Block("p", PARAGRAPH, text),
        Block("c", CHAPTER, text),
        Block("t", TURN, text, start_ms=1_000, label=name),
        Block("u", TURN, text, label=name),
        Block("v", TURN, text, start_ms=2_000),
        Block("w", TURN, text),
    )
    said, who = (one.strip(" \t") if one.strip() else "" for one in (text, name))
    said = plain(said)
    turn = f"{who}: {said}" if who and said else who or said
    expected = [
        title,
        said,
        said,
        f"0:01 · {turn}" if turn else "0:01",
        turn,
        f"0:02 · {said}" if said else "0:02",
        said,
    ]
    project = Project(title=title, blocks=blocks)
    for reader in READERS:
        shown = rendered(markdown(project), reader)
        assert [bare(text) for _, text in shown] == [bare(one) for one in expected if bare(one)]


def bare(text: str) -> str:
    """A reader drops blanks at the ends, and Python counts the no-break space among them."""
    return re.sub(r"\s+", " ", text).strip()


def test_the_measure_sees_a_text_that_is_read_as_markup():
    assert rendered("a `b` &amp; [c](d)") == [("p", "a b & c")]


def test_an_empty_project_is_an_empty_file():
    assert markdown(Project()) == ""
    assert markdown(Project(blocks=(Block("c", CHAPTER, ""), Block("t", TURN, ""), Block("p", PARAGRAPH, " ")))) == ""
