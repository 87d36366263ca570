"""The door to every decoder: only a file whose first bytes are those of a recording passes.

A playlist or a web manifest that is named like a recording would make a decoder open other
files and addresses, so the name counts for nothing here.
"""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

HEAD: Final = 4096
"""Bytes that are looked at; more than any signature needs, two packets of a transport stream included."""


@dataclass(frozen=True, slots=True)
class Container:
    """What a recording's bytes are.

    Args:
        name: what people call it: ``"MP4"``.
        demux: FFmpeg's demuxer for it, the only one that may read the file.
        from_zero: whether its time stamps count from what a browser shows as 0; else its first one is 0.
        guesses_length: whether its length is only an estimate until every packet was read.
        seeks_to_start: whether a seek to the start gets there; else it lands behind the first whole picture.
    """

    name: str
    demux: str
    from_zero: bool = True
    guesses_length: bool = False
    seeks_to_start: bool = True


MP4: Final = Container("MP4", "mov")
MATROSKA: Final = Container("Matroska", "matroska")
WAV: Final = Container("WAV", "wav")
OGG: Final = Container("Ogg", "ogg")
FLAC: Final = Container("FLAC", "flac")
MP3: Final = Container("MP3", "mp3", from_zero=False, guesses_length=True)
ADTS: Final = Container("AAC", "aac", from_zero=False, guesses_length=True)
AVI: Final = Container("AVI", "avi", from_zero=False)
AIFF: Final = Container("AIFF", "aiff", from_zero=False)
CAF: Final = Container("CAF", "caf", from_zero=False)
FLV: Final = Container("FLV", "flv", from_zero=False, guesses_length=True)
MPEG_TS: Final = Container("MPEG-TS", "mpegts", from_zero=False, seeks_to_start=False)
MPEG_PS: Final = Container("MPEG-PS", "mpeg", from_zero=False)
ASF: Final = Container("ASF", "asf", from_zero=False)

_SIGNATURES: Final = (
    (0, b"\x1a\x45\xdf\xa3", MATROSKA),
    (0, b"OggS", OGG),
    (0, b"fLaC", FLAC),
    (0, b"caff", CAF),
    (0, b"FLV\x01", FLV),
    (0, b"\x00\x00\x01\xba", MPEG_PS),
    (0, bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"), ASF),
    (8, b"WAVE", WAV),
    (8, b"AVI ", AVI),
    (8, b"AIFF", AIFF),
    (8, b"AIFC", AIFF),
)
_FORMS: Final = {WAV: (b"RIFF", b"RF64"), AVI: (b"RIFF",), AIFF: (b"FORM",)}
_MP4_BOXES: Final = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_TEXT: Final = bytes({7, 8, 9, 10, 12, 13, 27} | set(range(0x20, 0x7F)))
_HIGH: Final = bytes(range(0x80, 0x100))
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LAYOUTS: Final = ((188, 0), (192, 4))


def check_recording(path: Path) -> Container:
    """Return what kind of recording `path` is. Reads its first bytes, decodes nothing.

    Raises:
        MinutageError: it is missing, a folder, empty, unreadable, or no recording.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _folder(path)
        if not stat.S_ISREG(mode):
            raise _unreadable(path, "")  # a pipe would be waited for
        with path.open("rb") as file:
            head = file.read(HEAD)
            container = _container(file, head)
    except FileNotFoundError:
        raise _refusal(
            path,
            QT_TRANSLATE_NOOP("core", "{name} is not there"),
            QT_TRANSLATE_NOOP("core", "if the recording was moved or renamed, locate it"),
        ) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, getattr(error, "strerror", None) or str(error)) from error
    if container is None:
        raise _not_a_recording(path, head)
    return container


def _container(file: BinaryIO, head: bytes) -> Container | None:
    found = next((one for at, mark, one in _SIGNATURES if _has(head, at, mark, one)), None)
    if found is not None:
        return found
    if head.startswith(b"ID3"):
        return _after_tag(file, head)
    if head[4:8] in _MP4_BOXES:
        return MP4
    if any(_is_transport(head, length, lead) for length, lead in _LAYOUTS):
        return MPEG_TS
    return _elementary(head.lstrip(b"\0"))


def _has(head: bytes, at: int, mark: bytes, container: Container) -> bool:
    return head[at : at + len(mark)] == mark and (at == 0 or head[:4] in _FORMS[container])


def _after_tag(file: BinaryIO, head: bytes) -> Container | None:
    """Return what stands behind an ID3 tag: a decoder skips the tag, and then believes what it finds there."""
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    file.seek(10 + size)
    rest = file.read(HEAD).lstrip(b"\0")
    if rest.startswith(b"fLaC"):
        return FLAC
    return _elementary(rest)


def _elementary(head: bytes) -> Container | None:
    """Return MP3 or ADTS by the sync word and the fields behind it, which no text has."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    layer, version = head[1] >> 1 & 3, head[1] >> 3 & 3
    if layer == 0:
        return ADTS if head[1] & 0xF0 == 0xF0 and head[2] >> 2 & 15 < 13 else None
    bit_rate, sampling = head[2] >> 4, head[2] >> 2 & 3
    known = layer != 3 and version != 1 and bit_rate not in (0, 15) and sampling != 3
    return MP3 if known else None  # layer I, which nobody uses, is how a text in UTF-16 begins


def _is_transport(head: bytes, length: int, lead: int) -> bool:
    syncs = head[lead::length][:8]
    return len(head) >= lead + 2 * length and set(syncs) == {0x47}


def _not_a_recording(path: Path, head: bytes) -> MinutageError:
    if not head:
        return _refusal(
            path,
            QT_TRANSLATE_NOOP("core", "{name} is empty"),
            QT_TRANSLATE_NOOP("core", "it may still be being copied; try again, or choose another file"),
        )
    if head.startswith(_MARKS) or (head.translate(None, _HIGH) and not head.translate(None, _TEXT + _HIGH)):
        return _refusal(
            path,
            QT_TRANSLATE_NOOP("core", "{name} is a text or a playlist, not a recording"),
            QT_TRANSLATE_NOOP("core", "choose the video or the sound itself"),
        )
    return _refusal(
        path,
        QT_TRANSLATE_NOOP("core", "{name} is not a recording that Minutage can play"),
        QT_TRANSLATE_NOOP("core", "choose a video or a sound, such as MP4, Matroska, MP3 or WAV"),
    )


def _folder(path: Path) -> MinutageError:
    return _refusal(
        path,
        QT_TRANSLATE_NOOP("core", "{name} is a folder"),
        QT_TRANSLATE_NOOP("core", "choose the recording in it"),
    )


def _unreadable(path: Path, detail: str) -> MinutageError:
    return _refusal(
        path,
        QT_TRANSLATE_NOOP("core", "{name} could not be read"),
        QT_TRANSLATE_NOOP("core", "check that it is still there and that you may read it"),
        detail=detail,
    )


def _refusal(path: Path, what: str, todo: str, *, detail: str = "") -> MinutageError:
    return MinutageError(what, todo, detail=detail, name=path.name)
