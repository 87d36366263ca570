"""The page's small parts, each by itself."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.edits import Caret, Splice
from app.session.document import Change
from app.ui.transcript.burst import Burst
from app.ui.transcript.differences import common_end, common_start
from app.ui.transcript.heard import heard_lines
from app.ui.transcript.places import as_line, characters, clean, units
from app.ui.transcript.touched import keeps_faces, roomy_lines, touched_lines

TEXTS = st.text(st.sampled_from("ab é🎙\u0301\u00a0"), max_size=12)


@given(text=TEXTS, offset=st.integers(0, 12))
def test_characters_and_units_are_each_others_inverse(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert units(text, offset) == len(text[:offset].encode("utf-16-le")) // 2
    assert characters(text, units(text, offset)) == offset


@given(one=TEXTS, other=TEXTS)
def test_what_two_texts_share_is_put_around_what_differs(one: str, other: str) -> None:
    start = common_start(one, other)
    end = common_end(one, other, start)
    assert one[:start] == other[:start]
    assert one[len(one) - end :] == other[len(other) - end :]
    middles = one[start : len(one) - end], other[start : len(other) - end]
    assert one == other or middles[0][:1] != middles[1][:1]
    assert start + end <= min(len(one), len(other))


@given(text=st.text(max_size=12))
def test_a_line_is_as_long_as_its_text(text: str) -> None:
    assert len(as_line(text)) == len(text)
    assert not set(as_line(text)) & set("\n\r\u2028\u2029\ufdd0\ufdd1")


def test_cleaned_text_keeps_what_people_write() -> None:
    written = "Élan\u00a0: « 🎙\u202f» \u200fن\u0301\ttab\nligne"
    assert clean(written) == written
    assert clean("a\x00b\x1bc\ufdd1d\ud800e\x85f") == "abcde\nf"


def test_what_is_heard_ends_at_the_next_mark_or_aside() -> None:
    kinds = (CHAPTER, PARAGRAPH, TURN, PARAGRAPH, PARAGRAPH, TURN)
    blocks = [Block(str(at), kind, "") for at, kind in enumerate(kinds)]
    assert heard_lines(blocks, 2, 5) == range(2, 5)
    assert heard_lines(blocks, 2, 3) == range(2, 4)
    assert heard_lines(blocks, 0, 5) == range(2)
    assert heard_lines([blocks[2], Block("x", PARAGRAPH, "", role=ASIDE)], 0, 5) == range(1)
    assert heard_lines(blocks, None, 5) == range(0)
    assert heard_lines(blocks, 9, 12) == range(0)


def test_touched_lines_are_numbered_as_they_are_at_the_end() -> None:
    one, two, three = (Block(name, TURN, name) for name in "abc")
    splices = (Splice(4, (one,), (Block("a", CHAPTER, "a"),)), Splice(1, (), (two, three)), Splice(0, (one,), ()))
    assert sorted(touched_lines(splices)) == [0, 1, 5]


def test_lines_whose_time_words_or_speaker_alone_are_others_are_not_touched() -> None:
    said = Block("a", TURN, "un", start_ms=0)
    before = (said, said, said, said)
    after = (
        replace(said, start_ms=5),
        replace(said, text="Un"),
        replace(said, type=CHAPTER),
        replace(said, speaker="s"),
    )
    assert list(touched_lines((Splice(3, before, after),))) == [5]


def test_lines_take_another_room_by_their_type_and_by_whether_somebody_is_named() -> None:
    said = Block("a", TURN, "un", start_ms=0, speaker="s")
    before = (said, said, said, said)
    after = (
        replace(said, start_ms=5),
        replace(said, speaker="t"),
        replace(said, speaker=None),
        replace(said, type=PARAGRAPH),
    )
    assert list(roomy_lines((Splice(3, before, after),))) == [0, 5, 6]


def test_a_block_keeps_its_face_with_other_words_and_times_and_loses_it_with_another_speaker() -> None:
    one = Block("a", TURN, "un", start_ms=0, speaker="s")
    assert keeps_faces((Splice(0, (one,), (replace(one, text="deux", start_ms=5, end_ms=9),)),))
    for other in (replace(one, speaker="t"), replace(one, label="Elle"), replace(one, type=CHAPTER)):
        assert not keeps_faces((Splice(0, (one,), (other,)),))
    assert not keeps_faces((Splice(0, (one,), ()),))


def test_other_words_are_told_from_another_block() -> None:
    one = Block("a", TURN, "un", start_ms=0)
    assert not Change((Splice(0, (one,), (Block("a", TURN, "deux", start_ms=0),)),)).moves_times
    assert Change((Splice(0, (one,), (Block("a", TURN, "un", start_ms=5),)),)).moves_times
    assert Change((Splice(0, (one,), (Block("b", TURN, "un", start_ms=0),)),)).moves_times
    assert not keeps_faces((Splice(0, (one,), (Block("b", TURN, "un", start_ms=0),)),))
    assert keeps_faces(())
    assert not Change(()).moves_times


def test_a_burst_goes_on_where_it_stopped(qtbot: QtBot) -> None:
    burst = Burst()
    first = burst.gesture(Caret.at(0, 0), Caret.at(0, 1), "a")
    assert burst.gesture(Caret.at(0, 1), Caret.at(0, 2), "b") == first
    assert burst.gesture(Caret.at(3, 0), Caret.at(3, 1), "c") != first
    assert burst.is_going_on
    with qtbot.waitSignal(burst.rested):
        pass
    assert not burst.is_going_on
