"""When each article of a pile was published: as it says, or worked out from its text and from its sister articles."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log

from selon.article import Article, Span
from selon.record import Dating, Passage, Statement, Time
from selon.times import against, reasons
from selon.times.anchor import days_of
from selon.times.clues import Clue, clues
from selon.times.domains import domains
from selon.times.evidence import ENOUGH, Evidence, evidence
from selon.times.links import Link, links
from selon.times.solve import SURE, Node, interval, solve
from selon.times.years import years

_SLACK = 2
_OUTSIDE = 0.2
_LEAST = 1e-9
_FADE = -0.15
_LONG = 30
_BEFORE = -5.0
_CLOSE, _ASIDE = 3, -2.5
# Where few articles are dated, the sisters of one story are told with less doubt.
_FEW = 0.9
# A day is told where the days about it hold this much, an interval of many days only with such a day.
_LIKELY = 0.75
_WIDE = 60
_PAST = ("perfect", "pluperfect")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answers:
    """What was worked out: the days each article can be of, how much is believed of each, and what led there."""

    beliefs: dict[str, dict[int, float]]
    found: dict[str, list[Clue]]
    joined: list[Link]
    told: Evidence
    sure: float


def dates(
    articles: Sequence[Article],
    *,
    times: Sequence[Time],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
    known: Sequence[Dating] = (),
) -> list[Dating]:
    """The day of publication of each article, one row per article, in their order.

    An article dated to the day keeps its day. Of the others, what they say of days (*lundi*, *le 5 septembre*), what
    like articles, copies and running numbers of known days say, and what their undated sisters say is weighed together:
    `since` and `until` are the days that hold nearly all the weight (one day where it is as good as certain),
    `published` the likeliest of them (with EDTF's ``~`` where it is not certain), `by` the reasons. What is `known` of
    articles dated to the day from an earlier time holds: it stands on their own text alone.

    >>> article = Article(id="a", text="Il pleut.", published="2023-09-05")
    >>> dates([article], times=[], statements=[], passages=[])[0].until
    '2023-09-05'
    """
    given = {article.id: days_of(article.published) for article in articles}
    wanted = {id_ for id_, span in given.items() if not span or span[0] != span[1]}
    held = {row.article: row for row in known if row.article in given and row.article not in wanted}
    spoken = {(statement.article, statement.time) for statement in statements if statement.time}
    asked = given.keys() - wanted - held.keys()
    pointed = {
        time.article
        for time in times
        if time.article in asked and (day := given[time.article]) and against.points(time, day[0], spoken)
    }
    answers = _work_out(articles, wanted, given, times, statements, passages) if wanted else None
    out = []
    for article in articles:
        if answers and article.id in wanted:
            out.append(_answer(article, answers, given[article.id]))
        elif article.id in held:
            out.append(held[article.id])
        else:
            wrong = _wrong(article, given[article.id], spoken) if article.id in pointed else []
            out.append(_given(article, given[article.id], wrong))
    return out


def _given(article: Article, span: tuple[date, date] | None, wrong: list[str]) -> Dating:
    """The day the article says, and what of its text contradicts it."""
    if not span:
        return Dating(article=article.id, published=article.published)
    return Dating(
        article=article.id,
        published=article.published,
        since=span[0].isoformat(),
        until=span[1].isoformat(),
        by=(reasons.GIVEN, *wrong),
    )


def _wrong(article: Article, span: tuple[date, date] | None, spoken: set[tuple[str, Span]]) -> list[str]:
    return against.contradictions(article, span[0], spoken) if span else []


def _work_out(
    articles: Sequence[Article],
    wanted: set[str],
    given: Mapping[str, tuple[date, date] | None],
    times: Sequence[Time],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
) -> _Answers:
    """The beliefs about the articles not dated to the day.

    Where enough articles are dated, what these say was learned as a whole and links would count it twice.
    """
    # what tells as much is told in one order, whichever article was read first
    articles = sorted(articles, key=lambda article: article.id)
    statements = sorted(statements, key=lambda row: (row.article, row.line))
    passages = sorted(passages, key=lambda row: (row.article, row.span, row.of))
    known = {article.id: article for article in articles}
    days = {id_: span[0].toordinal() for id_, span in given.items() if span and id_ not in wanted}
    found = {id_: clues(known[id_]) for id_ in wanted}

    def named(id_: str) -> list[Span]:
        if id_ not in found:
            found[id_] = clues(known[id_])
        return [clue.span for clue in found[id_] if clue.kind != "year"]

    many = len(days) >= ENOUGH
    told = evidence(articles, days=days if many else {}, wanted=wanted, passages=passages, times=times)
    joined = [] if many else links(articles, wanted=wanted, named=named, statements=statements, passages=passages)
    bare = {id_: found[id_] for id_ in sorted(wanted) if not given[id_]}
    shares = {} if many else years(bare, list(filter(None, given.values())))
    possible = domains(given, found, joined, {id_: told.days(id_) for id_ in wanted}, shares)
    said = {(statement.article, statement.time) for statement in statements if statement.time}
    nodes = {
        id_: _node(id_, of, found[id_], _spoken(id_, found[id_], said), told, days, shares.get(id_, {}))
        for id_, of in possible.items()
        if of
    }
    joined = [link for link in joined if link.one in nodes and link.other in nodes]
    return _Answers(
        beliefs=solve(nodes, joined, found), found=found, joined=joined, told=told, sure=SURE if many else _FEW
    )


def _spoken(id_: str, found: Sequence[Clue], said: Collection[tuple[str, Span | None]]) -> list[Clue]:
    """The clues that point at a day or tell on which words were said."""
    return [clue for clue in found if clue.kind == "this" or ((id_, clue.span) in said and not clue.weekly)]


def _node(
    id_: str,
    of: list[int],
    found: list[Clue],
    spoken: list[Clue],
    told: Evidence,
    days: Mapping[str, int],
    shares: Mapping[int, float],
) -> Node:
    """The weight of each day by the article's own words and by the articles of known day."""
    if len(of) == 1:
        return Node(days=of, weights=[1.0])
    pile = (min(days.values()) - _SLACK, max(days.values()) + _SLACK) if days else None
    scores = [
        told.score(id_, found, day) + sum(_printed(clue, day) for clue in spoken) + _shared(day, shares) for day in of
    ]
    top = max(scores)
    weights = [max(exp(score - top), _LEAST) for score in scores]
    inside = [1.0 if pile and pile[0] <= day <= pile[1] else _OUTSIDE for day in of]
    return Node(days=of, weights=[weight * share for weight, share in zip(weights, inside, strict=True)])


def _shared(day: int, shares: Mapping[int, float]) -> float:
    return log(shares.get(date.fromordinal(day).year, _LEAST)) if shares else 0.0


def _printed(clue: Clue, day: int) -> float:
    """Words said on a date are printed on it or soon after, not before; a day pointed at is close by."""
    named = clue.day(day)
    if clue.kind == "this":
        return 0.0 if named is None or abs(day - named) <= _CLOSE else _ASIDE
    return 0.0 if named is None else _FADE * min(day - named, _LONG) if day >= named else _BEFORE


def _answer(article: Article, answers: _Answers, given: tuple[date, date] | None) -> Dating:
    found, belief = answers.found[article.id], answers.beliefs.get(article.id)
    by = [reasons.month(article.published or "")] if given else []
    if belief is None:
        return _since(article, found)
    since, until = interval(belief, certain=answers.told.certain(article.id), sure=answers.sure)
    best = max(belief, key=lambda day: belief[day])
    likely = since == until or sum(belief.get(best + step, 0.0) for step in range(-_CLOSE, _CLOSE + 1)) >= _LIKELY
    if not likely and until - since > _WIDE and not given:
        return _since(article, found)
    by += reasons.known(answers.told, article.id, best)
    by += reasons.sisters(article.id, answers.joined, answers.beliefs, answers.sure)
    by += reasons.own(found, best)
    return Dating(
        article=article.id,
        published=f"{date.fromordinal(best)}" + ("~" if since != until else "") if likely else article.published,
        since=date.fromordinal(since).isoformat(),
        until=date.fromordinal(until).isoformat(),
        by=tuple(by),
    )


def _since(article: Article, found: list[Clue]) -> Dating:
    """Without a sister or a month: on or after the last day the text tells as past, or nothing."""
    past = [
        (day, clue)
        for clue in found
        if clue.kind == "full" and clue.tense in _PAST and (day := clue.day(date(2000, 1, 1).toordinal()))
    ]
    if not past:
        return Dating(article=article.id, published=article.published)
    day, clue = max(past, key=lambda pair: pair[0])
    return Dating(
        article=article.id,
        published=article.published,
        since=date.fromordinal(day).isoformat(),
        by=(reasons.past(clue),),
    )
