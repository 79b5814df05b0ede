"""Claims: what several statements say alike, who confirms and who denies it, from whom it comes and by what way."""

from selon.claims.gather import find, same
from selon.claims.renew import again

__all__ = ["again", "find", "same"]
