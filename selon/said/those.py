"""Who is told only by what they do, or as some of others: *celle qui dirige le club*, *l'un d'entre eux*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.french.tokens import fold
from selon.said.heads import is_human, singular
from selon.said.phrases import several_speak
from selon.said.scene import Scene, Voice, voice_of

THOSE = ("celui", "celle", "ceux", "celles")
MANY = ("ceux", "celles")
_TELLING = re.compile(r" (?:qui|que|dont|de|du|des|(?:qu'|d')(?=\w))\b|$")
_END = re.compile(r"[,;:.!?()\n]|\s[-–—]\s|[«\"“]|\s(?:et|ou|que|ni)\s(?:ceux|celles?|celui)\b")
_MARKED = re.compile(r"«[^«»\n]{1,40}»|\"[^\"\n]{1,40}\"|“[^“”\n]{1,40}”")
_CLOSING = re.compile(r"\s?[»\"”]")
_LAST = re.compile(r"[\s,]*(?<![\w-])([\w-]+'?)\s*$")
_WORD = re.compile(r"\w+")
_LONGEST = 100


_OF_THEM = re.compile(r"(?:(?:l['’])?(une?)|(\w+(?:-\w+)?)) d['’](?:entre )?(?:eux|elles)")


def _told_since(scene: Scene, span: Span, them: Voice | None) -> Voice | None:
    """Other people told of behind the last ones that acted or spoke: *... a amusé les internautes*."""
    since = max(scene.many_at, them.at if them is not None else -1, span.start - _NEAR)
    near = _SOME.finditer(scene.text, max(0, since), span.start)
    found = [each for each in near if several_speak(each[1]) and is_human(each[1].removesuffix("s"))]
    if not found or (them is not None and found[-1][1] == them.head) or since < 0:
        return None
    return Voice(names=(found[-1][1],), plural=True, head=found[-1][1])


_ORDER = {"le premier": 0, "la première": 0, "le second": 1, "la seconde": 1, "le deuxième": 1, "la deuxième": 1}


def _one_of_two(scene: Scene, span: Span, place: int) -> Voice | None:
    """Who of several that just spoke, or of two named side by side, is meant: *le premier*, *la seconde*."""
    heard = (each for each in reversed(scene.heard[-3:]) if len(each.names) > 1 and 0 < span.start - each.at < _NEAR)
    names = next((each.names for each in heard if each.kind == "person"), None)
    near = [each for each in scene.before(span.start) if each.kind == "person" and span.start - each.span.end < _NEAR]
    for second, first in pairwise(near) if names is None else ():
        if first.name != second.name and _AND.fullmatch(scene.text, first.span.end, second.span.start):
            names = (first.name, second.name)
            break
    named = next((each for each in near if names is not None and each.name == names[place]), None)
    return voice_of(named) if named is not None else None


_AND = re.compile(r" et ")
_BARE = ("certains", "certaines", "d'autres", "plusieurs")


def _some(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """Some of several told of before in the sentence: *Les élus s'en vont, certains disant ...*."""
    text = fold(scene.text[max(0, span.start - _NEAR) : span.start])
    found = [*_SEVERAL.finditer(text, max(0, *(match.end() for match in _STOP.finditer(text, 0)), 0))]
    last = found[-1] if found else None
    noun = last[2] if last is not None else ""
    if last is None or not several_speak(noun) or (phrase == "d'autres" and not last[1].lower().startswith("certain")):
        return None
    return Voice(names=(noun + (last[3] or ""),), plural=True, head=noun)


_SEVERAL = re.compile(r"\b([Ll]es|[Cc]es|[Cc]ertaine?s) ([a-zà-ÿ-]+s)( de [a-zà-ÿ-]+s)?\b")
_STOP = re.compile(r"[.!?;:]\s|\n")
_SOME = re.compile(r"\b(?:[Ll]es|[Dd]es|[Cc]es|aux|[Pp]lusieurs|[Cc]ertaine?s) ([a-zà-ÿ-]+s)\b")
_AGED = re.compile(r",? (?:âgée?s )?de \d.*$")
_LED = re.compile(r"\b(?:sur|[AaÀà])\s(?:l['’])?$")
"""Before whom one speaks to, or a thing: *À l'un d'eux, il a dit ...*, *on pouvait lire sur l'une d'elles*."""
_NEAR = 700
_FEMININE = frozenset(("forces", "équipes", "familles", "autorités", "personnes", "victimes", "associations"))
"""Whom *eux* never takes up."""


def of_several(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """Who is one of those the text spoke of last, or some of them: *l'un d'entre eux*, *plusieurs d'entre eux*."""
    if phrase in _ORDER:
        return _one_of_two(scene, span, _ORDER[phrase])
    if phrase in _BARE:
        return _some(scene, span, phrase)
    told = _OF_THEM.fullmatch(phrase)
    if told is None:
        return None
    noted = scene.many if scene.many is not None and 0 < span.start - scene.many_at < _NEAR else None
    heard = (each for each in reversed(scene.heard[-2:]) if each.plural and 0 < span.start - each.at < _NEAR)
    them = next((each for each in (noted, *heard) if each is not None and each.kind == "described"), None)
    nearer = _told_since(scene, span, them)
    led = _LED.search(scene.text, max(0, span.start - 8), span.start) is not None
    if led or nearer is not None:
        them = None if led else nearer
    if them is None or len(them.names) != 1 or (phrase.endswith("eux") and them.head in _FEMININE):
        return Voice(names=(phrase.removeprefix("l'"),), plural=not told[1], one=bool(told[1]))
    whole = _AGED.sub("", them.names[0])
    first, _, rest = whole.partition(" ")
    counted = first.isdigit() or first in closed()["several"]
    of = "" if told[2] not in ("beaucoup", "nombre") else "d'" if whole[:1] in "aeiouyéèêh" else "de "
    several = rest if counted else whole
    name = singular(several) if told[1] else f"{told[2]} {of}{several}"
    return Voice(names=(name,), gender=them.gender, plural=not told[1], one=bool(told[1]), head=them.head)


def description(text: str, span: Span, bounds: Sequence[Span]) -> str:
    """The words that tell who *celle* at a span is: up to a comma or the first of some bounds behind it.

    >>> text = "Celle qui dirige le club depuis mai, une avocate, a dit non."
    >>> description(text, Span(0, 5), [Span(52, 55)]), description(text, Span(0, 5), [Span(24, 30)])
    ('celle qui dirige le club depuis mai', 'celle qui dirige le club')
    """
    edge = min([len(text), *(each.start for each in bounds if each.start >= span.end)])
    begun, rest = fold(text[span.start : span.end]), fold(text[span.end : min(edge, span.end + 2 * _LONGEST)])
    if " " not in begun:
        told = begun + (rest[: _end(rest)] if _TELLING.match(rest) else "")
    else:  # the phrase ends where marks begin
        marked = _MARKED.match(rest, 1)
        told = begun + (rest[: marked.end()] if marked else "")
    if len(begun) + edge - span.end == len(told) and _participle(text, edge):
        told = _unhelped(told)
    if len(told) > _LONGEST:
        told = told[:_LONGEST].rpartition(" ")[0]
    return _closed(told[:1].lower() + told[1:])


def _participle(text: str, at: int) -> bool:
    """Whether a verb of saying begins there that needs another: *a aussitôt assuré*."""
    word = _WORD.match(fold(text[at : at + _LONGEST]))
    return word is not None and {tag for tag, _ in cue_forms().get(word.group().lower(), ())} == {"p"}


def _unhelped(told: str) -> str:
    """The words without a helping verb at their end, and its adverbs."""
    words = told.split()
    last = (at for at in range(len(words) - 1, max(0, len(words) - 4), -1) if _helps(words[at]))
    return " ".join(words[: next(last, len(words))])


def _helps(word: str) -> bool:
    return word.lower().rpartition("'")[2] in closed()["auxiliary"]


def behind(text: str, content: Span) -> Span:
    """The place behind some words and the mark that closes them.

    >>> behind("des « voisins » ?", Span(6, 13))
    Span(start=15, end=15)
    """
    closing = _CLOSING.match(text, content.end)
    end = closing.end() if closing else content.end
    return Span(end, end)


def _end(rest: str) -> int:
    """Where the words that tell who is meant end; a few in marks belong to them."""
    at = 0
    while found := _END.search(rest, at):
        marked = _MARKED.match(rest, found.start())
        if marked is None:
            return found.start()
        at = marked.end()
    return len(rest)


def _closed(words: str) -> str:
    """The words without those at their end that lead to more: *celle qui garde le stade n'a*."""
    while (last := _LAST.search(words)) and " " in words[: last.start()] and last[1].lower() in _leading():
        words = words[: last.start()]
    return words.strip()


def _leading() -> frozenset[str]:
    lists = closed()
    return frozenset().union(
        *(lists[each] for each in ("auxiliary", "clitic", "that", "negation", "preposition", "contracted"))
    )
