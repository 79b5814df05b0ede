"""The way of a claim: who said it, who relayed it, which articles have it and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selon.article import Article
from selon.claims.day import Days
from selon.claims.who import Naming, one
from selon.french.plain import plain
from selon.french.tokens import fold, words
from selon.record import Statement, Step

Run = tuple[str, ...]
_COPIED, _CUT, _BACK = 0.92, 0.85, 40


def runs(statement: Statement) -> set[Run]:
    """The words of a statement, three by three."""
    text = fold(" ".join(statement.words))
    spoken = [plain(text[start:end]) for start, end in words(text)]
    return {tuple(spoken[at : at + 3]) for at in range(len(spoken) - 2)} or {tuple(spoken)}


def kind(runs: set[Run], earlier: Sequence[set[Run]]) -> str:
    """How words came from earlier ones: copied, cut (they stand within them) or reworded."""
    best = "reworded"
    for held in earlier[-_BACK:]:
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
    earlier: list[set[Run]] = []
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
        spoken = runs(statement) if len(statements) > 1 else set()
        how = kind(spoken, earlier) if earlier else "relayed"
        steps.append(Step(kind=how, who=(article and article.outlet) or statement.article, day=day, **address))  # type: ignore[arg-type]
        earlier.append(spoken)
    return tuple(steps)
