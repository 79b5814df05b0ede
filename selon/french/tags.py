"""One letter a token: a light tagging of French by closed classes, verb forms and case, as a string that regexes can read.

D determiner      M contracted de/à + article      P preposition        S subject pronoun      y object clitic
W qui             L lequel ...                     K que                U subordinator         C coordinator
n ne              R adverb                         X avoir/être form    E été                  G ayant/étant, other -ant
V other verb      v cue, finite                    p cue, participle    g cue, -ant            i cue, infinitive
I infinitive      A capitalised                    N other word         0 number               T time expression
Q quotation       H hyphen of an inversion         , : ; . ( ) - ? marks
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from selon.french.conjugation import forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting verb: its lemma (with what follows it, for a locution), its grammar letters and the act it performs."""

    lemma: str
    grammar: str
    act: str
    tail: tuple[str, ...] = ()


_TENSE = {"infinitive": "i", "gerund": "g", "participle": "p"}


def _data(name: str) -> str:
    return files("selon.french").joinpath(name).read_text(encoding="utf-8")


@cache
def words() -> dict[str, frozenset[str]]:
    """The closed classes of `words.toml`."""
    table = tomllib.loads(_data("words.toml"))
    return {key: frozenset(value.split()) for key, value in table.items() if isinstance(value, str)}


@cache
def adverbials() -> re.Pattern[str]:
    """Several words that stand as one adverb."""
    listed = sorted(tomllib.loads(_data("words.toml"))["adverbials"], key=len, reverse=True)
    return re.compile(
        r"\b(?:"
        + "|".join(re.escape(each) for each in listed if each[0] != ",")
        + r")(?!\w)|"
        + "|".join(re.escape(each) for each in listed if each[0] == ","),
        re.IGNORECASE,
    )


@cache
def linked() -> frozenset[str]:
    """Adverbs of several words that link a sentence to the one before."""
    return frozenset(tomllib.loads(_data("words.toml"))["linked"])


@cache
def cues() -> tuple[Cue, ...]:
    """The reporting verbs of `cues.tsv`, locutions included.

    >>> [cue.act for cue in cues() if cue.lemma == "démentir"]
    ['deny']
    """
    rows = (line.split("\t") for line in _data("cues.tsv").splitlines() if line and not line.startswith("#"))
    return tuple(
        Cue(lemma=lemma, grammar=grammar, act=act, tail=tuple(lemma.split()[1:])) for lemma, grammar, act in rows
    )


@cache
def cue_forms() -> dict[str, tuple[tuple[str, Cue], ...]]:
    """Every inflected form of every cue: the tag it takes and the cue."""
    table: dict[str, dict[tuple[str, str], tuple[str, Cue]]] = {}
    for cue in cues():
        for tense, form in forms(cue.lemma.split()[0]):
            tag = _TENSE.get(tense, "v")
            table.setdefault(form, {})[tag, cue.lemma] = (tag, cue)
    return {form: tuple(readings.values()) for form, readings in table.items()}


@cache
def verb_forms() -> dict[str, str]:
    """The forms of common verbs that do not report, with their tag (V, I, G or Z for a past participle)."""
    table: dict[str, str] = {}
    for line in _data("verbs.txt").splitlines():
        for lemma in () if line.startswith("#") else line.split():
            for tense, form in forms(lemma):
                tag = {"infinitive": "I", "gerund": "G", "participle": "Z"}.get(tense, "V")
                if tag != "Z":
                    table.setdefault(form, tag)
    return table


@cache
def _lexicon() -> dict[str, str]:
    table: dict[str, str] = dict(verb_forms())
    order = (
        ("adverb", "R"), ("preposition", "P"), ("contracted", "M"), ("determiner", "D"), ("clitic", "y"), ("subject", "S"), ("who", "W"),
        ("which", "L"), ("that", "K"), ("subordinator", "U"), ("coordinator", "C"), ("negation", "n"), ("auxiliary", "X"),
        ("been", "E"), ("having", "G"),
    )  # fmt: skip
    for name, tag in order:
        for word in words()[name]:
            table[word] = tag
    for form, readings in cue_forms().items():
        if form not in table or table[form] in "VIG":
            table[form] = readings[0][0]
    return table


_ADVERB = re.compile(r"\w{2,}ment$")
_NOT_ADVERB = frozenset(["gouvernement", "parlement", "mouvement", "événement", "document", "règlement", "département", "moment", "argument", "traitement", "bâtiment", "élément", "comment", "logement", "développement", "changement", "investissement", "financement", "établissement", "engagement", "comportement", "rassemblement", "équipement", "enseignement", "appartement", "jugement", "paiement", "licenciement", "sentiment", "confinement", "armement", "versement", "recrutement", "fonctionnement", "classement", "lancement", "accident", "effondrement", "affrontement", "tournoiement", "soulèvement", "groupement", "syndicat", "parlement", "règlement", "environnement", "enterrement"])  # fmt: skip
_BEFORE_NOUN = frozenset("DMP0")


def _open(word: str, first: bool, raw: str) -> str:
    """The tag of a word that no list knows."""
    if raw[0].isdigit():
        return "0"
    if raw[0].isupper() and not first:
        return "A"
    if word.endswith("ment") and word not in _NOT_ADVERB and _ADVERB.match(word):
        return "R"
    if word.endswith(("aient", "èrent", "eraient", "irent", "eront", "iront")) or (
        word.endswith(("ait", "era")) and len(word) > 4
    ):
        return "V"
    if word.endswith(("er", "ir")) and len(word) > 4 and not raw[0].isupper():
        return "I"
    return "A" if raw[0].isupper() else "N"


def tag(tokens: list[str], sentence_start: bool = True) -> list[str]:
    """One tag a token; tokens are folded, case kept. Quotations are told by their control character."""
    lexicon = _lexicon()
    out: list[str] = []
    for at, raw in enumerate(tokens):
        word = raw.lower()
        first = at == 0 and sentence_start
        if raw[0] in "\x01\x02":
            out.append("Q")
        elif not (raw[0].isalnum() or raw[0] == "_"):
            out.append("H" if len(raw) > 1 and raw[0] == "-" and word == "-t-" else _MARKS.get(raw, "."))
        elif raw[0].isupper() and not first and word not in _CAPITALISED and len(raw) > 1:
            out.append("A")
        else:
            out.append(lexicon.get(word) or _open(word, first, raw))
    _settle(tokens, out)
    return out


_MARKS = {",": ",", ":": ":", ";": ";", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "--": "-", "%": "N", "€": "N", "$": "N",
          "/": "-", "'": "R", "*": "R", "[": "(", "]": ")", "&": "C", "°": "N", "+": "N", '"': "R", "«": "R", "»": "R"}  # fmt: skip
_CAPITALISED = frozenset(["selon", "il", "elle", "ils", "elles", "on", "qui"])
_PRONOUNS = frozenset(["je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce"])


def _settle(tokens: list[str], tags: list[str]) -> None:
    """Readings that need their neighbours: article or clitic, noun or verb, inversion."""
    last = len(tags) - 1
    for at in range(1, last):
        if tokens[at] == "." and (
            tokens[at - 1].lower() in _TITLES or (len(tokens[at - 1]) == 1 and tags[at - 1] == "A")
        ):
            tags[at] = tags[at - 1] = "A"
    for at, current in enumerate(tags):
        word = tokens[at].lower()
        before = tags[at - 1] if at else "."
        after = tags[at + 1] if at < last else "."
        if (
            current == "-"
            and tokens[at] == "-"
            and at < last
            and tokens[at + 1].lower() in _PRONOUNS
            and before in "XVvpN"
        ):
            tags[at], tags[at + 1] = "H", "S"
        elif current == "H":
            tags[at + 1] = "S"
        elif word == "t" and after == "-" and at + 2 <= last and tokens[at + 2].lower() in _PRONOUNS:
            tags[at] = tags[at + 1] = "H"
            tags[at + 2] = "S"
        elif current in "DS" and word in _OBJECTS and after in "XVvpy" and _verbal(tokens, tags, at):
            tags[at] = "y"
        elif word == "en":
            tags[at] = "y" if after in "XVvIi" or (after == "y") else "P"
        elif (current in "vV" and before in _BEFORE_NOUN and not (before == "P" and word in ("est",))) or (current == "p" and before in "DM" and word != "dit") or (
            current == "R"
            and word.endswith("ment")
            and (before in "DM0" or (at and tokens[at - 1].lower() in ("de", "d'")))
        ):
            tags[at] = "N"
        elif (
            word in ("plus", "moins", "près")
            and at + 2 <= last
            and tokens[at + 1].lower() in ("de", "d'")
            and tags[at + 2] in "0D"
        ):
            tags[at] = tags[at + 1] = "D"
        elif (current in "gGI" and before in "DM0") or (current == "X" and before in "DM"):
            tags[at] = "N"
        elif word == "a" and current == "X" and tokens[at] == "A":
            tags[at] = "P"


_TITLES = frozenset(["m", "mm", "mme", "mmes", "mlle", "mgr", "dr", "pr", "me", "st", "ste"])
_OBJECTS = frozenset(["le", "la", "les", "l'", "leur", "nous", "vous"])


def _verbal(tokens: list[str], tags: list[str], at: int) -> bool:
    """Whether *le*, *l'*, *leur* here is an object clitic: a subject or a negation stands before, or an auxiliary after."""
    before = tags[at - 1] if at else "."
    if tags[at + 1] == "X":
        return tokens[at + 1].lower() not in ("est", "avions", "être") or before in "SWKn"
    if tags[at + 1] == "p":
        return False
    if before in "NA)" and tokens[at].lower() == "leur" and tags[at + 1] in "vV":
        return True
    return before in "SWny" or (at > 0 and tokens[at - 1].lower() in ("comme", "ainsi"))
