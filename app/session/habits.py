"""The transcriber's habit: the playhead steps back at a pause, so that what was half heard is heard again."""

from app.session.settings import SettingsStore


class StepBack:
    """Says where the playhead stands after a pause, and from where it plays on.

    Both steps are counted from where it was paused, so that the longer one counts, and never
    their sum. Playing on steps back only where the editor has paused; who has moved the playhead
    since wants to hear what is there; and who pauses again at once hears no more again than before,
    however often.

    Attributes:
        floor_ms: no step goes beyond this, the beginning of what is heard over and over.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings
        self._paused_ms: int | None = None
        self._resumed_ms: int | None = None
        self.floor_ms = 0

    def paused(self, ms: int) -> int:
        """Take that the editor has paused at `ms`; return where the playhead is to stand."""
        self._paused_ms = ms
        return self._back(ms, self._settings.current.back_on_pause_ms)

    def plays_on(self, ms: int) -> int:
        """Return from where to play on a recording that stands at `ms`."""
        paused_ms, self._paused_ms = self._paused_ms, None
        if paused_ms is None:
            self._resumed_ms = None
            return ms
        from_ms = self._back(paused_ms, self._settings.current.back_on_resume_ms)
        self._resumed_ms = min(ms, max(from_ms, self._resumed_ms or 0))
        return self._resumed_ms

    def forget(self) -> None:
        """Take that the playhead was put elsewhere."""
        self._paused_ms = self._resumed_ms = None

    def _back(self, ms: int, by_ms: int) -> int:
        return min(ms, max(self.floor_ms, ms - by_ms))
