"""Stories: the articles on one event, grouped."""

from selon.stories.bag import Bag, Bags, bags
from selon.stories.group import find
from selon.stories.renew import Interval, reach, renew
from selon.stories.spread import Spread, Term
from selon.stories.vectors import Called

__all__ = ["Bag", "Bags", "Called", "Interval", "Spread", "Term", "bags", "find", "reach", "renew"]
