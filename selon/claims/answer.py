"""What a denial or a refusal means that says no more than that it is not so, or is not confirmed.

*Des accusations que X rejette*, *n'a pas confirmé ces informations*, *« C'est faux »*: it is told just before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selon.claims.meaning import Reader
from selon.claims.pointing import (
    FALSE,
    PART,
    SILENT,
    THING,
    Pointing,
    adjoins,
    declined,
    denied,
    heading,
    held_apart,
    stems,
    unconfirmed,
    whole,
)
from selon.claims.proof import main_event
from selon.claims.reading import REFUSE, blanked, scan, subjectless, tokens
from selon.claims.told import Told
from selon.claims.utterance import nested
from selon.french import answers, senses, signs
from selon.french.tokens import fold

_FAR, _OF, _INSIDE, _AFTER, _LEAD = 700, 1500, 20, 60, 4
_SLIGHT, _SENTENCES, _SMALL = 0.4, 3, ("empty", "adverb")
_LEAST = 20


def answering(told: Told, rows: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """What is meant by those of some statements that only answer another: the other, the answer, what it does."""
    rows = list(rows)
    charges: list[int] | None = None
    for row in rows:
        other = answered(told, row)
        if other is None and told.statements[row].act == "deny" and _charged(told, row):
            if charges is None:
                charges = [each for each in rows if _accuses(told, each) and told.charging(each)]
            other = _charge(told, row, charges)
        if other is not None:
            statement = told.statements[row]
            open_ = told.unsure(row)
            yield other, row, "declined" if open_ or statement.act == "decline" else "denied"


def answered(told: Told, row: int) -> int | None:
    """The statement that a denial, a refusal or a short answer means and does not tell again; None if not known."""
    statement = told.statements[row]
    if not statement.content:
        return None
    prose = told.prose[statement.article]
    if statement.act == "deny":
        for found in (_inside, _quoted, _sourced):
            other = found(told, row, prose)
            if other is not None:
                return other
        back = denied(statement, prose)
    elif statement.act == "decline":
        back = declined(statement, prose)
    elif statement.act == REFUSE:
        return _sourced(told, row, prose)
    else:
        back = None
    if back is None and statement.act in ("assert", "deny") and _false(told, row):
        back = Pointing(noun=FALSE, apposed=True, start=statement.content[0].start)
    if back is None:
        return None
    return _told_of(told, row, back, prose) if back.noun == THING else _meant(told, row, back, prose)


def _false(told: Told, row: int) -> bool:
    """Whether somebody only says that it is false, answers with it, and nobody else tells that he calls it so."""
    statement = told.statements[row]
    if not answers.falsehood().match(fold(statement.words[0])) or answers.going_on().search(told.cue(row)):
        return False
    return not any(other != row and told.nested(row, other) for other in told.rows(row))


def _inside(told: Told, row: int, prose: str) -> int | None:
    """The statement in the clause that *ce que dément X* takes up."""
    statement = told.statements[row]
    cue, (first, last) = statement.cue, (statement.content[0].start, statement.content[-1].end)
    if cue is None or cue.start < last or not answers.all_that().match(fold(prose[last : cue.start])):
        return None
    found: list[tuple[int, int]] = []
    for other in told.rows(row):
        inner = told.statements[other]
        if other == row or inner.act != "assert" or not inner.content:
            continue
        if inner.speaker and not told.other_voice(row, other):
            continue
        start, end = inner.content[0].start, inner.content[-1].end
        more = answers.taking_up().search(fold(prose[end:last]))  # something else is told behind it
        if first <= start and end <= last and (not more or answers.accusing().search(told.cue(other))):
            found.append((end, -other))
    return -max(found)[1] if found else None


def _charged(told: Told, row: int) -> bool:
    """Whether a denial is of all that one is charged with, or of any part in it, told nowhere near."""
    statement = told.statements[row]
    prose = told.prose[statement.article]
    if not statement.content or unconfirmed(statement, prose) or answers.this().search(fold(statement.words[0])):
        return False
    back = denied(statement, prose)
    return back is not None and back.noun in ("charge", PART) and not (back.of or back.apposed or back.deed)


def _charge(told: Told, row: int, charges: list[int]) -> int | None:
    """What another article of the story tells that he who denies is charged with, where one voice alone charges him."""
    own, here = told.naming.concepts(told.statements[row]), told.statements[row].article
    found = [
        other
        for other in charges
        if told.statements[other].article != here
        and told.other_voice(row, other)
        and not own.isdisjoint(told.meanings[other].concepts)
        and not answers.denouncing().search(told.cue(other))
    ]
    return found[0] if found and all(told.his(found[0], other) for other in found) else None


def _quoted(told: Told, row: int, prose: str) -> int | None:
    """The statement of another that a denial tells again: all of it, or behind words that name it (*la version de X,
    selon laquelle ...*)."""
    content = told.statements[row].content
    first, last = content[0].start, content[-1].end
    if last - first < _LEAST:
        return None
    for other in told.rows(row):
        inner = told.statements[other]
        cue = inner.cue
        if other == row or inner.act != "assert" or cue is None or not inner.content:
            continue
        start, end = inner.content[0].start, inner.content[-1].end
        if not first <= start < last or not told.other_voice(row, other):
            continue
        if first <= cue.start < start:
            told_again = answers.pointing_back().match(fold(prose[first : cue.start])) is not None
            told_again = told_again and answers.saying().search(fold(prose[cue.start : start])) is not None
        else:  # the denial follows what it denies
            all_ = start <= first + _LEAD and last - _LEAD <= end <= last + _LEAD
            told_again = all_ and _behind_it(told, row) and told.asserted(other)
        if told_again:
            return other
    return None


def _behind_it(told: Told, row: int) -> bool:
    """Whether a denial is told behind what it denies."""
    statement = told.statements[row]
    return statement.cue is not None and statement.content[-1].end <= statement.cue.start


def _sourced(told: Told, row: int, prose: str) -> int | None:
    """The statement whose source is what is denied (*le rapport, contesté par X, établit que ...*)."""
    statement = told.statements[row]
    start, end = statement.content[0].start, statement.content[-1].end
    for other in told.rows(row):
        inner = told.statements[other]
        source = inner.source
        if other == row or source is None or inner.act != "assert" or not inner.content:
            continue
        if max(source.start, start) >= min(source.end, end) or end > source.end + _LEAD:
            continue
        if statement.cue and source.end <= statement.cue.start < inner.content[0].start:
            return other if told.other_voice(row, other) else None
    return None


def _meant(told: Told, row: int, back: Pointing, prose: str) -> int | None:
    """The statement pointed back to."""
    places = list(_before(told, row, back))
    if back.apposed:
        places = [place for place in places if adjoins(prose, place[0], back.start)][:1]
    limit = back.start - (_OF if back.of else _FAR)
    near = [(end, other) for end, other in places if end >= limit]
    if back.noun in ("charge", "blame", PART):
        for end, other in near:
            if _accuses(told, other) and (
                not whole(prose, end, back.start) or not answers.denouncing().search(told.cue(other))
            ):
                return other
    for end, other in _of_one_voice(told, near, back, prose):
        if (back.of or not whole(prose, end, back.start)) and _fits(told, row, other, back):
            return other
    return _behind(told, row, back) if back.of else None


def _accuses(told: Told, row: int) -> bool:
    """Whether a statement is told as an accusation, or tells of one (*il lui est reproché d'avoir menti*)."""
    if answers.accusing().search(told.cue(row)):
        return True
    return told.asserted(row) and answers.accused().search(fold(" ".join(told.statements[row].words))) is not None


def _of_one_voice(told: Told, near: list[tuple[int, int]], back: Pointing, prose: str) -> Iterator[tuple[int, int]]:
    """The nearest of some statements and, where it only names something, those before it that its speaker makes in one
    breath, as if there were nothing between."""
    end = at = None
    for each, other in near:
        if at is None:
            end = each
        elif not told.nested(at, other) and (
            told.asserted(at) or not told.his(at, other) or whole(prose, each, told.statements[at].content[0].start)
        ):
            return
        at = other
        yield end or each, other


def _told_of(told: Told, row: int, back: Pointing, prose: str) -> int | None:
    """The last statement before that tells of a thing of which nobody says anything, or which is denied altogether."""
    thing = _thing(told, row, back)
    if thing is None:
        return None
    core, near = thing
    for end, other in _before(told, row, back):
        if near and whole(prose, end, back.start) > _SENTENCES:
            return None
        meaning = told.meanings[other]
        known = meaning.concepts.keys() | told.naming.concepts(told.statements[other])
        if core <= known:
            if back.the and main_event(meaning) not in core:
                return None
            return other if _fits(told, row, other, back) else None
    return None


def _thing(told: Told, row: int, back: Pointing) -> tuple[frozenset[str], bool] | None:
    """The concepts of a thing, and whether it must be told of near; None where they tell too little of it."""
    statement, span = told.statements[row], back.span
    if span is None:
        return None
    text = blanked(span.of(told.prose[statement.article]))
    cut = senses.asides().search(text)
    text = text[: cut.start()] if cut else text
    reader = Reader()
    scan(reader, text, span.start, told.naming.within(statement.article, span.start, span.start + len(text)))
    meaning = reader.meaning()
    core = frozenset(concept for concept, share in meaning.concepts.items() if share > _SLIGHT)
    pointed = meaning.pointed & core
    if back.altogether:
        return (core, True) if _first(text) in core else None
    if statement.act == "deny":
        if pointed:
            return (pointed | meaning.names) & core, True
        return (core, True) if meaning.events and _first(text) in meaning.events else None
    if len(core) < (1 if pointed else 2) or not (pointed or meaning.events):
        return None
    return core, bool(pointed)


def _first(text: str) -> str:
    """The concept of the first word that says something."""
    return next((word.sense.concept for _, word in tokens(text) if word.sense.kind not in _SMALL), "")


def _before(told: Told, row: int, back: Pointing) -> Iterator[tuple[int, int]]:
    """Where each statement ends that is told before by another voice, with its row, the nearest first."""
    statement = told.statements[row]
    prose, found = told.prose[statement.article], []
    for other in told.rows(row):
        earlier = told.statements[other]
        if other == row or not earlier.content or earlier.act != "assert" or told.his(row, other):
            continue
        if not (told.other_voice(row, other) or (back.apposed and not earlier.speaker)):
            continue
        end = earlier.content[-1].end
        if heading(prose, earlier.content[0].start, end) or prose[end : end + _LEAD].lstrip(' "»').startswith(":"):
            continue  # neither tells anything by itself
        if end > back.start:
            inside = (
                back.apposed
                and back.noun != FALSE
                and earlier.content[0].start < back.start - _INSIDE
                and nested(earlier, statement)
            )
            if not (inside and held_apart(prose, back.start)):
                continue
            end = back.start  # what it says last is denied within it
        if _of(told, other, back):
            found.append((end, other))
    yield from sorted(found, reverse=True)


def _of(told: Told, other: int, back: Pointing) -> bool:
    """Whether a statement is of him, or tells of that, which is named with what is pointed back to."""
    if not back.of:
        return True
    statement = told.statements[other]
    words = (*statement.speaker, *statement.through, told.credits.source(statement))
    if back.noun in ("charge", "plan", "tale", PART):
        words += statement.words
    return back.of <= stems(" ".join(words))


def _fits(told: Told, row: int, other: int, back: Pointing) -> bool:
    """Whether a statement is one that can be meant: a fact or a charge told, and no denial itself."""
    statement, meaning, cue = told.statements[other], told.meanings[other], told.cue(other)
    denies = told.statements[row].act == "deny" and back.noun != FALSE
    surely = back.apposed or bool(back.of)
    if denies and ((meaning.negated and not surely) or answers.rebutting().search(" ".join(statement.words))):
        return False  # what says itself that it is not so stands on the same side
    if _tells_answer(told, row, other):
        return False
    if back.noun == "blame" or (back.noun == "figure" and not meaning.figures):
        return False
    if back.noun in (SILENT, PART):
        return told.tells(other) and _of_him(told, row, other)
    # who charges another does not tell of himself, unless of what was between them
    himself = surely or back.noun != "charge" or _of_him(told, row, other)
    full = told.asserted(other) or (himself and subjectless(blanked(statement.words[0])))
    accuses = answers.accusing().search(cue) and (back.noun == "charge" or not answers.denouncing().search(cue))
    if accuses or (full and (back.apposed or back.noun != "charge")):
        return True
    if back.apposed and denies and back.noun in ("speech", "tale"):
        return True  # what it is called is what was told right before it
    if back.noun == "charge":
        return full and told.tells(other)
    return signs.bearing().search(cue) is not None


def _tells_answer(told: Told, row: int, other: int) -> bool:
    """Whether a statement tells what he who denies answered before."""
    return any(
        own not in (row, other)
        and told.statements[own].act in ("deny", "decline")
        and told.nested(other, own)
        and not told.other_voice(row, own)
        for own in told.rows(row)
    )


def _of_him(told: Told, row: int, other: int) -> bool:
    """Whether a statement tells of him who will say nothing of it."""
    statement, earlier = told.statements[row], told.statements[other]
    if not told.naming.concepts(statement).isdisjoint(told.meanings[other].concepts):
        return True
    return bool(stems(" ".join(statement.speaker)) & stems(" ".join(earlier.words)))


def _behind(told: Told, row: int, back: Pointing) -> int | None:
    """The statement right behind that says what is denied (*les affirmations du Phare, selon lequel ...*)."""
    end = told.statements[row].content[-1].end
    for other in told.rows(row):
        later = told.statements[other]
        if later.act == "assert" and later.content and end <= later.content[0].start <= end + _AFTER:
            led = answers.relating().search(told.prose[later.article][end : later.content[0].start])
            return other if led and told.other_voice(row, other) and _of(told, other, back) else None
    return None
