"""JSON is read to the letter: what could not be written back is refused, with its line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import MinutageError
from app.storage.files import MAX_BYTES
from app.storage.json_bytes import dump_json, on_one_line
from app.storage.json_text import MAX_DEPTH, parse_json
from tests.strategies import json_values


def refused(data: bytes) -> str:
    with pytest.raises(MinutageError) as error:
        parse_json(data)
    what, todo = error.value.texts()
    assert todo
    return what


@given(json_values)
def test_what_is_written_is_read(value: object) -> None:
    assert parse_json(dump_json(value)) == value


@given(json_values)
def test_a_value_on_one_line_is_the_same_value(value: object) -> None:
    data = dump_json([on_one_line(value), {}])
    assert parse_json(data) == [value, {}]
    assert data.count(b"\n") == 4


@given(json_values)
def test_what_other_programs_write_is_read_as_they_meant_it(value: object) -> None:
    assert parse_json(json.dumps(value).encode()) == value
    assert parse_json(json.dumps(value, ensure_ascii=False, indent="\t").encode("utf-8-sig")) == value


def test_integers_of_any_length_keep_all_their_digits() -> None:
    value = [2**63, 2**64, -(2**70), int("9" * 400)]
    assert parse_json(dump_json(value)) == value


@pytest.mark.parametrize("literal", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 5000])
def test_a_number_that_is_none_is_refused_with_its_line(literal: str) -> None:
    what = refused(f'{{"a": "NaN Infinity 1e999",\n"b": [1,\n {literal}]}}'.encode())
    assert what.startswith(f"Line 3 holds {literal[:20]}")
    assert what.endswith("which is not a number that can be kept")


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1,\n"a": 1}',
        '[{"a": {"a": "a"}, "b": ["a"]}, {"b": 1, "c": "\\"a\\": {",\n"b": 2}]',
        '{"é": 1,\n"\\u00e9" : 1}',
        '{"b": [{"a": 1}, {"a": 1}], "c": {"b": 1,\n  "b"\n: 1}}',
    ],
)
def test_a_member_that_stands_twice_is_refused_with_its_line(text: str) -> None:
    assert refused(text.encode()).startswith("Line 2 gives “")


def test_the_same_member_in_two_objects_is_no_repetition() -> None:
    assert parse_json(b'[{"a": {"a": 1}}, {"a": 2}]') == [{"a": {"a": 1}}, {"a": 2}]


@pytest.mark.parametrize(
    "text", [r"\ud800", r"\uDFFF", r"a\ud83d\ud83d\ude00", r"\ude00\ud83d", r"\\\ud800", r"\ud83d\n"]
)
def test_half_a_character_is_refused_with_its_line(text: str) -> None:
    assert refused(f'["a",\n"{text}"]'.encode()) == "Line 2 holds half a character"


@pytest.mark.parametrize("text", [r"\ud83d\ude00", r"\\ud800", r"\uD83D\uDE00\\\\ud800", "é"])
def test_whole_characters_are_not_mistaken_for_halves(text: str) -> None:
    assert parse_json(f'"{text}"'.encode()) == json.loads(f'"{text}"')


@pytest.mark.parametrize("data", [b'"\xed\xa0\x80"', b'\n"\xff"', '"é"'.encode("cp1252"), '{"a": 1}'.encode("utf-16")])
def test_what_is_not_utf_8_is_refused(data: bytes) -> None:
    assert refused(data).endswith("is not UTF-8 text")


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ('[{"[[[":', "}]")])
def test_nesting_is_read_down_to_64_levels_and_no_further(opening: str, closing: str) -> None:
    levels = MAX_DEPTH // len(closing)
    text = opening * levels + '"\\\\]\\"}["' + closing * levels
    assert parse_json(text.encode()) == json.loads(text)
    deeper = f"[{text}]" if opening == "[" else f'{{"a":{text}}}'
    assert refused(deeper.encode()) == "The file nests its values more than 64 levels deep"


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_bottomless_nesting_is_refused_and_exhausts_nothing(text: str) -> None:
    assert refused(text.encode()) == "The file nests its values more than 64 levels deep"


@pytest.mark.parametrize("text", ['{"a": [1, 2', '{"a": "never close', '{"a":', "[\n1,\n"])
def test_a_file_that_was_cut_is_said_to_be_cut(text: str) -> None:
    assert refused(f"\n{text}".encode()).startswith("The file is not whole: it ends too early, in line ")


@pytest.mark.parametrize(
    "text", ["[1,\n2,,]", "[1,\n01]", "[1,\n'a']", "{\na: 1}", '["a",\n"tab\there"]', "[1]\n[2]", "]\n"]
)
def test_what_is_no_json_is_refused_with_its_line(text: str) -> None:
    assert refused(text.encode()) == f"Line {1 if text[0] == ']' else 2} is not valid JSON"


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert refused(data) == "The file is empty"


def test_more_than_256_mb_are_refused_unread() -> None:
    assert refused(bytes(MAX_BYTES + 1)).startswith("The file is larger than 256 MB")


def test_bytes_that_are_zero_since_the_power_went_are_refused() -> None:
    assert refused(bytes(4096)) == "Line 1 is not valid JSON"


@given(st.binary(max_size=60) | st.text('[]{}",:\\u0dD8 1eNa\n', max_size=60).map(str.encode))
def test_anything_at_all_is_read_or_refused_in_words(data: bytes) -> None:
    try:
        value = parse_json(data)
    except MinutageError as error:
        value = str(error)
    assert parse_json(dump_json(value)) == value
