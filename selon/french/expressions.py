"""Expressions that stand as data, by their names, and how several of them are one."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def listed(name: str) -> dict[str, Any]:
    """What a file of `selon/french` lists.

    >>> "refusing" in listed("denials.toml")
    True
    """
    return tomllib.loads(files("selon.french").joinpath(name).read_text(encoding="utf-8"))


def one(name: str, *lists: str) -> str:
    """Any of the expressions of some lists of a file.

    >>> one("denials.toml", "removing", "laying").count("(?:") >= 1
    True
    """
    return "(?:" + "|".join(expression for each in lists for expression in listed(name)[each]) + ")"
