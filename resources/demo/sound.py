"""The sound of the demo: espeak-ng speaks each line, which begins exactly when the screenplay says."""

import re
import subprocess
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from resources.demo.screenplay import LINES, PEOPLE, SECONDS, Line, Person

RATE = 22_050
AUDIBLE = 300
PEAK = 22_000

Samples = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch in which one person speaks, in seconds."""

    who: str
    start_s: float
    end_s: float


def perform() -> tuple[Samples, list[Span]]:
    """Return the whole sound track, mono at `RATE`, and who speaks when.

    Raises:
        ValueError: somebody would be cut short by who comes next.
    """
    track = np.zeros(SECONDS * RATE, np.int16)
    spans: list[Span] = []
    people = {person.id: person for person in PEOPLE}
    for line in LINES:
        if line.who is None or line.at_s is None:
            continue
        said = _speak(_spoken(line), people[line.who])
        if spans and line.at_s < spans[-1].end_s:
            raise ValueError(f"{spans[-1].who} still speaks at {line.at_s} s")
        start = round(line.at_s * RATE)
        track[start : start + len(said)] = said
        spans.append(Span(line.who, line.at_s, line.at_s + len(said) / RATE))
    return track, spans


def levels(track: Samples, fps: int) -> NDArray[np.float64]:
    """Return how loud each frame is, 0 to 1, a little smoothed."""
    per_frame = RATE // fps
    frames = track[: len(track) // per_frame * per_frame].reshape(-1, per_frame).astype(np.float64)
    loud = np.sqrt((frames**2).mean(axis=1)) / (PEAK / 3)
    smooth = np.convolve(loud, (0.25, 0.5, 0.25), mode="same")
    return np.clip(smooth, 0, 1)


def _spoken(line: Line) -> str:
    """Return what is said: of a question its words, without its number."""
    return re.sub(r"^Question \d[^:]*:\s*", "", line.text)


def _speak(text: str, person: Person) -> Samples:
    """Return the spoken text without the silence around it, as loud as everyone else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        command = ["espeak-ng", "-v", person.voice, "-p", str(person.pitch), "-s", str(person.speed)]
        subprocess.run([*command, "-w", str(path), text], check=True)
        with wave.open(str(path)) as sound:
            samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)
    heard = np.flatnonzero(np.abs(samples.astype(np.int32)) > AUDIBLE)
    said = samples[heard[0] : heard[-1]].astype(np.float64)
    loud = np.sqrt((said**2).mean())
    return np.clip(said * (PEAK / 5.5 / loud), -PEAK, PEAK).astype(np.int16)
