"""A recording as long as those that Minutage is for, with a known number in each frame; made in about a minute."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from heapq import merge
from itertools import chain
from pathlib import Path
from typing import Any

import av

from tests.recordings import make_recording, make_sound

LONG_S = 65 * 60
PART_S = 150
"""What one thread encodes at a time; a part begins with a key frame, so it is as long as some of those together."""

THREADS = 2


def make_long_recording(path: Path, seconds: int = LONG_S, part_s: int = PART_S) -> Path:
    """Write a video of 640×360 at 25 frames a second, as `make_recording` does, with a key frame every 10 s.

    Its parts are made side by side, beside `path`, and joined without being encoded again.
    """
    folder = path.parent / f".{path.stem}"
    folder.mkdir()
    starts = range(0, seconds, part_s)
    parts = [folder / f"{start}.mp4" for start in starts]
    sound = folder / "sound.m4a"

    def make_part(start: int, part: Path) -> None:
        make_recording(part, seconds=min(part_s, seconds - start), beeps=False, first_s=start, threads=1)

    with ThreadPoolExecutor(THREADS) as pool:
        made = [pool.submit(make_sound, sound, seconds)]
        made += [pool.submit(make_part, start, part) for start, part in zip(starts, parts, strict=True)]
        for one in made:
            one.result()
    _join(path, list(zip(starts, parts, strict=True)), sound)
    for part in (*parts, sound):
        part.unlink()
    folder.rmdir()
    return path


def remux(source: Path, target: Path) -> Path:
    """Write the same streams into another container; the suffix says into which."""
    _join(target, [(0, source)], source)
    return target


def repeat(source: Path, target: Path, seconds: int, times: int) -> Path:
    """Write a recording of that many seconds over and over again, without a sound."""
    _join(target, [(seconds * time, source) for time in range(times)], None)
    return target


def _join(path: Path, parts: list[tuple[int, Path]], sound: Path | None) -> None:
    """Write the picture of all parts, each from its second on, and that sound; what comes first stands first."""
    with av.open(str(path), "w") as out, ExitStack() as sources:
        streams, packets = [], []
        picture = chain.from_iterable(_packets(part, "video", start) for start, part in parts)
        for source, kind, given in ((parts[0][1], "video", picture), (sound, "audio", None)):
            if source is not None:
                opened = sources.enter_context(av.open(str(source)))
                streams.append(out.add_stream_from_template(next(one for one in opened.streams if one.type == kind)))
                packets.append(given or _packets(source, kind, 0))
        for packet in merge(*packets, key=_seconds):
            packet.stream = next(one for one in streams if one.type == packet.stream.type)
            out.mux(packet)


def _packets(path: Path, kind: str, start_s: int) -> Iterator[Any]:
    with av.open(str(path)) as source:
        stream = next(one for one in source.streams if one.type == kind)
        for packet in source.demux(stream):
            if packet.dts is not None:
                shift = int(start_s / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                yield packet


def _seconds(packet: Any) -> float:
    return packet.dts * packet.time_base.numerator / packet.time_base.denominator
