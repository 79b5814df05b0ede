"""Stories: the articles on one event, grouped."""

from selon.stories.group import find
from selon.stories.renew import renew

__all__ = ["find", "renew"]
