"""Stories: the articles on one event, grouped."""

from selon.stories.bags import Bag, Bags, bags
from selon.stories.group import find
from selon.stories.renew import reach, renew
from selon.stories.spread import Spread, Term

__all__ = ["Bag", "Bags", "Spread", "Term", "bags", "find", "reach", "renew"]
