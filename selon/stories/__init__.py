"""Stories: the articles on one event, grouped."""

from selon.stories.group import find
from selon.stories.renew import reach, renew

__all__ = ["find", "reach", "renew"]
