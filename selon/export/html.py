"""The dossier as one page: no network, no script, opens from disk, prints. Every statement leads to its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selon.article import Article
from selon.dossier import Dossier, Entry, dossier, pick, together
from selon.errors import SelonError, UsageError
from selon.export import labels
from selon.export.escape import environment
from selon.export.labels import day, label, tied
from selon.export.marks import Piece, paragraphs
from selon.record import Claim, Line, Passage, Statement, Step, Story
from selon.share import percent
from selon.store.pile import Rows
from selon.trails import read
from selon.web.address import outside, slug
from selon.web.render import short
from selon.web.tongue import tongue
from selon.weight import denier

if TYPE_CHECKING:
    from jinja2 import Template

LARGEST = 1000
"""Articles on one page at most: a browser takes no more in good grace."""
TITLE = 44
SINGLE = "Histoires d’un seul article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many stories stand on a page, and how many of one article were left out.

    >>> str(Written(stories=2, left=1)), str(Written(stories=1))
    ('2 stories, without 1 of one article', '1 story')
    """

    stories: int
    left: int = 0

    def __str__(self) -> str:
        told = f"{self.stories} {'story' if self.stories == 1 else 'stories'}"
        return f"{told}, without {self.left} of one article" if self.left else told


def write(rows: Rows, file: str | Path, *, story: str | None = None) -> Written:
    """Write one story, or all there are, as a page; what stands on it. Those of one article stand together at its end.

    Raises `UsageError` where the story is not there or there are too many articles for a page.
    """
    known = [pick(list(rows.rows(Story)), story)] if story else list(rows.rows(Story))
    stories, single = (known, []) if story else _listed(known)
    if not known:
        raise UsageError("no story to export: nothing was read")
    left = len(known) - len(stories) - len(single)
    dossiers = [dossier(rows, row.story) for row in stories]
    if single:
        dossiers.append(together(rows, single, SINGLE))
    html = page(dossiers, stories=len(stories) + len(single), left=left)
    try:
        Path(file).write_text(html, encoding="utf-8", errors="replace")
    except OSError as error:
        raise SelonError(f"{file}: cannot be written ({error.strerror or error})") from None
    return Written(stories=len(stories) + len(single), left=left)


def page(dossiers: Sequence[Dossier], *, stories: int | None = None, left: int = 0) -> str:
    """The page of some dossiers, which says how many stories they are and how many of one article are `left` out."""
    count = len(dossiers) if stories is None else stories
    title = dossiers[0].story.title if count == 1 else labels.count(count, "histoire", "histoires")
    return _template().render(
        title=title, left=left, stories=[_story(one, number) for number, one in enumerate(dossiers)]
    )


def _listed(stories: list[Story]) -> tuple[list[Story], list[Story]]:
    """The stories of several articles, the largest first, and those of one, as far as the page takes them."""
    several = sorted((row for row in stories if len(row.articles) > 1), key=lambda row: -len(row.articles))
    single = [row for row in stories if len(row.articles) == 1]
    size = sum(len(row.articles) for row in several)
    if size + len(single) <= LARGEST:
        return several, single
    if several and size <= LARGEST:
        return several, []
    raise UsageError(
        f"{size or len(single)} articles are too many for one page; name a story with --story ('selon stories' lists "
        "them), or write a folder of pages with 'selon export site'"
    )


@cache
def _template() -> Template:
    known = environment("selon.export")
    known.filters.update(
        day=day,
        reported=tongue("fr").reported,
        sources=tongue("fr").sources,
        tied=tied,
        outside=outside,
        through=" < ".join,
    )
    known.globals.update(label=label, count=labels.count)
    return known.get_template("page.html")


def anchor(article: str, line: int) -> str:
    """Where the words of a statement stand on the page."""
    return f"a-{slug(article)}-{line}"


def _story(one: Dossier, number: int) -> dict[str, Any]:
    outlets = sorted({article.outlet for article in one.articles if article.outlet})
    names = {article.id: _called(article, outlets) for article in one.articles}
    entries = one.timeline()
    row_of = {
        (row.article, row.line): f"t-{number}-{place}"
        for place, entry in enumerate(entries)
        for row in entry.statements
    }
    several, single = one.shared()
    return {
        "id": f"s-{number}",
        "title": one.story.title,
        "outlets": outlets,
        "count": len(one.statements),
        "days": _days(entries, number, names),
        "claims": [_claim(one, row, names) for row in several],
        "single": [_claim(one, row, names) for row in single],
        "copies": _copies(one),
        "names": one.names,
        "articles": [_article(one, article, row_of) for article in one.articles],
    }


def _called(article: Article, outlets: Sequence[str]) -> str:
    """What an article is called in a line: its outlet, or its title where all are of one outlet."""
    title = short(article.title, TITLE) if article.title else article.id
    return title if len(outlets) == 1 else article.outlet or title


def _days(entries: list[Entry], number: int, names: dict[str, str]) -> list[dict[str, Any]]:
    """The timeline under a heading a day, what was said that day before what was only reported."""
    placed = ((place, entry) for place, entry in enumerate(entries))
    return [
        {"day": when, "reported": reported, "rows": [_entry(entry, place, number, names) for place, entry in group]}
        for (when, reported), group in groupby(placed, key=lambda pair: (pair[1].day, pair[1].reported))
    ]


def _entry(entry: Entry, place: int, number: int, names: dict[str, str]) -> dict[str, Any]:
    row = entry.first
    return {
        "id": f"t-{number}-{place}",
        "who": ", ".join(row.speaker),
        "act": row.act,
        "hearsay": row.hearsay,
        "direct": row.kind == "direct",
        "words": row.words,
        "verb": row.verb,
        "passive": row.passive,
        "through": entry.through,
        "where": [_place(statement, names) for statement in entry.statements],
    }


def _place(row: Statement, names: dict[str, str]) -> dict[str, str]:
    return {"href": f"#{anchor(row.article, row.line)}", "name": names.get(row.article, row.article)}


def _claim(one: Dossier, row: Claim, names: dict[str, str]) -> dict[str, Any]:
    def places(lines: Sequence[Line]) -> list[dict[str, str]]:
        return [_place(found, names) for line in lines if (found := one.at(line))]

    first = one.at(row.first)
    return {
        "text": row.text,
        "standing": row.standing,
        "sources": row.sources,
        "outlets": row.outlets,
        "independent": row.independent,
        "first": first
        and {
            "who": ", ".join(first.speaker),
            "day": first.said,
            "reported": one.published(first.article),
            **_place(first, names),
        },
        "statements": places(row.statements),
        "denier": denier(row),
        "denied": places(row.denied),
        "declined": places(row.declined),
        "trail": [
            {
                "kind": "credited" if stage.credited else stage.step.kind,
                "who": stage.step.who,
                "day": stage.step.day,
                "reported": stage.reported,
                "through": stage.through,
                "href": _step_href(stage.step),
            }
            for stage in read(row, filter(None, map(one.at, row.statements)))
        ],
    }


def _step_href(step: Step) -> str | None:
    return f"#{anchor(step.article, step.line)}" if step.article and step.line is not None else None


def _copies(one: Dossier) -> list[dict[str, Any]]:
    """Article by origin: words and their share of the article."""
    held: defaultdict[tuple[str, str, str], list[Passage]] = defaultdict(list)
    for row in (row for row in one.passages if not row.stock):
        held[row.article, row.of, row.kind].append(row)
    out = []
    for (article, origin, kind), rows in held.items():
        share = one.shares.get(article)
        words = sum(row.count for row in rows)
        out.append(
            {
                "article": article,
                "href": f"#art-{slug(article)}",
                "of": origin,
                "of_href": f"#art-{slug(origin)}",
                "kind": kind,
                "words": words,
                "percent": percent(words, share.count) if share else None,
                "agencies": share.agencies if share else (),
            }
        )
    return out


def _article(one: Dossier, article: Article, row_of: dict[tuple[str, int], str]) -> dict[str, Any]:
    statements = [row for row in one.statements if row.article == article.id]
    passages = [row for row in one.passages if row.article == article.id and row.kind == "copy" and not row.stock]
    dating, share = one.dates.get(article.id), one.shares.get(article.id)
    parts = paragraphs(article, statements, passages)
    pieces = Counter(line for part in parts for piece in part for line in piece.lines)
    return {
        "id": f"art-{slug(article.id)}",
        "split": [anchor(article.id, line) for line, number in pieces.items() if number > 1],
        "name": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "credit": article.credit,
        "url": article.url,
        "published": one.published(article.id),
        "by": _because(dating.by) if dating and dating.published != article.published else [],
        "percent": percent(share.copied, share.count) if share else None,
        "paragraphs": [[_piece(piece, article.id, row_of) for piece in part] for part in parts],
    }


def _because(reasons: Sequence[str]) -> list[str]:
    """The reasons for a day, in the language of the page."""
    return ["".join(words for words, _ in tongue("fr").because(reason)) for reason in reasons]


def _piece(piece: Piece, article: str, row_of: dict[tuple[str, int], str]) -> dict[str, Any]:
    return {
        "words": piece.words,
        "reason": piece.reason,
        "copied": piece.copied,
        "said": bool(piece.lines),
        "anchors": [anchor(article, line) for line in piece.begins],
        "lines": [anchor(article, line) for line in piece.lines],
        "back": [(line, row_of.get((article, line))) for line in piece.ends],
    }
