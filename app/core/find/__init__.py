"""Find and replace: in the texts as rendered, and in the speakers' names."""

from app.core.find.haystack import Haystack
from app.core.find.looser import looser
from app.core.find.query import Query
from app.core.find.replacing import Replacement, replace_all, replace_one
from app.core.find.scopes import chapter_scope, followed
from app.core.find.search import Context, Found, Match, Scope, find_all, find_in

__all__ = [
    "Context",
    "Found",
    "Haystack",
    "Match",
    "Query",
    "Replacement",
    "Scope",
    "chapter_scope",
    "find_all",
    "find_in",
    "followed",
    "looser",
    "replace_all",
    "replace_one",
]
