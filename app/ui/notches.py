"""A wheel's notches."""

NOTCH = 120
"""How far a wheel turns from one notch to the next, in Qt's eighths of a degree."""


class Notches:
    """Counts the notches of a wheel that need not stop at them."""

    def __init__(self) -> None:
        self._turned = 0  # since the last notch that counted

    def turn(self, by: int) -> int:
        """Return how many notches the wheel has come past, turned by so many eighths of a degree; back below 0."""
        self._turned += by
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        return notches

    def forget(self) -> None:
        """Begin a notch anew."""
        self._turned = 0
