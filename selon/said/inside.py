"""Incises inside quotation marks: *« Non, a-t-il dit. Jamais »* is one content in two parts."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said import phrases, subjects
from selon.said.appositions import is_function
from selon.said.content import trim
from selon.said.drafts import Draft
from selon.said.moments import OPENING_TIME
from selon.said.quotations import Quotation
from selon.said.sentences import Sentence

_OPEN = re.compile(r"[,?!…–-]\s")
_CLOSE = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bDr)(?<!\bPr)[.]|[,:;?!…]|\s[–-]\s|$")
_WITH_PRONOUN = re.compile(
    r"(?:s'|l'|m'|lui |me |leur |nous )?(?P<verb>\w+)-(?:t-)?(?P<pronoun>il|elle|ils|elles)"
    r"(?P<rest>(?: (?!que\b)[\w'-]+){0,7})"
)
_WITH_NAME = re.compile(
    r"(?:(?:a|ont|avait|avaient) (?:\w+ ){0,2}?)?(?P<verb>\w+) "
    r"(?P<name>(?:l'|la |le |les |un |une |(?:M|MM|Mme|Dr|Pr)[.] |Mme )?[\w'-]+(?: [\w'-]+){0,5})"
)
_LONGEST = 90


def read(sentence: Sentence) -> list[Draft]:
    """The drafts of incises and of cues that stand inside this sentence's quotations."""
    out = []
    for at, quotation in sentence.quotations.items():
        draft = _draft(sentence, quotation) or _cue_inside(sentence, at, quotation)
        if draft:
            out.append(draft)
    return out


_HAVING = re.compile(r"X[RT]*$")
_FIRST = re.compile(r"\s*(se |s')?([^\W\d_]+)\s+(?:\w+ment\s+)?(?:que |qu')?")


def _cue_inside(sentence: Sentence, at: int, quotation: Quotation) -> Draft | None:
    """*a « salué le travail »*: the participle inside the marks reports what follows it there."""
    aux = _HAVING.search(sentence.tags, 0, at)
    word = _FIRST.match(sentence.prose, *quotation.inner)
    if word is None or (aux is None and sentence.tags[at - 1 : at] not in ("N", "A", ")", "S")):
        return None
    wanted = "p" if aux else "v"
    cue = next(
        (
            cue
            for tag, cue in cue_forms().get(word[2].lower(), ())
            if tag == wanted and not cue.tail and ("R" in cue.grammar) == (word[1] is not None)
        ),
        None,
    )
    if cue is None:
        return None
    source = subjects.left(sentence, aux.start() if aux else at)
    if source is None or _undergoes(sentence, aux):
        return None
    if aux is None and sentence.tags[source[0]] != "S" and not phrases.speaks(sentence, *source):
        return None
    held = trim(sentence.text, Span(word.end(), quotation.inner.end))
    if held.end <= held.start or not any(map(str.isalnum, held.of(sentence.text))):
        return None
    spoken = sentence.stretch(*source)
    return Draft(
        sentence=sentence,
        content=[held],
        cue=Span(*word.span(2)),
        source=spoken,
        subject=spoken,
        time=_day(sentence, source, at),
        act=cue.act,
        form="object",
        lemma=cue.lemma,
    )


def _day(sentence: Sentence, source: tuple[int, int], at: int) -> Span | None:
    """The time before quoted words that hold their own cue: *Mercredi, X a « salué le travail »*."""
    place = sentence.tags.find("T", source[1], at)
    if place < 0:
        opening = OPENING_TIME.match(sentence.tags, 0, source[0])
        place = opening.start(1) if opening else place
    return sentence.times.get(place)


def _undergoes(sentence: Sentence, aux: re.Match[str] | None) -> bool:
    """Whether the participle inside the marks is passive: *ces récits ne sont « corroborés par aucun élément »*."""
    if aux is None or sentence.words[aux.start()] not in closed()["be"]:
        return False
    return sentence.words[aux.start() - 1 : aux.start()] not in (["se"], ["s'"])


def _draft(sentence: Sentence, quotation: Quotation) -> Draft | None:
    prose, (start, end) = sentence.prose, quotation.inner
    for opening in _OPEN.finditer(prose, start, end):
        closing = _CLOSE.search(prose, opening.end(), min(end, opening.end() + _LONGEST))
        if closing is None or opening.start() == start:
            continue
        draft = _incise(sentence, quotation, Span(opening.start(), closing.start()), opening.end())
        if draft:
            return draft
    return None


def _incise(sentence: Sentence, quotation: Quotation, cut: Span, at: int) -> Draft | None:
    """The draft of an incise whose words run from `at` to the end of the cut, if they are one."""
    prose = sentence.prose
    match = _WITH_PRONOUN.fullmatch(prose, at, cut.end)
    if match:
        source = Span(*match.span("pronoun"))
    else:
        match = _WITH_NAME.fullmatch(prose, at, cut.end)
        if match is None or not _person(match["name"]):
            return None
        source = Span(*match.span("name"))
    cue = _cue(prose, match)
    if cue is None:
        return None
    held = [
        trim(sentence.text, Span(quotation.inner.start, cut.start)),
        trim(sentence.text, Span(cut.end, quotation.inner.end)),
    ]
    held = [span for span in held if span.end > span.start]
    if not held:
        return None
    return Draft(
        sentence=sentence,
        content=held,
        cue=cue[0],
        source=source,
        subject=source,
        act=cue[1],
        form="incise",
        lemma=cue[2],
    )


def _person(name: str) -> bool:
    """Whether the words after a verb inside marks name somebody: a capital, or an article and a function."""
    words = re.sub(r"^(?:l'|la |le |les |un |une |(?:M|MM|Mme|Dr|Pr)[.]? )", "", name).split()
    return bool(words) and (words[0][0].isupper() or is_function(words[0].lower()))


def _cue(prose: str, match: re.Match[str]) -> tuple[Span, str, str] | None:
    """The reporting verb of an incise: its own verb, or the participle after its auxiliary."""
    for each in re.finditer(r"[^\W\d_]+", prose[match.start("verb") : match.end()]):
        readings = cue_forms().get(each.group().lower())
        if readings and any("k" in cue.grammar or "q" in cue.grammar for _, cue in readings):
            at = match.start("verb") + each.start()
            cue = readings[0][1]
            return Span(at, at + len(each.group())), "ask" if cue.lemma == "demander" else cue.act, cue.lemma
        if each.group().lower() not in (
            "a",
            "ont",
            "avait",
            "avaient",
            "est",
            "t",
            "il",
            "elle",
            "ils",
            "elles",
            "encore",
            "ensuite",
            "aussi",
            "également",
            "s",
        ):
            return None
    return None
