"""The mark that is chosen: it stays with its block when the text around it changes."""

from app.session.document import Change


def followed(at: int | None, change: Change) -> int | None:
    """Return where the block at `at` stands after a change; None where it is gone."""
    for edit in change.splices:
        if at is None:
            return None
        end = edit.at + len(edit.removed)
        if at >= end:
            at += len(edit.inserted) - len(edit.removed)
        elif at >= edit.at:
            same = edit.removed[at - edit.at].id
            at = next((edit.at + one for one, block in enumerate(edit.inserted) if block.id == same), None)
    return at
