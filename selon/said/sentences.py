"""Sentences of an article, quotations opaque, each with its tokens and their tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from selon.article import Article, Span
from selon.french.closed import Phrases, adverbials, closed
from selon.french.tags import accented, tag
from selon.french.tokens import TOKEN, cut, folded
from selon.record import Mention, Time
from selon.said.quotations import Quotation, find

_TOKEN = re.compile(
    r"((?! )(?:[^\W\d_]++(?=[ ,])|\x01+|\x02+|(?:qu|d|l|jusqu)'(?=[\x01\x02])|"
    + TOKEN.pattern.replace("?P<word>", "?:").replace("?P<mark>", "?:")
    + "))",
    TOKEN.flags,
)
"""Begins with what no token begins with, so that a blank is passed without a look at every kind of token."""
_STOP = re.compile(
    r"[\n.?!…\x01\x02](?:(?<=\n)\n*+"
    r"|(?<=[.?!…])(?P<dots>[.?!…]*+)[)\]]*+"
    r"(?=(?:(?<=[a-zà-ÿ»)\x01\x02]\.)|(?<=[A-Z]{3}\.))[A-ZÀ-ÖØ-Þ][a-zà-ÿ]"
    r"|\s++(?:[-–—]\s++)?[^\w\s\x01\x02]*+[A-ZÀ-ÖØ-Þ0-9\x01\x02]|[^\S\n]*+(?:\n|\Z)|[\x01\x02])"
    r"|(?P<quote>(?<=(?<!\x01)\x01)\x01*+|(?<=(?<!\x02)\x02)\x02*+)"
    r"(?=\s*+(?:[\x01\x02]|[A-ZÀ-ÖØ-Þ]|[-–—]\s+[A-ZÀ-ÖØ-Þ])))"
)
"""Begins with a class of characters, so that the search passes over all others at the speed of C."""
_BULLET = re.compile(r"^[^\S\n]*[•●▪■◦‣►▶♦]", re.MULTILINE)
_LAST_WORD = re.compile(r"\w+$")
_MARKED = re.compile(r"[\"«](?=\s?([^\"«»\n]{1,80}?)\s?[\"»])")
_LONGEST = 400


class Marked:
    """How often words stand between quotation marks in an article, counted when first asked."""

    __slots__ = ("_counts", "_prose")

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._counts: Counter[str] | None = None

    def __getitem__(self, words: str) -> int:
        if self._counts is None:
            self._counts = Counter(_MARKED.findall(self._prose))
        return self._counts[words]


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence: its span, and side by side its tokens' spans, words (folded, lower case) and tags.

    `quotations` maps the index of a Q token to its quotation; `times` and `names` the index of a token to the time or
    the mention it stands in. `marked` counts the words that stand between quotation marks in the whole article.
    `lefts` and `skips` keep what `subjects.left` and `channels.skip` found from a token, which many rules ask again.
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
    marked: Marked = field(default_factory=lambda: Marked(""))
    lefts: dict[int, tuple[int, int] | None] = field(default_factory=dict)
    skips: dict[int, tuple[int, tuple[int, int] | None, int | None]] = field(default_factory=dict)

    def token(self, offset: int) -> int:
        """The first token that begins at an offset of the text or behind it; their number where none does."""
        return bisect_left(self.spans, (offset, 0))

    def stretch(self, first: int, last: int) -> Span:
        """The span of tokens `first` up to, not including, `last`."""
        return Span(self.spans[first][0], self.spans[last - 1][1])

    def part(self, span: Span, mentions: Sequence[Mention]) -> Sentence:
        """Words inside a quotation as a sentence of their own, with the names that stand in them."""
        starts, ends, tokens = cut(_TOKEN, self.prose[span.start : span.end])
        words = list(map(str.lower, tokens))
        held = [(start + span.start, end + span.start) for start, end in zip(starts, ends, strict=True)]
        made = Sentence(
            text=self.text,
            prose=self.prose,
            span=span,
            spans=held,
            words=words,
            tags="".join(tag(tokens, words)),
            quotations={},
            marked=self.marked,
        )
        named = [each for each in mentions if each.kind != "place"]
        made.names.update({at: named[number] for at, number in Placed([each.span for each in named]).within(made)})
        made.tags = _named(made)
        _mark(made, {})
        return made

    def of(self, first: int, last: int) -> str:
        """The words of tokens `first` up to, not including, `last`."""
        return self.text[self.spans[first][0] : self.spans[last - 1][1]]


def split(article: Article, times: Sequence[Time] = (), mentions: Sequence[Mention] = ()) -> Iterator[Sentence]:
    """The sentences of an article's prose in text order; a quotation never breaks over two of them.

    One of more than 400 tokens (a list, a table) is cut there, so that reading it costs no more than its length.
    """
    prose = folded(article.prose)
    page = _Page(article.text, prose, find(article.prose))
    clock = Placed(_outside([each.span for each in times if not _title(article.text, each)], mentions))
    named = [each for each in mentions if each.kind != "place"]
    people = Placed([each.span for each in named])
    paragraph, begin = 0, 0
    for end, breaks in _ends(page):
        for sentence in page.sentences(begin, end, paragraph):
            _mark(sentence, {at: clock.spans[number] for at, number in clock.within(sentence)})
            if held := people.within(sentence):
                sentence.names.update({at: named[number] for at, number in held})
                sentence.tags = _named(sentence)
            yield sentence
        begin = end
        paragraph += breaks


class _Page:
    """An article's prose with its quotations blotted out."""

    def __init__(self, text: str, prose: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.prose = prose
        self.quotations = quotations
        self.starts = [each.outer.start for each in quotations]
        self.mask = _mask(prose, quotations)
        self.marked = Marked(prose)
        self.token_starts, self.token_ends, self.tokens = cut(_TOKEN, self.mask)
        self.words = list(map(str.lower, self.tokens))

    def quotation(self, at: int) -> Quotation:
        """The quotation that stands at a place."""
        return self.quotations[bisect_right(self.starts, at) - 1]

    def sentences(self, begin: int, end: int, paragraph: int) -> Iterator[Sentence]:
        """The sentence between two places, cut where it is too long; none where nothing stands."""
        start = bisect_left(self.token_starts, begin)
        stop = bisect_left(self.token_starts, end, start)
        for first in range(start, stop, _LONGEST):
            last = min(first + _LONGEST, stop)
            held = list(zip(self.token_starts[first:last], self.token_ends[first:last], strict=True))
            whole = Span(begin, end) if last - first == stop - start else Span(held[0][0], held[-1][1])
            words = self.words[first:last]
            words[0] = accented(words[0])
            tagged = "".join(tag(self.tokens[first:last], words))
            if words[0] == "a" and tagged[0] == "P":
                words[0] = "à"
            quoted = (at for at, each in enumerate(tagged) if each == "Q") if "Q" in tagged else ()
            yield Sentence(
                text=self.text,
                prose=self.prose,
                span=whole,
                spans=held,
                words=words,
                tags=tagged,
                quotations={at: self.quotation(held[at][0]) for at in quoted},
                paragraph=paragraph,
                marked=self.marked,
            )


def _title(text: str, time: Time) -> bool:
    """Whether what seems to tell how often is a title by its capital: *l'émission Quotidien*, not *Quotidien, il*."""
    opens = time.type == "SET" and time.words[:1].isupper()
    return opens and text[max(0, time.span.start - 2) : time.span.start - 1].isalpha()


def _outside(times: Sequence[Span], mentions: Sequence[Mention]) -> list[Span]:
    """The times that are no part of a name: *Noël* of *Noël Roux*, *dimanche* of *Le Journal du dimanche*."""
    named = [each.span for each in mentions if each.kind in ("person", "outlet")]
    starts = [each.start for each in named]

    def held(time: Span) -> bool:
        at = bisect_right(starts, time.start) - 1
        return at >= 0 and time.end <= named[at].end and time != named[at]

    return [each for each in times if not held(each)]


def _mask(prose: str, quotations: Sequence[Quotation]) -> str:
    """The prose with every quotation blotted out, one of two characters in turn so that neighbours stay apart."""
    if "\x01" in prose or "\x02" in prose:
        prose = prose.replace("\x01", " ").replace("\x02", " ")
    parts: list[str] = []
    at = 0
    for number, each in enumerate(quotations):
        parts += (prose[at : each.outer.start], "\x01\x02"[number % 2] * (each.outer.end - each.outer.start))
        at = each.outer.end
    # the mark of a list's item is no word of its sentence
    return _BULLET.sub(_blank, "".join((*parts, prose[at:])))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _ends(page: _Page) -> Iterator[tuple[int, bool]]:
    """Where sentences end, and whether a paragraph ends there too."""
    begin, mask = 0, page.mask
    for match in _STOP.finditer(mask):
        if match["quote"] is not None:
            if not _quote_ends(page, begin, match.end(), page.quotation(match.start())):
                continue
        elif match["dots"] == "" and mask[match.start()] == "." and _abbreviated(mask, match.start()):
            continue
        yield match.end(), mask[match.start()] == "\n"
        begin = match.end()
    if begin < len(mask):
        yield len(mask), True


def _abbreviated(mask: str, at: int) -> bool:
    """Whether a full stop closes an abbreviation: *M. Roy*, not *une vague de 6 m.*."""
    word = _LAST_WORD.search(mask, max(0, at - 6), at)
    if word is None:
        return False
    if len(word.group()) == 1 and word.group().isupper() and mask[word.start() - 1 : word.start()] != "/":
        return mask[at + 1 : at + 3].strip() == "" or mask[at + 1 : at + 3].strip() not in "\x01\x02"
    measured = word.group() in ("m", "mm") and mask[max(0, word.start() - 2) : word.start() - 1].isdigit()
    return not measured and word.group().lower() in closed()["abbreviations"]


def _beside(page: _Page, end: int, inner: str) -> bool:
    """Whether a few quoted words stand beside others in one sentence: *sera « sans doute » « un peu plus long »*."""
    following = page.quotation(end + len(page.mask[end : end + 3]) - len(page.mask[end : end + 3].lstrip()))
    onward = page.prose[following.inner.start : following.inner.end].strip()[:1].islower()
    return onward and inner[:1].islower() and inner[-1:] not in ".!?…"


def _quote_ends(page: _Page, begin: int, end: int, quotation: Quotation) -> bool:
    """Whether a sentence ends with this quotation: it closed its own, or another or a new sentence follows."""
    following = page.mask[end : end + 3].lstrip()
    inner = page.prose[quotation.inner.start : quotation.inner.end].strip()
    if not following or following[0] in "\x01\x02":
        return not following or not _beside(page, end, inner)
    if inner[-1:] in ".!?…":
        return True
    edge = quotation.outer.start
    while edge > begin and page.mask[edge - 1].isspace():
        edge -= 1
    return (edge == begin or page.mask[edge - 1] == ":") and inner[:1].isupper() and inner.count(" ") > 3


@dataclass(slots=True)
class Placed:
    """Spans in text order, looked up by sentence."""

    spans: list[Span]

    def within(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The tokens of a sentence that stand in a span, each with the span's number."""
        found: list[tuple[int, int]] = []
        tokens, (begin, edge) = sentence.spans, sentence.span
        for number in range(bisect_left(self.spans, (begin, begin)), len(self.spans)):
            start, end = self.spans[number]
            if start >= edge:
                break
            at = bisect_left(tokens, (start, start))
            while at < len(tokens) and tokens[at][0] < end:
                found.append((at, number))
                at += 1
        return found


def _mark(sentence: Sentence, times: dict[int, Span]) -> None:
    """Tag the tokens of times T and of several-word adverbs R."""
    words, listed, reached = sentence.words, _adverbials(), 0
    opening = [at for at, word in enumerate(words) if word in listed]
    if not times and not opening:
        return
    tagged = list(sentence.tags)
    for at in times:
        if tagged[at] not in "Q,":
            tagged[at] = "T"
        if at > 2 and words[at - 3 : at] == ["il", "y", "a"]:
            tagged[at - 3 : at] = "TTT"
    for at in opening:
        following = listed[words[at]]
        phrases = following.get(words[at + 1] if at + 1 < len(words) else "", following[""])
        if not phrases or at < reached or at in times or tagged[at - 1 : at] == ["H"]:
            continue
        for phrase in phrases:
            if tuple(words[at : at + len(phrase)]) == phrase:
                reached = at + len(phrase)
                tagged[at:reached] = "SR" if _they_too(words, tagged, at) else "R" * len(phrase)
                break
    sentence.times.update(times)
    sentence.tags = "".join(tagged)


def _they_too(words: list[str], tagged: list[str], at: int) -> bool:
    """Whether *lui aussi*, *elle aussi* is the subject: *Elle aussi a dit que ...*."""
    pronoun = words[at] in ("lui", "elle", "eux", "elles") and words[at + 1 : at + 2] == ["aussi"]
    return pronoun and (at == 0 or tagged[at - 1] in "CK") and tagged[at + 2 : at + 3] in (["X"], ["V"], ["v"], ["n"])


@cache
def _adverbials() -> dict[str, Phrases]:
    """Several words that stand as one adverb by their first word and what may follow it (else empty), longest first."""
    found: dict[str, Phrases] = {}
    for first, phrases in adverbials().items():
        seconds = {"", *(phrase[1] for phrase in phrases if len(phrase) > 1)}
        found[first] = {each: tuple(held for held in phrases if held[1:2] in ((each,), ())) for each in seconds}
    return found


def _named(sentence: Sentence) -> str:
    """The tags with names of one word tagged as such, whatever their case (*franceinfo*)."""
    tagged = list(sentence.tags)
    for at, mention in sentence.names.items():
        if (
            tagged[at] in "NRVIGvpgi"
            and mention.kind in ("person", "outlet", "government")
            and sentence.spans[at] == mention.span
        ) or (tagged[at] in ("T0" if mention.kind == "outlet" else "RVIGvpgiX" if mention.kind == "person" else "")):
            tagged[at] = "A"
    return "".join(tagged)
