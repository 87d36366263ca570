"""The rules: what is looked for, and how grave it is. A rule of one's own is a row here, and its fix one in `fixes`."""

from typing import Final

from app.core.checks import chapters, contents, quotes, speakers, times, typography, wording
from app.core.checks.problems import ERROR, HINT, WARNING, Rule, TextRule

RULES: Final = (
    Rule("time-order", ERROR, times.time_order),
    Rule("before-chapter", ERROR, chapters.before_chapter),
    Rule("same-time", WARNING, times.same_time),
    Rule("past-end", ERROR, times.past_end),
    Rule("overlap", WARNING, times.overlap),
    Rule("gap", HINT, times.gap),
    Rule("unplaced-chapter", WARNING, times.unplaced_chapter),
    Rule("unplaced-turn", WARNING, times.unplaced_turn),
    Rule("empty-chapter", WARNING, contents.empty_chapter),
    Rule("empty-turn", WARNING, contents.empty_turn),
    Rule("unknown-type", WARNING, contents.unknown_type),
    Rule("unknown-speaker", ERROR, speakers.unknown_speaker),
    Rule("speaker-spelling", HINT, speakers.speaker_spelling),
    Rule("quotes", HINT, quotes.mixed_quotes),
    Rule("french-typography", HINT, typography.french_typography),
    Rule("youtube", HINT, chapters.youtube),
)

TEXT_RULES: Final = (
    TextRule("inaudible", WARNING, wording.inaudible, wording.may_be_inaudible),
    TextRule("double-space", HINT, wording.double_space, wording.may_double_space),
    TextRule("repeated-word", HINT, wording.repeated_word, wording.may_repeat),
)
