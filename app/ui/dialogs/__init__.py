"""Dialogs: they ask, tell what was answered, and decide nothing. None of them blocks the event loop."""
