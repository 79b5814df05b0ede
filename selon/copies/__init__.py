"""Passages that articles share, their direction, and how much of each article was printed before."""

from selon.copies.passages import find

__all__ = ["find"]
