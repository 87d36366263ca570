"""The problems of a project written down: as text, and as one self-contained page for the screen and for paper."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.core.blocks import Block
from app.core.checks import ERROR, SEVERITIES, WARNING, Problem
from app.core.inline import plain
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode

_SIGNS: Final = dict(zip(SEVERITIES, "▲△○", strict=True))
_WORDS: Final = 120
"""As many letters of a block as are enough to find it."""

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """A problem as it is written: its block's time, empty where there is none, what it is, and the block's words."""

    time: str
    message: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of one severity."""

    sign: str
    heading: str
    lines: Sequence[Line]


def write_problems(
    project: Project, problems: Sequence[Problem], suffix: str, translate: Translate = str, language: str = "en"
) -> bytes:
    """Return the problems of the project as UTF-8: text where `suffix` is ``.txt``, else HTML.

    Args:
        translate: puts the source texts into `language`, a BCP 47 tag.
    """
    groups = list(_groups(project, problems, translate))
    written = _text(project, groups, translate) if suffix == ".txt" else _html(project, groups, translate, language)
    return written.encode("utf-8", errors="replace")


def _groups(project: Project, problems: Sequence[Problem], translate: Translate) -> Iterator[Group]:
    """Yield what there is, the gravest first."""
    headings = {
        ERROR: QT_TRANSLATE_NOOP("core", "Errors"),
        WARNING: QT_TRANSLATE_NOOP("core", "Warnings"),
    }
    for severity in SEVERITIES:
        lines = [_line(project, one, translate) for one in problems if one.severity == severity]
        heading = translate(headings.get(severity, QT_TRANSLATE_NOOP("core", "Hints")))
        if lines:
            yield Group(_SIGNS[severity], f"{heading} ({len(lines)})", lines)


def _line(project: Project, problem: Problem, translate: Translate) -> Line:
    block = None if problem.block is None else project.blocks[problem.block]
    return Line(_time(block), problem.message(translate), _words(block))


def _time(block: Block | None) -> str:
    return "" if block is None or block.start_ms is None else format_timecode(block.start_ms)


def _words(block: Block | None) -> str:
    words = "" if block is None else " ".join(plain(block.text).split())
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1].rstrip()}…"


def _title(project: Project, translate: Translate) -> str:
    title = translate(QT_TRANSLATE_NOOP("core", "Problems of “{title}”"))
    untitled = translate(QT_TRANSLATE_NOOP("core", "Problems of the page"))
    return title.format(title=project.title.strip()) if project.title.strip() else untitled


def _nothing(translate: Translate) -> str:
    return translate(QT_TRANSLATE_NOOP("core", "No problem was found"))


def _text(project: Project, groups: Sequence[Group], translate: Translate) -> str:
    lines = [_title(project, translate), ""]
    for group in groups:
        lines += [f"{group.sign} {group.heading}", ""]
        for one in group.lines:
            lines.append("  ".join(part for part in (one.time, one.message) if part))
            lines += [f"    {one.words}"] if one.words else []
        lines.append("")
    return "\n".join(lines if groups else [*lines, _nothing(translate), ""])


def _html(project: Project, groups: Sequence[Group], translate: Translate, language: str) -> str:
    from markupsafe import Markup  # late: text needs neither a style nor Jinja2

    from app.formats.page.phrases import direction, language_tag
    from app.formats.page.render import source_of, template
    from app.formats.page.style import problems_stylesheet

    style = problems_stylesheet()
    return template("problems.html.j2").render(
        language=language_tag(language),
        direction=direction(language),
        spoken=language_tag(project.language),
        title=_title(project, translate),
        groups=groups,
        nothing=_nothing(translate),
        policy=f"default-src 'none'; style-src {source_of(style)}; img-src data:; base-uri 'none'; form-action 'none'",
        style=Markup(style),  # our own file and colours
    )
