"""What a French word says: a concept of `senses.tsv`, a country of `places.tsv`, else its stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import NamedTuple

from selon.french import lands
from selon.french.conjugation import forms
from selon.french.expressions import listed, one
from selon.french.plain import plain
from selon.french.stem import stem


class Sense(NamedTuple):
    """A concept and its kind.

    Kinds are event, mutual (an event whose parties may change places), modal, thing, word, adverb, place and empty.
    `against` is the opposite concept, empty if there is none.
    """

    concept: str
    kind: str
    against: str = ""


EMPTY = Sense("", "empty")
_INFINITIVE = re.compile(r".{2,}(?:er|ir|(?:d|tt|[îi]t)re|ivre|[^oa]ire|faire|croire|boire|clure)$")
_VERBS = frozenset(("event", "mutual", "modal"))
_one = partial(one, "meaning.toml")


def _data(name: str) -> str:
    return files("selon.french").joinpath(name).read_text(encoding="utf-8")


def _inflected(word: str) -> set[str]:
    """The plain forms of a listed word: its own, the plural, the feminine, and those of a verb."""
    out = {word, word + "s", word + "e", word + "es"}
    if word.endswith(("l", "eau")):
        out.add(word[:-1] + "ux" if word.endswith("al") else word + "x")
    if word.endswith("eur"):
        out |= {word[:-1] + "se", word[:-1] + "ses"}
    if word.endswith(("ien", "n", "el", "t")):
        out |= {word + word[-1] + "e", word + word[-1] + "es"}
    if _INFINITIVE.match(word):
        out |= {form for _, form in forms(word)}
        past = {form[:-3] for tense, form in forms(word) if tense == "imperfect" and form.endswith("ait")}
        future = {form for tense, form in forms(word) if tense == "future" and form.endswith("a")}
        out |= {root + end for root in past for end in ("ons", "ions", "ez")} | {form + "i" for form in future}
        out |= {form[:-1] + "ons" for form in future}
    return {plain(form) for form in out}


def _rows() -> Iterator[tuple[Sense, list[str]]]:
    for line in _data("senses.tsv").splitlines():
        if line and not line.startswith("#"):
            concept, kind, against, words = line.split("\t")
            yield Sense(concept, kind, "" if against == "-" else against), words.split()


@dataclass(frozen=True, slots=True)
class _Lexicon:
    exact: dict[str, Sense]
    stems: dict[str, Sense]
    pairs: dict[tuple[str, str], Sense]
    firsts: frozenset[str]
    finite: frozenset[str]
    infinitives: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    exact: dict[str, Sense] = {}
    pairs: dict[tuple[str, str], Sense] = {}
    owners: dict[str, set[Sense]] = {}
    listed = [(sense, word) for sense, words in _rows() for word in words]
    for sense, word in listed:
        if "+" in word:
            first, _, second = word.partition("+")
            pairs[stem(first), stem(second)] = sense
        else:
            exact[plain(word)] = sense
            owners.setdefault(stem(word), set()).add(sense)
    for sense, word in listed:
        if "+" not in word:
            for form in _inflected(word) if sense.kind in _VERBS else (plain(word) + "s", plain(word) + "x"):
                exact.setdefault(form, sense)
    stems = {root: next(iter(senses)) for root, senses in owners.items() if len(senses) == 1 and len(root) > _SHORT}
    verbs = frozenset(word for sense, word in listed if sense.kind in _VERBS and _INFINITIVE.match(word))
    finite = {plain(form) for verb in verbs for tense, form in forms(verb) if tense in _FINITE}
    nouns = {plain(word) for _, word in listed}
    return _Lexicon(exact, stems, pairs, frozenset(first for first, _ in pairs), frozenset(finite - nouns), verbs)


_SHORT = 4
_FINITE = frozenset(("present", "imperfect", "past", "future", "conditional"))
_ADVERB = re.compile(r"[a-zà-ÿ]{3,}(?:am|em|ai|e|i|u)ment$")


@cache
def closed() -> dict[str, frozenset[str]]:
    """The closed classes of `meaning.toml`."""
    table = listed("meaning.toml")
    return {name: frozenset(value.split()) for name, value in table.items() if isinstance(value, str)}


@cache
def numbers() -> dict[str, int]:
    """The number words and their values."""
    return {plain(word): value for word, value in listed("meaning.toml")["numbers"].items()}


@cache
def scales() -> dict[str, int]:
    """The words that multiply the number before them."""
    return dict(listed("meaning.toml")["scales"])


@cache
def units() -> dict[str, str]:
    """What is counted by words and marks that say little of themselves.

    >>> units()["jours"], units()["gens"]
    ('days', 'person')
    """
    table: dict[str, str] = listed("meaning.toml")["units"]
    return {word: unit for unit, words in table.items() for word in words.split()}


@cache
def spans() -> frozenset[str]:
    """What days, dates, ages and stretches of time are counted by.

    >>> sense("semaines").concept in spans(), sense("maisons").concept in spans()
    (True, False)
    """
    return frozenset((*_DATES, *(sense(word).concept for word in closed()["spans"])))


_DATES = ("day", "month", "weekday", "year", "days")


@cache
def _frames() -> re.Pattern[str]:
    return re.compile(r"\b(?=[cdeijnopt])" + _one("frames"))


def frames(text: str) -> list[tuple[int, int]]:
    """Where openings stand in a folded text that frame what is said and add nothing to it.

    >>> frames("Nous savons que les travaux continuent")
    [(0, 16)]
    """
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is two would move all behind it
        low = "".join(letter.lower()[:1] for letter in text)
    if "qu" not in low and "comme" not in low:
        return []
    return [found.span() for found in _frames().finditer(low)]


@cache
def asides() -> re.Pattern[str]:
    """Where a clause that only describes what was named before begins.

    >>> asides().search("des postes aux chantiers, dont il prend le contrôle").group()
    ', dont '
    """
    return re.compile(r",\s" + _one("asides") + r"\s", re.IGNORECASE)


@cache
def norms() -> re.Pattern[str]:
    """Words that make what is said a norm, a wish or a part and no plain fact.

    >>> bool(norms().search("on ne peut pas fermer les bars")), bool(norms().search("les bars ne ferment pas"))
    (True, False)
    """
    return re.compile(r"\b" + _one("norms") + r"\b", re.IGNORECASE)


@cache
def duties() -> re.Pattern[str]:
    """Words that say what ought to be and not what is.

    >>> bool(duties().search("il faut fermer les bars")), bool(duties().search("les bars devraient fermer lundi"))
    (True, False)
    """
    return re.compile(r"\b" + _one("duties") + r"\b", re.IGNORECASE)


@cache
def unnamed() -> re.Pattern[str]:
    """Words for who is kept unnamed on purpose (*source policière*), and is not only described (*étudiante*).

    >>> bool(unnamed().search("deux sources policières")), bool(unnamed().search("étudiante de 29 ans"))
    (True, False)
    """
    return re.compile(r"\b" + _one("unnamed") + r"\b", re.IGNORECASE)


@cache
def silence() -> re.Pattern[str]:
    """Words by which a refusal is one to say something, and not to do it.

    >>> bool(silence().search("n'a pas souhaité faire de commentaire")), bool(silence().search("a refusé de signer"))
    (True, False)
    """
    return re.compile(r"\b" + _one("silence") + r"\b", re.IGNORECASE)


@cache
def blanket() -> re.Pattern[str]:
    """How a denial begins that denies all of a kind (*toute implication*)."""
    return re.compile(r"\s*\W?(?:toute?s?|aucune?|un quelconque|une quelconque)\s", re.IGNORECASE)


@cache
def theses() -> re.Pattern[str]:
    """How a denial names what it denies before it says what it is; group 1 where a clause follows.

    >>> theses().match("l'idée que le train a déraillé").group(1)
    'que '
    >>> theses().match("les informations du Phare selon lesquelles il part").group(1)
    'selon lesquelles '
    >>> theses().match("toute rumeur de départ").end()
    16
    """
    return re.compile(
        r"(?:tout(?:es?)?|les?|la|l'|une?|ces?|cette|cet|des|d'|de)?\s*(?:\w+elles? |\w+eux )?"
        rf"{_one('theses')}\s(?:(?:\w+ )?(?:de (?:la |l')?|des |du |d')[^,.;:\"]{{2,40}}?\s(?=selon l|\w+ant qu)"
        r"|de (?:la )?presse )?"
        r"(?:(selon lesquel(?:le)?s |selon laquelle |(?:(?:affirm|assur|dis|voul)ant )?qu(?:e |'))|"
        r"(?:annonçant|évoquant) |faisant état d(?:e |'|’)|des? |d'|du )",
        re.IGNORECASE,
    )


@cache
def rates() -> dict[str, float]:
    """In what share of the statements of the French press a concept stands; concepts rarer than all these are missing.

    >>> rates()["government"] > rates()["flood"]
    True
    """
    lines = (line for line in _data("rates.tsv").splitlines() if not line.startswith("#"))
    return {concept: int(count) / 1_000_000 for concept, count in (line.split("\t") for line in lines)}


_SEEN: dict[str, Sense] = {}
_MOST = 1 << 18


def _sense(word: str) -> Sense:
    if word in closed()["empty"] or word in closed()["negators"] or (len(word) == 1 and not word.isdigit()):
        return EMPTY
    form = plain(word)
    if not form:
        return EMPTY
    if word in closed()["circumstances"]:
        return Sense("~" + stem(word), "adverb")
    country = lands.called().get(form)
    if country:
        return Sense("@" + country, "place")
    if word in closed()["apart"]:
        return Sense("~" + form.rstrip("s"), "word")
    lexicon = _lexicon()
    known = lexicon.exact.get(form) or lexicon.stems.get(stem(word))
    if known:
        return known
    return Sense("~" + stem(word[:-4]), "adverb") if _ADVERB.match(form) else Sense("~" + stem(word), "word")


def sense(word: str) -> Sense:
    """What one word in small letters says.

    >>> sense("pourparlers").concept == sense("négociations").concept
    True
    >>> sense("baisse").against
    'rise'
    """
    found = _SEEN.get(word)
    if found is None:
        if len(_SEEN) > _MOST:  # hostile input must not fill the memory with words met once
            _SEEN.clear()
        found = _SEEN[word] = _sense(word)
    return found


_ROLES = ("without", "negators", "no", "universal", "pointing", "speaking", "supposing", "months", "days")
_TAKEN: dict[str, frozenset[str]] = {}


def roles(word: str) -> frozenset[str]:
    """What a word in small letters does beside what it says: the closed classes it stands in; number for a number word.

    >>> sorted(roles("jamais")), sorted(roles("douze")), sorted(roles("maison"))
    (['negators', 'universal'], ['number'], [])
    """
    found = _TAKEN.get(word)
    if found is None:
        if len(_TAKEN) > _MOST:
            _TAKEN.clear()
        known = {role for role in _ROLES if word in closed()[role]}
        known |= {word} if word in _OWN_ROLE else set()
        known |= {"number"} if plain(word) in numbers() else set()
        known |= {"units"} if word in units() else set()
        found = _TAKEN[word] = frozenset(known)
    return found


_MET: dict[str, tuple[frozenset[str], Sense]] = {}


def known(word: str) -> tuple[frozenset[str], Sense]:
    """What a word in small letters does and what it says, in one look-up.

    >>> known("baisse") == (roles("baisse"), sense("baisse"))
    True
    """
    found = _MET.get(word)
    if found is None:
        if len(_MET) > _MOST:
            _MET.clear()
        found = _MET[word] = roles(word), sense(word)
    return found


_OWN_ROLE = frozenset(("ne", "n'", "pas", "que", "qu'"))


def joined(first: str, second: str) -> Sense | None:
    """What two neighbouring words, small words aside, say together (*mis fin*).

    >>> joined("mis", "fin").concept
    'stop'
    """
    return None if first in closed()["lone"] else _lexicon().pairs.get((stem(first), stem(second)))


def opens(word: str) -> bool:
    """Whether a word can be the first of two that say something together.

    >>> opens("mis"), opens("fin"), opens("coûté"), opens("coût")
    (True, False, True, False)
    """
    return word not in closed()["lone"] and stem(word) in _lexicon().firsts


def infinitive(word: str) -> bool:
    """Whether a word in small letters is a verb in the infinitive.

    >>> infinitive("avoir"), infinitive("quitter"), infinitive("ouverture")
    (True, True, False)
    """
    return word in closed()["infinitives"] or word in _lexicon().infinitives


def finite(word: str) -> bool:
    """Whether a word in small letters can only be a verb with its subject (*progressent*, not *livraison*).

    >>> finite("progressent"), finite("visite"), finite("a")
    (True, False, True)
    """
    return word in closed()["auxiliary"] or plain(word) in _lexicon().finite
