"""An object on the bus: its methods and properties with the types that the bus is promised, and answers to calls.

On the bus a number has a type of its own ("x" is a time in 64 bits, "i" one in 32), which Python's numbers
have not: it is written beside every value.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import quoteattr

from jeepney import DBusAddress, Message, MessageFlag, new_error, new_method_return, new_signal
from jeepney.low_level import HeaderFields

PROPERTIES: Final = "org.freedesktop.DBus.Properties"
INTROSPECTABLE: Final = "org.freedesktop.DBus.Introspectable"
PEER: Final = "org.freedesktop.DBus.Peer"
_ERROR: Final = "org.freedesktop.DBus.Error."
_HEAD: Final = (
    '<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"'
    ' "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">'
)

_IN: Final = ' direction="in"'


class Refused(Exception):  # noqa: N818 - it is an answer
    """What a caller is told instead of a result.

    Args:
        error: its name on the bus, after ``org.freedesktop.DBus.Error.``
        text: why, for people.
    """

    def __init__(self, error: str, text: str) -> None:
        super().__init__(text)
        self.error, self.text = _ERROR + error, text


class Method(NamedTuple):
    """A method that returns nothing: what it does, and its arguments as name and type."""

    run: Callable[..., object]
    takes: tuple[tuple[str, str], ...] = ()

    @property
    def signature(self) -> str:
        return "".join(type_ for _, type_ in self.takes)


class Property(NamedTuple):
    """A property: its type, how it is read and set, and whether others are told when it changes."""

    type: str
    get: Callable[[], Any]
    set: Callable[[Any], object] | None = None
    is_told: bool = True


@dataclass(frozen=True, slots=True)
class Interface:
    """What an object can, under one name; `signals` are arguments by name, as of methods."""

    name: str
    methods: Mapping[str, Method]
    properties: Mapping[str, Property]
    signals: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def values(self) -> dict[str, tuple[str, Any]]:
        """Return what every property is now, with its type."""
        return {name: (one.type, one.get()) for name, one in self.properties.items()}

    def xml(self) -> str:
        """Return the description that introspection gives."""
        parts = [f"<interface name={quoteattr(self.name)}>"]
        for name, method in self.methods.items():
            parts.append(f'<method name="{name}">{_arguments(method.takes, _IN)}</method>')
        for name, arguments in self.signals.items():
            parts.append(f'<signal name="{name}">{_arguments(arguments)}</signal>')
        for name, one in self.properties.items():
            told = "true" if one.is_told else "false"
            note = f'<annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="{told}"/>'
            access = "readwrite" if one.set else "read"
            parts.append(f'<property name="{name}" type="{one.type}" access="{access}">{note}</property>')
        return "".join(parts) + "</interface>"


def _arguments(arguments: tuple[tuple[str, str], ...], more: str = "") -> str:
    return "".join(f'<arg name="{name}" type="{type_}"{more}/>' for name, type_ in arguments)


_STANDARD: Final = (
    f'<interface name="{PROPERTIES}">'
    '<method name="Get"><arg name="interface" type="s" direction="in"/><arg name="name" type="s" direction="in"/>'
    '<arg name="value" type="v" direction="out"/></method>'
    '<method name="GetAll"><arg name="interface" type="s" direction="in"/>'
    '<arg name="values" type="a{sv}" direction="out"/></method>'
    '<method name="Set"><arg name="interface" type="s" direction="in"/><arg name="name" type="s" direction="in"/>'
    '<arg name="value" type="v" direction="in"/></method>'
    '<signal name="PropertiesChanged"><arg name="interface" type="s"/><arg name="changed" type="a{sv}"/>'
    '<arg name="invalidated" type="as"/></signal></interface>'
    f'<interface name="{INTROSPECTABLE}"><method name="Introspect">'
    '<arg name="xml" type="s" direction="out"/></method></interface>'
    f'<interface name="{PEER}"><method name="Ping"/></interface>'
)


class Exported:
    """One object, at `path`; those above it on the way are empty, and lead to it."""

    def __init__(self, path: str, *interfaces: Interface) -> None:
        self._path = path
        self._interfaces = {one.name: one for one in interfaces}

    def answer(self, call: Message) -> Message | None:
        """Do what a call asks for, and return its reply; None where none is wanted."""
        try:
            signature, body = self._run(call)
            reply = new_method_return(call, signature, body)
        except Refused as refused:
            reply = new_error(call, refused.error, "s", (refused.text,))
        return None if call.header.flags & MessageFlag.no_reply_expected else reply

    def signal(self, interface: str, name: str, signature: str, *values: object) -> Message:
        """Return a signal of ours."""
        return new_signal(DBusAddress(self._path, interface=interface), name, signature, values)

    def properties_changed(self, interface: str, changed: dict[str, tuple[str, Any]]) -> Message:
        """Return the signal that tells of properties that have other values now."""
        return self.signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", interface, changed, [])

    def _run(self, call: Message) -> tuple[str | None, tuple[Any, ...]]:
        """Return the signature and the values of the reply.

        Raises:
            Refused: the caller gets no result.
        """
        fields = call.header.fields
        path, member = fields[HeaderFields.path], fields[HeaderFields.member]
        interface, signature = fields.get(HeaderFields.interface), fields.get(HeaderFields.signature, "")
        if member == "Introspect" and interface in (INTROSPECTABLE, None):
            return "s", (self._describe(path),)
        if interface == PEER and member == "Ping":
            return None, ()
        if path != self._path:
            raise Refused("UnknownObject", "there is no such object here")
        if interface == PROPERTIES:
            return self._on_properties(member, signature, call.body)
        found = [one for one in self._interfaces.values() if interface in (one.name, None) and member in one.methods]
        if not found:
            raise Refused("UnknownMethod", "there is no such method here")
        method = found[0].methods[member]
        if signature != method.signature:
            raise Refused("InvalidArgs", f"{member} takes “{method.signature}”")
        method.run(*call.body)
        return None, ()

    def _on_properties(self, member: str, signature: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        if (member, signature) == ("GetAll", "s"):
            return "a{sv}", (self._interface(body[0]).values() if body[0] else self._all_values(),)
        if (member, signature) == ("Get", "ss"):
            one = self._property(body[0], body[1])
            return "v", ((one.type, one.get()),)
        if (member, signature) == ("Set", "ssv"):
            one, (type_, value) = self._property(body[0], body[1]), body[2]
            if one.set is None:
                raise Refused("PropertyReadOnly", f"{body[1]} can't be set")
            if type_ != one.type:
                raise Refused("InvalidArgs", f"{body[1]} is a “{one.type}”")
            one.set(value)
            return None, ()
        raise Refused("UnknownMethod", "there is no such method of properties")

    def _interface(self, name: str) -> Interface:
        if name not in self._interfaces:
            raise Refused("UnknownInterface", "there is no such interface here")
        return self._interfaces[name]

    def _property(self, interface: str, name: str) -> Property:
        one = self._interface(interface).properties.get(name)
        if one is None:
            raise Refused("UnknownProperty", "there is no such property here")
        return one

    def _all_values(self) -> dict[str, tuple[str, Any]]:
        return {name: value for one in self._interfaces.values() for name, value in one.values().items()}

    def _describe(self, path: str) -> str:
        inside = ""
        if path == self._path:
            inside = _STANDARD + "".join(one.xml() for one in self._interfaces.values())
        elif self._path.startswith(path.rstrip("/") + "/"):
            child = self._path[len(path.rstrip("/")) + 1 :].partition("/")[0]
            inside = f'<node name="{child}"/>'
        return f"{_HEAD}<node>{inside}</node>"
