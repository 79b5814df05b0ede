"""Sentences of an article, quotations opaque, each with its tokens and their tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selon.article import Article, Span
from selon.french import tags as french
from selon.french.closed import adverbials, closed
from selon.french.tokens import TOKEN, fold
from selon.record import Mention, Time
from selon.said.quotations import Quotation, find

_TOKEN = re.compile(r"\x01+|\x02+|" + TOKEN.pattern, TOKEN.flags)
_STOP = re.compile(
    r"\n+"
    r"|(?P<dots>[.?!…]+)(?P<tail>[)\]]*)(?=\s+[^\w\s]*[A-ZÀ-ÖØ-Þ0-9\x01\x02]|\s*$|\s*\n|[\x01\x02])"
    r"|(?P<quote>\x01++|\x02++)(?=\s*(?:[\x01\x02]|[A-ZÀ-ÖØ-Þ]|[-–—]\s+[A-ZÀ-ÖØ-Þ]))"
)
_LAST_WORD = re.compile(r"\w+$")
_LOWER = re.compile(r"[a-zà-öø-ÿ]")


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence: its span, and side by side its tokens' spans, words (folded, lower case) and tags.

    `quotations` maps the index of a Q token to its quotation; `times` and `names` the index of a token to the time or the
    mention it stands in.
    """

    text: str
    prose: str
    span: Span
    spans: list[tuple[int, int]]
    words: list[str]
    tags: str
    quotations: dict[int, Quotation]
    times: dict[int, Span] = field(default_factory=dict)
    names: dict[int, Mention] = field(default_factory=dict)
    paragraph: int = 0

    def stretch(self, first: int, last: int) -> Span:
        """The span of tokens `first` up to, not including, `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])

    def of(self, first: int, last: int) -> str:
        """The words of tokens `first` up to, not including, `last`."""
        return self.text[self.spans[first][0] : self.spans[last - 1][1]]


def split(article: Article, times: Sequence[Time] = (), mentions: Sequence[Mention] = ()) -> Iterator[Sentence]:
    """The sentences of an article's prose in text order; a quotation never breaks over two of them."""
    prose = fold(article.prose)
    quotations = find(article.prose)
    mask = _mask(prose, quotations)
    starts = [each.outer.start for each in quotations]
    clock = Placed([each.span for each in times])
    named = [each for each in mentions if each.kind != "place"]
    people = Placed([each.span for each in named])
    paragraph, begin = 0, 0
    for end, breaks in _ends(prose, mask, quotations, starts):
        if mask[begin:end].strip():
            sentence = _sentence(article.text, prose, mask, begin, end, quotations, starts, paragraph)
            _mark(sentence, {at: clock.spans[number] for at, number in clock.within(sentence)})
            sentence.names.update({at: named[number] for at, number in people.within(sentence)})
            sentence.tags = _named(sentence)
            yield sentence
        begin = end
        paragraph += breaks


def _mask(prose: str, quotations: Sequence[Quotation]) -> str:
    """The prose with every quotation blotted out, one of two characters in turn so that neighbours stay apart."""
    parts, at = [], 0
    for number, each in enumerate(quotations):
        parts += (prose[at : each.outer.start], "\x01\x02"[number % 2] * (each.outer.end - each.outer.start))
        at = each.outer.end
    return "".join((*parts, prose[at:]))


def _ends(prose: str, mask: str, quotations: Sequence[Quotation], starts: list[int]) -> Iterator[tuple[int, bool]]:
    """Where sentences end, and whether a paragraph ends there too."""
    begin = 0
    for match in _STOP.finditer(mask):
        if match["quote"]:
            quotation = quotations[bisect_right(starts, match.start()) - 1]
            if not _quote_ends(prose, mask, begin, match.end(), quotation):
                continue
        elif match["dots"] and (match["dots"] == "." and _abbreviated(mask, match.start())):
            continue
        yield match.end(), mask[match.start()] == "\n"
        begin = match.end()
    if begin < len(mask):
        yield len(mask), True


def _abbreviated(mask: str, at: int) -> bool:
    word = _LAST_WORD.search(mask, max(0, at - 6), at)
    if word is None:
        return False
    return word.group().lower() in closed()["abbreviations"] or (len(word.group()) == 1 and word.group().isupper())


def _quote_ends(prose: str, mask: str, begin: int, end: int, quotation: Quotation) -> bool:
    """Whether a sentence ends with this quotation: it closed its own, or another or a new sentence follows."""
    following = mask[end:].lstrip() if end - begin < 0 else mask[end : end + 3].lstrip()
    if following[:1] in "\x01\x02":
        return True
    inner = prose[quotation.inner.start : quotation.inner.end].strip()
    if inner[-1:] in ".!?…":
        return True
    before = mask[begin : quotation.outer.start].rstrip()
    return (not before or before.endswith(":")) and inner[:1].isupper() and inner.count(" ") > 3


def _sentence(
    text: str, prose: str, mask: str, begin: int, end: int, quotations: Sequence[Quotation], starts: list[int], paragraph: int
) -> Sentence:  # fmt: skip
    spans = [match.span() for match in _TOKEN.finditer(mask, begin, end)]
    raw = [mask[a:b] for a, b in spans]
    tagged = french.tag(raw)
    quoted = {at: quotations[bisect_right(starts, spans[at][0]) - 1] for at, each in enumerate(tagged) if each == "Q"}
    return Sentence(
        text=text, prose=prose, span=Span(begin, end), spans=spans, words=[each.lower() for each in raw],
        tags="".join(tagged), quotations=quoted, paragraph=paragraph,
    )  # fmt: skip


@dataclass(slots=True)
class Placed:
    """Spans in text order, looked up by sentence."""

    spans: list[Span]

    def within(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The tokens of a sentence that stand in a span, each with the span's number."""
        number = bisect_left(self.spans, (sentence.span.start, sentence.span.start))
        while number < len(self.spans) and self.spans[number].start < sentence.span.end:
            start, end = self.spans[number]
            at = bisect_left(sentence.spans, (start, start))
            while at < len(sentence.spans) and sentence.spans[at][0] < end:
                yield at, number
                at += 1
            number += 1


def _mark(sentence: Sentence, times: dict[int, Span]) -> None:
    """Tag the tokens of times T and of several-word adverbs R."""
    tagged, words = list(sentence.tags), sentence.words
    for at in times:
        if tagged[at] not in "Q,":
            tagged[at] = "T"
    listed, reached = adverbials(), 0
    for at, word in enumerate(words):
        if word in listed and at >= reached:
            length = next((len(each) for each in listed[word] if tuple(words[at : at + len(each)]) == each), 0)
            tagged[at : at + length] = "R" * length
            reached = at + length
    sentence.times.update(times)
    sentence.tags = "".join(tagged)


def _named(sentence: Sentence) -> str:
    """The tags with names of one word tagged as such, whatever their case (*franceinfo*)."""
    tagged = list(sentence.tags)
    for at, mention in sentence.names.items():
        if (
            tagged[at] in "NRVIGvpgi"
            and mention.kind in ("person", "outlet", "government")
            and sentence.spans[at] == mention.span
        ) or (tagged[at] in "RVIGvpgiX" and mention.kind == "person"):
            tagged[at] = "A"
    return "".join(tagged)
