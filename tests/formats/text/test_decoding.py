"""From bytes to text."""

import subprocess
import sys

import pytest

from app.core.errors import MinutageError
from app.formats.text.decoding import MAX_BYTES, MAX_LINES, decode

FRENCH = "0:30 Réponse d’Élodie : « Où étiez-vous cet été ? » — À la mer…\nÇa coûte 3 € l’œuf, paraît-il.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_french_is_read_in_the_encodings_of_french_computers(encoding: str):
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_without_its_mark(encoding: str):
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


def test_one_accent_is_enough_to_see_cp1252():
    assert decode("Un café".encode("cp1252"), "a.txt") == "Un café"


def test_another_writing_is_left_to_the_detector():
    russian = "Здравствуйте, уважаемые слушатели. Сегодня мы говорим о саде и о том, что в нём растёт.\n" * 5
    assert decode(russian.encode("cp1251"), "a.txt") == russian


def test_a_damaged_utf_8_text_loses_its_damaged_sign_only():
    damaged = (FRENCH * 3).encode().replace("œ".encode(), b"\xc5", 1)
    assert decode(damaged, "a.txt") == (FRENCH * 3).replace("œ", "\ufffd", 1)


def test_control_characters_go():
    assert decode(b"Bonjour\x0b \x1b\x01tous", "a.txt") == "Bonjour\x0b tous"


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u00a0\n".encode(), b"---\n***\n"])
def test_a_file_without_text_is_told(data: bytes):
    with pytest.raises(MinutageError) as told:
        decode(data, "vide.txt")
    assert str(told.value) == "vide.txt holds no text: choose a file that holds the transcript"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04 a document",
        b"%PDF-1.7 a document",
        b"{\\rtf1 a document}",
        b"<!DOCTYPE html><p>a page",
        b"Bonjour\x00tous",
        bytes(range(1, 32)) * 20,
        b"\xff\xfe" + b"\x00\xd8" * 50,
        b"ID3\x04\x00\x00" + bytes(300),
        b"AA\x00",
    ],
)
def test_what_is_no_plain_text_is_told(data: bytes):
    with pytest.raises(MinutageError) as told:
        decode(data, "image.txt")
    assert str(told.value).startswith("image.txt is not a plain text: save it as plain text (.txt)")


def test_a_file_that_is_too_large_is_told_without_being_decoded():
    with pytest.raises(MinutageError, match=r"livre\.txt is larger than 50 MB"):
        decode(bytes(MAX_BYTES + 1), "livre.txt")


def test_more_lines_than_any_transcript_has_are_told():
    with pytest.raises(MinutageError, match=r"livre\.txt has more than 500000 lines"):
        decode(b"a\n" * (MAX_LINES + 1), "livre.txt")


def test_a_text_in_utf_8_imports_no_detector_and_no_markup_parser():
    code = (
        "import sys; from pathlib import Path; from app.formats.text import read;"
        "read('0:00 Été *'.encode(), Path('a.txt'), None);"
        "print([name for name in ('charset_normalizer', 'markdown_it', 'PySide6', 'difflib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
