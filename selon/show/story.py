"""One story as a dossier on the terminal and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from selon.dossier import Dossier, Entry
from selon.export import jsonl
from selon.naming import Beside
from selon.record import Share
from selon.share import percent
from selon.show import lists
from selon.show.console import rule, table, text
from selon.weight import standings, told_once

_NAMED = 4
REASONS = 3
"""Reasons for a date that the dossier gives; `selon dates` gives all."""


def show(screen: Any, dossier: Dossier, linked: Sequence[Beside] = ()) -> None:
    """Print the dossier: timeline, claims, articles with their dates, copies, names, and the stories `linked` to it."""
    screen.print(text(dossier.story.title, "bold"))
    outlets = sorted({article.outlet for article in dossier.articles if article.outlet})
    screen.print(text(f"story {dossier.story.story} · {len(dossier.articles)} articles · {', '.join(outlets)}", "dim"))
    rule(screen, "Timeline")
    screen.print(_timeline(dossier))
    rule(screen, "Claims")
    _claims(screen, dossier)
    rule(screen, "Articles")
    screen.print(_articles(dossier))
    if shared(dossier):
        rule(screen, "Copies")
        screen.print(_copies(dossier))
    rule(screen, "Names")
    screen.print(lists.names(dossier.names))
    if linked:
        rule(screen, "Before and since")
        screen.print(_linked(linked))


def shapes(dossier: Dossier, linked: Sequence[Beside] = ()) -> Iterator[dict[str, Any]]:
    """The dossier as JSON values; `part` says what each is: story, said, claim, article, copy, name or beside."""
    yield {"part": "story", **jsonl.shape(dossier.story)}
    for entry in dossier.timeline():
        row = jsonl.shape(entry.first)
        told = {name: row[name] for name in ("speaker", "act", "hearsay", "verb", "words")}
        where = [{"article": one.article, "line": one.line} for one in entry.statements]
        day = {"day": entry.day, "reported": entry.reported}
        yield {"part": "said", **day, **told, "through": list(entry.through), "statements": where}
    for claim in dossier.claims:
        yield {"part": "claim", **jsonl.claim(claim, dossier.lines)}
    for one in dossier.articles:
        share = dossier.shares.get(one.id)
        about = {"article": one.id, "title": one.title, "outlet": one.outlet}
        counts = {"words": share.count if share else None, "copied": share.copied if share else None}
        yield {"part": "article", **about, "published": dossier.published(one.id), **counts}
    for (article, origin, kind), count in shared(dossier).items():
        yield {"part": "copy", "article": article, "of": origin, "kind": kind, "words": count}
    yield from ({"part": "name", **jsonl.shape(name)} for name in dossier.names)
    for link in linked:
        days = {"first": link.first, "last": link.last}
        yield {"part": "beside", **jsonl.shape(link.story), **days, "with": list(link.names)}


def _linked(linked: Sequence[Beside]) -> Any:
    made = table("when", "story", "articles", "with", story=6, **{"with": 4})
    for one in linked:
        days = one.first if one.first == one.last else f"{one.first} – {one.last}"
        title = text(one.story.title).append("\n").append(text(one.story.story, "dim"))
        made.add_row(text(days or "—"), title, text(len(one.story.articles)), text(", ".join(one.names[:_NAMED])))
    return made


def _claims(screen: Any, dossier: Dossier) -> None:
    """The claims that matter, under how many there are of each standing."""
    several, single = dossier.shared()
    held = " · ".join(f"{count} {standing}" for standing, count in standings(dossier.claims))
    screen.print(text(f"{len(dossier.claims)}: {held}" if held else "none", "dim"), soft_wrap=True)
    if several:
        screen.print(lists.claims(told_once(several)))
    if single:
        screen.print(text(f"and {len(single)} reported once: 'selon claims' lists them", "dim"))


def _timeline(dossier: Dossier) -> Any:
    made = table("when", "who", "what", "in", who=3, what=6)
    last = ""
    entries = dossier.timeline()
    for entry in entries:
        day = when(entry)
        articles = len({statement.article for statement in entry.statements})
        made.add_row(
            text("" if day == last else day),
            lists.speaker(entry.first, entry.through),
            lists.quoted(entry.first),
            text(articles),
        )
        last = day
    if any(entry.reported and entry.day for entry in entries):
        made.caption, made.caption_justify = text(lists.BRACKETS, "dim"), "left"
    return made


def when(entry: Entry) -> str:
    """The day of an utterance; in brackets where it is only the day of the article that reports it."""
    if entry.day is None:
        return "—"
    return f"({entry.day[:10]})" if entry.reported else lists.told(entry.day)


def _articles(dossier: Dossier) -> Any:
    made = table("article", "outlet", "published", "because", "copied", article=3, outlet=2, because=5)
    for article in dossier.articles:
        dating, share = dossier.dates.get(article.id), dossier.shares.get(article.id)
        made.add_row(
            text(article.id),
            text(article.outlet or "—"),
            text(dossier.published(article.id) or "—", "bold"),
            text("; ".join(dating.by[:REASONS]) if dating else "", limit=200),
            text(_part(share.copied if share else 0, share)),
        )
    return made


def _copies(dossier: Dossier) -> Any:
    """Article by origin: words and share of the article's words."""
    made = table("article", "words", "share", "from", "kind", "agency", **{"article": 3, "from": 3})
    for (article, origin, kind), count in shared(dossier).items():
        share = dossier.shares.get(article)
        made.add_row(
            text(article),
            text(count, "bold"),
            text(_part(count, share)),
            text(origin),
            text(kind),
            text(", ".join(share.agencies) if share else ""),
        )
    return made


def _part(words: int, share: Share | None) -> str:
    part = percent(words, share.count) if share else None
    return "—" if part is None else f"{part} %"


def shared(dossier: Dossier) -> dict[tuple[str, str, str], int]:
    """Words an article shares with another, by article, origin and kind; stock phrases are nobody's."""
    counts: dict[tuple[str, str, str], int] = {}
    for row in (row for row in dossier.passages if not row.stock):
        key = (row.article, row.of, row.kind)
        counts[key] = counts.get(key, 0) + row.count
    return counts
