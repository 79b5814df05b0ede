"""The country an article is about, where it says *le ministre de l'Intérieur* without naming one."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

import numpy as np

from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.plain import plain
from selon.names.forms import Form, Forms, counted
from selon.names.served import HOME, served
from selon.names.variants import listed_as, plain_name

LEAST = 3
"""Mentions from which another country can be the one an article is about that names France too."""
CLEAR = 2
"""How many times as often as any other country it must be mentioned."""
SHARE = 3
"""One in so many mentions of countries must be of the one an article is about; a round of the world is about none."""
_SERVED = "="
"""The vote of who is known to have served at home: it shows no more than that home is not out of sight."""


def lands(mentions: Forms) -> list[str | None]:
    """The country of each article: France unless another is named clearly more often; None between two others.

    Where nothing of France and nobody of its offices is named, a single mention of another tells.

    >>> from selon.names import forms
    >>> from selon.record import Mention
    >>> spain, home = (
    ...     Mention(article="a", span=(0, 6), words=name, name=name, kind="government") for name in ("Madrid", "Élysée")
    ... )
    >>> [lands(forms.of(rows)) for rows in ([spain], [spain, home], [spain] * 3 + [home])]
    [['Espagne'], ['France'], ['Espagne']]
    """
    shown = [_told(form) for form in mentions.forms]
    number = {country: at for at, country in enumerate(dict.fromkeys(shown))}
    known = list(number)
    telling = np.array([bool(country) for country in shown], np.bool_)[mentions.form]
    country = np.array([number[country] for country in shown], np.int64)[mentions.form]
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for article, told, count in counted(mentions.article[telling], country[telling]):
        votes[article][known[told]] = count
    return [_main(votes[article]) if article in votes else HOME for article in range(len(mentions.articles))]


def _told(form: Form) -> str:
    if form.kind != "person":
        return _country(form.name)
    return (_shown(form.role) if form.role else "") or (_SERVED if HOME in served(form.name) else "")


def _main(count: Counter[str]) -> str | None:
    native, home = count.pop(_SERVED, 0), count.pop(HOME, 0)
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < (max(LEAST, CLEAR * home) if home or native else 1):
        return HOME
    clear = len(ranked) == 1 or ranked[0][1] >= CLEAR * ranked[1][1]
    return ranked[0][0] if clear and ranked[0][1] * SHARE >= count.total() + home else None


@lru_cache(maxsize=1 << 14)
def _country(name: str) -> str:
    known = listed_as(name)
    if known is None:
        return _shown(name)
    return "" if _body(known.name) or _body(known.country) else known.country


def _body(name: str) -> bool:
    """Whether a body is named like a country: *Union européenne*."""
    return plain(name) in words("government", "bodies")


@lru_cache(maxsize=1 << 14)
def _shown(role: str | None) -> str:
    """The country of the first demonym of a role."""
    found = (demonyms().get(word) for word in plain_name(role or "").split())
    return next((country for country in found if country and not _body(country)), "")
