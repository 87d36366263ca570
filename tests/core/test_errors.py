import pytest

from app.core.errors import MinutageError
from app.core.texts import Note


def test_an_error_says_what_happened_and_what_to_do():
    error = MinutageError("{name} was not opened", "choose another file", detail="line 3", name="a{b}.txt")
    assert error.texts() == ("a{b}.txt was not opened", "choose another file")
    assert str(error) == "a{b}.txt was not opened: choose another file"
    assert error.detail == "line 3"


def test_an_error_without_a_way_out_says_only_what_happened():
    assert str(MinutageError("{name} was not opened", name="a.txt")) == "a.txt was not opened"


def test_an_error_is_translated_where_it_is_shown():
    french = {"{name} was not opened": "{name} n’a pas été ouvert", "choose another": "choisissez-en un autre"}
    error = MinutageError("{name} was not opened", "choose another", name="a.txt")
    assert error.texts(french.__getitem__) == ("a.txt n’a pas été ouvert", "choisissez-en un autre")


def test_an_error_is_raised_and_caught_by_its_type():
    with pytest.raises(MinutageError, match="nothing"):
        raise MinutageError("nothing")


def test_a_note_is_translated_where_it_is_shown():
    note = Note("The mark at {time} was lost", {"time": "8:56"})
    assert note.message() == "The mark at 8:56 was lost"
    assert note.message({note.text: "Le repère à {time} a été perdu"}.__getitem__) == "Le repère à 8:56 a été perdu"
    assert Note("Saved").message() == "Saved"
