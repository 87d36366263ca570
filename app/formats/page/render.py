"""From a project to the page's bytes: the outline, the player and the style put into the template."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from app import __version__
from app.core.inline import web_address
from app.core.project import Project
from app.formats.page.markup import text_html
from app.formats.page.outline import outline
from app.formats.page.phrases import Phrases, direction, is_foreign, language_tag, phrases_for, say_date, say_duration
from app.formats.page.recording import Player, player_for
from app.formats.page.style import speaker_class, stylesheet
from app.paths import RESOURCES

_PAGE: Final = RESOURCES / "page"


class _Participant(NamedTuple):
    name: Markup
    href: str | None
    about: Markup
    voice: str


def write(project: Project, path: Path) -> bytes:
    """Return the page as UTF-8; `path` is where it will stand: the recording is named relative to it."""
    phrases = phrases_for(project.language)
    player = player_for(project.recording, path)
    style, script = stylesheet(project), (_PAGE / "page.js").read_text(encoding="utf-8")
    html = template("page.html.j2").render(
        language=language_tag(project.language),
        direction=direction(project.language),
        say=phrases,
        foreign=is_foreign(phrases, project.language),
        title=project.title.strip() or phrases.untitled,
        author=project.author or "",
        generator=f"Minutage {__version__}",
        facts=list(_facts(project, phrases)),
        participants=list(_participants(project)),
        outline=outline(project),
        player=player,
        revision=phrases.revision.format(project.revision) if project.revision else "",
        date=say_date(project.date, phrases) if project.date else "",
        policy=_policy(style, script, player),
        style=Markup(style),  # our own files, and colours that were checked to be colours
        script=Markup(script),
    )
    return html.encode("utf-8", errors="replace")


@cache
def template(name: str) -> Template:
    """Return a template of resources/page; every value that is put into it is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["text"] = text_html
    return environment.get_template(name)


def _facts(project: Project, phrases: Phrases) -> Iterator[str]:
    """Yield what stands below the title: who, when, how long."""
    yield from (one for one in (project.author, project.publisher) if one)
    if project.date:
        yield say_date(project.date, phrases)
    if project.duration_ms:
        yield say_duration(project.duration_ms)


def _participants(project: Project) -> Iterator[_Participant]:
    for speaker in project.speakers:
        about = ", ".join(one for one in (speaker.role, speaker.organisation) if one)
        if speaker.name or about:
            voice = speaker_class(project, speaker.id)
            yield _Participant(text_html(speaker.name), web_address(speaker.url), text_html(about), voice)


def _policy(style: str, script: str, player: Player | None) -> str:
    """Return the content security policy: this style, this script, the recording, and nothing else."""
    media = "'none'"
    if player is not None:
        # A public address may be answered by another host (a mirror), so it can't be narrowed to its own.
        media = "'self' file: https:" if player.is_remote else "'self' file:"
    return (
        f"default-src 'none'; script-src {source_of(script)}; style-src {source_of(style)}; img-src data:; "
        f"media-src {media}; base-uri 'none'; form-action 'none'"
    )


def source_of(text: str) -> str:
    """Return what a content security policy calls a style or a script that stands in the page itself."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
