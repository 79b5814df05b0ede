"""What is new in one story since a day: claims that stand otherwise, new claims, what was said, who reported."""

from __future__ import annotations

from typing import Any

from selon.dossier import Dossier
from selon.fresh import Change, Fresh, fresh
from selon.index.shelf import Shelf
from selon.web import rows
from selon.web.page import Ask, Missing, Page, is_day
from selon.web.pages import story
from selon.weight import told_once

CLAIMS = 24
CHANGES = 24
ENTRIES = 80


def news(shelf: Shelf, ask: Ask) -> Page:
    """What the articles of a day and later bring to their story."""
    key, since = ask.keys
    number = story.wanted(shelf, key)
    if not is_day(since):
        raise Missing("day")
    one = story.dossier(shelf, number)
    new = fresh(one, since)
    inside = {article.id for article in new.articles}
    told = [story.entry(entry) for entry in one.timeline() if all(row.article in inside for row in entry.statements)]
    listed = rows.articles(shelf, shelf.of("told", "s", number, "n"))
    changes = _changes(one, new)
    once = {claim.claim for claim in told_once(one.claims)}
    claims = [claim for claim in new.claims if claim.claim in once]
    data: dict[str, Any] = {
        "story": one.story.story,
        "since": since,
        "days": story.mornings(listed),
        "articles": len(new.articles),
        "of": len(one.articles),
        "changes": changes[:CHANGES],
        "claim_rows": [rows.claim(claim) for claim in claims[:CLAIMS]],
        "claims": len(new.claims),
        "timeline": told[:ENTRIES],
        "left": {"changes": max(len(changes) - CHANGES, 0), "timeline": max(len(told) - ENTRIES, 0)},
        "article_rows": [row for row in listed if row["article"] in inside][: story.ARTICLES],
    }
    drawn = {"timeline_days": story.days(told[:ENTRIES]), **story.naming(listed)}
    return Page(name="news", title=one.story.title, data=data, table=story.flat(told), drawn=drawn)


def _changes(one: Dossier, new: Fresh) -> list[dict[str, Any]]:
    """The claims that stand otherwise now, or are told with other figures, each with who says so."""
    return [line for change in new.changes for line in _change(one, change)]


def _change(one: Dossier, change: Change) -> list[dict[str, Any]]:
    about = {"claim": change.claim.claim, "text": change.claim.text}
    turns = [(turn.standing, turn.day, turn.by) for turn in change.turns]
    out = []
    for standing, day, line in (*turns, *(("revised", None, line) for line in change.revised)):
        row = one.at(line)
        said = {"speaker": list(row.speaker), "words": list(row.words)} if row else {"speaker": [], "words": []}
        out.append({**about, "standing": standing, "day": day, **said, "article": line.article, "line": line.line})
    return out
