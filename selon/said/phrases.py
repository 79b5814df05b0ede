"""Noun phrases of a sentence, and which of them can speak."""

from __future__ import annotations

import re
from functools import cache

from selon.french.closed import closed
from selon.french.naming import words as portfolios
from selon.french.plain import plain as bare
from selon.french.tags import tag
from selon.said.appositions import apposed, is_function
from selon.said.channels import channel, short
from selon.said.sentences import Sentence

_STOP = frozenset(",.:;)-KWUSVvXnygGHLT")
_ONE_OF_THEM = re.compile(r"(?:l' )?une? (?:d'|d' entre) (?:eux|elles)(?!\S)")
_ENDS = {"D": "AN0", "R": "A"}
_ALONE = (",", ".", ":", "")


def right(sentence: Sentence, at: int) -> int:
    """The end of the noun phrase that starts at a token (an inverted subject), appositions included; `at` if none."""
    if sentence.words[at : at + 1] in (["au"], ["aux"], ["du"]):
        return at
    end = plain(sentence, at + _several(sentence, at))
    if end == at + 1 and sentence.tags[at] == "P":
        return at
    return apposed(sentence, at, end) if end > at else at


def _several(sentence: Sentence, at: int) -> bool:
    """Whether *de* is an article at a token: *expliquent d'anciens élus*, *de nombreux élus*."""
    words = sentence.words
    return words[at : at + 1] in (["de"], ["d'"]) and at + 1 < len(words) and words[at + 1] in closed()["many"]


def plain(sentence: Sentence, at: int) -> int:
    """The end of the noun phrase that starts at a token, without appositions; `at` if none does."""
    tags = sentence.tags
    if at >= len(tags) or tags[at] not in "DAN0MR":
        return at
    one = _ONE_OF_THEM.match(" ".join(sentence.words[at : at + 6]))
    if one:
        return at + 1 + one.group().count(" ")
    if _one_alone(sentence, at) or latter(sentence, at):
        return at + 2
    while at < len(tags) and tags[at] == "R" and tags[at + 1 : at + 2] in ("R", "D"):
        at += 1
    end = at
    while end < len(tags) and (step := _step(sentence, at, end)):
        end = step
    if end < len(tags) and tags[end] == "T" and end > at and tags[end - 1] in "DP":
        end -= 1
    while end > at and tags[end - 1] in "PMCDR":
        end -= 1
    return end


def _one_alone(sentence: Sentence, at: int) -> bool:
    """Whether *l'un*, *l'une* stands without those it is one of."""
    return sentence.words[at : at + 2] in (["l'", "un"], ["l'", "une"]) and sentence.tags[at + 2 : at + 3] in _ALONE


def latter(sentence: Sentence, at: int) -> bool:
    """Whether *ce dernier* stands without a noun; nothing hangs on it: *confiait ce dernier à la veille du vote*."""
    return sentence.words[at : at + 2] in _LATTER and sentence.tags[at + 2 : at + 3] not in ("N", "A", "0")


_LATTER = (["ce", "dernier"], ["cette", "dernière"], ["ces", "derniers"], ["ces", "dernières"])


def _step(sentence: Sentence, at: int, end: int) -> int | None:
    """The token after the next one of a noun phrase begun at `at`; None where it ends."""
    tags, words = sentence.tags, sentence.words
    tag, before = tags[end], tags[end - 1] if end > at else ""
    if tag == "(":
        return _parenthesis(sentence, end)
    if words[end] == "quant":
        return None
    dated = tag == "T" and (before == "T" or words[end - 1].endswith(_DATED))
    if before and (dated or _inside_name(sentence, end)):
        return end + 1
    if tag == "Q":
        return end + 1 if before and short(sentence, end) else None
    if tag == "G" and before == "N" and tags[end + 1 : end + 2] in _AFTER_ADJECTIVE:
        return end + 1
    if tag in _STOP or (tag == "C" and not _joins(sentence, end)) or (tag == "I" and words[end] in ("avoir", "être")):
        return None
    if not before:
        return end + 1
    if tag in "PM" and _leads_away(sentence, end, before):
        return None
    if tag == "D" and before in _ENDS.get(tag, "") and (_paper(sentence, end) or _party(sentence, end)):
        return end + 1
    return None if before in _ENDS.get(tag, "") or (tag in "Ii" and before not in "ND") else end + 1


def _inside_name(sentence: Sentence, at: int) -> bool:
    """Whether a body's name goes on at a token: *le député La République en marche*."""
    name = sentence.names.get(at)
    return name is not None and name.kind == "organisation" and name is sentence.names.get(at - 1)


def _portfolio(sentence: Sentence, at: int) -> bool:
    """Whether what a member of the government is for follows: *le secrétaire d'État aux Transports*."""
    words = sentence.words
    if words[at] not in ("à", "au", "aux") or words[max(0, at - 2) : at] not in (["d'", "état"], ["d'", "etat"]):
        return False
    noun = at + 1 + (sentence.tags[at + 1 : at + 2] == "D")
    return sentence.of(noun, noun + 1)[:1].isupper() and bare(sentence.words[noun]) in portfolios("portfolios")


def _leads_away(sentence: Sentence, end: int, before: str) -> bool:
    """Whether a preposition begins another phrase: a place, a time, a channel, what follows a name."""
    word, named = sentence.words[end], before in "A)"
    if (word == "avec" and sentence.words[end - 1] == "relations") or _portfolio(sentence, end):
        return False
    if word == "à" and sentence.words[end + 1 : end + 2] in _HIS and _kin("".join(sentence.words[end + 2 : end + 3])):
        return True
    if sentence.tags[end] == "P" and (word in closed()["placing"] or (named and word not in ("de", "d'"))):
        return True
    return (word in ("au", "aux") and before == "A") or channel(sentence, end) is not None


def _kin(word: str) -> bool:
    return is_function(word) or word in closed()["relational"] | closed()["couple"]


_HIS = (["son"], ["sa"], ["ses"], ["leur"], ["leurs"])
"""Whose relative is told to, behind who tells: *a dit la fillette à sa mère*."""
_AFTER_ADJECTIVE = ("M", "P", ",", ".", "A", "")
"""What follows *sortant*, *dirigeant* as an adjective: never an object of its own."""

_DATED = (
    "publié",
    "publiée",
    "publiés",
    "publiées",
    "paru",
    "parue",
    "parus",
    "parues",
    "diffusé",
    "diffusée",
    "daté",
    "datée",
)


def _paper(sentence: Sentence, at: int) -> bool:
    """Whether an article begins the name of the paper just called one: *le site le Lab*, *le quotidien Le Monde*."""
    return sentence.words[at - 1] in closed()["press"] and sentence.tags[at + 1 : at + 2] == "A"


def _party(sentence: Sentence, at: int) -> bool:
    """Whether a capital article begins the name of somebody's party: *la députée La République en marche Anne Roy*."""
    name = sentence.names.get(at)
    return name is not None and name.kind == "organisation" and sentence.of(at, at + 1)[0].isupper()


def _parenthesis(sentence: Sentence, at: int) -> int | None:
    """The token after a short parenthesis."""
    close = sentence.tags.find(")", at)
    return close + 1 if 0 < close - at < 8 else None


_JOINED = re.compile(r"C(?:[DM0]?[AN]|[DMP])")


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether *et* at a token joins two noun phrases rather than two clauses."""
    return sentence.words[at] in ("et", "ou") and _JOINED.match(sentence.tags, at) is not None


def speaks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the head of a noun phrase can speak: a name, a function, an institution, a document."""
    tags, words = sentence.tags, sentence.words
    at = start + _several(sentence, start)
    if words[start : start + 2] in (["l'", "un"], ["l'", "une"]) and words[start + 2 : start + 3] in _OF:
        at = start + 3
        if words[at] in ("eux", "elles") or words[at : at + 2] in (["entre", "eux"], ["entre", "elles"]):
            return True
    if _one_alone(sentence, start) or words[start] in _SOME or nounless(sentence, start):
        return True
    if "%" in words[at : at + 4] or "sur" in words[at + 1 : end - 1]:
        return tags[at] == "0" or "0" in tags[start:end]
    while at < end and (tags[at] in "D0R" or words[at] in ("des", "un", "une")):
        at += 1
    if at < end and at in sentence.names:
        return True
    if words[at : at + 1] and words[at] in closed()["counting"] and words[at + 1 : at + 2] in _OF:
        return at + 2 < end and speaks(sentence, at + 2, end)
    while at < end and tags[at] == "N" and not can_speak(words[at]):
        at += 1
        if at - start > 3 or (at < end and tags[at] in "PM"):
            return False
    return at < end and (tags[at] == "A" or can_speak(words[at]))


_OF = (["de"], ["d'"], ["des"])
_SOME = ("beaucoup", "plusieurs", "certains", "certaines", "nombre")
_NOUNLESS = (["d'", "autres"], ["tous", "deux"], ["toutes", "deux"], ["tous", "trois"], ["toutes", "trois"])


def nounless(sentence: Sentence, at: int) -> bool:
    """Whether *d'autres*, *tous deux* stands without a noun."""
    return sentence.words[at : at + 2] in _NOUNLESS and sentence.tags[at + 2 : at + 3] not in ("N", "0")


def can_speak(word: str) -> bool:
    """Whether a noun stands for somebody, a body or a document, one or several."""
    known = _speaking()
    return word in known or (word.endswith("s") and word[:-1] in known and word != "cours") or is_function(word)


@cache
def _speaking() -> frozenset[str]:
    return closed()["speaking"] | closed()["document"]


def in_marks(sentence: Sentence, at: int) -> bool:
    """Whether words in marks are a name: *« 40 millions d'automobilistes » dénonce*, *« Le Progrès » écrit que*."""
    quotation = sentence.quotations.get(at)
    name = quotation.inner.of(sentence.text).strip() if quotation is not None else ""
    if _NAME.fullmatch(name) is None:
        return False
    words = name.lower().split()
    tagged = zip(tag(words, words, opens=False), words, strict=True)
    return not any(each in "XSn" or (each in "Vv" and word.endswith(("nt", "ait"))) for each, word in tagged)


_NAME = re.compile(r"[A-ZÀ-Ý0-9][\w'’.-]*(?: [\w'’-]+){0,4}")


def several_speak(noun: str) -> bool:
    """Whether a noun stands for several persons or bodies: *sénateurs*, *associations*."""
    return noun.endswith("s") and can_speak(noun) and noun[:-1] not in closed()["document"]
