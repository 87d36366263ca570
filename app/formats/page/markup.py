"""Text as HTML. The only place where a string from the project becomes markup."""

import re
from itertools import groupby

from markupsafe import Markup

from app.core.inline import Span, spans

_AMPERSAND = re.compile(r"&(?!\s)")


def text_html(text: str) -> Markup:
    """Return the text for a place *between* tags, as readable in the source as HTML allows.

    Quotes stay as they are, and so does an ampersand before a blank, which begins nothing. In an
    attribute the template's own escaping is needed, which takes quotes too.
    """
    return Markup(_AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;"))


def inline_html(text: str) -> Markup:
    """Return a block's text with its emphasis, strong and links as elements."""
    return Markup("").join(_linked(href, list(run)) for href, run in groupby(spans(text), key=lambda span: span.href))


def _linked(href: str | None, run: list[Span]) -> Markup:
    inside = Markup("").join(_dressed(span) for span in run)
    return inside if href is None else Markup('<a href="{}">{}</a>').format(href, inside)


def _dressed(span: Span) -> Markup:
    html = text_html(span.text)
    if span.emphasis:
        html = Markup("<em>{}</em>").format(html)
    return Markup("<strong>{}</strong>").format(html) if span.strong else html
