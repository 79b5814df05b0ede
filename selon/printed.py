"""Whose words the press prints: passages and shares added up by article, outlets, agency and share copied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from selon.article import Article
from selon.copies.changes import changes
from selon.errors import UsageError
from selon.read.lines import host
from selon.record import Passage, Share
from selon.share import part
from selon.store.pile import Rows

Line = dict[str, Any]
_STEPS = 10


def printed(rows: Rows, by: str) -> list[Line]:
    """The lines of one table; the words at their head are the same in each line. Raises `UsageError` for no such table.

    Words copied are those of copies and of undecided passages; versions of an outlet's own text are told apart, stock
    phrases count nowhere.

    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Article, [Article(id="a", text="", outlet="Le Phare")])
    >>> pile.put(Share, [Share(article="a", count=100, copied=40, quoted=20, repeated=20)])
    >>> [(line["share"], line["unquoted"]) for line in printed(pile, "article")]
    [(0.4, 0.25)]
    """
    known(by)
    return list(TABLES[by](rows))


def known(by: str | None) -> None:
    """Raises `UsageError` where there is no such table."""
    if by is not None and by not in TABLES:
        raise UsageError(f"there is no table by {by}; there are {', '.join(TABLES)}")


def articles(rows: Rows) -> Iterator[Line]:
    """One line an article: how much of it was printed before, with and without quotations."""
    about = {row.id: (outlet(row), row.published) for row in rows.rows(Article)}
    origins: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for passage in _told(rows):
        origins[passage.article][passage.of] += passage.count
    for row in rows.rows(Share):
        paper, published = about.get(row.article, (None, None))
        yield {
            "article": row.article,
            "outlet": paper,
            "published": published,
            "credits": ", ".join(row.agencies),
            "words": row.count,
            "copied": row.copied,
            "share": part(row.copied, row.count),
            "unquoted": part(row.copied - row.repeated, row.count - row.quoted),
            "undecided": row.undecided,
            "uncredited": row.uncredited,
            "own": row.own,
            "origins": len(origins[row.article]),
            "origin": next((of for of, _ in origins[row.article].most_common(1)), None),
        }


def outlets(rows: Rows) -> Iterator[Line]:
    """One line for each two outlets, one of which prints words of the other, the most words first."""
    named = {row.id: outlet(row) or "?" for row in rows.rows(Article)}
    words: Counter[tuple[str, str, str]] = Counter()
    held: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    quoted: Counter[tuple[str, str, str]] = Counter()
    for row in _told(rows):
        pair = (named.get(row.article, "?"), named.get(row.of, "?"), row.kind)
        words[pair] += row.count
        quoted[pair] += row.quoted
        held[pair].add(row.article)
    for pair, count in _ranked(words):
        mine, theirs, kind = pair
        line = {"outlet": mine, "of": theirs, "kind": kind, "articles": len(held[pair])}
        yield {**line, "words": count, "quoted": quoted[pair]}


def agencies(rows: Rows) -> Iterator[Line]:
    """One line an agency: its articles, who prints its words, and how many do not say so."""
    credits = {row.article: row.agencies for row in rows.rows(Share)}
    texts = Counter(chain.from_iterable(credits.values()))
    words: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    users: defaultdict[str, set[str]] = defaultdict(set)
    silent: defaultdict[str, set[str]] = defaultdict(set)
    for row in _told(rows):
        for name in credits.get(row.of, ()) if row.kind != "version" else ():
            words[name] += row.count
            users[name].add(row.article)
            if name in row.uncredited:
                hidden[name] += row.count
                silent[name].add(row.article)
    for name, count in _ranked(Counter({name: words[name] for name in texts})):
        line = {"agency": name, "credited": texts[name], "copies": len(users[name]), "words": count}
        yield {**line, "silent": len(silent[name]), "uncredited": hidden[name]}


def shares(rows: Rows) -> Iterator[Line]:
    """How many articles are copied to a tenth, two tenths and so on."""
    articles: Counter[int] = Counter()
    unquoted: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for row in rows.rows(Share):
        step = _step(part(row.copied, row.count))
        articles[step] += 1
        words[step] += row.count
        unquoted[_step(part(row.copied - row.repeated, row.count - row.quoted))] += 1
    for step in range(-1, _STEPS):
        label = "none" if step < 0 else f"to {(step + 1) * 100 // _STEPS} %"
        yield {"share": label, "articles": articles[step], "words": words[step], "unquoted": unquoted[step]}


def versions(rows: Rows) -> Iterator[Line]:
    """One line for each change an outlet made to a text of its own: what it added, dropped and changed."""
    pairs = dict.fromkeys((row.article, row.of) for row in rows.rows(Passage) if row.kind == "version")
    held = {row.id: row for row in rows.rows(Article, id={id for pair in pairs for id in pair})} if pairs else {}
    for later, earlier in pairs:
        for change in changes(held[later], held[earlier]):
            place = {"article": later, "of": earlier, "change": change.kind}
            yield {**place, "was": change.of_words, "now": change.words, "start": change.span.start}


TABLES: Mapping[str, Callable[[Rows], Iterator[Line]]] = {
    "article": articles,
    "outlets": outlets,
    "agency": agencies,
    "share": shares,
    "version": versions,
}


def lines(passages: Iterable[Passage]) -> Iterator[Line]:
    """Passages as lines of a table, spans in columns of their own.

    >>> from selon.article import Span
    >>> span = Span(0, 2)
    >>> passage = Passage(article="b", span=span, words="Il", of="a", of_span=span, of_words="Il", count=1)
    >>> next(lines([passage]))["of_end"]
    2
    """
    for row in passages:
        yield {
            "article": row.article,
            "start": row.span.start,
            "end": row.span.end,
            "of": row.of,
            "of_start": row.of_span.start,
            "of_end": row.of_span.end,
            "words": row.count,
            "quoted": row.quoted,
            "kind": row.kind,
            "uncredited": ", ".join(row.uncredited),
            "stock": row.stock,
            "text": row.words,
        }


def _told(rows: Rows) -> Iterator[Passage]:
    """The passages that count as copied: stock phrases do not."""
    return (row for row in rows.rows(Passage) if not row.stock)


def outlet(article: Article) -> str | None:
    """The outlet's name, or the site it was read from."""
    return article.outlet or host(article.url)


def _step(share: float) -> int:
    return -1 if share <= 0 else min(_STEPS - 1, int(share * _STEPS - 1e-9))


def _ranked(counts: Counter[Any]) -> list[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
