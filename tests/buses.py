"""A real message bus for a test, and what its own tools say: they are libdbus's, and know nothing of ours."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

TOOLS = ("dbus-daemon", "dbus-send", "dbus-monitor")
NAME = "org.mpris.MediaPlayer2.minutage"
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Bus:
    """A session bus, started by `started`. While a tool runs, the window's own events do."""

    def __init__(self, address: str, daemon: subprocess.Popen[str], qtbot: QtBot) -> None:
        self.address, self._daemon, self._qtbot = address, daemon, qtbot
        self._monitor: subprocess.Popen[str] | None = None
        self._heard: Path | None = None

    @classmethod
    @contextmanager
    def started(cls, folder: Path, qtbot: QtBot) -> Iterator["Bus"]:
        """Start a bus, and end it."""
        missing = [one for one in TOOLS if shutil.which(one) is None]
        if missing:
            pytest.skip(f"there is no {missing[0]} here: the packages dbus-daemon and dbus-bin have it")
        folder.mkdir()
        command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:dir={folder}"]
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        bus = cls(daemon.stdout.readline().strip(), daemon, qtbot)
        bus._heard = folder / "heard"
        try:
            yield bus
        finally:
            bus.end()

    def end(self) -> None:
        for process in (self._monitor, self._daemon):
            if process is not None:
                process.kill()
                process.wait()
                if process.stdout is not None:
                    process.stdout.close()
        self._monitor = None

    def ask(self, destination: str, path: str, member: str, *arguments: str) -> str:
        """Call a method as `dbus-send` writes it; return what it prints, an error too, on one line."""
        command = ["dbus-send", f"--bus={self.address}", "--print-reply", f"--dest={destination}", path, member]
        sent = subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._qtbot.waitUntil(lambda: sent.poll() is not None)
        answer, _ = sent.communicate()
        head, _, rest = answer.partition("\n")
        return " ".join((head if head.startswith("Error") else rest).split())

    def call(self, method: str, *arguments: str, name: str = NAME) -> str:
        """Call a method of the player; return the error, or nothing."""
        return self.ask(name, PATH, f"{PLAYER}.{method}", *arguments)

    def get(self, name: str, interface: str = PLAYER) -> str:
        """Return a property as the bus has it, its type before it."""
        answer = self.ask(NAME, PATH, f"{PROPERTIES}.Get", f"string:{interface}", f"string:{name}")
        return answer.removeprefix("variant ")

    def set(self, name: str, value: str) -> str:
        """Set a property of the player; return the error, or nothing."""
        return self.ask(NAME, PATH, f"{PROPERTIES}.Set", f"string:{PLAYER}", f"string:{name}", f"variant:{value}")

    def names(self) -> list[str]:
        """Return who is on the bus by a name that says something."""
        told = self.ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames")
        return [one for one in re.findall(r'"([^"]+)"', told) if one.startswith("org.mpris")]

    def wait_for(self, name: str) -> None:
        self._qtbot.waitUntil(lambda: name in self.names(), timeout=10_000)

    def listen(self) -> None:
        """Write down from now on what the player signals."""
        with self._heard.open("w") as file:
            rule = f"type='signal',path='{PATH}'"
            command = ["dbus-monitor", "--address", self.address, rule]
            self._monitor = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL, text=True)
        self._qtbot.waitUntil(lambda: "NameAcquired" in self._heard.read_text())

    def heard(self) -> str:
        """Return what was signalled since `listen`, on one line."""
        return " ".join(self._heard.read_text().split()).partition("NameLost")[2]
