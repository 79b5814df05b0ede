"""Titles with complements that run into a name: *le ministre de la Santé Luc Petit*, not *le père de la petite Zoé*."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.callings import firms
from selon.french.closed import closed
from selon.french.naming import words
from selon.french.people import functions
from selon.french.plain import plain
from selon.said.heads import THE_MANY, head, is_human, lemma, many

_COMPLEMENT = re.compile(r"\b(?:de|du|des|d')\s?(?:la |l'|une? )?(?:([\w-]+) )?([\w-]+)\s*$")
_OPEN = (" de", "d'", " du", " des", " à", " au", " aux", " par", " pour", " la", " le", " l'", " les")
_CIVIL = re.compile(r"(?:\bde|\bd'|\bdu|\bà)\s?(?:M\.|MM\.|Mme|Mlle|Me|Dr|docteur|maître)\s*$")


def _fondless(before: str) -> str:
    """The words before a name without adjectives that belong to it: *le père de la* of *le père de la petite*."""
    told = before.split(" ")
    while len(told) > 1 and (not told[-1] or plain(told[-1]) in words("fond")):
        told.pop()
    return " ".join(told)


def title_complement(before: str) -> bool:
    """Whether a title with its complement runs straight into the name: *le ministre de la Santé Olivier Véran*."""
    if not is_human(head(before)) or _CIVIL.search(before):
        return False
    before = _fondless(before)
    inner = _COMPLEMENT.search(before)
    if inner and inner[2].islower() and (_function(inner[2]) or (inner[1] and _single(inner[1]))):
        return False
    return not before.rstrip().lower().endswith(_OPEN)


def _function(word: str) -> bool:
    return word.lower().removeprefix("ex-").removeprefix("vice-") in functions()


def _single(word: str) -> bool:
    entry = functions().get(word)
    return entry is not None and entry.number == "s"


def of_somebody(before: str) -> bool:
    """Whether the words before a body's name tell of a person of it, not of a firm: *la nouvelle candidate LV*.

    >>> of_somebody("la malheureuse candidate "), of_somebody("le constructeur coréen ")
    (True, False)
    """
    if head(before) in closed()["body"]:
        return False
    last = before.rstrip().rpartition(" ")[2].rpartition("'")[2]
    return any(_function(each) and lemma(each) not in firms() for each in (head(before), last))


def of_somebody_named(before: str) -> bool:
    """Whether a name behind a comma only tells whose people speak: *l'entourage de la ministre, Anne Roy*.

    >>> of_somebody_named("l'entourage de la ministre, "), of_somebody_named("l'avocat de la ministre, ")
    (True, False)
    """
    return before.endswith(", ") and head(before) in closed()["gathered"] and _WHOSE.search(before) is not None


_WHOSE = re.compile(r" (?:du |de la |de l'|d'une? )[^,]+, $")


def shared_complement(before: str) -> bool:
    """Whether a name behind *et* completes the same noun as the one before: *les avocats de Paul Roy et Anne Bon*.

    >>> shared_complement("les avocats de Paul Roy et "), shared_complement("le maire de Brest et ")
    (True, False)
    """
    first, joined, rest = before.rpartition(" et ")
    named = _OF_A_NAME.search(first)
    if not joined or rest or "," in first or named is None or title_complement(first[: named.start(1)]):
        return False
    return head(first) in closed()["relational"] or (THE_MANY.match(first) is not None and many(head(first)))


def in_a_title(before: str, behind: str) -> bool:
    """Whether a name stands in the title of a work: *les auteurs de « Anne Roy, une vie »*.

    >>> in_a_title("l'auteur de « ", ", une vie »"), in_a_title("la plaignante « ", " »"), in_a_title("« ", "! » dit")
    (True, False, False)
    """
    opened = before.count('"') % 2 == 1 or before.count("«") > before.count("»")
    if not opened or not before.strip(' "«'):
        return False
    inside = re.split('[«"]', before)[-1].strip()
    return not (inside in _SIRS and behind.lstrip()[:1] in ('"', "»"))


_SIRS = ("", "M.", "Monsieur", "Madame", "Mme")


_OF_A_NAME = re.compile(
    r"\b(?:de |d'|du |des )(?:la |l')?(?:[a-zà-ÿ-]+ )?"
    r"(?:[A-ZÀ-Ý][\w-]+ (?=[A-ZÀ-Ý][\w'-]+ [A-ZÀ-Ý]))?([A-ZÀ-Ý][\w' -]*)$"
)
"""A name behind *de*, or what an office is of and a name: *ministres de la Mer Anne Roy*."""


def bracketed(text: str, span: Span) -> bool:
    """Whether a name alone stands in brackets: *Anne Roy (LR)*.

    >>> bracketed("Anne Roy (LR)", Span(10, 12)), bracketed("Anne Roy (LR)", Span(0, 8))
    (True, False)
    """
    return text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"


def not_told(person: bool, before: str, behind: str) -> bool:
    """Whether a name in a phrase is no head of it by what stands before it: a person's, or a body's.

    >>> not_told(False, "un sondage Odoxa pour ", ""), not_told(True, "l'entourage du maire, ", "")
    (True, True)
    """
    if not person:  # who a poll was made for
        return " pour " in before
    told = of_somebody_named(before) or shared_complement(before) or in_a_title(before, behind)
    return told or (_ALL_HE_IS.fullmatch(before) is not None and head(before) in closed()["relational"])


_ALL_HE_IS = re.compile(r"[^,]+ (?:du |de la |de l'|d'une? )[a-zà-ÿ -]+(?:, [a-zà-ÿ -]+)+ et [a-zà-ÿ -]+ ")
"""Whose relative speaks, told by all that he is before his name: *l'épouse du chanteur, acteur et maire Jean Roy*."""


def ends_name(before: str) -> bool:
    """Whether a place only ends the name of a body, by the words before it.

    >>> ends_name("Transavia "), ends_name("la "), ends_name("La ")
    (True, False, False)
    """
    return _CAPITAL.search(before) is not None


_CAPITAL = re.compile(r"(?:^|\s)(?!L[ae]s? |Chez )[A-ZÀ-Ý][\w&-]* $")
