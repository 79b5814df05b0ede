"""The way of a claim: who said it, who relayed it, which articles have it and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selon.article import Article
from selon.claims.day import Days
from selon.claims.who import Naming, one
from selon.french.plain import plain
from selon.french.tokens import fold, words
from selon.record import Statement, Step

_COPIED, _CUT = 0.92, 0.85


def _plain_words(statement: Statement) -> tuple[str, ...]:
    text = fold(" ".join(statement.words))
    return tuple(plain(text[start:end]) for start, end in words(text))


def _runs(spoken: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(spoken[at : at + 3]) for at in range(len(spoken) - 2)} or {tuple(spoken)}


def kind(spoken: Sequence[str], earlier: Sequence[Sequence[str]]) -> str:
    """How words came from earlier ones: copied, cut (they stand within them, or hold less) or reworded."""
    runs = _runs(spoken)
    best = "reworded"
    for before in earlier:
        held = _runs(before)
        both = len(runs & held)
        if both >= _COPIED * max(len(runs), len(held)):
            return "copied"
        if both >= _CUT * len(runs):
            best = "cut"
    return best


def _who(statement: Statement, naming: Naming) -> str:
    return ", ".join(naming.label(statement.article, speaker) for speaker in statement.speaker) or "?"


def trail(
    statements: Sequence[Statement], articles: Mapping[str, Article], naming: Naming, days: Days
) -> tuple[Step, ...]:
    """The steps of a claim, its statements given in time order."""
    steps: list[Step] = []
    met: set[str] = set()
    earlier: list[tuple[str, ...]] = []
    for statement in statements:
        address = {"article": statement.article, "line": statement.line}
        who = _who(statement, naming)
        if one(who) not in met:
            met.add(one(who))
            steps.append(Step(kind="said", who=who, day=statement.said))
        day = days.of.get(statement.article)
        for relay in reversed(statement.through):
            if one(relay) not in met:
                met.add(one(relay))
                steps.append(Step(kind="relayed", who=relay))
        article = articles.get(statement.article)
        spoken = _plain_words(statement) if len(statements) > 1 else ()
        how = kind(spoken, earlier) if earlier else "relayed"
        steps.append(Step(kind=how, who=(article and article.outlet) or statement.article, day=day, **address))  # type: ignore[arg-type]
        earlier.append(spoken)
    return tuple(steps)
