"""Times on one line, as people and programs write them."""

import pytest

from app.formats.text.times import leading, middle, trailing


@pytest.mark.parametrize(
    ("line", "ms", "rest"),
    [
        ("0:00 Intro", 0, "Intro"),
        ("00:00 Intro", 0, "Intro"),
        ("1:15:32 - 10. Creating…", 4_532_000, "10. Creating…"),
        ("0:00: JDX - Tides", 0, "JDX - Tides"),
        ("[0:00] Intro", 0, "Intro"),
        ("- [00:00] Intro", 0, "Intro"),
        ("(1:30) Main part", 90_000, "Main part"),
        ("🎤 (00:16:56) Certifications", 1_016_000, "Certifications"),
        ("• 1:04:14 Chapter 3", 3_854_000, "Chapter 3"),
        ("#2 (00:10:00) variables ✘", 600_000, "#2 variables ✘"),
        ("01:20", 80_000, ""),
        ("26:33 - [Keynote] 3. What…", 1_593_000, "[Keynote] 3. What…"),
        ("(12:20, 28:02) Deux fois", 740_000, "(12:20, 28:02) Deux fois"),
        ("1h23m45s suite", 5_025_000, "suite"),
        ("1m23s suite", 83_000, "suite"),
        ("12'30'' Le pont", 750_000, "Le pont"),
        ("1’59’’ Le pont", 119_000, "Le pont"),
        ("12′30″ Le pont", 750_000, "Le pont"),
        ("#0:02:52.8 suite", 172_800, "suite"),
        ("0.30 Rappel", 30_000, "Rappel"),
        ("1.00.35 Réponse", 3_635_000, "Réponse"),
        ("8:56\u00a0: Réponse", 536_000, "Réponse"),
        ("8:56\u202f: Réponse", 536_000, "Réponse"),
        ("\u202f8:56\u00a0\u2013\u00a0Réponse", 536_000, "Réponse"),
        ("1h02 Bilan", 3_720_000, "Bilan"),
        ("1\u00a0h\u00a002 Bilan", 3_720_000, "Bilan"),
        ("1 min 30 Bilan", 90_000, "Bilan"),
        ("3min20 : Bilan", 200_000, "Bilan"),
        ("0：30　全角", 30_000, "全角"),
        ("\u200e0:30 de droite à gauche", 30_000, "de droite à gauche"),
        ("75:10 Long", 4_510_000, "Long"),
        ("0:00Intro", 0, "Intro"),
        ("8:56 H. Dupont", 536_000, "H. Dupont"),
        ("2.40 L’usage", 160_000, "L’usage"),
        ("1:02:03:18 images", 3_723_000, "images"),
    ],
)
def test_a_time_at_the_beginning_is_read(line: str, ms: int, rest: str):
    stamp = leading(line)
    assert stamp is not None
    assert (stamp.ms, stamp.rest) == (ms, rest)


@pytest.mark.parametrize(
    ("line", "start", "end", "rest"),
    [
        ("00:00 - 09:24 Title", 0, 564_000, "Title"),
        ("0:05–0:09 Title", 5000, 9000, "Title"),
        ("[00:00:03:18 - 00:00:08:08]", 3000, 8000, ""),
        ("00:07:04.576\t00:12:42.145\t2nd", 424_576, 762_145, "2nd"),
        ("00:00:01,000 --> 00:00:04,500", 1000, 4500, ""),
        ("0:30 à 1:20 : Le pont", 30_000, 80_000, "Le pont"),
        ("9:00 - 8:00 à rebours", 540_000, None, "8:00 à rebours"),
    ],
)
def test_a_range_has_an_end_where_it_goes_forward(line: str, start: int, end: int | None, rest: str):
    stamp = leading(line)
    assert stamp is not None
    assert (stamp.ms, stamp.end_ms, stamp.rest) == (start, end, rest)


@pytest.mark.parametrize(
    "line",
    [
        "10:20 AM réveil",
        "[10:20 PM] réveil",
        "10:20 a.m. réveil",
        "10:20h réveil",
        "10:20 UTC réveil",
        "6:30 du matin",
        "12.05.2024 Date",
        "2022-11-08 10:20 Date",
        "08/11/2022 10:20 Date",
        "192.168.1.10 adresse",
        "2.1 Introduction",
        "16:9 format",
        "3:2 score",
        "48°12'30'' nord",
        "v1.30",
        "0:65 trop",
        "1:75:00 trop",
        "3.50 € le kilo",
        "3.50 euros le kilo",
        "2.40 kg de pommes",
        "1 min 30 de plus",
        "1:30 min de cuisson",
        "01:15sdsdd",
        "12 10:20 jour et heure",
        "0:30/2:40 position",
        "Sat and Sun from 13:30",
        "",
    ],
)
def test_what_only_looks_like_a_time_is_none(line: str):
    assert leading(line) is None


@pytest.mark.parametrize(
    ("line", "ms", "rest"),
    [
        ("Title 1:15:20", 4_520_000, "Title"),
        ("Joe [00:15]", 15_000, "Joe"),
        ("Joe Patti (1:02:43)", 3_763_000, "Joe Patti"),
        ("*Joe Patti* (1:02:43)*", 3_763_000, "*Joe Patti"),
        ("Le pont – 1:30", 90_000, "Le pont"),
        ("Le pont\u00a0: 1:30", 90_000, "Le pont"),
        ("Le pont (1.30)", 90_000, "Le pont"),
        ("Le pont 1h02", 3_720_000, "Le pont"),
    ],
)
def test_a_time_at_the_end_is_read(line: str, ms: int, rest: str):
    stamp = trailing(line)
    assert stamp is not None
    assert (stamp.ms, stamp.rest) == (ms, rest)


@pytest.mark.parametrize(
    "line",
    [
        "On part à 10:20",
        "Vu le 2022-11-08 10:20",
        "Score 3:02",
        "Le pont [1:30)",
        "Un café 2.50",
        "At 10:20 AM",
        "Un format 16:9",
    ],
)
def test_an_end_that_only_looks_like_a_time_is_none(line: str):
    assert trailing(line) is None


def test_a_time_behind_a_name_is_read_with_the_name():
    stamp = middle("Anne Morel, [0:30] bonjour")
    assert stamp is not None
    assert (stamp.name, stamp.ms, stamp.rest) == ("Anne Morel", 30_000, "bonjour")


def test_a_bracket_without_text_behind_it_is_no_time_in_the_middle():
    assert middle("Anne Morel [0:30]") is None


@pytest.mark.parametrize("line", ["--:-- Anne", "[??:??] Anne", "–:–– Anne", "xx:xx:xx Anne"])
def test_a_blank_for_a_time_is_read_as_such(line: str):
    stamp = leading(line)
    assert stamp is not None
    assert (stamp.ms, stamp.rest) == (None, "Anne")
