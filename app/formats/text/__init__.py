"""Plain text: read as people and programs write it, written so that it reads back the same."""

from app.formats.text.guessing import guess_content
from app.formats.text.reading import read
from app.formats.text.writing import write

__all__ = ["guess_content", "read", "write"]
