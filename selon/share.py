"""Parts of a whole, rounded once, so that a share reads the same in tables, on pages and in the terminal."""

from __future__ import annotations


def part(words: int, whole: int) -> float:
    """A share to four digits, 0 of nothing.

    >>> part(4, 17), part(0, 0)
    (0.2353, 0.0)
    """
    return round(words / whole, 4) if whole else 0.0


def hundredths(share: float) -> int:
    """A share to four digits in hundredths; a half goes up.

    >>> hundredths(0.2351), hundredths(0.235), hundredths(0.125)
    (24, 24, 13)
    """
    return (round(share * 10_000) + 50) // 100


def percent(words: int, whole: int) -> int | None:
    """A share in hundredths, no more than all, None of nothing.

    >>> percent(1, 3), percent(9, 8), percent(1, 0)
    (33, 100, None)
    """
    return min(hundredths(part(words, whole)), 100) if whole else None
