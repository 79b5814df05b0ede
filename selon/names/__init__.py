"""Mentions of persons, organisations and governments, and who is who within and across articles."""

from selon.names.finding import find
from selon.names.variants import same

__all__ = ["find", "same"]
