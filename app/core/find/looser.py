"""What else would find something, where nothing was found."""

from collections.abc import Iterator
from dataclasses import replace

from app.core.find.query import Query


def looser(query: Query) -> Iterator[Query]:
    """Yield the queries that look for the same words and mind less, those that are nearer first. A pattern has none.

    >>> [(one.match_case, one.ignore_accents) for one in looser(Query("Été", match_case=True))]
    [(False, False), (True, True), (False, True)]
    """
    if query.is_pattern:
        return
    for match_case, ignore_accents in ((False, query.ignore_accents), (query.match_case, True), (False, True)):
        one = replace(query, match_case=match_case, ignore_accents=ignore_accents)
        if one != query:
            yield one
            if not query.match_case or query.ignore_accents:
                return  # there is only one
