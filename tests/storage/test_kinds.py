"""A kind of object in the project file: what it makes, however quickly."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from app.storage import values as a
from app.storage.kinds import Faults, Kind

FAULTS = Faults("shape", "value", "absent")


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    colour: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tagged:
    name: str
    tags: tuple[str, ...] = field(default_factory=tuple)
    extra: Mapping[str, object] = field(default_factory=dict)


@pytest.mark.parametrize(
    "members", [{"name": "a"}, {"name": "a", "colour": "red", "x": [1]}, {"name": "a", "colour": None}]
)
def test_of_many_each_is_what_its_class_would_make(members: dict[str, object]) -> None:
    readers = {"name": a.text, "colour": a.text}
    many, few = (Kind(Plain, readers, ("name",), FAULTS, are_many=are_many) for are_many in (True, False))
    assert many.read(members) == few.read(members)


def test_a_class_that_wants_more_than_values_is_not_made_by_its_slots() -> None:
    with pytest.raises(TypeError, match="Tagged"):
        Kind(Tagged, {"name": a.text}, ("name",), FAULTS, are_many=True)
    with pytest.raises(TypeError, match="Plain"):
        Kind(Plain, {"nmae": a.text}, ("nmae",), FAULTS, are_many=True)


def test_what_was_read_shares_nothing_that_could_be_changed() -> None:
    one = Kind(Plain, {"name": a.text}, ("name",), FAULTS).read({"name": "a"})
    with pytest.raises(TypeError):
        one.extra["x"] = 1  # type: ignore[index]
