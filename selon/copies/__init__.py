"""Passages that articles share, their direction, and how much of each article was printed before."""

from selon.copies.far import Trace
from selon.copies.passages import Known, Search, find, renew

__all__ = ["Known", "Search", "Trace", "find", "renew"]
