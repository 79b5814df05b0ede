"""Passages that articles share, their direction, and how much of each article was printed before."""

from selon.copies.far import Trace
from selon.copies.known import Known
from selon.copies.passages import Search, find, renew
from selon.copies.standing import Place

__all__ = ["Known", "Place", "Search", "Trace", "find", "renew"]
