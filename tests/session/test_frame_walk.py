"""Steps that come faster than frames are read."""

from collections.abc import Callable

from app.session.frame_walk import FrameWalk


class Reader:
    """Finds frames of 40 ms, each only once it is let go of."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self._waiting: list[Callable[[], object]] = []

    def find(self, _what: object, ms: int, count: int, then: Callable[[int], object]) -> None:
        self.asked.append((ms, count))
        self._waiting.append(lambda: then(ms + 40 * count))

    def go_on(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()


def test_steps_that_come_while_one_is_read_are_counted_together_from_where_it_began() -> None:
    reader, stood = Reader(), []
    walk = FrameWalk(reader)
    for count in (1, 1, 10, -1):
        walk.go("playhead", 1_000, count, stood.append)
    reader.go_on()
    assert stood == [1_000 + 11 * 40]


def test_a_step_after_that_begins_where_one_is() -> None:
    reader, stood = Reader(), []
    walk = FrameWalk(reader)
    walk.go("playhead", 1_000, 1, stood.append)
    reader.go_on()
    walk.go("playhead", 1_040, 1, stood.append)
    reader.go_on()
    assert stood == [1_040, 1_080]


def test_another_that_is_moved_begins_where_it_is() -> None:
    reader, stood = Reader(), []
    walk = FrameWalk(reader)
    walk.go("b1", 1_000, 1, stood.append)
    walk.go("b2", 5_000, 1, stood.append)
    reader.go_on()
    assert stood == [5_040]


def test_who_was_stopped_does_not_arrive() -> None:
    reader, stood = Reader(), []
    walk = FrameWalk(reader)
    walk.go("playhead", 1_000, 1, stood.append)
    walk.stop()
    reader.go_on()
    assert stood == []
