"""Claims: what several statements say alike, who confirms and who denies it, from whom it comes and by what way."""

from selon.claims.gather import alone, find
from selon.claims.renew import renew

__all__ = ["alone", "find", "renew"]
