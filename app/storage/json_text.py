"""JSON read to the letter: what could not be written back as it was is refused, with its line.

Python's own reader keeps the last of two members of one name, takes NaN for a
number and half a surrogate pair for text. Each of these is an error here.
"""

import json
import re
from math import isinf
from typing import Final, NoReturn

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage.files import MAX_BYTES, too_large

MAX_DEPTH: Final = 64

_MEND: Final = QT_TRANSLATE_NOOP("core", "mend that line in a text editor, or open an older copy")
_STRING: Final = r'"(?:[^"\\]++|\\.)*+"'
_PIECE: Final = rf"(?P<member>{_STRING})(?=\s*:)|{_STRING}|[{{}}\[\]]"
_LONG: Final = r"\d{640,}+"  # Python promises to read integers up to this length, and no more
_SURROGATE: Final = (  # not compiled here: hardly any file needs it
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a whole pair
    r"|\\(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})"
    r"|\\."
)


class _BadNumberError(Exception):
    """A number that no number is: its text is the argument."""


class _RepeatedError(Exception):
    """A member stands twice in one object: its name is the argument."""


def parse_json(data: bytes) -> object:
    """Return what a JSON text in UTF-8, with or without a byte order mark, says.

    Raises:
        MinutageError: it is no JSON, not UTF-8, deeper than 64 levels or larger than 256 MB, or
            holds a member twice in one object, NaN, an infinite number or half a surrogate pair.
    """
    if len(data) > MAX_BYTES:
        raise too_large()
    text = _decoded(data)
    _refuse_depth(data)
    try:
        value: object = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise _invalid(text, error) from None
    except ValueError:  # an integer of thousands of digits, which Python does not read
        raise _bad_number(text, _LONG) from None
    except _BadNumberError as error:
        raise _bad_number(text, re.escape(str(error))) from None
    except _RepeatedError as error:
        raise _repeated(text, str(error)) from None
    except RecursionError:
        raise _too_deep() from None
    if b"\\u" in data:
        _refuse_lone_surrogates(text)
    return value


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "Line {line} is not UTF-8 text"),
            QT_TRANSLATE_NOOP("core", "choose another file, or save this one as UTF-8"),
            detail=f"byte {error.start}: {error.reason}",
            line=data.count(b"\n", 0, error.start) + 1,
        ) from None
    if not text or text.isspace():
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "The file is empty"), QT_TRANSLATE_NOOP("core", "open an older copy of it")
        )
    return text


def _refuse_depth(data: bytes) -> None:
    """Refuse nesting deeper than `MAX_DEPTH`, before a reader recurses into it.

    What brackets the strings hold goes first. Then each pass takes away the innermost pairs,
    so as many passes as there are levels leave nothing. All of it is done by C loops.
    """
    structure = data.replace(rb"\\", b"").replace(rb"\"", b"").translate(_ONE_BRACKET, _NO_BRACKETS)
    structure = structure.replace(b'""', b"")  # strings that hold none, and where one follows another: nearly all
    structure = b"".join(structure.split(b'"')[::2])
    for _ in range(MAX_DEPTH):
        inner = structure.replace(b"[]", b"")
        if len(inner) == len(structure):
            return  # nothing is left, or they do not match, which the reader says better
        structure = inner
    if b"[]" in structure:
        raise _too_deep()


_NO_BRACKETS: Final = bytes(set(range(256)) - set(b'"[]{}'))
_ONE_BRACKET: Final = bytes.maketrans(b"{}", b"[]")


def _too_deep() -> MinutageError:
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "The file nests its values more than {levels} levels deep"),
        QT_TRANSLATE_NOOP("core", "choose another file: no project is so deep"),
        levels=MAX_DEPTH,
    )


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedError(next(name for at, name in enumerate(names) if name in names[:at]))
    return members


def _number(literal: str) -> float:
    number = float(literal)
    if isinf(number):
        raise _BadNumberError(literal)
    return number


def _constant(literal: str) -> NoReturn:
    raise _BadNumberError(literal)


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_members, parse_float=_number, parse_constant=_constant)


def _invalid(text: str, error: json.JSONDecodeError) -> MinutageError:
    detail = f"column {error.colno}: {error.msg}"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return MinutageError(
            QT_TRANSLATE_NOOP("core", "The file is not whole: it ends too early, in line {line}"),
            QT_TRANSLATE_NOOP("core", "open an older copy of it"),
            detail=detail,
            line=error.lineno,
        )
    what = QT_TRANSLATE_NOOP("core", "Line {line} is not valid JSON")
    return MinutageError(what, _MEND, detail=detail, line=error.lineno)


def _bad_number(text: str, pattern: str) -> MinutageError:
    """Return the error for the first number of that pattern that stands outside strings."""
    pieces = re.finditer(rf"{_STRING}|(?P<number>{pattern})", text)
    found = next(one for one in pieces if one["number"])
    number = found["number"]
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "Line {line} holds {number}, which is not a number that can be kept"),
        _MEND,
        line=_line(text, found.start()),
        number=number if len(number) <= 20 else f"{number[:20]}…",
    )


def _repeated(text: str, name: str) -> MinutageError:
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "Line {line} gives “{member}” for the second time"),
        _MEND,
        line=_line(text, _second(text, name)),
        member=name,
    )


def _second(text: str, name: str) -> int:
    """Return where the first object that holds `name` twice does so again. Slow: only errors need it."""
    open_: list[bool] = []  # for each open object or list, whether it has had the member
    for piece in re.finditer(_PIECE, text):
        if piece[0] in "{[":
            open_.append(False)
        elif piece[0] in "}]":
            open_.pop()
        elif piece["member"] and json.loads(piece["member"]) == name:
            if open_[-1]:
                return piece.start()
            open_[-1] = True
    return 0


def _refuse_lone_surrogates(text: str) -> None:
    if "\\ud" not in text and "\\uD" not in text:
        return
    for escape in re.finditer(_SURROGATE, text):
        if escape["lone"]:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "Line {line} holds half a character"),
                _MEND,
                detail=escape[0],
                line=_line(text, escape.start()),
            )


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
