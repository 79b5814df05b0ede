"""What is new in a story, on the terminal and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selon.dossier import Dossier
from selon.export import jsonl
from selon.fresh import Change, Fresh
from selon.heard import Heard
from selon.record import Statement
from selon.show import asked, lists
from selon.show.console import rule, styled, table, text


def show(screen: Any, dossier: Dossier, new: Fresh) -> None:
    """Print what is new: articles, changed claims, new claims, new statements."""
    screen.print(text(dossier.story.title, "bold"))
    count = f"{len(new.articles)} of {len(dossier.articles)} articles"
    screen.print(text(f"story {dossier.story.story} · since {new.since} · {count}", "dim"))
    if new.changes:
        rule(screen, "Changed")
        screen.print(_changes(dossier, new.changes))
    if new.claims:
        rule(screen, "New claims")
        screen.print(lists.claims(new.claims))
    if new.statements:
        rule(screen, "New statements")
        screen.print(asked.statements([_heard(dossier, row) for row in new.statements]))


def _heard(dossier: Dossier, row: Statement) -> Heard:
    """A statement with the day of its article."""
    return Heard(row=row, published=dossier.published(row.article))


def _changes(dossier: Dossier, changes: tuple[Change, ...]) -> Any:
    made = table("now", "claim", "since", "because", claim=6, because=6)
    for change in changes:
        for turn in change.turns:
            row = dossier.at(turn.by)
            made.add_row(
                styled(turn.standing),
                text(change.claim.text),
                text((turn.day or "—")[:10]),
                _because(row, turn.by.article),
            )
        for line in change.revised:
            row = dossier.at(line)
            made.add_row(styled("revised"), text(change.claim.text), text(""), _because(row, line.article))
    return made


def _because(row: Any, article: str) -> Any:
    if row is None:
        return text(article)
    return text(", ".join(row.speaker) + ":", "bold").append(" ").append(lists.quoted(row))


def shapes(new: Fresh) -> Iterator[dict[str, Any]]:
    """What is new as JSON values; `new` says what each is: article, statement, claim, standing or figures."""
    for article in new.articles:
        yield {"new": "article", "article": article.id, "title": article.title, "published": article.published}
    for change in new.changes:
        for turn in change.turns:
            yield {"new": "standing", "claim": change.claim.claim, "text": change.claim.text, **jsonl.shape(turn)}
        for line in change.revised:
            yield {"new": "figures", "claim": change.claim.claim, "text": change.claim.text, **jsonl.shape(line)}
    yield from ({"new": "claim", **jsonl.shape(claim)} for claim in new.claims)
    yield from ({"new": "statement", **jsonl.shape(row)} for row in new.statements)
