"""How a foreign name sounds however French papers spell it: one skeleton for its transliterations."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.french.plain import plain

_STEPS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"['.]", ""),
        (r"tch|tsch|cz", "c"),
        (r"sch|sh|ch(?=[aeiouy]|$)", "s"),
        (r"ph", "f"),
        (r"kh|gh(?=a)", "k"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"dj", "j"),
        (r"gu(?=[ei])", "g"),
        (r"qu|q|ck|c(?![eiy])", "k"),
        (r"oo|ou|u|w(?=[^aeiou]|$)", "u"),
        (r"w", "v"),
        (r"y|j(?=[^aeiou]|$)", "i"),
        (r"ae", "a"),
        (r"^i(?=[eu])", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=[^aeiou])e$", ""),
        (r"h", ""),
        (r"tz|ts", "z"),
    )
)
"""Spellings of one sound, in the order they are brought together."""


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """A name part by its sound, transliterations alike.

    >>> skeleton("Choïgou") == skeleton("Choïgu") == skeleton("Shoigu")
    True
    >>> skeleton("Poutine") == skeleton("Putin"), skeleton("Nordahl") == skeleton("Nordhal")
    (True, True)
    """
    text = plain(word)
    for pattern, instead in _STEPS:
        text = pattern.sub(instead, text)
    return text
