"""Who speaks for a state, a town or a body: how the words for it begin; the expressions stand in `meaning.toml`."""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "meaning.toml")


@cache
def organs() -> re.Pattern[str]:
    """How the names of the organs of a state begin.

    >>> bool(organs().match("parquet de Nice")), bool(organs().match("mairie de Nice"))
    (True, False)
    """
    return re.compile(_one("organs") + r"\b", re.IGNORECASE)


@cache
def officers() -> re.Pattern[str]:
    """How words begin that tell of who speaks for an organ of a state.

    >>> bool(officers().match("procureure adjointe")), bool(officers().match("ancien procureur"))
    (True, False)
    """
    return re.compile(_one("officers") + r"\b", re.IGNORECASE)


@cache
def deputies() -> re.Pattern[str]:
    """How words begin that tell of who speaks for a town beside its mayor.

    >>> bool(deputies().match("adjointe au maire")), bool(deputies().match("rivale du maire"))
    (True, False)
    """
    return re.compile(_one("deputies"), re.IGNORECASE)


@cache
def halls() -> re.Pattern[str]:
    """How the names of town halls begin.

    >>> bool(halls().match("mairie de Brest")), bool(halls().match("préfecture"))
    (True, False)
    """
    return re.compile(_one("halls") + r"\b", re.IGNORECASE)


@cache
def offices() -> re.Pattern[str]:
    """How words begin that tell of one man by his office.

    >>> bool(offices().match("ancien président de l'Ardel")), bool(offices().match("présidence de l'Ardel"))
    (True, False)
    """
    return re.compile(_one("offices") + r"\b", re.IGNORECASE)
