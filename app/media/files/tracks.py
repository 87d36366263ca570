"""The sound tracks of a recording."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AudioTrack:
    """One of the sounds that a recording can be heard with.

    Args:
        number: which of them it is, from 0, in the file's order.
        title: as the file has it; may be empty.
        language: the file's code for it, ``"fra"``; None where it does not say.
        is_default: whether the file means it to be heard where nobody chooses.
    """

    number: int
    title: str = ""
    language: str | None = None
    is_default: bool = False
