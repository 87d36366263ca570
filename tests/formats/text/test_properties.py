"""Whatever the file holds: the importer raises nothing but its own error, and loses no word."""

import re
import unicodedata
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.core.errors import MinutageError
from app.core.inline import plain
from app.core.project import Project
from app.formats.text import guess_content, read, write

WORD = re.compile(r"[^\W\d_]{2,}")
IN_TIMES = frozenset(("min", "mn", "sec", "to", "xx"))
"""What is a part of times, and goes with them: ``1 min 30``, ``0:30 to 1:20``, ``xx:xx``."""

PIECES = (
    "0:00|8:56|1:02:03|0.30|1.00.35|1h02|12'30''|1 min 30|[00:15]|(1:30)|00:00:01,000 --> 00:00:04,000|--:--|[12.34]"
    "|5'|Anne|Omar Benali|Réponse d’|Réponse de |Question 1|Partie 2|Introduction|Chapitres|FIN|Note|M. Benali|SAMIRA"
    "| : |: | – | - |:|\t| |  |\u00a0|\u202f|\u200e|. |.| ?|!|…|,|;|«|»|\n|\n|\n\n|\r\n|\r|\u2028|    |• |# |## |**|*|_"
    "|===|---|[|](https://example.org)|\\|🎤 |1. |#2 |le lac gelé|il a plu sur la berge|E\u0301te\u0301|قال|会议"
)
pieces = st.sampled_from(PIECES.split("|"))
documents = st.lists(pieces, max_size=60).map("".join)
# With zero bytes it is UTF-16, or no text at all: the bytes below try those.
anything = documents | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)


def bare(text: str) -> str:
    """Return the text without what differs between forms of the same words."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if unicodedata.category(char) != "Mn")


def everything(project: Project) -> str:
    names = [speaker.name for speaker in project.speakers]
    return bare(" ".join([project.title, *names, *(f"{one.label or ''} {plain(one.text)}" for one in project.blocks)]))


@given(st.binary(max_size=300))
def test_bytes_give_a_project_or_the_error_that_is_shown(data: bytes):
    try:
        project = read(data, Path("x.txt"), None)
    except MinutageError:
        return
    assert project.blocks or project.title != "x"


@given(anything)
@settings(max_examples=400)
@example("0:00 Anne: a\nAnne\n0:05\nAnne")
@example("# a\n===\n0:00")
def test_no_word_is_lost(text: str):
    try:
        project = read(text.encode(), Path("x.txt"), None)
    except MinutageError:
        return
    kept = everything(project)
    for word in WORD.findall(text):
        assert word.casefold() in IN_TIMES or bare(word) in kept, word


@given(anything)
@settings(max_examples=200)
def test_blocks_are_well_formed(text: str):
    try:
        project = read(text.encode(), Path("x.txt"), None)
    except MinutageError:
        return
    speakers = [speaker.id for speaker in project.speakers]
    used = [one.speaker for one in project.blocks if one.speaker]
    assert sorted(set(used), key=used.index) == speakers
    for one in project.blocks:
        assert one.text == " ".join(one.text.splitlines()).strip()
        assert one.is_turn or (one.speaker is None and one.label is None and one.end_ms is None)
        assert one.end_ms is None or (one.start_ms is not None and one.start_ms < one.end_ms)
        assert not (one.start_ms is not None and one.type == "paragraph")
    assert guess_content(project) in ("verbatim", "summary")


@given(documents)
@settings(max_examples=100)
def test_whatever_was_read_can_be_written_and_read_without_losing_a_word(text: str):
    try:
        project = read(text.encode(), Path("x.txt"), None)
    except MinutageError:
        return
    data = write(project, Path("y.txt"))
    kept = everything(read(data, Path("y.txt"), None))
    for word in WORD.findall(" ".join(plain(one.text) for one in project.blocks)):
        assert word.casefold() in IN_TIMES or bare(word) in kept, word
