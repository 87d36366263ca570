"""Real recordings with known truth, made with PyAV in about a second.

Frame number: a row of 20 cells at the bottom left, 16 px wide and high in a picture 640 px wide;
cell k from the left is white when bit k of the frame number is 1. Frame n is shown from n / fps seconds.
Sound: a 50 ms beep of 1 kHz at every whole 5 s, silence else.
"""

import base64
import struct
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np

SAMPLES = 48_000
CELLS = 20
CELL_PX = 16
BEEP_MS = 50
BEEP_EVERY_S = 5
_VP8 = {"deadline": "realtime", "cpu-used": "-8", "b": "1M", "g": "250"}  # below 0: as busy as it may be
_VIDEO = {"preset": "ultrafast", "crf": "30", "bf": "2", "sc_threshold": "0"}
_SOUND = {
    ".mp3": "libmp3lame",
    ".ogg": "libopus",
    ".opus": "libopus",
    ".mka": "libopus",
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
    full_range: bool = False,
    pixel_shape: Fraction = Fraction(1),
    moves: bool = False,
    first_s: int = 0,
    options: dict[str, str] | None = None,
    threads: int = 0,
    times_ms: Sequence[int] | None = None,
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
        full_range: whether its darkest is 0 and its lightest 255, as cameras and telephones do it.
        pixel_shape: the width of a pixel to its height.
        moves: whether all of it moves, which is more work to decode.
        first_s: the second of which this is a part, and by which its frames are numbered.
        options: of the picture's codec, where those for H.264 do not fit.
        threads: how many encode it; by themselves as many as there are processors.
        times_ms: the times of the frames, where they do not follow one another evenly; `fps` is not used then.
    """
    picture_codec, sound_codec = codecs or ("libx264", "aac")
    if options is None:
        options = _VIDEO | {"g": str(round(fps * 10))} if codecs is None else {}
    with av.open(str(path), "w", container_options={"output_ts_offset": f"{offset_ms}ms"}) as out:
        video: Any = out.add_stream(picture_codec, rate=fps, options=options)
        if times_ms:
            video.codec_context.time_base = Fraction(1, 1000)
        video.width, video.height = size
        video.pix_fmt, video.thread_count = "yuv420p", threads
        _tell_colours(video.codec_context, matrix, full_range)
        video.codec_context.sample_aspect_ratio = pixel_shape
        if turned:
            video.set_display_rotation(turned)
        sound: Any = out.add_stream(sound_codec, rate=SAMPLES, layout="mono") if beeps else None
        if chapters:
            out.set_chapters([_chapter(at, *one) for at, one in enumerate(chapters)])
        shown_s = _times_s(seconds, Fraction(fps), times_ms)
        for second in range(seconds):
            for number in range(bisect_left(shown_s, second), bisect_left(shown_s, second + 1)):
                picture = _picture(int(first_s * fps) + number, size, reddish=matrix is not None, moves=moves)
                frame = av.VideoFrame.from_numpy_buffer(picture, format="yuv420p")
                frame.time_base = Fraction(1, 1000) if times_ms else 1 / Fraction(fps)
                frame.pts = int(shown_s[number] / frame.time_base)
                out.mux(video.encode(frame))
            if sound is not None:
                out.mux(sound.encode(_second_of_sound(second)))
        for stream in (video, sound):
            if stream is not None:
                out.mux(stream.encode())
    return path


def make_webm(path: Path, seconds: int, chapters: tuple[tuple[int, int, str], ...] = ()) -> Path:
    """Write one of VP8 and Opus, as `make_recording` does, as quickly as it can be encoded: else it takes ten times."""
    codecs = ("libvpx", "libopus")
    return make_recording(path, seconds, chapters=chapters, codecs=codecs, options=_VP8, threads=1)


def uneven_times(length_ms: int) -> list[int]:
    """Return the times of frames that last 20, 40 or 100 ms, as a telephone takes them."""
    times = [0]
    while times[-1] < length_ms:
        times.append(times[-1] + (20, 40, 40, 100, 20)[len(times) % 5])
    return times[:-1]


def make_sound(
    path: Path,
    seconds: int = 20,
    *,
    bit_rate: int | None = None,
    options: dict[str, str] | None = None,
    chapters: tuple[tuple[int, int, str], ...] = (),
    comments: dict[str, str] | None = None,
    cover: bytes | None = None,
) -> Path:
    """Write the same beeps alone: .m4a, .m4b, .aac, .mp3, .ogg or .opus, .mka, .wav, .flac, .aiff or .caf.

    Args:
        path: where it is written; the suffix says in which format.
        seconds: its length.
        bit_rate: where the codec's own does not do.
        options: of the container.
        chapters: start and end in ms, and title.
        comments: of the stream, as an Ogg has them.
        cover: a JPEG picture of 300×300 to attach.
    """
    kind = {".m4a": "mp4", ".m4b": "mp4", ".mka": "matroska"}.get(path.suffix)
    with av.open(str(path), "w", kind, container_options=options) as out:
        sound: Any = out.add_stream(_SOUND.get(path.suffix, "aac"), rate=SAMPLES, layout="mono")
        if bit_rate is not None:
            sound.bit_rate = bit_rate
        sound.metadata.update(comments or {})
        if chapters:
            out.set_chapters([_chapter(at, *one) for at, one in enumerate(chapters)])
        if cover is not None:
            _attach(out, sound, path.suffix, cover)
        for second in range(seconds):
            out.mux(sound.encode(_second_of_sound(second)))
        out.mux(sound.encode())
    return path


def _tell_colours(context: Any, matrix: str | None, full_range: bool) -> None:
    if matrix is not None:
        context.colorspace = av.video.reformatter.Colorspace[matrix]
    if full_range:
        context.color_range = av.video.reformatter.ColorRange.JPEG


def _times_s(seconds: int, fps: Fraction, times_ms: Sequence[int] | None) -> list[Fraction]:
    if times_ms is not None:
        return [Fraction(ms, 1000) for ms in times_ms]
    return [number / fps for number in range(-(-seconds * fps // 1))]


def _attach(out: Any, sound: Any, suffix: str, cover: bytes) -> None:
    """Attach a JPEG picture, as each container does."""
    if suffix in (".ogg", ".opus"):
        kind, described = b"image/jpeg", struct.pack(">5I", 0, 300, 300, 24, 0)
        block = struct.pack(">2I", 3, len(kind)) + kind + described + struct.pack(">I", len(cover)) + cover
        sound.metadata["METADATA_BLOCK_PICTURE"] = base64.b64encode(block).decode()
    elif suffix in (".mka", ".mkv"):
        out.add_attachment("cover.jpg", "image/jpeg", cover)
    else:
        picture = out.add_stream("mjpeg")
        picture.width, picture.height, picture.pix_fmt = 300, 300, "yuvj420p"
        picture.time_base = Fraction(1, 90_000)
        picture.disposition = av.stream.Disposition.attached_pic
        packet = av.Packet(cover)
        packet.pts = packet.dts = 0
        packet.time_base, packet.stream = picture.time_base, picture
        out.start_encoding()
        out.mux(packet)


def make_two_tones(
    path: Path, seconds: int = 6, *, default: str = "fra", loudness: tuple[float, float] = (0.3, 0.3)
) -> Path:
    """Write a sound that can be heard in French, 500 Hz, or, where one chooses it, in English, 800 Hz."""
    with av.open(str(path), "w") as out:
        for language in ("fra", "eng"):
            sound: Any = out.add_stream("aac", rate=SAMPLES, layout="mono")
            sound.metadata["language"] = language
            if language == default:
                sound.disposition = av.stream.Disposition.default
        out.streams[1].metadata["title"] = "Interprète"
        for second in range(seconds):
            for sound, hertz, loud in zip(out.streams, (500, 800), loudness, strict=True):
                samples = loud * np.sin(2 * np.pi * hertz * np.arange(SAMPLES) / SAMPLES)
                frame = av.AudioFrame.from_ndarray(samples[None].astype(np.float32), format="fltp", layout="mono")
                frame.sample_rate, frame.pts, frame.time_base = SAMPLES, second * SAMPLES, Fraction(1, SAMPLES)
                out.mux(sound.encode(frame))
        for sound in out.streams:
            out.mux(sound.encode())
    return path


def make_cover() -> bytes:
    """Return a JPEG picture of 300×300: red, its upper half orange."""
    coder: Any = av.CodecContext.create("mjpeg", "w")
    coder.width, coder.height, coder.pix_fmt, coder.time_base = 300, 300, "yuvj420p", Fraction(1, 25)
    pixels = np.zeros((300, 300, 3), np.uint8)
    pixels[:, :, 0], pixels[:150, :, 1] = 200, 120
    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(format="yuvj420p")
    return b"".join(bytes(one) for one in (*coder.encode(frame), *coder.encode(None)))


def _chapter(at: int, start_ms: int, end_ms: int, title: str) -> dict[str, Any]:
    times = {"start": start_ms, "end": end_ms, "time_base": Fraction(1, 1000)}
    return {"id": at, **times, "metadata": {"title": title}}


def _picture(number: int, size: tuple[int, int], *, reddish: bool, moves: bool) -> np.ndarray:
    """Return planes as PyAV wants them: a grey slope, a bar that crosses it every four seconds, the frame number."""
    width, height = size
    planes = np.full((height * 3 // 2, width), 128, np.uint8)
    planes[:height] = np.linspace(60, 180, width, dtype=np.uint8)
    if moves:
        planes[:height] = np.roll(_leaves(size), (number, 3 * number), (0, 1))
    if reddish:
        planes[height : height * 5 // 4], planes[height * 5 // 4 :] = 100, 180
    bar = number * width // 100 % width
    planes[: height // 2, bar : bar + 8] = 235
    cell = CELL_PX * width // 640
    for k in range(CELLS):
        planes[height - cell : height, k * cell : (k + 1) * cell] = 235 if number >> k & 1 else 16
    return planes


@cache
def _leaves(size: tuple[int, int]) -> np.ndarray:
    """Return a ground of soft spots of all sizes, as leaves or a crowd have them."""
    width, height = size
    some = np.random.default_rng(1)
    ground = np.full((height, width), 120.0)
    for spot in (8, 24, 72):
        rough = some.normal(0, 18, (-(-height // spot), -(-width // spot)))
        ground += np.kron(rough, np.ones((spot, spot)))[:height, :width]
    return ground.clip(30, 220).astype(np.uint8)


def _second_of_sound(second: int) -> av.AudioFrame:
    samples = np.zeros((1, SAMPLES), np.float32)
    if second % BEEP_EVERY_S == 0:
        count = SAMPLES * BEEP_MS // 1000
        samples[0, :count] = 0.4 * np.sin(2 * np.pi * 1000 * np.arange(count) / SAMPLES)
    frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLES, second * SAMPLES, Fraction(1, SAMPLES)
    return frame
