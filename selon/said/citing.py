"""Papers that cite who speaks: *X, cité par Le Monde, a dit que ...*, *Cité dans Le Monde, X ...*."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said import phrases
from selon.said.drafts import Draft
from selon.said.heads import head
from selon.said.sentences import Sentence

_DOCUMENT = re.compile(r"[ ,]{1,2}dans (?:l'|la |le |les |des |une? |ses? )[\w' -]{3,40} (?:et )?")
"""What may stand before *relayé par*: *..., a-t-elle dit, dans un entretien repris par Ouest-France*."""


def heed(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give a draft whose source is told to be cited by a paper that paper as its relay; all of them that remain."""
    told = closed()["cited"] | closed()["sought"] | closed()["made_known"]
    drafts = _behind(sentence, drafts)
    if not drafts or told.isdisjoint(sentence.words):
        return drafts
    for at, word in enumerate(sentence.words):
        paper = _paper(sentence, at) if word in told else None
        if paper is None:
            continue
        relays = word not in closed()["sought"]
        for each in drafts:
            if word in closed()["made_known"] and each.form != "formula":
                continue  # who publishes what somebody wrote is where he says it
            if each.source is not None and _tells_of(sentence, at, paper, each):
                _cut(sentence, at, each)
                if relays and not each.through:
                    each.through.append(paper)
                elif not relays:
                    each.to = each.to or paper
                break
    return drafts


def _behind(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation with its incise the paper told behind it as its relay: *« ... », a-t-il écrit, rappelle RTL*.

    What stands between the two is nothing the paper tells by itself.
    """
    idle: list[Draft] = []
    for each in drafts:
        if each.form != "incise" or each.source is None or each.cue is None or each.through:
            continue
        at = sentence.token(max(span.end for span in (each.source, each.cue, each.to) if span is not None))
        told = _SECOND.match(sentence.tags, at)
        if told is None or _lemmas(sentence.words[told.end() - 1]).isdisjoint(_PASSING):
            continue
        end = phrases.plain(sentence, told.end())
        named = any(at in sentence.names and sentence.names[at].kind == "outlet" for at in range(told.end(), end))
        if named or closed()["press"] & set(sentence.words[told.end() : told.end() + 2]):
            each.through.append(sentence.stretch(told.end(), end))
            last = sentence.spans[told.end() - 1]
            between = [other for other in drafts if other.cue is not None and other.cue.start == last[0]]
            idle += [other for other in between if other.content[0].start >= sentence.spans[at][0]]
    return [each for each in drafts if all(each is not other for other in idle)]


_SECOND = re.compile(r"[PMDNATR0]{0,12},y?v")
_PASSING = frozenset(
    ("rapporter", "rappeler", "relater", "relayer", "révéler", "raconter", "préciser", "écrire", "indiquer")
)


def _lemmas(word: str) -> frozenset[str]:
    """The verbs of saying of which a word is a form."""
    return frozenset(cue.lemma for _, cue in cue_forms().get(word, ()))


def _paper(sentence: Sentence, at: int) -> Span | None:
    """The paper behind *cité par* or *cité dans*, *diffusé lundi par*, or who issued what somebody is cited in."""
    led = _BY.match(sentence.tags, at + 1)
    known = sentence.words[at] in closed()["made_known"]
    if led is None or sentence.words[led.end() - 1] not in (("par",) if known else ("par", "dans")):
        return None
    start, end = led.end(), phrases.plain(sentence, led.end())
    if sentence.words[start - 1] == "dans" and (issuer := _message_of(sentence, start, end)) is not None:
        return issuer
    named = any(place in sentence.names and sentence.names[place].kind == "outlet" for place in range(start, end))
    many = sentence.words[at] not in ("repris", "reprise", "reprises")  # which all the press may do
    press = (closed()["press"] | {"presse"}) & {word.removesuffix("s" * many) for word in sentence.words[start:end]}
    return sentence.stretch(start, end) if end > start and (named or press) else None


_BY = re.compile(r"T{0,3}P")


def _message_of(sentence: Sentence, start: int, end: int) -> Span | None:
    """Whose message somebody is cited in: *citée dans un communiqué de l'ambassade*."""
    at = start + 1
    if sentence.words[at : at + 1] and sentence.words[at] in closed()["message"]:
        at += 1 + (sentence.tags[at + 1 : at + 2] == "N")
        if at < end and sentence.words[at] in ("de", "d'", "du", "des"):
            return sentence.stretch(at + 1, end)
    return None


def _tells_of(sentence: Sentence, at: int, paper: Span, draft: Draft) -> bool:
    """Whether *cité par ...* stands in or behind a source and its verb, or opens the sentence right before it."""
    assert draft.source is not None
    first = sentence.spans[at][0]
    if draft.source.start < first < draft.source.end:
        return draft.source.end <= paper.end and _issued(sentence, draft.source, at)
    if at <= 1 and 0 <= draft.source.start - paper.end <= 2:
        return True
    said = [each for each in (draft.source, draft.cue, draft.to) if each is not None and each.start < first]
    last = max((each.end for each in said), default=first)
    return last >= first - 2 or _DOCUMENT.fullmatch(sentence.prose, last, first) is not None


def _issued(sentence: Sentence, source: Span, at: int) -> bool:
    """Whether a source is no document, or one that names its issuer: who passes on any other is its only voice."""
    first, last = sentence.spans[at][0], at
    if head(Span(source.start, first).of(sentence.prose)) not in closed()["document"]:
        return True
    while last and sentence.spans[last - 1][0] >= source.start:
        last -= 1
    return any(place in sentence.names for place in range(last, at))


def split(sentence: Sentence, first: int, last: int) -> tuple[Span, Span | None]:
    """A source, and the paper told in it to cite it: *une source policière citée par Le Monde*."""
    at = next((at for at in range(first + 1, last) if sentence.words[at] in closed()["cited"]), None)
    paper = _paper(sentence, at) if at is not None else None
    whole = sentence.stretch(first, last)
    return (whole, None) if at is None or paper is None else (sentence.stretch(first, at), paper)


def _cut(sentence: Sentence, at: int, draft: Draft) -> None:
    """Leave out of a source what tells who cites it: *une source citée par Le Monde*."""
    source, first = draft.source, sentence.spans[at][0]
    if source is None or not source.start < first < source.end:
        return
    last = at
    while sentence.tags[last - 1] in ",C":
        last -= 1
    draft.source = Span(source.start, sentence.spans[last - 1][1])
    draft.subject = draft.source if draft.subject in (None, source) else draft.subject
