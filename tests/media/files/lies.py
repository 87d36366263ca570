"""Recordings whose header claims another length than they have, or none: how they come about in life."""

from pathlib import Path
from typing import Any, Final

import av

from tests.recordings import make_recording, make_sound, make_webm

SECONDS: Final = 12
LONG_S: Final = 120
"""Of a sound without compression: so much is read of it only by who reads it whole."""


class _OneWay:
    """A file that can only be written on and on, as what is recorded live is."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, data: bytes) -> int:
        return self._file.write(data)

    def close(self) -> None:
        self._file.close()


def whole(path: Path) -> Path:
    """Make an honest recording, by its suffix, with a key frame every second where it has a picture."""
    if path.suffix in (".aiff", ".wav", ".ogg"):
        return make_sound(path, SECONDS)
    return (make_webm if path.suffix == ".webm" else make_recording)(path, SECONDS)


def cut(path: Path) -> Path:
    """Make one whose second half was lost, and whose header still claims the whole."""
    data = whole(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


def cut_mp4(path: Path) -> Path:
    """Make one whose table of contents stands at its head, and whose second half was lost."""
    _copied(whole(path.with_name("ganz.mp4")), path, {"movflags": "faststart"})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


def live(path: Path, options: dict[str, str] | None = None) -> Path:
    """Make one as a browser or a streaming program records it: nobody went back to write its length at its head."""
    out = _OneWay(path)
    before = ".mp4" if path.suffix == ".mkv" else path.suffix  # a Matroska does not tell when its first packets decode
    _copied(whole(path.with_name(f"before{before}")), out, options or {}, path.suffix)
    out.close()
    return path


def live_sound(path: Path) -> Path:
    """Make 11 MB of sound in Matroska, as `live` does."""
    out = _OneWay(path)
    _copied(make_sound(path.with_name("before.wav"), LONG_S), out, {}, ".mkv")
    out.close()
    return path


def whole_sound(path: Path) -> Path:
    """Make an honest one of that size."""
    _copied(make_sound(path.with_name("before.wav"), LONG_S), path, {})
    return path


def cut_sound(path: Path) -> Path:
    """Make one of that size, whose second half was lost, and with it the index."""
    data = whole_sound(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


def without_index(path: Path) -> Path:
    """Make an AVI whose index, which stands at its end, was lost."""
    data = whole(path).read_bytes()
    path.write_bytes(data[: data.rindex(b"idx1")])
    return path


def with_size(path: Path, size: int) -> Path:
    """Make a WAV that says it holds so many bytes of sound, as recorders do that never come to say it."""
    data = bytearray(whole(path).read_bytes())
    at = data.index(b"data") + 4
    data[at : at + 4] = size.to_bytes(4, "little")
    path.write_bytes(data)
    return path


def with_film_length(path: Path, seconds: int) -> Path:
    """Make an MP4 whose head claims that length for the whole, where its tracks know better."""
    data = bytearray(whole(path).read_bytes())
    at = data.index(b"mvhd") + 16
    scale = int.from_bytes(data[at : at + 4], "big")
    data[at + 4 : at + 8] = (seconds * scale).to_bytes(4, "big")
    path.write_bytes(data)
    return path


def _copied(source: Path, out: Any, options: dict[str, str], suffix: str = "") -> None:
    """Copy the streams, as they are, to a file or to what takes bytes."""
    kind = {"": None, ".mkv": "matroska"}.get(suffix, suffix[1:])
    with av.open(str(source)) as read, av.open(str(out) if kind is None else out, "w", kind, options) as written:
        streams = {one.index: written.add_stream_from_template(one) for one in read.streams if one.type != "data"}
        for packet in read.demux():
            if packet.dts is not None and packet.stream.index in streams:
                packet.stream = streams[packet.stream.index]
                written.mux(packet)
