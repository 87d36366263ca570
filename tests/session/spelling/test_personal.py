"""The user's own words, in a real file."""

import pytest

from app.session.spelling.personal import PersonalWords, words_path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "minutage" / "words.txt"


def test_a_word_that_is_added_is_known_today_and_tomorrow(path):
    words = PersonalWords(path)
    assert not words.knows("chapitrage")
    words.add("chapitrage")
    assert words.knows("chapitrage")
    assert words.knows("Chapitrage")
    assert path.read_text(encoding="utf-8") == "chapitrage\n"
    assert PersonalWords(path).knows("chapitrage")


def test_a_name_is_known_with_its_capital_only(path):
    words = PersonalWords(path)
    words.add("Kerjan")
    assert words.knows("Kerjan")
    assert not words.knows("kerjan")


def test_what_another_window_has_added_stays(path):
    one, other = PersonalWords(path), PersonalWords(path)
    assert not one.knows("chapitrage")
    other.add("chapitrage")
    one.add("dérushage")
    one.add("dérushage")
    assert path.read_text(encoding="utf-8") == "chapitrage\ndérushage\n"
    assert one.knows("chapitrage")


def test_accents_and_apostrophes_are_the_same_however_they_are_written(path):
    path.parent.mkdir()
    path.write_text("\ufeffde\u0301rushage\r\n\n  prud’homie \n", encoding="utf-8")
    words = PersonalWords(path)
    assert words.knows("dérushage")
    assert words.knows("prud'homie")


def test_a_file_that_is_no_text_is_not_written_over(path):
    path.parent.mkdir()
    path.write_bytes(b"caf\xe9\n")
    words = PersonalWords(path)
    with pytest.raises(UnicodeError):
        words.add("chapitrage")
    assert path.read_bytes() == b"caf\xe9\n"
    assert words.knows("chapitrage")


def test_a_folder_that_can_t_be_read_is_as_none(path):
    path.mkdir(parents=True)
    words = PersonalWords(path)
    assert not words.knows("chapitrage")
    with pytest.raises(OSError, match=r"words\.txt"):
        words.add("chapitrage")


def test_they_stand_beside_the_settings(tmp_path):
    assert words_path() == tmp_path / ".home" / "config" / "minutage" / "words.txt"
