"""What a denial does beside saying that something is not so; the expressions stand in `denials.toml`."""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "denials.toml")


@cache
def refusing() -> re.Pattern[str]:
    """Verbs of who will not have what was decided or is asked.

    >>> bool(refusing().search("a contesté")), bool(refusing().search("a démenti"))
    (True, False)
    """
    return re.compile(rf"\b{_one('refusing')}\b", re.IGNORECASE)


@cache
def protesting() -> re.Pattern[str]:
    """Verbs of who will not have what is done.

    >>> bool(protesting().search("a contesté")), bool(protesting().search("a écarté"))
    (True, False)
    """
    return re.compile(rf"\b{_one('protesting')}\b", re.IGNORECASE)


@cache
def decided() -> re.Pattern[str]:
    """How words begin that name what somebody decided, proposed or asks.

    >>> bool(decided().match("les nouvelles mesures")), bool(decided().match("les faits"))
    (True, False)
    """
    return _named("decided")


@cache
def done() -> re.Pattern[str]:
    """How words begin that name what is done to somebody or changed.

    >>> bool(done().match("son licenciement")), bool(done().match("ce chiffre"))
    (True, False)
    """
    return _named("done")


@cache
def removing() -> re.Pattern[str]:
    """Verbs by which somebody is put out or put off (*a écarté Luc Marin de la liste*)."""
    return re.compile(rf"\b{_one('removing')}\b", re.IGNORECASE)


@cache
def laying() -> re.Pattern[str]:
    """Verbs by which a fault is laid upon another (*a rejeté la faute sur le club*)."""
    return re.compile(rf"\b{_one('laying')}\b", re.IGNORECASE)


@cache
def laid() -> re.Pattern[str]:
    """How words begin that lay a fault upon another.

    >>> bool(laid().match("la responsabilité du retard sur le club")), bool(laid().match("la faute"))
    (True, False)
    """
    article = r"(?:les?|la|sa|ses|leurs?|toute la|une partie de la)"
    return re.compile(rf"\W*{article}\s(?:\w+\s)?{_one('faults')}\s(?:[^,.;]*\s)?sur\s", re.IGNORECASE)


def _named(kind: str) -> re.Pattern[str]:
    article = r"(?:les?|la|une?|des|ces?|cette|cet|sa|son|ses|leurs?|toute?s?|tous)\s|l'|d'"
    return re.compile(
        rf"\W*(?:\w+ment\W+)?(?:de\s|d')?(?:(?:{article})+|(?={_one('before')}\s))(?:{_one('before')}\s+)*{_one(kind)}\b(?!\s{_one('told')})",
        re.IGNORECASE,
    )


@cache
def led() -> re.Pattern[str]:
    """What stands between a verb and words in which he who denies says what is so (*il conteste : *).

    >>> bool(led().search(" auprès du Phare : ")), bool(led().search(" avoir dit "))
    (True, False)
    """
    return re.compile(r":[\s\"'«]*$")


@cache
def incised() -> re.Pattern[str]:
    """What stands between quoted words and a verb that tells who says them (*", a toujours nié le maire*).

    >>> bool(incised().fullmatch('", a-t-il ')), bool(incised().fullmatch('", des propos '))
    (True, False)
    """
    return re.compile(
        r"[\s\"»,!?.]*(?:(?:a|ont|avait|avaient)(?:-t-(?:ils?|elles?|on))?(?:\s\w+){0,2}\s)?", re.IGNORECASE
    )
