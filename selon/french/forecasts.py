"""What is told of another time, and of what people say when asked; the expressions stand in `forecasts.toml`."""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "forecasts.toml")


@cache
def foreseeing() -> re.Pattern[str]:
    """Verbs of who says what he expects.

    >>> bool(foreseeing().search("tablaient")), bool(foreseeing().search("annoncé"))
    (True, False)
    """
    return re.compile(rf"\b{_one('foreseeing')}\b", re.IGNORECASE)


@cache
def coming() -> re.Pattern[str]:
    """Verbs that tell what somebody will do or what will be.

    >>> bool(coming().search("nous distribuerons")), bool(coming().search("nous distribuons"))
    (True, False)
    """
    return re.compile(_one("coming"), re.IGNORECASE)


@cache
def past() -> re.Pattern[str]:
    """Verbs that tell what was done.

    >>> bool(past().search("ont été distribués")), bool(past().search("seront distribués"))
    (True, False)
    """
    return re.compile(_one("past"), re.IGNORECASE)


@cache
def polled() -> re.Pattern[str]:
    """Words that tell what share of some people thinks or will vote so.

    >>> bool(polled().search("58 % des Français")), bool(polled().search("58 % des vols"))
    (True, False)
    """
    return re.compile(_one("polled"), re.IGNORECASE)


@cache
def earlier() -> re.Pattern[str]:
    """Words for a day before that of which it is told.

    >>> bool(earlier().search("jeudi dernier")), bool(earlier().search("jeudi"))
    (True, False)
    """
    return re.compile(_one("earlier"), re.IGNORECASE)
