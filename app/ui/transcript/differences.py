"""What two texts have in common at their ends."""


def common_start(one: str, other: str) -> int:
    """Return how many characters both texts begin with.

    >>> common_start("abcd", "abxd")
    2
    """
    return _common(one, other, min(len(one), len(other)), from_end=False)


def common_end(one: str, other: str, start: int) -> int:
    """Return how many characters both texts end with, the first `start` left aside.

    >>> common_end("abcd", "abxd", 2)
    1
    """
    return _common(one, other, min(len(one), len(other)) - start, from_end=True)


def _common(one: str, other: str, limit: int, *, from_end: bool) -> int:
    """Return the longest common run, by halving: comparing slices costs nothing next to a loop."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        same = one[-middle:] == other[-middle:] if from_end else one[:middle] == other[:middle]
        low, high = (middle, high) if same else (low, middle - 1)
    return low
