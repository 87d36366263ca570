"""The problems: what the checks found, the way there, and what puts it right."""
