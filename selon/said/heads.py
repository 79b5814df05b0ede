"""The head of a noun phrase that names a speaker, and what its first words show."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.french.closed import closed
from selon.french.lands import demonyms
from selon.french.people import functions
from selon.french.plain import plain

WORD = re.compile(r"[\w-]+'?")
DETERMINER = re.compile(
    r"^(?:(?:(?:l')?une?|certaine?s|plusieurs) d(?:es |e (?:ses|leurs|ces|nos) )"
    r"|(?:les?|la|une?|des|du|ces?|cet|cette|aux?|plusieurs|quelques|certaine?s|notre|nos|leurs?|d'autres|de)\s+"
    r"(?:même\s+)?|l'|d')",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"\b(?:de|du|des|d'|à|au|aux|pour|chez|par|sur|en|dans|proche)(?:\s|(?<='))", re.IGNORECASE)
POSSESSIVE = re.compile(r"(?:son|sa|ses|leur|leurs)\s+", re.IGNORECASE)
ONE_OF = re.compile(r"(?:l')?une? de (?:ses|leurs)\s+", re.IGNORECASE)
ONE_AMONG = re.compile(r"(?:l')?une? de(?:s| ces)\s+", re.IGNORECASE)
DEFINITE = re.compile(r"(?:le|la|les|ce|cet|cette|ces|du|au|aux)\s|l'", re.IGNORECASE)
SINGULAR = re.compile(r"(?:le|la|un|une|ce|cet|cette)\s|l'", re.IGNORECASE)
SEVERAL = re.compile(
    r"(?:les|des|ces|ses|leurs|aux|plusieurs|certaine?s|quelques|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d+"
    r"|une (?:diz|quinz|vingt|trent|cent)aine|la plupart|nombre de)\b",
    re.IGNORECASE,
)
SHOWING = re.compile(r"(?:ce|cet|cette)\s", re.IGNORECASE)
THE_MANY = re.compile(r"les\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def head(phrase: str) -> str:
    """The first noun of a folded noun phrase, in lower case; empty where there is none.

    >>> head("l'ancien ministre de la Mer"), head("la garde des Sceaux")
    ('ministre', 'ministre')
    """
    phrase = phrase.lstrip()
    if office := _OFFICES.search(phrase):
        return "secrétaire" if office["abroad"] else "ministre"
    own = POSSESSIVE.match(phrase)
    told = phrase[own.end() :] if own else DETERMINER.sub("", phrase, count=1)
    skipped = 0
    for match in WORD.finditer(told):
        word = match.group().lower()
        part = _PART.match(told, match.start())
        skipped = max(skipped, part.end() if part else 0)
        if match.start() < skipped or _only_adorns(word, WORD.search(told, match.end())):
            continue
        if word == "autre" and is_human(told[match.end() :].lstrip().partition(" ")[0].rstrip(",")):
            continue
        if word.removeprefix("ex-") not in closed()["ornament"] and (word in functions() or not word.endswith("'")):
            return word.removeprefix("ex-").removeprefix("vice-")
    return ""


_PART = re.compile(
    r"(?:vague|édition|volet|partie|extraits?|publication) (?:du |de la |de l'|d'une? )"
    r"(?=(?:\w+ )?(?:baromètre|sondage|enquête|étude|rapport)\b)",
    re.IGNORECASE,
)
"""What is of a document: *la dernière vague du baromètre*."""


def _only_adorns(word: str, behind: re.Match[str] | None) -> bool:
    """Whether a word is an adjective before its noun: *la dernière enquête*, *une récente étude*, not *ce dernier*."""
    if behind is None:
        return False
    return word.startswith("derni") or (
        word in closed()["before_document"] and behind.group().lower() in closed()["document"]
    )


_OFFICES = re.compile(
    r"^(?:\w+\s|l')?(?:ancienn?e?\s|ex-)?"
    r"(?:garde des sceaux|cheff?e? de la diplomatie(?P<abroad> américaine)?(?! europ))\b",
    re.IGNORECASE,
)
"""Ministers of Justice and of foreign affairs: *la garde des Sceaux*, *le chef de la diplomatie russe*."""


def lemma(word: str) -> str:
    """The masculine singular of a function noun; another word as it is.

    >>> lemma("directrices"), lemma("ville")
    ('directeur', 'ville')
    """
    entry = functions().get(word)
    return entry.lemma if entry else word


def calling(phrase: str) -> str:
    """What somebody is by a description, as one word; a prime minister is no minister, a vice-president no president.

    >>> calling("la directrice du musée"), calling("l'ancien Premier ministre")
    ('directeur', 'premier-ministre')
    """
    found = lemma(head(phrase))
    if found == "ministre" and _PRIME.search(phrase):
        return "premier-ministre"
    return f"vice-{found}" if _VICE.search(phrase) else found


_VICE = re.compile(r"^(?:la |le |l'|un |une )?(?:\w+ )?vice-", re.IGNORECASE)
_PRIME = re.compile(r"\bpremi(?:er|ère) ministre\b", re.IGNORECASE)


def gender(word: str) -> str | None:
    """The gender a function noun shows: f, m or None."""
    entry = functions().get(word)
    return entry.gender if entry and entry.gender in ("f", "m") else None


def is_human(word: str) -> bool:
    """Whether a noun stands for a person: a function, or one such as *homme*, *artiste*."""
    return word in functions() or word in closed()["human"]


def native(phrase: str) -> bool:
    """Whether a noun phrase means somebody by where they are from: *la Bretonne*, *le jeune Belge de 30 ans*.

    >>> native("le Norvégien"), native("le Parlement")
    (True, False)
    """
    found = _NATIVE.match(phrase)
    if found is None:
        return False
    return found[1].endswith(_OF_A_PLACE) or plain(found[1]) in demonyms() or plain(found[1]) in closed()["regional"]


_NATIVE = re.compile(
    r"(?:(?:[LlCc]e|[LlCc]a|[Cc]et(?:te)?) |[Ll]')(?:jeune )?([A-ZÀ-Ý][a-zà-ÿ]+)(?=$|,? de \d|,? âgée?)"
)
_OF_A_PLACE = ("ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine")


def whereof(words: str) -> set[str]:
    """What a role is of: the capitalised words after *de*, *du*, *à* (*le maire de Nantes*); the seals are Justice's.

    >>> whereof("l'ex-garde des Sceaux")
    {'Justice'}
    """
    words = _LOWER.sub("de l'Assemblée", _UPPER.sub("du Sénat", _KEEPS.sub(_kept, words))).replace("É", "E")
    return {each for tail in _OF.findall(words) for each in _CAPITAL.findall(tail)}


def _kept(found: re.Match[str]) -> str:
    return "de la Justice" if found[1] else "des Affaires étrangères"


_UPPER, _LOWER = (re.compile(rf"\bde la chambre {which}\b", re.IGNORECASE) for which in ("haute", "basse"))
_KEEPS = re.compile(r"\b(?:(garde des sceaux)|cheff?e? de la diplomatie(?! (?:améric|europ)))\b", re.IGNORECASE)


_OF = re.compile(r"\b(?:de|du|des|d'|à|au|aux)\s?(?:la |l')?((?:[A-ZÀ-Ý][\w-]+\s?)+)")
_CAPITAL = re.compile(r"[A-ZÀ-Ý][\w-]+")


def undated(phrase: str) -> str:
    """A description without the day told behind it, on which it was issued perhaps.

    >>> undated("le maire lundi soir"), undated("la direction publié mardi"), undated("lundi")
    ('le maire', 'la direction', 'lundi')
    """
    words = phrase.split()
    last = len(words)
    while last > 1 and words[last - 1] in closed()["daytime"]:
        last -= 1
    last -= 0 < last < len(words) and words[last - 1] in ("ce", "le")
    last -= 1 < last < len(words) and words[last - 1].startswith(("publié", "paru", "diffusé", "daté"))
    return " ".join(words[:last]) if 0 < last < len(words) else phrase


def unmarked(words: str) -> str:
    """A description without the marks around it; those within it stay in pairs. A broadcast goes by its title.

    >>> unmarked('"gardiens du port"'), unmarked('auteur de "La Mer"'), unmarked('"gardiens" du port')
    ('gardiens du port', 'auteur de "La Mer"', '"gardiens" du port')
    >>> unmarked("émission Le Grand Soir"), unmarked("émission du soir")
    ('Le Grand Soir', 'émission du soir')
    """
    plain_words = words.strip(' "«»')
    if titled := _BROADCAST.fullmatch(plain_words):
        return titled[1]
    if plain_words.count('"') % 2 == 0 and plain_words.count("«") == plain_words.count("»"):
        return plain_words
    whole = words.strip()
    return whole if whole.count('"') % 2 == 0 and whole.count("«") == whole.count("»") else plain_words


_BROADCAST = re.compile(r"émission (?:[a-zà-ÿ]+ )?[\"«]?\s?([A-ZÀ-Ý][\w' -]*)")


def many(noun: str) -> bool:
    """Whether a function noun stands for several."""
    entry = functions().get(noun)
    return entry is not None and entry.number == "p"


def singular(held: str) -> str:
    """A plural noun phrase in the singular: *amis proches* of *un de ses amis proches*, adjectives before it too.

    >>> singular("anciens voisins du port"), singular("amis proches"), singular("jeunes femmes")
    ('ancien voisin du port', 'ami proche', 'jeune femme')
    """
    first, space, rest = held.partition(" ")
    one = first.removesuffix("s")
    alone = (one if gender(one) == "f" else lemma(one)) if first.endswith("s") else first
    if first.endswith("s") and first.removesuffix("s") in closed()["before_function"]:
        return first.removesuffix("s") + space + singular(rest)
    adjective, blank, more = rest.partition(" ")
    told = adjective.removesuffix("s") if alone != first and _PLURAL.fullmatch(adjective) else adjective
    return alone + space + told + blank + more


_PLURAL = re.compile(r"[a-zà-ÿ]{3,}(?<![aou]i)(?<![eiuè])s|[a-zà-ÿ]{2,}es")
"""An adjective in the plural, and none that is alike in both: *proches*, not *français*, *gris*, *nombreux*."""


def gender_shown(phrase: str) -> str | None:
    """The gender an article shows: f, m or None."""
    start = phrase[:5].lower()
    if start.startswith(("la ", "une ", "cell", "l'une")):
        return "f"
    if start.startswith(("le ", "un ", "celu", "l'un ")):
        return "m"
    shown = _ELIDED.match(phrase)
    return ("f" if shown[1].endswith("e") else "m") if shown else None


_ELIDED = re.compile(r"l'(?:ex-|ancien |ancienne )?(premi(?:er|ère)|ancien(?:ne)?|actuel(?:le)?)\b", re.IGNORECASE)
