"""Whom an article tells most of: by him those of a first name alone are known again elsewhere (*la petite Zoé*)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from selon.names.forms import Form, Forms, counted
from selon.names.served import served
from selon.names.speaks import ANY, institution
from selon.names.variants import sounds


def company(mentions: Forms, full: NDArray[np.bool_], articles: Collection[int]) -> dict[int, str]:
    """The one of a full name whom each of some articles mentions most, none where he is not told of.

    Those who hold an office stand in too many articles to tell one from another. `full` are the forms of full names.

    >>> from selon.names import forms
    >>> from selon.record import Mention
    >>> rows = [Mention(article="a", span=(0, 8), words=name, name=name, kind="person") for name in ["Zoé Tavek"] * 3]
    >>> told = forms.of(rows)
    >>> company(told, np.array([True]), [0]) == {0: "-".join(sounds("Zoé Tavek"))}
    True
    """
    rows = full[mentions.form] & np.isin(mentions.article, np.array(sorted(articles), np.int64))
    told: defaultdict[int, Counter[str]] = defaultdict(Counter)
    officials: set[tuple[int, str]] = set()
    for article, form, times in counted(mentions.article[rows], mentions.form[rows]):
        name = "-".join(sounds(mentions.forms[form].name))
        told[article][name] += times
        if _official(mentions.forms[form]):
            officials.add((article, name))
    found: dict[int, str] = {}
    for article, names in told.items():
        free = sorted(name for name in names if (article, name) not in officials)
        most = max(free, key=names.__getitem__, default="")
        if most:
            found[article] = most
    return found


@lru_cache(maxsize=1 << 16)
def _official(form: Form) -> bool:
    return bool(served(form.name)) or (form.role is not None and institution(form.role, ANY) is not None)
