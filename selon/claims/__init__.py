"""Claims: what several statements say alike, who confirms and who denies it, from whom it comes and by what way."""

from selon.claims.gather import find

__all__ = ["find"]
