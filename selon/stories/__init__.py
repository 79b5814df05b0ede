"""Stories: the articles on one event, grouped."""

from selon.stories.bag import Bag, Bags, bags
from selon.stories.group import Interval, Shared, find
from selon.stories.renew import reach, renew
from selon.stories.spread import Spread, Term
from selon.stories.vectors import Called

__all__ = ["Bag", "Bags", "Called", "Interval", "Shared", "Spread", "Term", "bags", "find", "reach", "renew"]
