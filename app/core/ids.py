"""Identities: made once, never reused."""

import os


def new_id() -> str:
    """Return an id for a block, a speaker or a comment: 16 hexadecimal digits."""
    return os.urandom(8).hex()


def new_project_id() -> str:
    """Return a random UUID (version 4, RFC 9562) as text."""
    import uuid  # late: a text converted on the command line starts without it

    return str(uuid.uuid4())
