"""Formulas that name a source without a verb: *selon X*, *d'après X*, *à en croire X*, *pour X*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from selon.french.closed import closed
from selon.french.closed import formulas as listed
from selon.french.people import functions
from selon.said import appositions, content, phrases, polls
from selon.said.channels import channel
from selon.said.sentences import Sentence
from selon.said.subjects import subordinate

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
    apart = apart or _MORE.search(sentence.tags, 0, first) is not None
    return Formula(first=first, last=at + 1, source=(first, first + 1), end=at + 1, own=True) if apart else None


_MORE = re.compile(r"(?:Wn?y*(?:XR*[EpNvV]{0,2}|[VvN])R*|,R?[NpAQ]{1,2})$")
"""What tells more of somebody or something: *un choix qui coûte à ses yeux trop cher*, *la loi, injuste à ses yeux*."""


def _formula(sentence: Sentence, at: int) -> Formula | None:
    words, tags = sentence.words, sentence.tags
    if at and words[at - 1] == "grâce":
        return None
    form = next((each for each in listed()[words[at]] if tuple(words[at : at + len(each)]) == each), ())
    start = at + len(form)
    if not form or start >= len(words):
        return None
    if tags[start] == "L" or (tags[start] == "W" and (tags[at - 1 : at] == "," or at - 1 in sentence.names)):
        return Formula(first=at, last=at + 1, source=(start, start + 1), end=start + 1, relative=True)
    if tags[start] in "Sy" or words[start] in ("lui", "elle", "eux", "elles", "moi", "nous", "vous"):
        return Formula(first=at, last=start, source=(start, start + 1), end=start + 1)
    if form[0] == "de" and form[1] in ("source", "sources"):
        if _behind_saying(sentence, at):
            return None
        end = _source_end(sentence, start)
        return Formula(first=at, last=at + 1, source=(at + 1, end), end=end)
    end = _before_count(sentence, start, _source_end(sentence, start))
    if tags[at - 1 : at] in ("V", "X") and (quoted := tags.find("Q", start + 1, end)) > 0:
        end = quoted
    end = _before_complement(sentence, at, start, end)
    if tags[at - 1 : at] == "X" and (done := tags.find("p", start + 1, end)) > 0:
        end = done
    if end == start or _measures(sentence, start, end):
        return None
    past = _past_relative(sentence, end) or _past_told_relative(sentence, start, end)
    return Formula(
        first=at, last=start, source=(start, end), end=past or _past_told_to(sentence, start, end),
        press=_press(sentence, end, past),
    )  # fmt: skip


def _past_relative(sentence: Sentence, end: int) -> int:
    """The token of the comma, or of the end, behind the relatives that tell of a formula's source; 0 without one."""
    tags = sentence.tags
    relates = tags[end : end + 1] in ("K", "W") and tags[end + 1 : end + 2] != ","
    if not relates and sentence.words[end : end + 1] != ["dont"]:
        return 0
    for match in _CLOSES.finditer(tags, end + 1):
        if subordinate(sentence, end, match.start()):
            return match.start()
    return 0


def _past_told_relative(sentence: Sentence, start: int, end: int) -> int:
    """The comma behind who a source is told to be with a relative: *selon X, chef du parti qui gouverne, ...*."""
    relative = _RELATIVE.search(sentence.tags, end + 1) if sentence.tags[end : end + 1] == "," else None
    if relative is None or of_the_press(sentence, start, end):
        return 0
    if not appositions.is_apposition(sentence, start, end, relative.start()):
        return 0
    past = _past_relative(sentence, relative.start())
    goes_on = sentence.tags[past : past + 1] == "," and not _VERB.match(sentence.tags, past + 1)
    return past if goes_on and FINITE.search(sentence.tags, past) else 0


_RELATIVE = re.compile(r"(?<!,)W")
_CLOSES = re.compile(r"[,.](?!C?[WK])|$")


def _press(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The paper a relative tells to have a document, by its name or its noun: *que s'est procuré le journal*."""
    if sentence.tags[start : start + 1] == "W":
        return None
    for at in range(start, end):
        name = sentence.names.get(at)
        if name is not None and name.kind == "outlet":
            return at, phrases.plain(sentence, at)
        if sentence.tags[at] == "D" and closed()["press"] & set(sentence.words[at + 1 : at + 2]):
            return at, phrases.plain(sentence, at)
    return None


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
    while at < end and tags[at] in "DM0":
        at += 1
    if at >= end or any(tags[place] == "A" for place in range(at, end)):
        return False
    if words[at + 1 : at + 3] == ["ou", "non"]:
        return True
    end = at + 1 if tags[at + 1 : at + 2] == "C" else end
    every = words[start] == "les" and tags[at] == "N" and end - at <= 2 and not phrases.speaks(sentence, start, end)
    return every or words[at] in closed()["measure"]


def _source_end(sentence: Sentence, start: int) -> int:
    """Where the source of a formula ends: its noun phrase, times and participles included, and its appositions."""
    tags = sentence.tags
    end = start
    while end < len(tags) and (end := phrases.plain(sentence, end)) < len(tags):
        if (
            tags[end] in "TM"
            or (tags[end] == "p" and end > start)
            or (
                tags[end] in "P"
                and end > start
                and sentence.words[end] not in ("selon",)
                and _continues(sentence, end)
                and not _told_to(sentence, start, end)
            )
        ):
            end += 1
            continue
        break
    while end > start and tags[end - 1] in "PMCDR":
        end -= 1
    if not _clause_follows(sentence, end) or of_the_press(sentence, start, end):
        return end
    whole = appositions.apposed(sentence, start, end)
    return sentence.tags.rfind(",", end, whole) if whole > end and _VERB.match(sentence.tags, whole) else whole


def _past_told_to(sentence: Sentence, start: int, end: int) -> int:
    """The token behind whom the source spoke to, if that is told: *selon le maire à l'AFP*."""
    return (channel(sentence, end) or end) if end < len(sentence.tags) and _told_to(sentence, start, end) else end


def _told_to(sentence: Sentence, start: int, at: int) -> bool:
    """Whether behind somebody begins to whom they spoke: *selon le maire à l'AFP*; a document stands in its medium."""
    return not closed()["document"] & set(sentence.words[start:at]) and channel(sentence, at) is not None


_VERB = re.compile(r"n?y*[XVv]")


def of_the_press(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a paper is named, which nobody told behind the comma can be: *Selon Le Monde, le maire de Nice, ...*."""
    paper = any(at in sentence.names and sentence.names[at].kind == "outlet" for at in range(start, end))
    return paper and not closed()["press"] & set(sentence.words[end + 1 : end + 4])


def _before_count(sentence: Sentence, start: int, end: int) -> int:
    """Where a source ends that runs on into a count: *étaient stockées selon les autorités 2.750 tonnes de bois*."""
    counted = _COUNT.search(sentence.tags, start, end)
    at = counted.end() - 2 if counted is not None else end
    return end if at < end and _YEAR.fullmatch(sentence.words[at]) else at


def _before_complement(sentence: Sentence, at: int, start: int, end: int) -> int:
    """Where a source ends that runs on into what the verb before it takes: *équivaut selon le maire à une dette*."""
    found = _TAKEN.match(sentence.tags, start, end) if sentence.tags[at - 1 : at] in _VERBAL else None
    if found is None or sentence.words[start] not in _KNOWN:
        return end
    stop = found.end(1)
    held = closed()["document"] & set(sentence.words[start:stop])
    taken = sentence.words[stop] in ("à", "au", "aux", "par") and not held
    return stop if taken and phrases.speaks(sentence, start, stop) else end


_VERBAL = ("V", "v", "p", "N")
_KNOWN = ("le", "la", "les", "l'", "ce", "cet", "cette")
_TAKEN = re.compile(r"([DA][NA]{1,3})[PM]")
_COUNT = re.compile(r"DN{1,2}0N")
_YEAR = re.compile(r"(?:19|20)\d\d")


_MARK, _CLAUSE = re.compile(r"[,.;:Q]"), re.compile(r"[VXvSW]")


def _continues(sentence: Sentence, at: int) -> bool:
    """Whether a prepositional phrase belongs to the source: it ends at a comma with no verb in between."""
    tags = sentence.tags
    mark = _MARK.search(tags, at)
    end = mark.start() if mark else len(tags)
    return end - at < 14 and not _CLAUSE.search(tags, at, end)


def _clause_follows(sentence: Sentence, comma: int) -> bool:
    """Whether two commas follow, so that the words between may be an apposition."""
    tags = sentence.tags
    if tags[comma : comma + 1] != ",":
        return False
    second = tags.find(",", comma + 1)
    if second < 0:
        quoted = tags.find("Q", comma)
        states = quoted > 0 and content.predicate(sentence.quotations[quoted].inner.of(sentence.prose))
        return not states and not FINITE.search(tags, comma)
    return not re.search(r"[VXvSWg]", tags[comma:second])


_WITHIN = re.compile(r"[^CR,]")


def _opinion(sentence: Sentence, at: int) -> Formula | None:
    """*Pour X, ...* as an opinion: X can speak and a clause follows; or *il y a pour X « ... »*."""
    tags = sentence.tags
    if words_at(sentence, at + 1) == "qui":
        named = at > 1 and (at - 1 in sentence.names or (tags[at - 1] == "," and _somebody(sentence, at - 2)))
        return Formula(first=at, last=at + 1, source=(at + 1, at + 2), end=at + 2, relative=True) if named else None
    if shared := polls.share(sentence, at + 1):
        return _shared(sentence, at, shared)
    at_start = not _WITHIN.search(tags, 0, at) and (at == 0 or tags[at - 1] in "CR,.")
    at_start = at_start or tags[at - 1 : at] == ":"
    enclosed = at > 0 and tags[at - 1] in ",Q"
    end = _holder_end(sentence, at) if at_start or enclosed else None
    if end is None or not _person(sentence, at + 1, end):
        return None
    closing = _ENDS.match(tags, end) if enclosed and "Q" in tags[:at] else None
    if closing is not None and closing["more"] is None and FINITE.search(tags, end):
        closing = None
    if closing is None and (tags[at - 1 : at] == "Q" or not _clause_behind(tags, end)):
        return None
    source = at + 1, end
    return Formula(first=at, last=at + 1, source=source, end=closing.end(1) if closing else end, opinion=True)


def _shared(sentence: Sentence, at: int, end: int) -> Formula | None:
    """*pour 58 % des Français*: what they think stands behind a comma, or before, where the sentence ends or turns."""
    tags = sentence.tags
    figure = _FIGURE.match(tags, end)
    past = figure.end() if figure is not None else end
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


_ENDS = re.compile(r"((?:,[DANPMCI0]{1,9})?)(?:\.|$|(?P<more>,[WL]))")
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
    return end - 1 if tags[end - 1] == "Q" else end


def _clause_behind(tags: str, end: int) -> bool:
    """Whether a clause or a quotation follows *pour X* behind a comma; a relative of X is passed."""
    if tags[end : end + 1] not in (",", "Q"):
        return False
    rest = tags[end:].lstrip(",")
    if rest[:1] == "W" and (comma := tags.find(",", end + 1)) > 0:
        rest = tags[comma + 1 :]
    return re.search(r"[VXvQ]", rest) is not None and rest[:1] not in ("W", "X", "V", "v")


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
    if head in sentence.names and sentence.names[head].kind in ("person", "outlet", "organisation"):
        return True
    return (
        tags[start] == "A"
        or words[head] in functions()
        or " ".join(words[head : head + 3]) in functions()
        or (tags[head] == "N" and words[head] in closed()["speaking"] | closed()["viewing"])
    )
