"""Incises inside quotation marks: *« Non, a-t-il dit. Jamais »* is one content in two parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.record import Mention
from selon.said import channels, phrases, subjects
from selon.said.appositions import is_function
from selon.said.content import trim
from selon.said.drafts import Draft
from selon.said.moments import OPENING_TIME
from selon.said.quotations import Quotation
from selon.said.sentences import Sentence

_OPEN = re.compile(r"[,?!…–-]\s")
_CLOSE = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bDr)(?<!\bPr)[.]|[,:;?!…]|\s[–-]\s|$")
_WITH_PRONOUN = re.compile(
    r"(?:s'|l'|m'|lui |me |leur |nous )?(?P<verb>\w+)[ -](?:t[ -])?(?P<pronoun>(?<=-)(?:il|elle|ils|elles))"
    r"(?P<rest>(?: (?!que\b)[\w'-]+){0,7})"
)
_WITH_NAME = re.compile(
    r"(?:lui |leur |me |nous )?"
    r"(?P<aux>(?:a|ont|avait|avaient|aurait|auraient) (?:\w+ ){0,2}?|s')?(?P<verb>\w+) "
    r"(?P<name>(?:l'|la |le |les |un |une |(?:M|MM|Mme|Dr|Pr)[.] |Mme )?[\w'-]+(?: [\w'-]+){0,9})"
)
_WITH_CHANNEL = re.compile(
    r"(?:lui |leur |me |nous )?"
    r"(?P<aux>(?:a|ont|avait|avaient|aurait|auraient) (?:\w+ ){0,2}?(?:(?:son|leur) côté )?)?(?P<verb>\w+) "
    r"(?=[A-ZÀ-Ý]|(?:à|aux?|auprès|dans|sur|chez|devant|lors|\w+ment|les?|la|une?|encore|aussi|cependant) |l'|d')"
)
_LONGEST = 120

Named = Callable[[Span], list[Mention]]
"""The mentions that begin inside a span."""


def read(sentence: Sentence, named: Named) -> list[Draft]:
    """The drafts of incises and of cues that stand inside this sentence's quotations."""
    out = []
    for at, quotation in sentence.quotations.items():
        draft = _draft(sentence, quotation, named) or _cue_inside(sentence, at, quotation)
        if draft:
            out.append(draft)
    return out


def take_up(held: Sequence[Draft], read: list[Draft]) -> list[Draft]:
    """Tell the pronoun behind a quotation who speaks where that stands inside: *« Non, dit Roy. Si », dit-il*."""
    told = [each for each in held if each.form == "incise" and not each.pronoun]
    for outer in read:
        plain = outer.form == "incise" and outer.pronoun and outer.antecedent is None
        inner = next((each for each in told if plain and _around(outer, each)), None)
        if inner is not None:
            outer.antecedent = inner.source
    return read


def _around(outer: Draft, inner: Draft) -> bool:
    start, end = inner.content[0].start, inner.content[-1].end
    return any(span.start <= start and end <= span.end for span in outer.content)


_HAVING = re.compile(r"X[RT]*$")
_FIRST = re.compile(r"\s*(se |s')?([^\W\d_]+)\s+(?:\w+ment\s+)?(?:que |qu')?")


def _cue_inside(sentence: Sentence, at: int, quotation: Quotation) -> Draft | None:
    """*a « salué le travail »*: the participle inside the marks reports what follows it there."""
    aux = _HAVING.search(sentence.tags, 0, at)
    word = _FIRST.match(sentence.prose, *quotation.inner)
    if word is None or (aux is None and sentence.tags[at - 1 : at] not in ("N", "A", ")", "S")):
        return None
    wanted = "p" if aux else "v"
    himself = word[1] is not None or (aux is not None and sentence.words[aux.start() - 1] in ("se", "s'"))
    cue = next(
        (
            cue
            for tag, cue in cue_forms().get(word[2].lower(), ())
            if tag == wanted and not cue.tail and ("R" in cue.grammar) == himself
        ),
        None,
    )
    if cue is None or cue.lemma in closed()["minded"]:
        return None
    source = subjects.left(sentence, aux.start() if aux else at)
    if source is None or _undergoes(sentence, aux):
        return None
    if aux is None and sentence.tags[source[0]] != "S" and not phrases.speaks(sentence, *source):
        return None
    of = _OF.match(sentence.prose, word.end(), quotation.inner.end) if "D" in cue.grammar else None
    held = trim(sentence.text, Span(of.end() if of else word.end(), quotation.inner.end))
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


_OF = re.compile(r"\s*d(?:e\s|['’])")
"""What leads to what somebody is glad of or deplores: *s'est « réjouie de cette mesure »*."""


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


def _draft(sentence: Sentence, quotation: Quotation, named: Named) -> Draft | None:
    prose, (start, end) = sentence.prose, quotation.inner
    for opening in _OPEN.finditer(prose, start, end):
        closing = _CLOSE.search(prose, opening.end(), min(end, opening.end() + _LONGEST))
        while closing is not None and opening.start() > start:
            draft = _incise(sentence, quotation, Span(opening.start(), closing.start()), opening.end(), named)
            if draft:
                return draft
            closing = _further(prose, opening.end(), closing, end)
    return None


def _further(prose: str, at: int, closing: re.Match[str], end: int) -> re.Match[str] | None:
    """The mark behind a comma that only sets off where it is said: *« ..., dit dans Le Monde, Anne Roy. ... »*."""
    if (
        closing.group() != ","
        or not _WITH_CHANNEL.match(prose, at, closing.start())
        or "," in prose[at : closing.start()]
    ):
        return None
    return _CLOSE.search(prose, closing.end(), min(end, at + _LONGEST))


def _incise(sentence: Sentence, quotation: Quotation, cut: Span, at: int, named: Named) -> Draft | None:
    """The draft of an incise whose words run from `at` to the end of the cut, if they are one."""
    told = _told(sentence, quotation, cut, at, named) or _said(sentence, cut, at, named)
    cue = _cue(sentence.prose, told[0]) if told else None
    if told is None or cue is None:
        return None
    source, to = told[1], told[2]
    longer = _apposed(sentence, quotation, source, named) if source.end == cut.end else None
    if longer is not None:
        source, cut = longer, Span(cut.start, longer.end)
    aside = _ASIDE.match(sentence.prose, cut.end, quotation.inner.end)
    if aside and sentence.prose[quotation.inner.start : cut.start].count(" ") >= _CLAUSE:
        cut = Span(cut.start, aside.end())
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
        to=to,
        act=cue[1],
        form="incise",
        lemma=cue[2],
    )


_CLAUSE = 3
"""Blanks in words that may be a clause, of whose last noun a relative would not be parted."""
_ASIDE = re.compile(r",\s(?:qui|dont|où|(?:tout )?en \w+ant)\s[^.!?…]{0,200}[.!?…](?=\s+[\w«“\"])")
"""What more is told of who speaks up to the end of the sentence: *dit Anne Roy, qui tient le refuge. « ... »*."""


def _closes(sentence: Sentence, quotation: Quotation, cut: Span) -> bool:
    """Whether nothing quoted stands behind a cut."""
    return not sentence.prose[cut.end : quotation.inner.end].strip(" \xa0.,;:?!…")


def _apposed(sentence: Sentence, quotation: Quotation, source: Span, named: Named) -> Span | None:
    """Who speaks with what they are, where that stands behind a comma: *dit Anne Roy, la maire. « ... »*."""
    prose, edge = sentence.prose, quotation.inner.end
    stop = (
        _CLOSE.search(prose, source.end + 1, min(edge, source.end + _LONGEST))
        if prose.startswith(",", source.end)
        else None
    )
    if stop is None or stop.start() >= edge:
        return None
    whole = Span(source.start, stop.start())
    part = sentence.part(whole, named(whole))
    return whole if "," in part.tags and phrases.right(part, 0) == len(part.tags) else None


Found = tuple[re.Match[str], Span, Span | None]


def _said(sentence: Sentence, cut: Span, at: int, named: Named) -> Found | None:
    """The verb and the pronoun or the name right behind it: *a-t-il dit*, *dit Anne Roy*."""
    match = _WITH_PRONOUN.fullmatch(sentence.prose, at, cut.end)
    if match:
        return match, Span(*match.span("pronoun")), None
    match = _WITH_NAME.fullmatch(sentence.prose, at, cut.end)
    if match is None or not _person(match["name"]):
        return None
    whole = Span(*match.span("name"))
    if match["name"].count(" ") < _SHORT:
        return match, whole, None
    part = sentence.part(whole, named(whole))
    end = phrases.right(part, 0)
    ends = end == len(part.tags) or part.tags[end] in "PM"
    speaks = end > 0 and ends and _finite(match["verb"].lower(), compound=match["aux"] is not None)
    return (match, part.stretch(0, end), None) if speaks else None


_SHORT = 6
"""Blanks of a name that surely is somebody's; what stands behind a longer one may tell where it was said."""


def _told(sentence: Sentence, quotation: Quotation, cut: Span, at: int, named: Named) -> Found | None:
    """The verb, where or how it is said, and who says it: *explique au journal la gérante*, *dit le maire sur RTL*.

    Where nothing quoted stands behind, only a name tells such words from the end of what is said.
    """
    match = _WITH_CHANNEL.match(sentence.prose, at, cut.end)
    if match is None or not _finite(match["verb"].lower(), compound=match["aux"] is not None):
        return None
    words = Span(match.end(), cut.end)
    told = sentence.part(words, named(words))
    start, to, _ = channels.skip(told, 0)
    start += start > 0 and told.tags[start : start + 1] == ","
    end = phrases.right(told, start)
    last, behind, _ = channels.skip(told, end)
    if end == start or last != len(told.tags) or told.tags[start] == "0" or not phrases.speaks(told, start, end):
        return None
    person = any(told.names[at].kind == "person" for at in range(start, end) if at in told.names)
    if not person and _closes(sentence, quotation, cut):
        return None
    channel = to or behind
    return match, told.stretch(start, end), told.stretch(*channel) if channel else None


def _finite(verb: str, *, compound: bool) -> bool:
    """Whether a word is the finite form of a verb of saying, or its participle where it stands behind an auxiliary."""
    return any(tag == ("p" if compound else "v") and "k" in cue.grammar for tag, cue in cue_forms().get(verb, ()))


def _person(name: str) -> bool:
    """Whether the words after a verb inside marks name somebody: a capital, or an article and a function."""
    words = _DETERMINED.sub("", name).split()
    if not words:
        return False
    noun = words[0].lower()
    return words[0][0].isupper() or is_function(noun) or noun in closed()["relational"] or noun in closed()["anyone"]


_DETERMINED = re.compile(
    r"^(?:(?:l')?une? (?:de (?:ses|leurs|ces) |des )|l'|la |le |les |un |une |son |sa |(?:M|MM|Mme|Dr|Pr)[.]? )"
    r"(?:anciens? |anciennes? |jeunes? )?"
)


def _cue(prose: str, match: re.Match[str]) -> tuple[Span, str, str] | None:
    """The reporting verb of an incise: its own verb, or the participle after its auxiliary."""
    for each in re.finditer(r"[^\W\d_]+", prose[match.start("verb") : match.end()]):
        readings = [held for held in cue_forms().get(each.group().lower(), ()) if not held[1].tail]
        if any("k" in cue.grammar or "q" in cue.grammar for _, cue in readings):
            at = match.start("verb") + each.start()
            cue = readings[0][1]
            return Span(at, at + len(each.group())), "ask" if cue.lemma == "demander" else cue.act, cue.lemma
        if each.group().lower() not in (
            "a",
            "ont",
            "avait",
            "avaient",
            "aurait",
            "auraient",
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
