"""Make the bundled demo anew: its text, its recording and its project.

    .venv/bin/python -m resources.demo.make_demo

What is said stands in screenplay.py; edit it there. It takes about half a minute and
needs espeak-ng (``apt-get install espeak-ng``) beside the application's own packages.
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication, QImage

from app.core.blocks import ASIDE, Block
from app.core.project import Project, Speaker
from app.media.files.probe import recording_of
from app.storage.project_file import save_project
from resources.demo import picture, sound
from resources.demo.screenplay import DATE, LINES, PEOPLE, PUBLISHER, SECONDS, TITLE, Line, french

HERE: Final = Path(__file__).resolve().parent
TEXT: Final = HERE / "table-ronde.txt"
PROJECT: Final = HERE / "table-ronde.minutage.json"
RECORDING: Final = HERE / "table-ronde.mp4"
PROJECT_ID: Final = "6d1b7c1e-5a0c-4a57-9c3d-2f7f1d2b8e40"
FPS: Final = 25
KEYFRAME_S: Final = 2
FADE_S: Final = 0.24
X264: Final = {
    "crf": "25",
    "preset": "veryslow",
    "tune": "animation",
    "profile": "high",
    "x264-params": "aq-mode=3:colormatrix=smpte170m",
}


def main() -> None:
    """Write the three files beside this one."""
    TEXT.write_text("".join(_as_text(line) + "\n" for line in LINES), encoding="utf-8")
    _record(RECORDING)
    save_project(_project(), PROJECT)


def _as_text(line: Line) -> str:
    lead = french(f"{line.lead} : ") if line.lead else ""
    return f"{line.written} {lead}{line.text}" if line.type == "turn" else line.text


# The project -----------------------------------------------------------------------


def _project() -> Project:
    speakers = tuple(Speaker(one.id, one.name, one.role, one.organisation) for one in PEOPLE)
    blocks = tuple(_block(f"b{number}", line) for number, line in enumerate(LINES, 1))
    return Project(
        id=PROJECT_ID,
        title=TITLE,
        language="fr",
        date=DATE,
        publisher=PUBLISHER,
        recording=recording_of(RECORDING),
        speakers=speakers,
        blocks=blocks,
    )


def _block(block_id: str, line: Line) -> Block:
    if line.type == "chapter":
        return Block(block_id, "chapter", line.text, start_ms=_ms(line.at_s) if line.placed else None)
    if line.type == "turn":
        given = line.at_s if line.written_s is None else line.written_s
        return Block(block_id, "turn", line.text, start_ms=_ms(given), speaker=line.who, label=line.lead or None)
    closes = line is LINES[-1]
    return Block(block_id, "paragraph", line.text, role=ASIDE if closes else None)


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


# The recording ------------------------------------------------------------------------


def _record(path: Path) -> None:
    track, spans = sound.perform()
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as out:
        video = out.add_stream("libx264", rate=FPS, options=X264)
        video.width, video.height, video.pix_fmt = picture.WIDTH, picture.HEIGHT, "yuv420p"
        video.codec_context.gop_size = FPS * KEYFRAME_S
        audio = out.add_stream("aac", rate=44_100, layout="mono")
        audio.codec_context.bit_rate = 48_000
        for number, pixels in enumerate(_frames(track, spans)):
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            out.mux(video.encode(frame))
        out.mux(video.encode())
        _encode_sound(out, audio, track)


def _encode_sound(out: av.container.OutputContainer, audio: av.AudioStream, track: sound.Samples) -> None:
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=44_100)
    whole = av.AudioFrame.from_ndarray(track[np.newaxis, :], format="s16", layout="mono")
    whole.sample_rate, whole.pts = sound.RATE, 0
    for frame in [*resampler.resample(whole), *resampler.resample(None)]:
        out.mux(audio.encode(frame))
    out.mux(audio.encode())


def _frames(track: sound.Samples, spans: list[sound.Span]) -> Iterator[NDArray[np.uint8]]:
    """Yield every picture of the recording as rows of red, green and blue."""
    loud = sound.levels(track, FPS)
    seat = {person.id: at for at, person in enumerate(PEOPLE)}
    light = np.zeros(len(PEOPLE))
    speaker, seen = PEOPLE[0], 0.0
    for number in range(SECONDS * FPS):
        now = next((one for one in spans if one.start_s <= number / FPS < one.end_s), None)
        wanted = np.array([1.0 if now and seat[now.who] == at else 0.0 for at in range(len(PEOPLE))])
        light = light + np.clip(wanted - light, -1 / (FADE_S * FPS), 1 / (FADE_S * FPS))
        if now:
            speaker = PEOPLE[seat[now.who]]
        seen = min(1.0, seen + 0.2) if number >= FPS * 2 else seen
        about = f"{speaker.role} · {speaker.organisation}"
        yield _pixels(picture.draw(tuple(light), float(loud[number]), speaker.name, about, seen))


def _pixels(image: QImage) -> NDArray[np.uint8]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


if __name__ == "__main__":
    application = QGuiApplication(["make_demo", "-platform", "offscreen"])
    main()
