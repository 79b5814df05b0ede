"""One story: who said what when, what is claimed, who printed whose words first, articles, names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from selon.article import Article
from selon.dossier import Dossier, Entry
from selon.index.shelf import Numbers, Shelf
from selon.record import Claim, Dating, Line, Passage, Share, Statement, Story
from selon.share import percent
from selon.store.tables import table
from selon.web import linked, rows
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.pictures import spread, timeline, tree
from selon.web.render import short
from selon.weight import LAST, order, told_once

ENTRIES = 40
"""Utterances on a page of the timeline."""
CLAIMS = 12
"""Claims on the story's own page, or more where more of them are not of one source; the rest stands on another."""
STATEMENTS = 5000
"""Statements of a story that its timeline is made of at most."""
LISTED = 60
ARTICLES = 200
NAMES = 24
COPIES = 60
MOSTLY = 60
"""Hundredths of an article that were printed before, from which on it is said to copy."""
NAMED = 5


def story(shelf: Shelf, ask: Ask) -> Page:
    """The dossier of a story, its timeline a part at a time."""
    number = wanted(shelf, ask.keys[0])
    one = dossier(shelf, number)
    told = [entry(utterance) for utterance in one.timeline()]
    leaf = Leaf(page=ask.page, count=len(told), size=ENTRIES)
    several = one.shared()[0]
    claims = told_once(one.claims)
    listed = rows.articles(shelf, shelf.of("told", "s", number, "n"))
    (card,) = rows.stories(shelf, [number])
    copies = _copies(one)
    data: dict[str, Any] = {
        **card,
        "timeline": told[leaf.start : leaf.end],
        **leaf.told(),
        "claim_rows": [rows.claim(row) for row in claims[: _shown(claims)]],
        "several": len(several),
        "copies": copies[:COPIES],
        "statements_left": max(card["statements"] - STATEMENTS, 0),
        "copies_left": max(len(copies) - COPIES, 0),
        "article_rows": listed[:ARTICLES],
        **_glance(listed),
        "name_rows": _names(shelf, one.story.names),
        "linked": linked.cards(shelf, number),
    }
    drawn = {
        "drawn_spread": spread([{"day": day, "articles": count} for day, count in card["days"]]),
        "drawn_timeline": timeline(told, card["first"]),
        "drawn_tree": tree(listed, copies),
        "timeline_days": days(told[leaf.start : leaf.end]),
        "mornings": mornings(listed),
        **naming(listed),
    }
    return Page(name="story", title=one.story.title, data=data, table=flat(told), drawn=drawn)


def _shown(claims: Sequence[Claim]) -> int:
    """How many claims stand on the story's own page: all that matter more than one source's, as far as a page goes."""
    count = sum(order(row)[0] < LAST for row in claims)
    return min(max(count, CLAIMS), LISTED)


def wanted(shelf: Shelf, key: str) -> int:
    """The number of the story called so."""
    number = shelf.number("by_story", key)
    if number is None:
        raise Missing("story")
    return number


@lru_cache(maxsize=16)
def dossier(shelf: Shelf, number: int) -> Dossier:
    """The rows of a story. The last ones asked for are kept: a timeline is leafed through."""
    (told,) = shelf.part(Story, number, number + 1)
    inside = shelf.of("told", "s", number, "n")
    names = set(told.articles)
    statements = _all(shelf, Statement, inside)[:STATEMENTS]
    passages: list[Passage] = _all(shelf, Passage, inside)
    return Dossier(
        story=told,
        articles=tuple(Article(id=name, text="") for name in told.articles),
        statements=tuple(statements),
        lines={Line(article=row.article, line=row.line): row for row in statements},
        claims=tuple(shelf.part(Claim, *shelf.span("claims", "s", number))),
        passages=tuple(row for row in passages if row.of in names),
        shares={row.article: row for row in _all(shelf, Share, inside)},
        dates={row.article: row for row in _all(shelf, Dating, inside)},
    )


def _all(shelf: Shelf, kind: type, numbers: Numbers) -> list[Any]:
    out: list[Any] = []
    for number in numbers:
        start, end = shelf.span(table(kind), "n", int(number))
        out += shelf.part(kind, start, min(end, start + STATEMENTS))
    return out


def entry(entry: Entry) -> dict[str, Any]:
    """An utterance of a timeline, with the statements that report it."""
    row = entry.first
    return {
        "day": entry.day,
        "reported": entry.reported,
        "speaker": list(row.speaker),
        "act": row.act,
        "hearsay": row.hearsay,
        "direct": row.kind == "direct",
        "words": list(row.words),
        "verb": row.verb,
        "passive": row.passive,
        "through": list(entry.through),
        "where": [{"article": said.article, "line": said.line} for said in entry.statements],
    }


def days(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The timeline under a heading a day, what was said that day before what was only reported."""
    grouped = groupby(told, key=lambda row: ((row["day"] or "").partition("T")[0], row["reported"]))
    return [{"day": day, "reported": reported, "rows": list(group)} for (day, reported), group in grouped]


def _glance(listed: list[dict[str, Any]]) -> dict[str, Any]:
    """Who had it first, where the day is known, and who mostly prints what was printed before."""
    copied = sorted((row for row in listed if (row["percent"] or 0) >= MOSTLY), key=lambda row: -row["percent"])
    return {"earliest": listed[0] if listed and listed[0]["day"] else None, "mostly": copied[:NAMED]}


def naming(listed: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """The titles of articles, and what each is `called` in a line: its outlet, or its title where all are of one."""
    titles = {row["article"]: row["title"] or row["article"] for row in listed}
    called = {name: short(title, 44) for name, title in titles.items()}
    if len({row["outlet"] for row in listed if row["outlet"]}) > 1:
        called |= {row["article"]: row["outlet"] for row in listed if row["outlet"]}
    return {"called": called, "titles": titles}


def mornings(listed: list[dict[str, Any]]) -> list[str]:
    """The days since which something can be new, the latest first: all on which articles appeared but the first."""
    return sorted({row["day"] for row in listed if row["day"]}, reverse=True)[:-1]


def flat(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Utterances as a table of plain cells."""
    return [
        {name: row[name] for name in ("day", "reported", "speaker", "act", "hearsay", "verb", "words", "through")}
        | {"articles": [place["article"] for place in row["where"]]}
        for row in told
    ]


def _copies(one: Dossier) -> list[dict[str, Any]]:
    """Article by origin: the words it has from there, and whether the direction is inferred."""
    held: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    for row in (row for row in one.passages if not row.stock):
        held[row.article, row.of, row.kind] += row.count
    out = []
    for (article, origin, kind), words in held.items():
        share = one.shares.get(article)
        out.append(
            {
                "article": article,
                "of": origin,
                "kind": kind,
                "words": words,
                "percent": percent(words, share.count) if share else None,
                "agencies": list(share.agencies) if share else [],
                "inferred": kind == "undecided" or _undated(one, article) or _undated(one, origin),
            }
        )
    return sorted(out, key=lambda row: (-row["words"], row["article"], row["of"]))


def _undated(one: Dossier, article: str) -> bool:
    """Whether the day of an article was worked out."""
    dating = one.dates.get(article)
    return dating is None or not dating.published or len(dating.published) < 10 or dating.published[-1] in "~?%"


def _names(shelf: Shelf, labels: tuple[str, ...]) -> list[dict[str, Any]]:
    numbers = [number for label in labels[:NAMES] if (number := shelf.number("by_label", label)) is not None]
    return [
        {"key": row["key"], "label": row["label"], "kind": row["kind"], "role": (row["roles"] or [None])[0]}
        for row in shelf.lines("names", numbers, ["key", "label", "kind", "roles"])
    ]
