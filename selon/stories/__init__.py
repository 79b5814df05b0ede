"""Stories: the articles on one event, grouped."""

from selon.stories.group import find
from selon.stories.renew import reach, renew
from selon.stories.spread import Spread, Term

__all__ = ["Spread", "Term", "find", "reach", "renew"]
