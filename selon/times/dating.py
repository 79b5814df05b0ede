"""When each article of a pile was published: as it says, or worked out from its text and from its sister articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from selon.article import Article, Span
from selon.record import Dating, Passage, Statement, Time
from selon.times.anchor import days_of
from selon.times.clues import Clue, clues, shown
from selon.times.links import Link, links
from selon.times.solve import Node, interval, solve

_MARGIN = 31
_AFTER = 10
_REASONS = 6
_WIDEST = 400
_CLEAR = 0.01
_SLACK = 2
_OUTSIDE = 0.2


@dataclass(slots=True)
class _Case:
    """An article whose day is looked for."""

    article: Article
    clues: list[Clue]
    days: list[int] = field(default_factory=list)
    by: list[str] = field(default_factory=list)


def dates(
    articles: Sequence[Article],
    *,
    times: Sequence[Time],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
) -> list[Dating]:
    """The day of publication of each article, one row per article, in their order.

    An article dated to the day keeps its day. Of the others, what they say of days (*lundi*, *le 5 septembre*) and what
    their sisters say is weighed together: `since` and `until` are the days that hold nearly all the weight,
    `published` the likeliest of them (with EDTF's ``~``), `by` the reasons.

    >>> article = Article(id="a", text="Il pleut.", published="2023-09-05")
    >>> dates([article], times=[], statements=[], passages=[])[0].until
    '2023-09-05'
    """
    given = {article.id: days_of(article.published) for article in articles}
    open_ = [article for article in articles if not (span := given[article.id]) or span[0] != span[1]]
    if not open_:
        return [_given(article, times_of) for article, times_of in _beside(articles, times)]
    answers = _work_out(articles, open_, given, statements, passages)
    told = {article.id: of for article, of in _beside(articles, times)}
    return [answers.get(article.id) or _given(article, told[article.id]) for article in articles]


def _beside(articles: Sequence[Article], times: Sequence[Time]) -> list[tuple[Article, list[Time]]]:
    by_article: dict[str, list[Time]] = {}
    for time in times:
        by_article.setdefault(time.article, []).append(time)
    return [(article, by_article.get(article.id, [])) for article in articles]


def _given(article: Article, times: list[Time]) -> Dating:
    """The day the article says; a text that calls another day its own is a contradiction."""
    span = days_of(article.published)
    if not span:
        return Dating(article=article.id, published=article.published)
    by = ["published"]
    for clue in clues(article) if any(shown(time.words) for time in times) else []:
        day = clue.day(span[0].toordinal())
        if clue.kind == "this" and day and abs(day - span[0].toordinal()) >= 3:
            by.append(f'contradiction: "{clue.words}" is {date.fromordinal(day)}')
    first, last = span
    return Dating(
        article=article.id, published=article.published, since=first.isoformat(), until=last.isoformat(), by=tuple(by)
    )


def _work_out(
    articles: Sequence[Article],
    open_: list[Article],
    given: dict[str, tuple[date, date] | None],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
) -> dict[str, Dating]:
    """The answers for the articles not dated to the day."""
    wanted = {article.id for article in open_}
    known = {article.id: article for article in articles}
    cases: dict[str, _Case] = {id_: _Case(known[id_], clues(known[id_])) for id_ in wanted}

    def named(id_: str) -> list[Span]:
        if id_ not in cases:
            cases[id_] = _Case(known[id_], clues(known[id_]))
        return [clue.span for clue in cases[id_].clues]

    joined = links(articles, wanted=wanted, named=named, statements=statements, passages=passages)
    pile = _span(given)
    _domains(cases, joined, given, pile)
    said = {(statement.article, statement.time) for statement in statements if statement.time}
    nodes = {id_: _node(case, said, pile) for id_, case in cases.items() if case.days}
    beliefs = solve(
        nodes,
        [link for link in joined if link.one in nodes and link.other in nodes],
        {id_: case.clues for id_, case in cases.items()},
    )
    return {id_: _answer(cases[id_], beliefs.get(id_), joined, given[id_], nodes.get(id_), beliefs) for id_ in wanted}


def _span(given: dict[str, tuple[date, date] | None]) -> tuple[int, int] | None:
    """The first and the last day of the pile's dated articles."""
    spans = [span for span in given.values() if span]
    if not spans:
        return None
    return min(span[0] for span in spans).toordinal(), max(span[1] for span in spans).toordinal()


def _domains(
    cases: dict[str, _Case],
    joined: list[Link],
    given: dict[str, tuple[date, date] | None],
    pile: tuple[int, int] | None,
) -> None:
    """The days each article can be of: its month, days near its sisters, days its own text names."""
    for id_, case in cases.items():
        if span := given[id_]:
            case.days = list(range(span[0].toordinal(), span[1].toordinal() + 1))
        else:
            case.days = _named(case.clues, pile)
    for _ in range(len(cases)):
        grown = False
        for link in joined:
            for one, other in ((link.one, link.other), (link.other, link.one)):
                if not cases[one].days and cases[other].days:
                    near = cases[other].days
                    cases[one].days = list(range(near[0] - _MARGIN, near[-1] + _MARGIN + 1))[:_WIDEST]
                    grown = True
        if not grown:
            break


def _named(found: list[Clue], pile: tuple[int, int] | None) -> list[int]:
    """Days near a weekday with its date: its year told, or of the pile's years and falling on that weekday."""
    days: set[int] = set()
    for clue in found:
        if clue.kind not in ("dated", "this"):
            continue
        if clue.year and (day := clue.day(date(clue.year, 7, 1).toordinal())):
            days.update(range(day - _MARGIN, day + _MARGIN + 1))
        elif pile and not clue.year and pile[1] - pile[0] < 366:
            day = clue.day((pile[0] + pile[1]) // 2)
            if day and pile[0] - _AFTER <= day <= pile[1] + _AFTER:
                days.update(range(day - _MARGIN, day + _MARGIN + 1))
    return sorted(days) if len(days) <= _WIDEST else []


def _node(case: _Case, said: set[tuple[str, Span]], pile: tuple[int, int] | None) -> Node:
    """The weight of each day by the article's own words, and by the days the pile is of."""
    weights = [1.0 if pile and pile[0] - _SLACK <= day <= pile[1] + _SLACK else _OUTSIDE for day in case.days]
    first, seen = True, set[tuple[str, int, int, int]]()
    for clue in case.clues:
        key = (clue.kind, clue.weekday, clue.month, clue.number)
        if key in seen or clue.kind == "shift":
            continue
        seen.add(key)
        spoken = (case.article.id, clue.span) in said
        for index, day in enumerate(case.days):
            weights[index] *= max(clue.weight(day, first=first, said=spoken), 1e-6) ** (1.0 if first else 0.6)
        first = first and clue.kind != "weekday"
    return Node(days=case.days, weights=weights)


def _answer(
    case: _Case,
    belief: dict[int, float] | None,
    joined: list[Link],
    given: tuple[date, date] | None,
    node: Node | None,
    beliefs: dict[str, dict[int, float]],
) -> Dating:
    article = case.article
    by = [f"month given {article.published}"] if given else []
    if belief is None or node is None:
        return _since(case)
    since, until = interval(belief)
    best = max(belief, key=lambda day: belief[day])
    by += _sisters(article.id, joined, beliefs)
    by += _own(case, best)
    return Dating(
        article=article.id,
        published=f"{date.fromordinal(best)}" + ("~" if since != until else ""),
        since=date.fromordinal(since).isoformat(),
        until=date.fromordinal(until).isoformat(),
        by=tuple(by),
    )


def _since(case: _Case) -> Dating:
    """Without a sister or a month: on or after the last day the text tells as past, or nothing."""
    past = [
        (day, clue) for clue in case.clues if clue.kind == "full" and (day := clue.day(date(2000, 1, 1).toordinal()))
    ]
    if not past:
        return Dating(article=case.article.id, published=case.article.published)
    day, clue = max(past, key=lambda pair: pair[0])
    return Dating(
        article=case.article.id,
        published=case.article.published,
        since=date.fromordinal(day).isoformat(),
        by=(f'"{clue.words}" is past',),
    )


def _sisters(id_: str, joined: list[Link], beliefs: dict[str, dict[int, float]]) -> list[str]:
    """The reasons sisters give, the strongest first, each with the sister's own day."""
    mine = [link for link in joined if id_ in (link.one, link.other)]
    out = []
    for link in sorted(mine, key=lambda link: link.strength, reverse=True)[:_REASONS]:
        other = link.other if link.one == id_ else link.one
        belief = beliefs.get(other)
        told = f", published {_spelled(belief)}" if belief else ""
        out += [f"{reason}{told}" for reason in link.reasons(id_)]
    return out


def _spelled(belief: dict[int, float]) -> str:
    since, until = interval(belief)
    first, last = date.fromordinal(since), date.fromordinal(until)
    return f"{first}" if first == last else f"{first} to {last}"


def _own(case: _Case, best: int) -> list[str]:
    """The reasons of the article's own words, and what contradicts the day they led to."""
    out: list[str] = []
    for clue in case.clues:
        if clue.kind == "shift":
            continue
        weight, day = clue.weight(best, first=False, said=False), clue.day(best)
        if day is None:
            continue
        told = f'"{clue.words}" is {date.fromordinal(day)}'
        if clue.kind in ("dated", "this") and weight < _CLEAR:
            told = f"contradiction: {told}"
        if told not in out:
            out.append(told)
    wrong = [reason for reason in out if reason.startswith("contradiction")]
    return [*[reason for reason in out if reason not in wrong][:_REASONS], *wrong]
