"""What was found, as runs of the page's words."""

from collections.abc import Iterator

from app.core.blocks import Block
from app.core.find import find_in
from app.core.turns import Place
from app.session.finder import Finder
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.places import selection_of
from app.ui.transcript.runs import Look, Run

_KEPT = 400


class FoundRuns:
    """Gives the matches of the blocks in view, at each paint.

    Words that are looked for everywhere are found in each text as it is painted, so that no key
    makes them flicker; what a pattern or a scope has found is asked of the last search.
    """

    def __init__(self, finder: Finder, transcript: TranscriptEditor) -> None:
        self._finder, self._transcript = finder, transcript
        self._known: dict[str, list[tuple[int, int]]] = {}

    def forget(self) -> None:
        """Look again: something else is looked for."""
        self._known.clear()

    def of(self, number: int, block: Block) -> Iterator[Run]:
        """Yield the runs of the block at a position."""
        spans = self._spans(number, block)
        if not spans:
            return
        cursor = self._transcript.textCursor()
        here = selection_of(cursor) if number == cursor.blockNumber() else None
        for start, end in spans:
            is_here = here is not None and here in [(Place(number, start), Place(number, one)) for one in (start, end)]
            yield Run(start, end, Look.FOUND_HERE if is_here else Look.FOUND)

    def _spans(self, number: int, block: Block) -> list[tuple[int, int]]:
        query, found = self._finder.query, self._finder.result
        if query is None or query.is_empty:
            return []
        if query.is_pattern or self._finder.scope is not None:
            return [] if found is None else [(one.start, one.end) for one in found.in_block(number, block)]
        if block.text not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[block.text] = find_in(query, block.text)
        return self._known[block.text]
