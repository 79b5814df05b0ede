"""Mentions of persons, organisations and governments, and who is who within and across articles."""

from selon.names.finding import find
from selon.names.joining import join, whom
from selon.names.speaks import institution
from selon.names.variants import same

__all__ = ["find", "institution", "join", "same", "whom"]
