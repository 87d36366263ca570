"""The window. Widgets are handed their document and player; none of them is global."""

import builtins

import PySide6.QtCore  # noqa: F401 - for what it leaves behind, see below

# With PySide comes an import of its own, which reads the source of every module once more and looks for
# `from __feature__ import …`. Nobody here uses that, and it is a thirtieth of the window's start.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
