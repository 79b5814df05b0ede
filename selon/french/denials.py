"""What a denial does beside saying that something is not so; the expressions stand in `denials.toml`."""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "denials.toml")


_ARTICLE = (
    r"(?:(?:l'ensemble|l'intégralité|la totalité|l'essentiel|la plupart|une (?:grande |bonne )?partie|certaine?s|"
    r"plusieurs|chacune?)\s(?:des|de la|de l'|du|de ces)?|les?\s|la\s|une?\s|des\s|ces?\s|cette\s|cet\s|sa\s|son\s|"
    r"ses\s|leurs?\s|toute?s?\s|tous\s|aucune?\s|plusieurs\s|certaine?s\s|l'|d'|de\s)"
)
_LED = rf"\W*(?:\w+ment\W+)?(?:{_ARTICLE}\s*)*(?:{_one('before')}\s+)*"
"""What stands before the noun for what is denied."""


@cache
def disputing() -> re.Pattern[str]:
    """Verbs of who says of what is told that it is not so, or of what is done that it is unwelcome.

    >>> bool(disputing().search("a contesté")), bool(disputing().search("a rejeté"))
    (True, False)
    """
    return re.compile(rf"\b{_one('disputing')}\b", re.IGNORECASE)


@cache
def refusing() -> re.Pattern[str]:
    """Verbs of who will not have what was decided, is asked or may come.

    >>> bool(refusing().search("a rejeté")), bool(refusing().search("a démenti"))
    (True, False)
    """
    return re.compile(rf"\b{_one('refusing')}\b", re.IGNORECASE)


@cache
def gainsaying() -> re.Pattern[str]:
    """Verbs that say of themselves that something is not so, or is not confirmed.

    >>> [bool(gainsaying().search(verb)) for verb in ("a nié", "confirmé", "évoque")]
    [True, True, False]
    """
    return re.compile(rf"\b{_one('gainsaying')}\b", re.IGNORECASE)


@cache
def believing() -> re.Pattern[str]:
    """Verbs of who believes something now.

    >>> bool(believing().match("croit")), bool(believing().match("croyait"))
    (True, False)
    """
    return re.compile(rf"{_one('believing')}\b", re.IGNORECASE)


@cache
def facts() -> re.Pattern[str]:
    """How words begin that name what was told, or a part in what happened: it is so or not.

    >>> [bool(facts().match(text)) for text in ("ces accusations", "un lien avec le vol", "la mesure")]
    [True, True, False]
    >>> [bool(facts().match(text)) for text in ("l'idée que le train a déraillé", "l'idée d'une grève")]
    [True, False]
    """
    said = f"{_one('words')}[^,.;]{{0,60}}? {_one('saying')}"
    kinds = f"{_one('told', 'parts')}\\b|{_one('thoughts')}{_one('thought')}|{said}"
    return re.compile(rf"{_LED}(?:{kinds})", re.IGNORECASE)


@cache
def deeds() -> re.Pattern[str]:
    """How words begin that name what somebody did whom it is laid to.

    >>> bool(deeds().match("les coups")), bool(deeds().match("la hausse"))
    (True, False)
    """
    return re.compile(rf"{_LED}{_one('deeds')}\b", re.IGNORECASE)


@cache
def done() -> re.Pattern[str]:
    """How words begin by which somebody denies to have done something.

    >>> bool(done().match("avoir vendu le stade")), bool(done().match("vendre le stade"))
    (True, False)
    """
    return re.compile(
        r"\W*(?:l'|les |en |y |n'|ne pas |jamais )*(?:avoir|s'être|être (?:allé|venu|parti|entré|passé)e?s?)\b",
        re.IGNORECASE,
    )


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


@cache
def unbelieved() -> re.Pattern[str]:
    """What stands between a verb of belief and what is not believed.

    >>> bool(unbelieved().search(" donc pas que ")), bool(unbelieved().search(" qu'à "))
    (True, False)
    """
    return re.compile(r"\b(?:pas|plus|guère|nullement)\b[^,.;]*\bqu(?:e\s|')[\s\"«]*$", re.IGNORECASE)


@cache
def leading() -> re.Pattern[str]:
    """What stands between a verb and a clause that it leads to.

    >>> bool(leading().search(" auprès du Phare que ")), bool(leading().search(" la "))
    (True, False)
    """
    return re.compile(r"\bqu(?:e\s|')[\s\"«]*$", re.IGNORECASE)
