"""What the importer does beside telling blocks apart: titles, names, content, files at the edge."""

import json
import unicodedata
from pathlib import Path

import pytest

from app.core.errors import MinutageError
from app.core.inline import plain
from app.core.project import Project
from app.formats.text import read
from tests.formats.text.cases import shown

SHARED = Path(__file__).parents[4] / "shared" / "data"


def imported(text: str, name: str = "un texte.txt", content: str | None = None) -> Project:
    return read(text.encode(), Path("dossier") / name, content)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the round table in ../shared/data is not on this machine")
def test_the_round_table_gives_exactly_its_blocks():
    source = SHARED / "table-ronde.txt"
    expected = json.loads((SHARED / "table-ronde.expected.json").read_text(encoding="utf-8"))
    project = read(source.read_bytes(), source, None)
    names = {speaker.id: speaker.name for speaker in project.speakers}
    assert [speaker.name for speaker in project.speakers] == expected["speakers"]
    for block, wanted in zip(project.blocks, expected["blocks"], strict=True):
        found = (block.type, block.text, block.start_ms, block.label, names.get(block.speaker or ""))
        assert found == tuple(wanted.get(member) for member in ("type", "text", "start_ms", "label", "speaker"))
    assert project.title == "table-ronde"
    assert project.blocks[-1].role == "aside"


def test_a_title_taken_from_the_file_is_composed():
    assert imported("Bonjour.", unicodedata.normalize("NFD", "été.txt")).title == "été"


def test_a_file_name_that_is_no_text_still_gives_a_title():
    assert imported("Bonjour.", "caf\udce9.txt").title == "caf?"


@pytest.mark.parametrize("content", ["verbatim", "summary", None])
def test_the_content_is_what_the_user_said(content: str | None):
    assert imported("0:00 Bonjour.", content=content).content == content


def test_the_same_name_in_two_normal_forms_is_one_speaker_and_texts_stay_as_written():
    apart = unicodedata.normalize("NFD", "Réponse d’Élodie Réau")
    project = imported(f"0:10 Réponse d’Élodie Réau : Été.\n0:40 {apart} : {unicodedata.normalize('NFD', 'Été.')}\n")
    assert [speaker.name for speaker in project.speakers] == ["Élodie Réau"]
    assert [block.label for block in project.blocks] == ["Réponse d’Élodie Réau", apart]
    assert project.blocks[1].text == unicodedata.normalize("NFD", "Été.")


def test_no_break_spaces_are_tolerated_around_times_and_kept_in_texts():
    first = "0:10\u00a0:\u00a0Réponse d’Élodie\u00a0Réau\u202f: Où\u202f?\u00a0Ici\u00a0!\n"
    project = imported(f"{first}0:40\u202fRéponse d’Élodie Réau : Là.\n")
    assert shown(project) == [
        "turn 0:10 {Élodie Réau} [Réponse d’Élodie\u00a0Réau] Où\u202f?\u00a0Ici\u00a0!",
        "turn 0:40 {Élodie Réau} [Réponse d’Élodie Réau] Là.",
    ]


def test_capitals_do_not_make_another_speaker():
    project = imported("0:05 ANNE MOREL : Bonjour.\n0:09 Anne Morel : Encore moi.\n")
    assert [speaker.name for speaker in project.speakers] == ["Anne Morel"]
    assert [block.label for block in project.blocks] == [None, None]


def test_what_would_read_as_markup_means_itself():
    project = imported("0:10 Il a dit *non* et [ici](https://example.org).\n0:40 Puis rien.\n")
    assert plain(project.blocks[0].text) == "Il a dit *non* et [ici](https://example.org)."


def test_a_markdown_file_keeps_its_markup():
    project = imported("0:10 Il a dit *non*.\n0:40 Puis rien.\n", "texte.md")
    assert project.blocks[0].text == "Il a dit *non*."


def test_ids_are_unique():
    project = imported("".join(f"{minute}:00 Réponse de Léa Simon : Oui.\n" for minute in range(50)))
    assert len({block.id for block in project.blocks} | {speaker.id for speaker in project.speakers}) == 51


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("0:10 Le lac est gelé et les canards ne sont pas là, mais nous les attendons avec des amis.", "fr"),
        ("0:10 The lake is frozen and the ducks are not here, but we wait for them with the neighbours.", "en"),
        ("0:10 Eau.", None),
    ],
)
def test_the_language_is_guessed_where_the_small_words_are_clear(text: str, language: str | None):
    assert imported(text).language == language


def test_mixed_line_ends_and_unicode_line_breaks_end_lines():
    project = imported("0:10 Un.\r0:20 Deux.\r\n0:30 Trois.\n0:40 Quatre.\u2028Cinq.\x0bSix.\n")
    assert [block.text for block in project.blocks] == ["Un.", "Deux.", "Trois.", "Quatre.", "Cinq.", "Six."]


def test_one_line_as_long_as_a_library_is_one_block():
    line = "*mot: 8:56 [" * 300_000
    project = imported(line)
    (block,) = project.blocks
    assert block.text == line.replace("*", "\\*").replace("[", "\\[").strip()


def test_twenty_thousand_lines_are_read():
    project = imported("".join(f"{at // 60}:{at % 60:02} Nom{at} Autre{at}: oui.\nsuite\n" for at in range(10_000)))
    assert sum(block.is_turn for block in project.blocks) == 10_000


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"%PDF-1.4"])
def test_a_bad_file_raises_the_error_that_is_shown(data: bytes):
    with pytest.raises(MinutageError):
        read(data, Path("mauvais.txt"), None)
