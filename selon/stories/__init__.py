"""Stories: the articles on one event, grouped."""

from selon.stories.find import find

__all__ = ["find"]
