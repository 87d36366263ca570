"""Real recordings with known truth, made with PyAV in about a second.

Frame number: a row of 20 cells at the bottom left, 16 px wide and high in a picture 640 px wide;
cell k from the left is white when bit k of the frame number is 1. Frame n is shown from n / fps seconds.
Sound: a 50 ms beep of 1 kHz at every whole 5 s, silence else.
"""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

SAMPLES = 48_000
CELLS = 20
CELL_PX = 16
BEEP_MS = 50
BEEP_EVERY_S = 5
_VIDEO = {
    "libx264": {"preset": "ultrafast", "crf": "30", "bf": "2", "sc_threshold": "0"},
    "libvpx": {"deadline": "realtime", "cpu-used": "8", "crf": "20", "b": "1M"},
}
"""By codec; in each of these, every tenth second begins with a key frame."""

_SOUND = {
    ".mp3": "libmp3lame",
    ".ogg": "libopus",
    ".wav": "pcm_s16le",
    ".flac": "flac",
    ".aiff": "pcm_s16be",
    ".caf": "pcm_s16be",
}


def make_recording(
    path: Path,
    seconds: int = 20,
    fps: int | Fraction = 25,
    size: tuple[int, int] = (640, 360),
    *,
    beeps: bool = True,
    chapters: tuple[tuple[int, int, str], ...] = (),
    codecs: tuple[str, str] | None = None,
    offset_ms: int = 0,
    turned: int = 0,
    matrix: str | None = None,
    first_s: int = 0,
) -> Path:
    """Write a video with its frame numbers drawn in, H.264 and AAC; the suffix says in which container.

    Args:
        path: where it is written.
        seconds: its length.
        fps: frames per second.
        size: width and height in pixels.
        beeps: whether there is sound.
        chapters: start and end in ms, and title.
        codecs: of the picture and of the sound, where H.264 and AAC do not fit.
        offset_ms: the first time stamp.
        turned: by how many degrees, against the clock, a player has to turn the picture.
        matrix: by which its colours are to be made out: ``"ITU709"``. It is reddish then; else it is grey, and nothing
            is said of it.
        first_s: the second of which this is a part, and by which its frames are numbered.
    """
    picture_codec, sound_codec = codecs or ("libx264", "aac")
    options = _VIDEO[picture_codec] | {"g": str(round(fps * 10))} if picture_codec in _VIDEO else {}
    with av.open(str(path), "w", container_options={"output_ts_offset": f"{offset_ms}ms"}) as out:
        video: Any = out.add_stream(picture_codec, rate=fps, options=options)
        video.width, video.height = size
        video.pix_fmt, video.thread_count = "yuv420p", 1  # more threads gain nothing with pictures so small
        if matrix is not None:
            video.codec_context.colorspace = av.video.reformatter.Colorspace[matrix]
        if turned:
            video.set_display_rotation(turned)
        sound: Any = out.add_stream(sound_codec, rate=SAMPLES, layout="mono") if beeps else None
        if chapters:
            out.set_chapters([_chapter(at, *one) for at, one in enumerate(chapters)])
        for second in range(seconds):
            for number in range(-(-second * fps // 1), -(-(second + 1) * fps // 1)):
                picture = _picture(int(first_s * fps) + int(number), size, matrix is not None)
                frame = av.VideoFrame.from_numpy_buffer(picture, format="yuv420p")
                frame.pts, frame.time_base = int(number), 1 / Fraction(fps)
                out.mux(video.encode(frame))
            if sound is not None:
                out.mux(sound.encode(_second_of_sound(second)))
        for stream in (video, sound):
            if stream is not None:
                out.mux(stream.encode())
    return path


def make_sound(
    path: Path, seconds: int = 20, *, bit_rate: int | None = None, options: dict[str, str] | None = None
) -> Path:
    """Write the same beeps alone: .m4a, .aac, .mp3, .ogg (Opus), .wav, .flac, .aiff or .caf.

    Args:
        path: where it is written; the suffix says in which format.
        seconds: its length.
        bit_rate: where the codec's own does not do.
        options: of the container.
    """
    with av.open(str(path), "w", container_options=options) as out:
        sound: Any = out.add_stream(_SOUND.get(path.suffix, "aac"), rate=SAMPLES, layout="mono")
        if bit_rate is not None:
            sound.bit_rate = bit_rate
        for second in range(seconds):
            out.mux(sound.encode(_second_of_sound(second)))
        out.mux(sound.encode())
    return path


def _chapter(at: int, start_ms: int, end_ms: int, title: str) -> dict[str, Any]:
    times = {"start": start_ms, "end": end_ms, "time_base": Fraction(1, 1000)}
    return {"id": at, **times, "metadata": {"title": title}}


def _picture(number: int, size: tuple[int, int], reddish: bool) -> np.ndarray:
    """Return planes as PyAV wants them: a grey slope, a bar that crosses it every four seconds, the frame number."""
    width, height = size
    planes = np.full((height * 3 // 2, width), 128, np.uint8)
    planes[:height] = np.linspace(60, 180, width, dtype=np.uint8)
    if reddish:
        planes[height : height * 5 // 4], planes[height * 5 // 4 :] = 100, 180
    bar = number * width // 100 % width
    planes[: height // 2, bar : bar + 8] = 235
    cell = CELL_PX * width // 640
    for k in range(CELLS):
        planes[height - cell : height, k * cell : (k + 1) * cell] = 235 if number >> k & 1 else 16
    return planes


def _second_of_sound(second: int) -> av.AudioFrame:
    samples = np.zeros((1, SAMPLES), np.float32)
    if second % BEEP_EVERY_S == 0:
        count = SAMPLES * BEEP_MS // 1000
        samples[0, :count] = 0.4 * np.sin(2 * np.pi * 1000 * np.arange(count) / SAMPLES)
    frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLES, second * SAMPLES, Fraction(1, SAMPLES)
    return frame
