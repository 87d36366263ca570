"""The exported page: one HTML file that plays, reads and prints by itself, from a disk or from the web.

The template, the style and the script are in resources/page. Nothing but the recording is
ever fetched; without a script all text, the player's own controls and the links remain.
"""

from app.formats.page.render import write

__all__ = ["write"]
