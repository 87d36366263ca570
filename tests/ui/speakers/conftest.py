"""The real window, as the tests of the commands have it."""

from tests.ui.commands.conftest import do, engine, player, press, settings, window

__all__ = ["do", "engine", "player", "press", "settings", "window"]
