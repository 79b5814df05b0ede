"""The noun a name stands beside: *le groupe paramilitaire privé Wagner* gives *groupe*."""

from __future__ import annotations

import re

from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.people import functions
from selon.names.sheet import Sheet

ADJECTIVE = re.compile(
    r"(?:al|ale|aux|ales|iens?|iennes?|aise?s?|oise?s?|aine?s?|iques?|aires?|ifs?|ives?|els?|elles?|ees?|ants|antes?|"
    r"ables?|ibles?|istes?|eurs?|euses?|ains?|iers?|ieres?|geres?|ans?|anes?)$"
)
REACH = 4


def noun(sheet: Sheet, at: int) -> str:
    """The noun before a word, adjectives between passed over: with its accents if it is a function, else plain."""
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        low, word = sheet.low[place], sheet.words[place].lower()
        if word in functions():
            return sheet.low[place - 1] if sheet.at(place - 1) in words("orgs") else word
        if low in words("orgs") or low in words("media") or low in words("places"):
            return low
        if not adjective(sheet, place):
            return low if place == at - 1 else ""
    return ""


def adjective(sheet: Sheet, at: int) -> bool:
    """Whether a word has the look of an adjective."""
    low = sheet.low[at]
    if low in demonyms() or low in words("heads", "adjectives"):
        return True
    if sheet.upper(at) or len(low) < 4 or low in words("stop") or low in words("verbs"):
        return False
    return sheet.words[at].endswith(("é", "és")) or ADJECTIVE.search(low) is not None
