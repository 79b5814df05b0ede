"""Statements of one article: who said what, by which words, through whom."""

from selon.said.finding import dated, find

__all__ = ["dated", "find"]
