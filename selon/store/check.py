"""Whether a record is sound: every span equals its words, every address leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.article import Article, Span
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store.pile import Rows

Texts = dict[str, str]
_MARKS = 6
"""Blanks and marks between a verb and the words it governs, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong in a record: the table, the article or row, and what it is."""

    table: str
    place: str
    what: str


def findings(rows: Rows) -> Iterator[Finding]:
    """Everything that is wrong, nothing for a sound record.

    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Article, [Article(id="a", text="Il pleut.")])
    >>> pile.put(Time, [Time(article="a", span=Span(0, 2), words="Elle", type="DATE", value="2023")])
    >>> [finding.what for finding in findings(pile)]
    ["0-2 is 'Il', not 'Elle'"]
    """
    texts: Texts = {}
    twice: Counter[str] = Counter()
    for article in rows.rows(Article):
        twice[article.id] += 1
        texts[article.id] = article.text
        for part in article.removed:
            if not _inside(part.span, article.text):
                yield Finding(table="articles", place=article.id, what=f"removed part {part.span} is outside the text")
    for name, count in twice.items():
        if count > 1:
            yield Finding(table="articles", place=name, what=f"stands {count} times")
    for mention in rows.rows(Mention):
        yield from _compare("mentions", texts, mention.article, [(mention.span, mention.words)])
    for time in rows.rows(Time):
        yield from _compare("times", texts, time.article, [(time.span, time.words)])
    yield from _statements(rows, texts)
    for passage in rows.rows(Passage):
        yield from _compare("passages", texts, passage.article, [(passage.span, passage.words)])
        yield from _compare("passages", texts, passage.of, [(passage.of_span, passage.of_words)])
    yield from _addresses(rows, texts)


def _statements(rows: Rows, texts: Texts) -> Iterator[Finding]:
    for row in rows.rows(Statement):
        place = f"{row.article}:{row.line}"
        if len(row.content) != len(row.words):
            yield Finding(table="statements", place=place, what="parts and words are not of one number")
        yield from _compare("statements", texts, row.article, zip(row.content, row.words, strict=False), place)
        text = texts.get(row.article, "")
        for name in ("cue", "source", "to", "time"):
            span = getattr(row, name)
            if span is not None and not _inside(span, text):
                yield Finding(table="statements", place=place, what=f"{name} {tuple(span)} is outside the text")
        if row.verb and row.verb not in _beside(row, text):
            yield Finding(table="statements", place=place, what=f"{_short(row.verb)} does not stand beside its words")


def _beside(row: Statement, text: str) -> str:
    """The part of a text in which the verb of a statement must stand."""
    if not row.content:
        return ""
    start, end, size = row.content[0].start, row.content[-1].end, len(row.verb) + _MARKS
    return text[end : end + size] if row.passive else text[max(0, start - size) : start]


def _compare(
    table: str, texts: Texts, article: str, pairs: Iterable[tuple[Span, str]], place: str | None = None
) -> Iterator[Finding]:
    text = texts.get(article)
    if text is None:
        yield Finding(table=table, place=place or article, what=f"no article {article}")
        return
    for span, words in pairs:
        if not _inside(span, text):
            yield Finding(table=table, place=place or article, what=f"{span.start}-{span.end} is outside the text")
        elif span.of(text) != words:
            what = f"{span.start}-{span.end} is {_short(span.of(text))}, not {_short(words)}"
            yield Finding(table=table, place=place or article, what=what)


def _addresses(rows: Rows, texts: Texts) -> Iterator[Finding]:
    """Rows that name an article, a statement or a name that is not there."""
    for dating in rows.rows(Dating):
        yield from _compare("dates", texts, dating.article, ())
    for share in rows.rows(Share):
        yield from _compare("shares", texts, share.article, ())
    for story in rows.rows(Story):
        for article in story.articles:
            yield from _compare("stories", texts, article, (), story.story)
    lines = {Line(article=row.article, line=row.line) for row in rows.rows(Statement)}
    for claim in rows.rows(Claim):
        for line in (*claim.statements, claim.first, *claim.denied, *claim.declined, *claim.revised):
            if line not in lines:
                yield Finding(table="claims", place=claim.claim, what=f"no statement {line.article}:{line.line}")
        for taken in claim.withdrawn:
            yield from _compare("claims", texts, taken.article, [(taken.span, taken.words)], claim.claim)
    keys = {name.key for name in rows.rows(Name)}
    for key in sorted({row.key for row in rows.rows(Mention)} - keys - {""}):
        yield Finding(table="mentions", place=key, what="no such name")


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else words[:60] + "…")
