"""Reads what a newsroom or a crawler saved - text, HTML, JSON Lines, folders of these - as articles.

Importing this room costs next to nothing: the readers of formats are loaded when a source of their kind is met.
"""

from __future__ import annotations

from selon.read.cleaning import REASONS, clean
from selon.read.credit import agencies
from selon.read.source import articles

__all__ = ["REASONS", "agencies", "articles", "clean"]
