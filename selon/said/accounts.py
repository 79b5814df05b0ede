"""Whose account it is on which something is read or told: *le compte Twitter de la mairie*, *son compte Facebook*."""

from __future__ import annotations

import re
from functools import cache

from selon.article import Span
from selon.french.closed import closed
from selon.said import issuers
from selon.said.scene import Scene, Voice

_CALLED = re.compile(r",| appelée? | nommée? | intitulée? ")


def holder(span: Span, phrase: str) -> Span | None:
    """Who holds an account, as told behind it; None for what is no account.

    >>> phrase = "le compte Twitter de la mairie"
    >>> holder(Span(10, 10 + len(phrase)), phrase)
    Span(start=34, end=40)
    """
    account = _account().match(phrase)
    if account is None or not account["of"] or account.end() == len(phrase):
        return None
    return Span(span.start + account.end(), span.end)


def alone(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """Who speaks by an account of a network of which no holder is told behind it: its owner, else the account."""
    account = _account().match(phrase)
    if account is None or not account["network"]:
        return None
    if account["own"] and account.end() == len(phrase):
        return issuers.owner(scene, span.start)
    told = _CALLED.split(phrase[account.start("account") :])[0].strip()
    return Voice(names=(told,), kind="described", head=account["noun"].lower())


@cache
def _account() -> re.Pattern[str]:
    """An account with its network, and what leads to who holds it."""
    nouns, networks = ("|".join(sorted(closed()[name])) for name in ("account", "network"))
    return re.compile(
        rf"(?:(?:(?P<own>son|sa|ses|leurs?)|l[ae]s?|une?|des|cet?|cette)\s|l['’])?"
        rf"(?P<account>(?P<noun>{nouns})(?: officiel(?:le)?s?)?(?P<network> (?:{networks})\b)?(?: officiel(?:le)?s?)?)"
        r"(?P<of> (?:de (?:la |l['’])?|du |des |d['’]))?",
        re.IGNORECASE,
    )
