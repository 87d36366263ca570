"""Keeping the playhead in view, until somebody looks elsewhere."""

from typing import Final

from app.ui.timeline.scale import Scale

_JUMP_MS: Final = 1_000
_LEAD: Final = 0.1


class Follow:
    """Turns the page when the playhead leaves it. Who scrolls away from the playhead is left alone until it jumps."""

    def __init__(self) -> None:
        self._is_on = True

    def looked_at(self, scale: Scale, playhead_ms: int) -> None:
        """Take what the user wants to see now."""
        self._is_on = scale.shows(playhead_ms)

    def page(self, scale: Scale, before_ms: int, now_ms: int) -> Scale | None:
        """Return the scale to turn to when the playhead has moved; None where the present one will do."""
        if scale.shows(now_ms):
            self._is_on = True
            return None
        if not self._is_on and abs(now_ms - before_ms) < _JUMP_MS:
            return None
        self._is_on = True
        return scale.starting_at(now_ms - scale.span_ms * _LEAD)
