"""How much a claim matters to who reads a list of them: how it stands first, then how much it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from selon.claims.pointing import hollow
from selon.french.closed import closed
from selon.record import Claim

STANDINGS = ("denied", "withdrawn", "confirmed", "shared", "declined", "revised", "hearsay")
"""How claims stand, what matters most first; *revised* is told with other figures. All others come behind."""
LAST = 2 * len(STANDINGS)
_AGAINST = ("denied", "withdrawn")
_WORD = re.compile(r"[^\W_]+")
_FACT = re.compile(r"\d+|(?<=[\w,'’] )[A-ZÀ-Þ]\w+|(?<=['’])[A-ZÀ-Þ]\w+")
_FEW, _NAMED, _SENTENCE, _LONG = 2, 3, 8, 40


def order(claim: Claim) -> tuple[int, int, int, int]:
    """Sorts claims, those that matter most first.

    >>> from selon.record import Line
    >>> line = Line(article="a", line=0)
    >>> given = {"text": "x", "story": None, "statements": (line,), "first": line, "sources": 1, "outlets": 1}
    >>> one, other = Claim(claim="a", standing="single source", **given), Claim(claim="b", standing="denied", **given)
    >>> [row.claim for row in sorted([one, other], key=order)]
    ['b', 'a']
    """
    place = rank(claim.standing, claim.text, revised=bool(claim.revised))
    return place, -claim.sources, -len(claim.statements), -claim.outlets


def rank(standing: str, text: str, *, revised: bool) -> int:
    """The place of a standing; of the claims that are denied, those that do not say what is denied are the last."""
    told = "revised" if standing not in STANDINGS and revised else standing
    if told not in STANDINGS:
        return LAST
    return 2 * STANDINGS.index(told) + (told == "denied" and vague(text))


def vague(text: str) -> bool:
    """Whether words do not say what it is about: no more than a thing, or only that something was told before.

    >>> vague("ces accusations"), vague("Une version des faits"), vague("toute hausse des loyers")
    (True, True, False)
    """
    return len(_WORD.findall(text)) <= _FEW or hollow(text)


def telling(claim: Claim) -> int:
    """How much a claim's words say to who has read nothing else: names and figures, a whole sentence, a speaker whose
    body is known; words that lean on what stands before them say the least.

    >>> from selon.record import Line
    >>> line = Line(article="a", line=0)
    >>> given = {"claim": "a", "story": None, "statements": (line,), "first": line, "sources": 1, "outlets": 1}
    >>> texts = "Mais ça fait tout aussi mal", "Le pont de Brest, fermé depuis 2019, rouvrira lundi aux voitures"
    >>> [telling(Claim(text=text, standing="single source", **given)) for text in texts]
    [-2, 4]
    """
    words = _WORD.findall(claim.text)
    leans = bool(words) and words[0].lower() in _leaning()
    known = any(source.endswith(")") and not several(source) for source in claim.independent)
    size = (len(words) >= _SENTENCE) + (_SENTENCE <= len(words) <= _LONG)
    return min(_NAMED, len(set(_FACT.findall(claim.text)))) + size + known - 2 * leans


@cache
def _leaning() -> frozenset[str]:
    words = closed()
    return frozenset(word.rstrip("'") for word in words["subject"] | words["coordinator"] | words["nobody"])


def several(source: str) -> bool:
    """Whether an independent source is told by several names, which count as one.

    >>> several("Ana Ruiz, Jo Petit"), several("France (préfecture du Nord)")
    (True, False)
    """
    return ", " in source


def denier(claim: Claim) -> str | None:
    """Who denies a claim: those its trail names, or who speaks where nobody else says it."""
    if claim.standing != "denied" or not claim.trail:
        return None
    named = dict.fromkeys(step.who for step in claim.trail if step.kind == "denied" and step.who)
    return ", ".join(named) or (claim.trail[0].who if only_denied(claim) else None)


def only_denied(claim: Claim) -> bool:
    """Whether nobody who is told says a claim that is denied."""
    return claim.standing == "denied" and not claim.independent and bool(claim.trail)


def told_once(claims: Sequence[Claim]) -> list[Claim]:
    """Claims without those that only deny what another of them tells: that one says who denies it.

    >>> from selon.record import Line
    >>> a, b = Line(article="a", line=0), Line(article="b", line=0)
    >>> given = {"text": "x", "story": None, "outlets": 1, "standing": "denied", "sources": 1}
    >>> claim = Claim(claim="said", statements=(a,), first=a, denied=(b,), **given)
    >>> denial = Claim(claim="denial", statements=(b,), first=b, **given)
    >>> [row.claim for row in told_once([claim, denial])]
    ['said']
    """
    denying = {line for claim in claims for line in claim.denied}
    return [
        claim
        for claim in claims
        if claim.independent or claim.standing not in _AGAINST or not denying.issuperset(claim.statements)
    ]


def standings(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """How many claims stand how, what matters most first."""
    held = Counter(claim.standing for claim in claims)
    return sorted(held.items(), key=lambda pair: (rank(pair[0], "", revised=False) // 2, pair[0]))
