"""Who else is said to know what somebody tells: the newspaper that told it before, who says that it is so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from selon.claims.alike import Weights, covered
from selon.claims.meaning import Meaning, Reader
from selon.claims.reading import blanked, scan
from selon.claims.told import Told
from selon.french import senses, signs
from selon.record import Name

_BEHIND, _NAMED, _BACK = 200, 32, 400
_WHO, _ARTICLE = 110, 4
_TOP, _LEAD, _TOLD = 400, 320, 1 / 3
"""Letters at the top of an article that tell its news, of these those that are read, and how much of a statement
further down they have to tell."""
_RELATIVE = re.compile(r"\b(?:qui|que|qu|dont|où)\b")
_STOP = re.compile(r'[.!?…]["»”]?\s|\n')


def newspaper(told: Told, row: int) -> str | None:
    """The newspaper that is said to have told the same before (*confirmant une information du Phare*).

    None where it is not known who speaks, or another newspaper does.
    """
    statement = told.statements[row]
    if statement.act != "assert" or statement.hearsay or not statement.content:
        return None
    start = statement.content[-1].end
    text = told.prose[statement.article][start : start + _BEHIND]
    found = signs.vouching().search(text) if "confirm" in text else None
    if found is None or _STOP.search(text, 0, found.start()) or not told.identified(row) or told.press(row):
        return None
    if _unnamed(text[: found.start()], statement.speaker):
        return None  # an unnamed source confirms it
    if signs.adding().search(told.cue(row)) or not told.tells(row) or not _of_the_news(told, row):
        return None  # what is added to it, or felt of it, the newspaper need not have told
    at = start + found.end()
    return told.naming.outlet_at(statement.article, at, at + _NAMED)


def second(told: Told, row: int) -> Name | None:
    """Who is said behind a statement to confirm it (*Une information confirmée par le maire, Luc Marin*).

    None where he has no name, is a newspaper, or is who speaks in the article.
    """
    statement = told.statements[row]
    if statement.act != "assert" or not statement.content or not statement.speaker:
        return None
    prose, start = told.prose[statement.article], statement.content[-1].end
    text = prose[start : start + _BEHIND]
    found = signs.seconding().search(text) if "confirm" in text else None
    if found is None or _STOP.search(text, 0, found.start()) or not told.tells(row):
        return None
    at = start + found.end()
    if statement.cue and start + found.start() <= statement.cue.start < at:
        return None  # he says it, and nobody else is known to have said it before him
    end = _STOP.search(prose, at, at + _WHO)
    return _confirmer(told, row, at, end.start() if end else min(len(prose), at + _WHO))


def _of_the_news(told: Told, row: int) -> bool:
    """Whether a statement tells the news of its article, which the newspaper told, and not how it went.

    What is told in detail (*a précisé*) has to tell what happens in the title; so has what stands further down, or what
    happens at the top, or much of what both say.
    """
    statement, said = told.statements[row], told.meanings[row]
    article, prose = told.articles.get(statement.article), told.prose[statement.article]
    title = _reads(told, blanked(article.title) if article and article.title else "")
    if said.events & title.events:
        return True
    if signs.detailing().search(told.cue(row)):
        return False
    start, top = statement.content[0].start, len(prose) - len(prose.lstrip())
    # of a text far above not all is looked at, or many statements would take time in the square of its length
    if len(" ".join(prose[top : min(start, top + 4 * _TOP)].split())) <= _TOP:
        return True
    lead = _reads(told, blanked(prose[top : top + _LEAD]), statement.article, top)
    both = Meaning(concepts={**title.concepts, **lead.concepts})
    return bool(said.events & lead.events) or covered(said, both, Weights()) >= _TOLD


def _reads(told: Told, text: str, article: str = "", start: int = 0) -> Meaning:
    """What a stretch of an article says, or its title."""
    reader = Reader()
    scan(reader, text, start, told.naming.within(article, start, start + len(text)) if article else [])
    return reader.meaning()


def _confirmer(told: Told, row: int, start: int, end: int) -> Name | None:
    """Whom a stretch behind *confirmée par* names: a person, else the body it begins with."""
    article = told.statements[row].article
    names = told.naming.within(article, start, end)
    people = [name for name in names if name[3]]
    found = (people or names)[:1]
    between = told.prose[article][start : found[0][0]] if found else ""
    if not found or senses.unnamed().search(between) or _RELATIVE.search(between):
        return None
    if not people and found[0][0] - start > _ARTICLE:
        return None  # a member of it, or what it only belongs to
    name = told.naming.names.get(found[0][2][1:])
    if name is None or name.kind in ("outlet", "place") or found[0][2] in told.naming.concepts(told.statements[row]):
        return None
    return name


def _unnamed(between: str, speakers: tuple[str, ...]) -> bool:
    """Whether the words behind a statement leave its source unnamed; who has a name may be called what he is too."""
    if any(map(senses.unnamed().search, speakers)):
        return True
    named = any(speaker[:1].isupper() and speaker.split()[-1] in between for speaker in speakers)
    return not named and senses.unnamed().search(signs.taken_up().sub("", between)) is not None


def meant(told: Told, rows: Iterable[int]) -> dict[int, int]:
    """For each of some statements that only says that what was told before is so, the statement it means.

    That is the last one before it in its article, where another voice tells a fact in it.
    """
    out: dict[int, int] = {}
    for row in rows:
        statement = told.statements[row]
        if statement.act != "assert" or not statement.content or statement.hearsay:
            continue
        if told.confirms(row) and told.identified(row) and not told.press(row):
            pointed = signs.pointed_at().match(statement.words[0])
            other = _before(told, row) if pointed else _again(told, row)
            if other is not None:
                out[row] = other
    return out


def _again(told: Told, row: int) -> int | None:
    """The statement before one of the very same words, where another voice tells a fact in it."""
    statement, other = told.statements[row], row - 1
    if other < 0 or told.statements[other].article != statement.article:
        return None
    same = told.statements[other].content == statement.content
    return other if same and told.other_voice(row, other) and told.tells(other) else None


def _before(told: Told, row: int) -> int | None:
    """The last statement before one, if another voice tells a fact in it, not far off; no other is meant."""
    statement = told.statements[row]
    start = statement.content[0].start
    earlier = takewhile(lambda at: told.statements[at].article == statement.article, range(row - 1, -1, -1))
    for other in earlier:
        content = told.statements[other].content
        if not content or content[-1].end > start or told.nested(row, other):
            continue
        near = start - content[-1].end < _BACK and not signs.pointed_at().match(told.statements[other].words[0])
        return other if near and told.other_voice(row, other) and told.tells(other) else None
    return None
