"""From bytes to text: byte order marks, UTF-16, and the encodings of before UTF-8."""

import re
from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

MAX_BYTES: Final = 50 << 20
MAX_LINES: Final = 500_000

_TOO_LONG: Final = QT_TRANSLATE_NOOP("core", "no transcript is that long: choose another file, or cut it in parts")

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_OTHER_FILES: Final = ("%PDF-", "{\\rtf", "<!doctype html", "<html", "PK\x03\x04")
_WESTERN: Final = ("cp1252", "mac_roman", "cp850")
_USUAL: Final = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆáíóúñãõìòåøßÁÍÓÚÑÅØ¿¡’‘“”«»‹›–—…•·€£§©®™°²³½¼ºª×\u00a0")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SAMPLE: Final = 1 << 16


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark and without control characters.

    Args:
        data: the whole file.
        name: of the file, for the error.

    Raises:
        MinutageError: the file is larger than `MAX_BYTES` or `MAX_LINES`, holds no text, or is no text.
    """
    if len(data) > MAX_BYTES:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} is larger than {limit} MB"), _TOO_LONG, name=name, limit=MAX_BYTES >> 20
        )
    text = _text(data)
    if text is None or _is_something_else(text):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} is not a plain text"),
            QT_TRANSLATE_NOOP("core", "save it as plain text (.txt) in the program it comes from, and open that"),
            name=name,
        )
    return _checked(_CONTROLS.sub("", text), name)


def _checked(text: str, name: str) -> str:
    """Return the text where it has a letter or a digit, and not too many lines."""
    if max(text.count("\n"), text.count("\r")) > MAX_LINES:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} has more than {limit} lines"), _TOO_LONG, name=name, limit=MAX_LINES
        )
    if not any(char.isalnum() for char in text):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} holds no text"),
            QT_TRANSLATE_NOOP("core", "choose a file that holds the transcript"),
            name=name,
        )
    return text


def _text(data: bytes) -> str | None:
    """Return the decoded text, None where it can't be one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    wide = _utf16_without_mark(data)
    if wide:
        return _decoded(data, wide)
    if b"\x00" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _before_utf8(data)


def _decoded(data: bytes, encoding: str) -> str | None:
    text = data.decode(encoding, errors="replace")
    return None if "\x00" in text or text.count("\ufffd") > len(text) // 10 + 1 else text


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order by where the zero bytes stand: every second one in Latin writing."""
    sample = data[:4096]
    pairs = len(sample) // 2
    first, second = sample[0 : 2 * pairs : 2].count(0), sample[1::2].count(0)
    if second > pairs * 0.4 and first < pairs * 0.05:
        return "utf-16-le"
    if first > pairs * 0.4 and second < pairs * 0.05:
        return "utf-16-be"
    return None


def _before_utf8(data: bytes) -> str:
    """Return the text of a file that is not UTF-8: a damaged one, Western writing, or what the detector says."""
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count("\ufffd") * 10 <= sum(char > "\x7f" for char in damaged[:_SAMPLE]):
        return damaged
    sample = data[:_SAMPLE]
    best = max(_WESTERN, key=lambda encoding: _plausibility(sample, encoding))
    if _plausibility(sample, best) >= 0.9:
        return data.decode(best, errors="replace")
    return data.decode(_detected(sample), errors="replace")


def _plausibility(sample: bytes, encoding: str) -> float:
    """Return which part of the characters beyond ASCII a Western text would hold; 0 where they are too many."""
    text = sample.decode(encoding, errors="replace")
    beyond = [char for char in text if char > "\x7f"]
    letters = sum(char.isalpha() for char in text)
    if sum(char.isalpha() for char in beyond) > max(3, letters * 0.4):
        return 0.0
    return sum(char in _USUAL for char in beyond) / max(1, len(beyond))


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # late: 25 ms that a text in UTF-8 must not cost

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"


def _is_something_else(text: str) -> bool:
    """Whether it is a PDF, an RTF, a web page, or bytes that happen to decode."""
    start = text[:64].lstrip().lower()
    if start.startswith(tuple(one.lower() for one in _OTHER_FILES)):
        return True
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(4, len(sample) // 50)
