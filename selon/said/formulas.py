"""Formulas that name a source without a verb: *selon X*, *d'après X*, *à en croire X*, *pour X*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from selon.french.closed import closed
from selon.french.closed import formulas as listed
from selon.french.people import functions
from selon.said import appositions, phrases, polls, sources
from selon.said.sentences import Sentence

FINITE = re.compile(r"[VXv]")


@dataclass(slots=True, kw_only=True)
class Formula:
    """A formula: its tokens `first` up to `last`, the source's tokens, and where all of it ends.

    `polled` is a share of those a poll asked. `own`: only a possessive names the source (*à ses yeux*), who is whom the
    text speaks of. `press` is a paper told to have the source, a document (*selon la lettre qu'a obtenue Le Monde*).
    """

    first: int
    last: int
    source: tuple[int, int]
    end: int
    relative: bool = False
    opinion: bool = False
    polled: bool = False
    own: bool = False
    press: tuple[int, int] | None = None


def find(sentence: Sentence) -> list[Formula]:
    """The formulas of a sentence in order."""
    words = sentence.words
    out: list[Formula] = []
    opening = _opening()
    for at in [at for at, word in enumerate(words) if word in opening]:
        word = words[at]
        if word in _OWN and (own := _own(sentence, at)):
            out.append(own)
            continue
        if word != "pour" and opening[word].isdisjoint(words[at + 1 : at + 2]) and "" not in opening[word]:
            continue
        if sentence.tags[at] == "Q" or (out and at < out[-1].end):
            continue
        formula = _opinion(sentence, at) if word == "pour" else _formula(sentence, at)
        if formula:
            out.append(formula)
    return out


@cache
def _opening() -> dict[str, frozenset[str]]:
    """The words a formula may begin with, each with the words that may follow it in one, empty where any may."""
    found = {first: frozenset("".join(each[1:2]) for each in forms) for first, forms in listed().items()}
    return dict.fromkeys(("pour", *_OWN), frozenset[str]()) | found


_OWN = frozenset(("yeux", "avis", "aveu"))
_OWN_VIEW = re.compile(r"(?:à (?:ses|leurs) yeux|à (?:son|leur) avis|de (?:son|leur) (?:propre )?aveu)$")


def _own(sentence: Sentence, at: int) -> Formula | None:
    """*à ses yeux*, *à leur avis*, *de son propre aveu*: the source is whom the text speaks of."""
    found = _OWN_VIEW.search(" ".join(sentence.words[max(0, at - 3) : at + 1]))
    if found is None:
        return None
    first = at - found.group().count(" ")
    apart = first == 0 or sentence.tags[first - 1] in ",:CKV" or sentence.tags[at + 1 : at + 2] == ","
    apart = apart or _MORE.search(sentence.tags, max(0, first - _NEAR), first) is not None
    return Formula(first=first, last=at + 1, source=(first, first + 1), end=at + 1, own=True) if apart else None


_MORE = re.compile(r"(?:Wn?y*(?:XR*[EpNvV]{0,2}|[VvN])R*|,R?[NpAQ]{1,2})$")
_NEAR = 12
"""What tells more of somebody or something: *un choix qui coûte à ses yeux trop cher*, *la loi, injuste à ses yeux*."""


def _formula(sentence: Sentence, at: int) -> Formula | None:
    words, tags = sentence.words, sentence.tags
    form = next((each for each in listed()[words[at]] if tuple(words[at : at + len(each)]) == each), ())
    start = at + len(form)
    if not form or start >= len(words) or words[max(0, at - 1)] == "grâce":
        return None
    if tags[start] == "L" or (tags[start] == "W" and (tags[at - 1 : at] == "," or at - 1 in sentence.names)):
        return Formula(first=at, last=at + 1, source=(start, start + 1), end=start + 1, relative=True)
    if tags[start] in "Sy" or words[start] in ("lui", "elle", "eux", "elles", "moi", "nous", "vous"):
        return Formula(first=at, last=start, source=(start, start + 1), end=start + 1)
    if tags[start] == "Q":
        named = _in_marks(sentence, start)
        return Formula(first=at, last=start, source=(start, start + 1), end=start + 1) if named else None
    if form[0] == "de" and form[1] in ("source", "sources"):
        if _behind_saying(sentence, at):
            return None
        end = sources.reach(sentence, start)
        return Formula(first=at, last=at + 1, source=(at + 1, end), end=end)
    end = sources.end_of(sentence, at, start)
    heard = form[0] == "à" and form[1] != "en"  # who is heard: *à entendre le maire*, not *à entendre ces cris*
    if end == start or _measures(sentence, start, end) or (heard and not phrases.speaks(sentence, start, end)):
        return None
    past, press = sources.told_behind(sentence, start, end)
    return Formula(first=at, last=start, source=(start, end), end=past, press=press)


def _in_marks(sentence: Sentence, at: int) -> bool:
    """Whether a name stands in marks: *selon « Le Progrès »*, *d'après « 40 millions d'automobilistes »*."""
    return phrases.in_marks(sentence, at) and sentence.tags[at + 1 : at + 2] in (",", ".", ":", "(", "")


def _behind_saying(sentence: Sentence, at: int) -> bool:
    """Whether *de source ...* tells who is meant by *on*, or stands behind a noun: *a-t-on indiqué de source sûre*."""
    words, tags = sentence.words, sentence.tags
    told = at
    while told and tags[told - 1] in "TR":
        told -= 1
    if told == 0:
        return False
    named = words[told - 1] in ("partir", "base", "appris", "on") or tags[at - 1] in "NA"
    return named or ("on" in words[max(0, told - 2) : told] and tags[told - 1] == "p")


def _measures(sentence: Sentence, start: int, end: int) -> bool:
    """Whether *selon* is followed by a measure (*selon les régions*) and not by a source."""
    words, tags = sentence.words, sentence.tags
    at = start
    while at < end and (tags[at] in "DM0" or words[at] in _SAME):
        at += 1
    if at < end and words[at] in closed()["manner"]:
        return True
    if at >= end or any(tags[place] == "A" for place in range(at, end)):
        return False
    if words[at + 1 : at + 3] == ["ou", "non"]:
        return True
    end = at + 1 if tags[at + 1 : at + 2] == "C" else end
    every = words[start] == "les" and tags[at] == "N" and end - at <= 2 and not phrases.speaks(sentence, start, end)
    return every or words[at] in closed()["measure"]


_SAME = frozenset(("même", "mêmes", "nouveau", "nouvelle", "nouveaux", "nouvelles", "propre", "propres"))
_WITHIN = re.compile(r"[^CR,]")


def _opinion(sentence: Sentence, at: int) -> Formula | None:
    """*Pour X, ...* as an opinion: X can speak and a clause follows; or *il y a pour X « ... »*."""
    tags = sentence.tags
    if tags[at + 1 : at + 2] == "L" or words_at(sentence, at + 1) == "qui":
        named = _related(sentence, at)
        return Formula(first=at, last=at + 1, source=(at + 1, at + 2), end=at + 2, relative=True) if named else None
    if shared := polls.share(sentence, at + 1):
        return _shared(sentence, at, shared)
    at_start = not _WITHIN.search(tags, 0, at) and (at == 0 or tags[at - 1] in "CR,.")
    at_start = at_start or tags[at - 1 : at] == ":"
    enclosed = at > 0 and tags[at - 1] in ",Q"
    end = _holder_end(sentence, at) if at_start or enclosed else None
    if end is None or not (_person(sentence, at + 1, end) or (at_start and _one_of(sentence, at + 1, end))):
        return None
    closing = _ENDS.match(tags, end) if enclosed and "Q" in tags[:at] else None
    if closing is not None and closing["more"] is None and FINITE.search(tags, end):
        closing = None
    past = _past_link(tags, end) if at_start and tags[at + 1] in "DA" else end
    if closing is None and (tags[at - 1 : at] == "Q" or not _clause_behind(tags, past)):
        return None
    source = at + 1, end
    return Formula(first=at, last=at + 1, source=source, end=closing.end(1) if closing else past, opinion=True)


def _related(sentence: Sentence, at: int) -> bool:
    """Whether *pour qui*, *pour lequel* hangs on somebody: behind a comma, a name, or before a quotation."""
    tags = sentence.tags
    if at < 2:
        return False
    apart = tags[at - 1] == ","
    head = _PHRASE.search(tags, max(0, at - _NEAR), at - apart)
    somebody = head is not None and phrases.speaks(sentence, head.start(), at - apart)
    if tags[at + 1] == "L":
        return apart and somebody and "Q" in tags[at:]
    quoted = _QUOTED.match(tags, at + 2) is not None
    named = at - 1 in sentence.names or (apart and (somebody or _somebody(sentence, at - 2)))
    return named or (somebody and quoted) or _told_more(sentence, at)


_PHRASE = re.compile(r"D[NAp]+$")
_QUOTED = re.compile(r",?Q")


def _past_link(tags: str, end: int) -> int:
    """The comma behind adverbs that link: *Pour Le Courrier cependant, ...*, *Pour 39 % en revanche, ...*."""
    linked = _LINKED.match(tags, end)
    return linked.end() if linked is not None else end


_LINKED = re.compile(r"R{1,3}(?=,)")


def _told_more(sentence: Sentence, at: int) -> bool:
    """Whether a name stands before what is told more of it between commas: *Anne Roy, 77 ans, pour qui ...*."""
    told = _TOLD_MORE.search(sentence.tags, 0, at)
    if told is None or told.start() not in sentence.names:
        return False
    return closed()["counting"].isdisjoint(sentence.words[told.start() : at])


_TOLD_MORE = re.compile(r"A,[DNP0]{1,5},$")


def _shared(sentence: Sentence, at: int, end: int) -> Formula | None:
    """*pour 58 % des Français*: what they think stands behind a comma, or before, where the sentence ends or turns."""
    tags = sentence.tags
    figure = _FIGURE.match(tags, end)
    past = figure.end() if figure is not None else _past_link(tags, end)
    opens = not _WITHIN.search(tags, 0, at) or tags[at - 1 : at] in (",", ":") or polls.joined(sentence, at)
    closes = tags[end : end + 1] in ("", ".", ",", "(", ":", ";") and at > 1 and polls.judged(sentence, at)
    if not closes and not (opens and (_clause_behind(tags, past) or polls.joined(sentence, at))):
        return None
    return Formula(first=at, last=at + 1, source=(at + 1, end), end=past, opinion=True, polled=True)


_FIGURE = re.compile(r"\(0N?\)")
"""The figure in brackets behind a share: *la moitié des sondés (52 %)*."""


def _somebody(sentence: Sentence, at: int) -> bool:
    """Whether a name or a noun of somebody who can speak ends at a token."""
    return at in sentence.names or (sentence.tags[at] == "N" and phrases.can_speak(sentence.words[at]))


_ENDS = re.compile(r"((?:,[DANPMCI0]{1,9}){0,2})(?:\.|$|(?P<more>,[WL]))")
"""The end of a sentence, or of what it tells, with more told of who closes it before."""


def _holder_end(sentence: Sentence, at: int) -> int | None:
    """Where the words of *pour X* that tell who X is end."""
    tags = sentence.tags
    if at + 1 >= len(tags):
        return None
    if sentence.words[at + 1] in ("lui", "elle", "eux", "elles"):
        return at + 2
    end = phrases.plain(sentence, at + 1) if tags[at + 1] in "DA" else at + 1
    if end == at + 1:
        return None
    apposed = appositions.apposed(sentence, at + 1, end)
    end = apposed if tags[apposed : apposed + 1] == "," else end
    hangs = _HANGS.match(tags, end) if tags[at + 1] == "D" else None  # *les opposants au projet, ...*
    end = hangs.end() if hangs is not None else end
    return end - 1 if tags[end - 1] == "Q" else end


_HANGS = re.compile(r"M[AN]{1,3}(?=,)")


def _clause_behind(tags: str, end: int) -> bool:
    """Whether a clause or a quotation follows *pour X* behind a comma; a relative of X is passed."""
    if tags[end : end + 1] not in (",", "Q"):
        return False
    rest = tags[end:].lstrip(",")
    if rest[:1] == "W" and (comma := tags.find(",", end + 1)) > 0:
        rest = tags[comma + 1 :]
    return re.search(r"[VXvQ]", rest) is not None and rest[:1] not in ("W", "X", "V", "v")


_ONE_OF = re.compile(
    r"(?:l' une?|certaine?s|plusieurs|beaucoup|nombre) (?:de (?:ses|ces|leurs)|des)(?: \w+(?= \w+s\b))?"
)


def _one_of(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a phrase names somebody of several, or a relative by name: *l'un de ses amis*, *son fils, Jean Roy*."""
    words, tags = sentence.words, sentence.tags
    partitive = _ONE_OF.match(" ".join(words[start:end]))
    head = start + (partitive.group().count(" ") + 1 if partitive else tags[start] == "D")
    if head >= end:
        return False
    kin = words[head].rpartition("-")[2] in closed()["relational"] | closed()["kin"]  # *petit-fils* too
    if not kin and not phrases.can_speak(words[head]):
        return False
    comma = tags.find(",", head, end - 1)
    name = sentence.names.get(comma + 1) or sentence.names.get(comma + 2) if comma > 0 else None
    return partitive is not None or (name is not None and name.kind == "person")


def words_at(sentence: Sentence, at: int) -> str:
    """The word of a token, empty outside the sentence."""
    return sentence.words[at] if 0 <= at < len(sentence.words) else ""


def _person(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a noun phrase names somebody: a name that is no place's article, or a function."""
    tags, words = sentence.tags, sentence.words
    if words[start] in ("lui", "elle", "eux", "elles"):
        return True
    head = start
    while head < end and (tags[head] in "D0R" or words[head] in closed()["ornament"] or words[head] == "autre"):
        head += 1
    head += tags[head:end].startswith("NN") and words[head] not in functions() and words[head + 1] in functions()
    if head >= end:
        return False
    bodies = ("person", "outlet", "organisation", *(("government",) if "Q" in tags else ()))
    called = head + (words[head] != "titre" and words[head] in closed()["body"] | closed()["press"])
    if called in sentence.names and sentence.names[called].kind in bodies:
        return True
    return (
        tags[start] == "A"
        or words[head] in functions()
        or " ".join(words[head : head + 3]) in functions()
        or (tags[head] == "N" and words[head] in closed()["speaking"] | closed()["viewing"])
    )
