"""How a denial or a refusal points back to what it means: *rejette ces accusations*, *une version démentie par X*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.article import Span
from selon.claims.who import one
from selon.french import answers, senses, signs
from selon.french.stem import stem
from selon.french.stopwords import stopwords
from selon.french.tokens import fold
from selon.record import Statement

_WORD = re.compile(r"\w+")
_CUT = re.compile(r"[,;:.!?(]|\s(?:et|mais|tout en|pour|avant|devant|auprès|lors|depuis|pendant|durant|dans un)\s")
_PART = re.compile(r"[,;:.(]")
_MARKS = re.compile(r'["«»“”]')
_SENTENCE = re.compile(r"(?<=[^\s.]{3})\s?[.!?…]+[\s\"»”]*(?:\s|$)")
_LINE = re.compile(r"[.!?…][\"»”]?\s|\n")
_BACK, _NEGATION, _LEAST, _MARKED, _BEFORE = 300, 8, 3, 6, 30
SILENT, FALSE, THING, PART = "silent", "false", "thing", "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointing:
    """What is pointed back to: `noun` its kind (charge, blame, speech, figure, plan, tale; silent, false where none),
    `of` the stems of the words that tell whose or of what it is.

    A `deed` is what somebody did. It is `apposed` to what stands right before it, which ends before `start`. A `thing`
    of another kind is told of in the words of `span`; where it is denied `altogether`, it stands near, and where it is
    `the` only one, it is the main thing told there.
    """

    noun: str
    of: frozenset[str] = frozenset()
    apposed: bool = False
    start: int
    span: Span | None = None
    altogether: bool = False
    deed: bool = False
    the: bool = False


def denied(statement: Statement, prose: str) -> Pointing | None:
    """How a denial points back, None where it says itself what it denies.

    >>> from selon.article import Span
    >>> row = Statement(article="a", line=0, content=(Span(8, 24),), words=("ces accusations",), kind="indirect")
    >>> denied(row, "Il nie  ces accusations").noun
    'charge'
    """
    content, cue = statement.content, statement.cue
    start = content[0].start
    apposed = cue is not None and content[-1].end <= cue.start
    if cue and apposed and not _hangs(prose[content[-1].end : cue.start], cue.of(prose)):
        return None
    turned = cue and answers.unsaid().search(prose[max(0, cue.start - _NEGATION) : cue.start])
    if turned and not unconfirmed(statement, prose):
        return None
    if cue and answers.of_it().search(fold(prose[max(0, cue.start - _BEFORE) : cue.start])):
        return Pointing(noun="charge", start=min(cue.start, start))
    text, gainsaid = " ".join(statement.words), cue is not None and _gainsaid(cue.of(prose))
    back = named(text, start, apposed=apposed)
    if back and back.noun == "plan" and not gainsaid:
        return None  # what is only turned down is no claim
    return back or _at_all(text, content[0], gainsaid=gainsaid)


def _gainsaid(cue: str) -> bool:
    return answers.gainsaying().search(cue) is not None


def _at_all(text: str, place: Span, *, gainsaid: bool) -> Pointing | None:
    """What is denied altogether: any part in what one is charged with, or, where it is `gainsaid`, any such thing."""
    part = answers.part().match(fold(text))
    if part:
        return Pointing(noun=PART, of=stems(_short(part["rest"])), start=place.start)
    if not gainsaid:
        return None
    found = senses.blanket().match(fold(text))
    rest = Span(place.start + found.end(), place.end) if found else place
    if found:
        return Pointing(noun=THING, start=place.start, span=rest, altogether=True)
    if answers.this().search(fold(text)):
        return Pointing(noun=THING, start=place.start, span=place)
    if answers.the().match(fold(text)) and len(text.split()) <= _LEAST:
        return Pointing(noun=THING, start=place.start, span=place, the=True)
    return None


def _short(rest: str) -> str:
    """Words up to where something else is told, without marks of quotation."""
    rest = _MARKS.sub(" ", rest)
    cut = _CUT.search(rest)
    return " ".join((rest[: cut.start()] if cut else rest).split())


def _hangs(between: str, cue: str) -> bool:
    """Whether a verb behind words takes them up (*que dément X*, *démentie par X*) and is not told of them."""
    return answers.taking_up().search(fold(between)) is not None or answers.passive().search(cue) is not None


def unconfirmed(statement: Statement, prose: str) -> bool:
    """Whether a denial only says that it is not confirmed (*n'a pas confirmé ces informations*)."""
    return statement.cue is not None and signs.confirming().search(statement.cue.of(prose)) is not None


def named(text: str, start: int, *, apposed: bool, bare: bool = False) -> Pointing | None:
    """What words mean that name no more than that it was told; with an article, unless `apposed` or `bare`."""
    found = answers.pointing_back().match(_MARKS.sub(" ", fold(text)))
    if found is None or not (found["article"] or apposed or bare):
        return None
    rest = _short(found["rest"])
    laid = answers.laid().match(rest)
    if answers.saying().search(_PART.split(found["rest"])[0]) and not laid:
        return None
    if rest and found["deed"] is not None:
        return None
    noun = next((kind for kind in ("charge", "blame", "speech", "figure", "plan") if found[kind]), "tale")
    of = frozenset() if laid else stems(rest)
    return Pointing(noun=noun, of=of, apposed=apposed, start=start, deed=found["deed"] is not None)


def hollow(text: str) -> bool:
    """Whether words say no more than that something was told before.

    >>> hollow("ces accusations"), hollow("une hausse des loyers")
    (True, False)
    """
    back = named(text, 0, apposed=True)
    return back is not None and not back.of


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell something."""
    return frozenset(stem(word) for word in _WORD.findall(one(text)) if len(word) >= _LEAST and word not in stopwords())


def declined(statement: Statement, prose: str) -> Pointing | None:
    """What a refusal to say something is about: what it names, what it hangs on, or what it does not say."""
    content, cue = statement.content, statement.cue
    if cue is None or not content:
        return None
    begin = opening(prose, min(cue.start, content[0].start))
    told = answers.of_silence().match(fold(content[0].of(prose)))
    if told is None:
        return None
    before = prose[begin : cue.start]
    place = Span(content[0].start + told.end(), content[0].end)
    rest = place.of(prose).strip()
    if not rest or answers.for_now().match(fold(rest)):
        return _hung(before, begin)
    back = named(rest, begin, apposed=False, bare=told["to"] is not None)
    return back or Pointing(noun=THING, start=begin, span=place)


def _hung(before: str, begin: int) -> Pointing:
    """What stands before a refusal that names nothing itself: *des informations qu'il refuse de commenter*."""
    found = answers.hung_on().search(fold(before))
    back = named(found.group(1), begin + found.start(1), apposed=True) if found else None
    return back or Pointing(noun=SILENT, start=begin)


def opening(prose: str, at: int) -> int:
    """Where the sentence begins in which a place stands."""
    low = max(0, at - _BACK)
    return max([low, *(low + found.end() for found in _LINE.finditer(prose[low:at]))])


def whole(prose: str, end: int, start: int) -> int:
    """How many whole sentences stand between two places; headings are none."""
    return max(0, len(_SENTENCE.findall(prose, end, start)) - 1)


def adjoins(prose: str, end: int, start: int) -> bool:
    """Whether nothing but the end of a sentence, or a heading, stands between a place and words that take it up."""
    stops = len(_SENTENCE.findall(prose, end, start))
    return stops == 0 or (stops == 1 and not held_apart(prose, start))


def held_apart(prose: str, start: int) -> bool:
    """Whether words stand behind a mark that holds them apart from what they take up in their sentence."""
    return prose[max(0, start - _MARKED) : start].rstrip(' "«').endswith((",", "-", ";", "(", "mais"))


def heading(prose: str, start: int, end: int) -> bool:
    """Whether words are all that stands on their line: such words head a part of a text and tell nothing by themselves.

    >>> heading("Il part.\\n\\"Je reste\\"\\nIl le dit.", 10, 18), heading("Il part.", 0, 7)
    (True, False)
    """
    head = prose.rfind("\n", 0, start) + 1
    tail = prose.find("\n", end)
    marks = prose[head:start] + prose[end : tail if tail >= 0 else end]
    return head > 0 and tail >= 0 and not re.search(r"[\w.!?]", marks)
