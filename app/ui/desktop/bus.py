"""The session's message bus (D-Bus), without waiting and without a thread: Qt tells when the socket has something.

Only jeepney knows what the bytes mean. This module is imported late, with it.
"""

import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from typing import Final

from jeepney import Message, MessageType, Parser, message_bus
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.low_level import HeaderFields
from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

LARGEST: Final = 1 << 20
"""Bytes of a message, or of what the bus does not take: nothing of what is said here comes near it."""
_DO_NOT_QUEUE, _OURS = 4, (1, 4)


class Bus(QObject):
    """One connection, over a socket of this machine only.

    Signals:
        named: the name by which others find us; from now on they may call.
        called: a method call, a `Message`.
        lost: why there is no bus, or not any more; told once, and nothing after it.
    """

    named = Signal(str)
    called = Signal(object)
    lost = Signal(str)

    def __init__(self, names: Sequence[str], parent: QObject | None = None) -> None:
        """Begin with nothing; of `names` the first that nobody has will be ours."""
        super().__init__(parent)
        self._names = list(names)
        self._socket: socket.socket | None = None
        self._notifiers: list[QSocketNotifier] = []
        self._unsent = bytearray()
        self._authenticator, self._parser = Authenticator(), Parser()
        self._serials = count(1)
        self._replies: dict[int, Callable[[Message], None]] = {}

    def begin(self, address: str) -> None:
        """Connect to the bus of that address, as ``DBUS_SESSION_BUS_ADDRESS`` writes it."""
        try:
            path = next(iter(get_connectable_addresses(address)))
            self._socket = socket.socket(socket.AF_UNIX)
            self._socket.setblocking(False)
            self._socket.connect(path)
        except (OSError, RuntimeError, ValueError) as error:
            self._lose(type(error).__name__)
            return
        kinds = QSocketNotifier.Type
        for kind, slot in ((kinds.Read, self._on_readable), (kinds.Write, self._flush)):
            notifier = QSocketNotifier(self._socket.fileno(), kind, self)
            notifier.activated.connect(slot)
            self._notifiers.append(notifier)
        self._put(self._authenticator.data_to_send() or b"")

    def send(self, message: Message) -> int:
        """Send a message, and return its serial."""
        serial = next(self._serials)
        self._put(message.serialise(serial=serial))
        return serial

    def close(self) -> None:
        """Leave the bus; it gives our name up."""
        for notifier in self._notifiers:
            notifier.setEnabled(False)
            notifier.deleteLater()
        self._notifiers = []
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _call(self, message: Message, then: Callable[[Message], None]) -> None:
        self._replies[self.send(message)] = then

    def _lose(self, why: str) -> None:
        self.close()
        self.lost.emit(why)

    # The socket

    def _put(self, data: bytes) -> None:
        self._unsent += data
        self._flush()

    @Slot()
    def _flush(self) -> None:
        if self._socket is None:
            return
        try:
            with suppress(BlockingIOError):
                del self._unsent[: self._socket.send(self._unsent)]
        except OSError as error:
            self._lose(type(error).__name__)
            return
        if len(self._unsent) > LARGEST:
            self._lose("the bus takes nothing")
        else:
            self._notifiers[1].setEnabled(bool(self._unsent))

    @Slot()
    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(65_536)
            messages = self._understand(data) if data else None
        except BlockingIOError:
            return
        except Exception as error:  # noqa: BLE001 - whatever the bus says wrong, nothing but the bus is lost for it
            self._lose(type(error).__name__)
            return
        if messages is None:
            self._lose("the bus has gone")
            return
        for message in messages:
            self._take(message)

    def _understand(self, data: bytes) -> list[Message]:
        """Return the messages that are whole by now.

        Raises:
            ValueError: and many others: it is nothing that a bus says.
        """
        if not self._authenticator.authenticated:
            self._authenticator.feed(data)
            if self._authenticator.authenticated:
                self._put(BEGIN)
                self._call(message_bus.Hello(), self._on_hello)
            else:
                self._put(self._authenticator.data_to_send() or b"")
            return []
        messages = self._parser.feed(data)
        if (self._parser.next_msg_size or 0) > LARGEST:
            raise ValueError
        return messages

    # What is said

    def _take(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        if kind is MessageType.method_call:
            self.called.emit(message)
        elif kind in (MessageType.method_return, MessageType.error):
            then = self._replies.pop(fields.get(HeaderFields.reply_serial, 0), None)
            if then is not None:
                then(message)

    def _on_hello(self, reply: Message) -> None:
        if reply.header.message_type is MessageType.error:
            self._lose("the bus does not want us")
        else:
            self._ask_name()

    def _ask_name(self) -> None:
        name = self._names.pop(0)

        def answered(reply: Message) -> None:
            if reply.header.message_type is MessageType.method_return and reply.body[0] in _OURS:
                self.named.emit(name)
            elif self._names:
                self._ask_name()
            else:
                self._lose("every name is taken")

        self._call(message_bus.RequestName(name, _DO_NOT_QUEUE), answered)
