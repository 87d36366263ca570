"""A kind of object in the project file: how its members are read and written."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from operator import attrgetter
from types import MappingProxyType
from typing import Final, Generic, NamedTuple, Protocol, TypeVar

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

Reader = Callable[[object], object]
"""Returns the value in memory of one read from JSON, which is never null. Raises `WrongValueError`."""


class WrongValueError(ValueError):
    """A member has a value that it can't have; the argument says, as a source text, what to make it."""


class Faults(NamedTuple):
    """Source texts of what can be wrong with an object, with `{position}`, from 1, and `{member}`."""

    shape: str
    value: str
    absent: str


class Extensible(Protocol):
    """What a kind makes: an object that keeps the members that nobody here knows."""

    @property
    def extra(self) -> Mapping[str, object]: ...


T = TypeVar("T", bound=Extensible)
_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})
"""What nearly every object keeps of members that nobody here knows."""


class Kind(Generic[T]):
    """Reads and writes the objects of one class.

    A member that the table does not name is kept, in its order. Null is the same as absent.

    Args:
        make: the class; its fields are named like the members, and `extra`.
        members: for each member, in the order in which they are written, what reads its value.
        required: the members that must be there.
        faults: what to say of an object that can't be read.
        not_known: the values that stand in memory for what is not known, and so are not written.
        are_many: whether a file has so many that it matters how quickly one is made.
        defaults: the values of members that the class wants and the file may leave out.
    """

    def __init__(
        self,
        make: type[T],
        members: Mapping[str, Reader],
        required: tuple[str, ...],
        faults: Faults,
        not_known: Mapping[str, object] | None = None,
        *,
        are_many: bool = False,
        **defaults: object,
    ) -> None:
        self.members = members
        given = {*required, *defaults, "extra"}
        self._make = _by_slots(make, {*members, *given}, given) if are_many else _by_name(make)
        self.required = required
        self._faults = faults
        self._not_known = not_known or {}
        self._defaults = defaults
        self._names = tuple(members)
        self._values: Callable[[T], tuple[object, ...]] = attrgetter(*members)

    def read(self, value: object, position: int = 1) -> T:
        """Return the object that `value`, read from JSON, describes; `position`, from 1, is for the errors.

        Raises:
            MinutageError: it is no object, a member has a value that it can't have, or one is missing.
        """
        if not isinstance(value, dict):
            raise MinutageError(
                self._faults.shape,
                QT_TRANSLATE_NOOP("core", "make it an object, in curly brackets"),
                position=position,
            )
        known, reader_of, name = self._defaults.copy(), self.members.get, ""
        extra: dict[str, object] = {}
        try:
            for name, item in value.items():
                reader = reader_of(name)
                if reader is None:
                    extra[name] = item
                elif item is not None:
                    known[name] = reader(item)
        except WrongValueError as error:
            raise MinutageError(self._faults.value, str(error), position=position, member=name) from None
        for name in self.required:
            if name not in known:
                todo = QT_TRANSLATE_NOOP("core", "add it in a text editor, or open an older copy")
                raise MinutageError(self._faults.absent, todo, position=position, member=name)
        known["extra"] = extra or _NOTHING
        return self._make(known)

    def dump(self, thing: T) -> dict[str, object]:
        """Return the members that are known, then those that nobody here knows, as they came."""
        values = self._values(thing)
        members = {name: value for name, value in zip(self._names, values, strict=True) if value is not None}
        for name, value in self._not_known.items():
            if members.get(name) == value:
                del members[name]
        if thing.extra:
            members |= {name: value for name, value in thing.extra.items() if name not in self.members}
        return members


def _by_name(cls: type[T]) -> Callable[[dict[str, object]], T]:
    return lambda known: cls(**known)


def _by_slots(cls: type[T], members: set[str], given: set[str]) -> Callable[[dict[str, object]], T]:
    """Return what makes objects of a frozen dataclass with slots in half the time of its own `__init__`.

    Args:
        members: what an object may be given.
        given: what it is given always.

    Raises:
        TypeError: its own would do what this can't: call `__post_init__`, or a factory of a default.
    """
    defaults = {one.name: one.default for one in fields(cls)}  # type: ignore[arg-type]
    wanted = {name for name, default in defaults.items() if default is MISSING}
    if not members <= defaults.keys() or not wanted <= given or hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} can't be made by its slots")
    slots = [(name, cls.__dict__[name].__set__, default) for name, default in defaults.items()]
    new = object.__new__

    def make(known: dict[str, object]) -> T:
        thing, value_of = new(cls), known.get
        for name, put, default in slots:
            put(thing, value_of(name, default))
        return thing

    return make


def each(kind: Kind[T]) -> Callable[[object], tuple[T, ...]]:
    """Return what reads a list of objects of that kind."""

    def read(value: object) -> tuple[T, ...]:
        return tuple([kind.read(item, position) for position, item in enumerate(as_list(value), 1)])

    return read


def inspected(members: Mapping[str, Reader]) -> Reader:
    """Return what reads an object that stays one in memory: its known members are looked at, all are kept."""

    def read(value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it an object, in curly brackets"))
        for name, reader in members.items():
            if value.get(name) is not None:
                reader(value[name])
        return {name: item for name, item in value.items() if item is not None or name not in members}

    return read


def as_list(value: object) -> list[object]:
    """Return `value` where it is a list.

    Raises:
        WrongValueError: it is none.
    """
    if not isinstance(value, list):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it a list, in square brackets"))
    return value
