"""Why an article is believed to be of a day, in words; each reason begins with the word that says its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selon.times.clues import Clue
from selon.times.evidence import Evidence
from selon.times.links import Link
from selon.times.solve import interval
from selon.times.told import told as say

GIVEN = "published"
_MOST = 6
_ALIKE = 0.25
_NEAR = 3


def month(published: str) -> str:
    """The month the article gives."""
    return say("given", published)


def past(clue: Clue) -> str:
    """A day that lies before publication."""
    return say("past", clue.words)


def known(told: Evidence, id_: str, best: int) -> list[str]:
    """What articles of known day say: the neighbours in number, and the most alike of about that day."""
    out = []
    if id_ in told.numbered:
        series, beside = told.numbered[id_]
        sides = [one for one in beside if not one.order]
        spelled = [fact for one in sides for fact in (one.id, date.fromordinal(one.day))]
        out.append(say("between" if len(sides) == 2 else "beside", series.of, *spelled))
    for count, other, day in told.copied.get(id_, []):
        out.append(say("copy", count, other, date.fromordinal(day)))
    for one in told.alike.get(id_, [])[:_NEAR]:
        if one.alike >= _ALIKE and abs(one.day - best) <= 1:
            out.append(say("alike", one.id, date.fromordinal(one.day)))
    return out


def sisters(id_: str, joined: Sequence[Link], beliefs: Mapping[str, dict[int, float]], sure: float) -> list[str]:
    """What sisters say, the strongest first, each with the sister's own day."""
    mine = [link for link in joined if id_ in (link.one, link.other)]
    out = []
    # sisters of one strength by their ids: the order must not tell which article was read first
    for link in sorted(mine, key=lambda link: (-link.strength, *sorted((link.one, link.other))))[:_MOST]:
        other = link.other if link.one == id_ else link.one
        belief = beliefs.get(other)
        days = sorted({date.fromordinal(day) for day in interval(belief, sure=sure)}) if belief else []
        code = ("sister", "sister_day", "sister_span")[len(days)]
        out += [say(code, reason, *days) for reason in link.reasons(id_)]
    return out


def own(found: Sequence[Clue], best: int) -> list[str]:
    """What the article's own words say, and which of them contradict the day that all led to."""
    out: list[str] = []
    wrong: list[str] = []
    for clue in found:
        day = clue.day(best)
        if clue.kind == "shift" or day is None:
            continue
        code, kept = ("contradiction", wrong) if clue.kind == "this" and abs(day - best) >= _NEAR else ("text", out)
        kept.append(say(code, clue.words, date.fromordinal(day)))
    return [*list(dict.fromkeys(out))[:_MOST], *dict.fromkeys(wrong)]
