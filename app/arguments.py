"""What may follow ``main.py``, for argparse: asked by each command, and by the window only where it has to explain.

Texts are English here and are not translated.
"""

from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, NoReturn

from app import __version__
from app.core.errors import MinutageError
from app.core.project import SUMMARY, VERBATIM

USAGE: Final = """main.py [FILE ...]
       main.py --demo
       main.py convert IN OUT [--from ID] [--to ID] [--recording FILE]
                              [--content verbatim|summary] [--force]
       main.py check PROJECT [--json] [--to OUT] [--force]
       main.py probe RECORDING [--json]
       main.py formats [--json]
       main.py --version | --help"""

WIDTH: Final = 80


class _Parser(ArgumentParser):
    """A parser whose errors are told like every other."""

    def __init__(self, prog: str, description: str, usage: str | None = None) -> None:
        width = partial(HelpFormatter, width=WIDTH)  # asking the terminal for its own takes an import
        super().__init__(prog, usage, description, formatter_class=width, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise MinutageError("{message}", "see {program} --help", message=message, program=self.prog)


def window(argv: Sequence[str]) -> Namespace:
    """Return ``files`` and ``demo``."""
    parser = _Parser("main.py", "From a recording to a chaptered, readable page.", USAGE)
    parser.add_argument("files", nargs="*", metavar="FILE", help="a project, a recording or a text to open")
    parser.add_argument("--demo", action="store_true", help="open the round table that comes with Minutage")
    parser.add_argument("--version", action="version", version=f"minutage {__version__}")
    return parser.parse_args(argv)


def convert(argv: Sequence[str]) -> Namespace:
    """Return ``source``, ``target``, ``reads``, ``writes``, ``recording``, ``content`` and ``force``."""
    parser = _Parser("main.py convert", "Read a file in one format and write it in another.")
    parser.add_argument("source", metavar="IN", type=Path, help="the file to read")
    parser.add_argument("target", metavar="OUT", type=Path, help="the file to write; its suffix says the format")
    parser.add_argument("--from", dest="reads", metavar="ID", help="the format of IN, where it can't be told")
    parser.add_argument("--to", dest="writes", metavar="ID", help="the format of OUT, where its suffix does not say it")
    parser.add_argument("--recording", metavar="FILE", type=Path, help="the recording that the text belongs to")
    parser.add_argument("--content", choices=(VERBATIM, SUMMARY), help="word for word, or key points")
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")
    return parser.parse_args(argv)


def check(argv: Sequence[str]) -> Namespace:
    """Return ``project``, ``json``, ``target`` and ``force``."""
    about = "Tell the problems of a project. Exit status: 0 none or hints, 1 some, 2 unreadable."
    parser = _Parser("main.py check", about)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="a project, or any text that can be imported")
    parser.add_argument("--json", action="store_true", help="as an array of objects")
    parser.add_argument("--to", dest="target", metavar="OUT", type=Path, help="as a page, or as text (.txt)")
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")
    return parser.parse_args(argv)


def probe(argv: Sequence[str]) -> Namespace:
    """Return ``recording`` and ``json``."""
    parser = _Parser("main.py probe", "Tell what a recording holds.")
    parser.add_argument("recording", metavar="RECORDING", type=Path)
    parser.add_argument("--json", action="store_true", help="as an object")
    return parser.parse_args(argv)


def formats(argv: Sequence[str]) -> Namespace:
    """Return ``json``."""
    parser = _Parser("main.py formats", "Tell the formats that Minutage reads and writes.")
    parser.add_argument("--json", action="store_true", help="as an array of objects")
    return parser.parse_args(argv)
