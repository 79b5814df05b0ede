"""Stories: the articles on one event, grouped."""

from selon.stories.group import find

__all__ = ["find"]
