"""JSON written: indented, but for what is easier read on one line."""

from typing import Final

import orjson

_INDENTED: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_SMALLEST: Final = -(2**63)
_LARGEST: Final = 2**64 - 1


def dump_json(value: object) -> bytes:
    """Return `value` as UTF-8, indented by two spaces, with a line break at its end."""
    return _dumped(value, _INDENTED)


def on_one_line(value: object) -> orjson.Fragment:
    """Return `value` in a form that `dump_json` puts on one line."""
    return orjson.Fragment(_dumped(value, 0))


def _dumped(value: object, option: int) -> bytes:
    try:
        return orjson.dumps(value, option=option)
    except TypeError:
        return orjson.dumps(_writable(value), option=option)


def _writable(value: object) -> object:
    """Return `value` without what the writer refuses.

    An integer longer than 64 bits is kept as it is. Half a surrogate pair, which can come out of
    a paste and is no character, becomes U+FFFD: it must not keep all the rest from being saved.
    """
    if isinstance(value, str):
        return _whole_characters(value)
    if isinstance(value, int) and not _SMALLEST <= value <= _LARGEST:
        return orjson.Fragment(str(value))
    if isinstance(value, dict):
        return {_whole_characters(str(name)): _writable(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_writable(item) for item in value]
    return value


def _whole_characters(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
