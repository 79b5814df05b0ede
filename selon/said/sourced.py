"""The statements of formulas: which words *selon X* covers, and when it only names who relays."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.people import functions
from selon.said import citing, content, rivals, scopes, views
from selon.said.antecedents import antecedent
from selon.said.appositions import is_function
from selon.said.channels import dated, of_day
from selon.said.drafts import Draft
from selon.said.extents import CONTRASTS, closes
from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.heads import head
from selon.said.phrases import speaks
from selon.said.sentences import Sentence


def read(sentence: Sentence, named: list[Formula], drafts: list[Draft]) -> list[Draft]:
    """The drafts of formulas that stand alone; one beside a reporting verb names who relays it."""
    out: list[Draft] = []
    asked = next((each for each in named if each.polled and not drafts), None)
    for formula in named if asked is None else [each for each in named if each is asked or each.relative or each.own]:
        _goes_on(sentence, formula, drafts)
        _left_out(sentence, formula, drafts)
        if _taken_up(sentence, formula, drafts) or _idle(sentence, formula, drafts):
            continue
        relay = _relay_of(sentence, formula, drafts)
        if relay is not None:
            drafts.remove(relay)
        main = next((each for each in drafts if _relays(sentence, formula, each)), None)
        if main is not None:
            source, paper = citing.split(sentence, *(formula.press or formula.source))
            only = paper is not None and head(source.of(sentence.prose)) in closed()["words_told"]
            main.through += [each for each in (paper, None if only else source) if each is not None]
            continue
        stretches = rivals.own(sentence, formula, named, scopes.covered(sentence, formula, drafts))
        others = [each for each in named if each is not asked] if formula is asked else []
        stretches = [(first, _before_relay(sentence, others, first, last)) for first, last in stretches]
        stretches = [(first, _before_contrast(sentence, formula, drafts, first, last)) for first, last in stretches]
        if formula.opinion:
            stretches = [(first, views.end(sentence, first, last, drafts)) for first, last in stretches]
        if relay is not None and relay.cue is not None:
            edge = _before_verb(sentence, sentence.token(relay.cue.start))
            stretches = [(first, min(last, edge)) for first, last in stretches if first < edge]
        _ends(sentence, formula, drafts, stretches[-1][0] if stretches else 0)
        held = content.parts(sentence, [_before_quoted(sentence, *each) for each in stretches])
        if held:
            out.append(_drafted(sentence, formula, held, relay))
            out[-1].through += [sentence.stretch(*each.source) for each in others]
            behind = _quoted_after(sentence, formula, out[-1]) + _quoted_behind(sentence, stretches, out[-1])
            out += [each for each in behind if not _held(each, drafts)]
    return out


def _before_verb(sentence: Sentence, at: int) -> int:
    """Where what stands before a verb ends, without its auxiliary: *..., a rapporté RTL*, *..., comme le dit RTL*."""
    while at and sentence.tags[at - 1] in "XRHSyn":
        at -= 1
    at -= sentence.words[at - 1] == "comme"
    return at - (sentence.tags[at - 1 : at] == ",")


def _before_relay(sentence: Sentence, others: list[Formula], first: int, last: int) -> int:
    """Where what those asked think ends before who tells of the poll: *pour la moitié des sondés, ..., selon X*."""
    ends = [each.first for each in others if not each.opinion and first < each.first < last]
    return min((at - (sentence.tags[at - 1] == ",") for at in ends), default=last)


def _before_contrast(sentence: Sentence, formula: Formula, drafts: list[Draft], first: int, last: int) -> int:
    """Where what somebody holds ends before what another says to it: *Selon X, ..., alors que Y met en cause ...*."""
    for at in range(max(first, formula.end) + 1, last - 4):
        if sentence.tags[at] == "," and sentence.words[at + 1] == "ce" and sentence.tags[at + 2] == "K":
            return at if _taken_up_by_another(sentence, first, at, last) else last
        if sentence.tags[at] == "," and sentence.words[at + 1 : at + 3] in CONTRASTS:
            start = sentence.spans[at + 3][0]
            if any(each.source is not None and 0 <= each.source.start - start < _NEAR for each in drafts):
                return at
    return last


def _taken_up_by_another(sentence: Sentence, first: int, comma: int, last: int) -> bool:
    """Whether the author tells who takes up all that is told: *Selon X, la loi passera, ce que confirme le maire*."""
    whole = FINITE.search(sentence.tags, first, comma) and FINITE.search(sentence.tags, comma, last)
    return whole is not None and "Q" not in sentence.tags[comma:last]


def _held(each: Draft, drafts: list[Draft]) -> bool:
    """Whether another tells the words quoted behind a colon: *Selon X, il a crié, lançant à la foule : « ... »*."""
    start = each.content[0].start
    return any(abs(other.content[0].start - start) <= _NEAR for other in drafts)


def _left_out(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> None:
    """Leave out of a complement what a formula tells of it: *critique le projet, né selon lui trop tôt*."""
    if sentence.words[formula.source[0]] not in closed()["strong"]:
        return
    at = sentence.spans[formula.first][0]
    for each in drafts:
        last = each.content[-1]
        comma = scopes.told_aside(sentence, formula) if each.form == "object" and last.start < at < last.end else None
        if comma is not None and last.start < sentence.spans[comma][0]:
            each.content[-1] = Span(last.start, sentence.spans[comma][0])


def _goes_on(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> None:
    """Let *qui* right behind a formula stand for its source: *selon les parents d'Anne Roy, qui expliquent que ...*."""
    if formula.own or formula.relative:
        return
    edge = sentence.spans[formula.source[1] - 1][1]
    for each in drafts:
        if each.antecedent is None or each.source is None or each.pronoun:
            continue
        if 0 < each.source.start - edge <= _NEAR:
            each.antecedent = sentence.stretch(*formula.source)


def _ends(sentence: Sentence, formula: Formula, drafts: list[Draft], start: int) -> None:
    """Let what *qui* behind a formula says end where what the formula tells begins: *Selon X, qui dit douter, ...*."""
    edge = sentence.spans[start][0] if formula.end < start < len(sentence.spans) else 0
    for each in drafts:
        last, source = each.content[-1], each.source
        if source is None or each.antecedent is None or each.pronoun or not last.start < edge < last.end:
            continue
        if 0 < source.start - sentence.spans[formula.end - 1][1] <= _NEAR:
            each.content[-1] = Span(last.start, sentence.spans[start - 2][1])


def _taken_up(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> bool:
    """Let the pronoun of an incise stand for the person a formula opens with: *Selon Anne Roy, « ... », dit-elle*."""
    shown = _person(sentence, formula) if formula.first <= 1 and not (formula.own or formula.relative) else None
    told = next((each for each in drafts if each.form == "incise" and each.source is not None), None)
    if shown is None or told is None or told.source is None or told.antecedent is not None:
        return False
    pronoun = told.source.of(sentence.prose).lower()
    if pronoun not in ("il", "elle") or shown not in ("", "f" if pronoun == "elle" else "m"):
        return False
    told.antecedent = sentence.stretch(*formula.source)
    return True


def _person(sentence: Sentence, formula: Formula) -> str | None:
    """The gender of the person a formula names, empty where it does not show; None where it names no person."""
    first, last = formula.source
    named = [sentence.names[at] for at in range(first, last) if at in sentence.names]
    person = next((each for each in named if each.kind == "person"), None)
    head = first + (sentence.tags[first] == "D")
    while head < last - 1 and sentence.words[head] in closed()["before_function"]:
        head += 1
    if person is not None and (person.span.start == sentence.spans[first][0] or sentence.tags[first] == "A"):
        return person.gender or ""
    if not is_function(sentence.words[head]):
        return None
    return _ARTICLES.get(sentence.words[first], "")


_POSSESSIVE = ("son", "sa", "ses", "leur", "leurs")
_ARTICLES = {"la": "f", "une": "f", "le": "m", "un": "m"}
_BESIDE = 40
"""Characters between an incise's source and the formula that relays it."""
_NEAR = 2
"""Characters between a source and the *qui* that takes it up: a comma, a blank."""


def _quoted_after(sentence: Sentence, formula: Formula, made: Draft) -> list[Draft]:
    """What is quoted after the colon behind a formula: *Un choix difficile, selon X : « ... »*."""
    at = formula.end + 1
    if sentence.tags[formula.end : at + 1] != ":Q" or made.content[-1].end > sentence.spans[at][0]:
        return []
    held = content.parts(sentence, [(at, at + 1)])
    return [Draft(sentence=sentence, content=held, subject=made.source, shares=made, form="bare", rank=5)]


def _before_quoted(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """A stretch without the quotation that a colon opens behind its clause: *selon X, tout va mal : « ... »*."""
    colon = sentence.tags.find(":Q", start, end)
    whole = colon > start and FINITE.search(sentence.tags, start, colon) is not None
    return (start, colon) if whole and sentence.tags[colon + 2 : end].strip(".") == "" else (start, end)


def _quoted_behind(sentence: Sentence, stretches: list[tuple[int, int]], made: Draft) -> list[Draft]:
    """The draft of the quotation left out of a formula's last stretch."""
    start, end = stretches[-1]
    colon = _before_quoted(sentence, start, end)[1]
    held = content.parts(sentence, [(colon + 1, end)]) if colon < end else []
    return (
        [Draft(sentence=sentence, content=held, subject=made.source, shares=made, form="bare", rank=5)] if held else []
    )


def _idle(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> bool:
    """Whether a formula names nobody who speaks here: *selon lui* beside a verb, *l'idée selon laquelle*."""
    if formula.opinion and (drafts or not formula.polled) and not _holds_view(sentence, formula):
        return True
    if formula.opinion and drafts:
        return not views.beside(sentence, formula, drafts)
    if _own_words(sentence, formula, drafts):
        return True
    if drafts and (formula.own or sentence.words[formula.source[0]] in closed()["strong"]):
        if rivals.only(sentence, formula, drafts):
            return False
        apart = _apart(sentence, formula, drafts) or scopes.inside_relative(sentence, formula, drafts)
        return not apart and sentence.tags[formula.first - 1 : formula.first] != ":"
    return formula.relative and not _source_of_relative(sentence, formula)


def _own_words(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> bool:
    """Whether who speaks names what he goes by himself: *La maire dit que, selon ses calculs, ...*."""
    first, last = formula.source
    told = (
        last - first == 2 and sentence.words[first] in _POSSESSIVE and sentence.words[first + 1] in closed()["document"]
    )
    at = sentence.spans[formula.first][0]
    return told and any(
        each.source is not None
        and each.form in ("que", "object", "quoted")
        and each.source.start < at
        and (each.content[0].start <= at < each.content[-1].end or 0 <= at - each.content[-1].end <= _NEAR)
        for each in drafts
    )


def _holds_view(sentence: Sentence, formula: Formula) -> bool:
    """Whether *pour X* tells of a view: somebody named, a body, words quoted, or a clause that judges."""
    first, last = formula.source
    if _named(sentence, formula):
        return True
    if closed()["undergoing"] & {word.removesuffix("s") for word in sentence.words[first:last]}:
        return sentence.tags[last : last + 2] == ",Q" or formula.first > 1
    if "Q" in sentence.tags or _body(sentence, formula):
        return True
    if views.latter(sentence, formula) or _has_views(sentence, formula):
        return True
    if sentence.words[first] == "les" or sentence.tags[formula.first - 1 : formula.first] == "R":
        return False
    main = FINITE.search(sentence.tags, formula.end)
    return main is not None and (
        sentence.words[main.start()] in ("est", "était", "sont", "faut")
        or sentence.words[formula.end + 1 : formula.end + 3] == ["il", "ne"]
    )


def _has_views(sentence: Sentence, formula: Formula) -> bool:
    """Whether *pour X* opens a sentence with somebody known for views: an office held, experts, opponents."""
    first, last = formula.source
    held = sentence.words[first:last]
    if FINITE.search(sentence.tags, 0, formula.first):
        return False
    if held[0] in ("les", "des", "certains", "certaines", "ces", "ses", "d'", "nombreux"):
        return bool(closed()["viewing"] & set(held))
    return held[0] in ("le", "la", "l'", "ce", "cet", "cette", "son", "sa") and any(
        each in functions() for each in held
    )


def _body(sentence: Sentence, formula: Formula) -> bool:
    """Whether *pour X* tells of a body, which holds views and undergoes little: *Pour l'association, ...*."""
    first, last = formula.source
    if sentence.words[first] in ("son", "sa", "ses"):
        return bool(closed()["relational"] & set(sentence.words[first + 1 : last]))
    if sentence.words[first] in ("certains", "certaines", "beaucoup", "nombre", "plusieurs"):
        return True
    return sentence.words[first] in ("le", "la", "l'") and bool(
        closed()["body"] & set(sentence.words[first + 1 : last])
    )


def _apart(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> bool:
    """Whether a formula closes a clause of its own in which no draft stands: *..., alors que ..., selon elle*."""
    if (
        sentence.tags[formula.first - 2 : formula.first] == "W,"
        and sentence.tags[formula.end : formula.end + 2] == ",Q"
    ):
        return True
    start = scopes.left_bound(sentence, formula)
    if start == 0 or not closes(sentence, formula):
        return False
    first = sentence.spans[start][0]
    return all(span.end <= first for each in drafts for span in (*each.content, *((each.cue,) if each.cue else ())))


def _drafted(sentence: Sentence, formula: Formula, held: list[Span], relay: Draft | None) -> Draft:
    """The draft of a formula over its content."""
    source = sentence.stretch(*formula.source) if not formula.own else None
    trailing = [formula.end + 1] if sentence.tags[formula.end : formula.end + 2] == ",T" else []
    first, last = formula.source
    issued = None if formula.own else dated(sentence, first, last) or of_day(sentence, first, first + 2)
    if issued is not None:
        trailing.append(issued)
    times = (sentence.times[at] for at in (*range(*formula.source), *trailing) if at in sentence.times)
    return Draft(
        sentence=sentence,
        content=held,
        cue=sentence.stretch(formula.first, formula.last),
        source=source,
        subject=source,
        time=next(times, None),
        through=_relayed(sentence, formula, relay),
        form="relative" if formula.relative else "formula",
        lemma="selon",
        rank=1,
        antecedent=antecedent(sentence, formula.first) if formula.relative else None,
    )


def _relayed(sentence: Sentence, formula: Formula, relay: Draft | None) -> list[Span]:
    """Who relays a formula: the incise's source, else the paper told to have its document."""
    if relay is not None and relay.source is not None:
        return [relay.source]
    return [sentence.stretch(*formula.press)] if formula.press is not None else []


def _relay_of(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> Draft | None:
    """The incise of a paper that relays a formula: *Selon X, ..., rapporte Y*."""
    for each in drafts:
        if each.form != "incise" or each.source is None or formula.relative:
            continue
        at = sentence.token(each.source.start)
        name = sentence.names.get(at) or sentence.names.get(at + 1)
        covered = (
            formula.first <= 1 or 0 <= (each.cue.start if each.cue else 0) - sentence.spans[formula.end - 1][1] < 12
        )
        paper = sentence.words[at + 1 : at + 2] and sentence.words[at + 1] in closed()["press"]
        passed_on = each.lemma in _PASSES_ON and formula.first <= 1 and not each.pronoun
        if covered and (paper or passed_on or (name is not None and name.kind == "outlet")):
            return each
    return None


_PASSES_ON = ("rapporter", "relater", "relayer")
"""By which anybody tells what another said: *Selon les syndicats, ..., a rapporté le préfet*."""


def _named(sentence: Sentence, formula: Formula) -> bool:
    return any(at in sentence.names for at in range(*formula.source))


def _source_of_relative(sentence: Sentence, formula: Formula) -> bool:
    """Whether *selon lequel* hangs on somebody, not on a notion (*l'information selon laquelle*)."""
    at = formula.first
    aside = _ASIDE.search(sentence.tags, max(0, at - 8), at)
    at = aside.start() if aside is not None else at
    return not set(sentence.words[max(0, at - 3) : at]) & closed()["notion"]


_ASIDE = re.compile(r",R?[pA][^,VXvW]{0,5},$")
"""What is told of a notion between commas: *la règle, jugée injuste, selon laquelle*."""


def _relays(sentence: Sentence, formula: Formula, each: Draft) -> bool:
    """Whether a formula relays a draft: it follows an incise's source, or opens a sentence whose main verb reports."""
    if formula.relative or formula.opinion or formula.own:
        return False
    if each.source is None or sentence.words[formula.source[0]] in ("lui", "elle", "eux", "elles", "il", "ils"):
        return False
    at = sentence.spans[formula.first][0]
    if sentence.tags[sentence.token(each.source.start)] in "WL" and each.source.start > at:
        return False
    edge = max(each.cue.end if each.cue else 0, each.source.end)
    if formula.first == 0 or FINITE.search(sentence.tags[: formula.first]) is None:
        told = each.form in ("que", "incise", "infinitive") and each.source.start > at
        return told and not _joined(sentence, formula, each.source.start)
    if each.form == "incise":
        own = FINITE.search(sentence.tags, sentence.token(edge), formula.first)  # of a clause of its own
        return at >= edge and at - edge < _BESIDE and own is None
    if not closes(sentence, formula) or each.source.start >= at or not _not_nested(sentence, each):
        return False
    return each.form in ("que", "infinitive") or (each.form == "object" and _whole(sentence, each, at))


def _whole(sentence: Sentence, each: Draft, at: int) -> bool:
    """Whether all that a formula at a place closes is what somebody says: *Anne Roy réfute les faits, selon RTL*."""
    assert each.source is not None
    first, last = sentence.token(each.source.start), sentence.token(each.source.end)
    if sentence.tags[first] in "WL" or not 0 <= at - each.content[-1].end <= _NEAR:
        return False
    return sentence.tags[first] == "S" or speaks(sentence, first, last)


def _joined(sentence: Sentence, formula: Formula, offset: int) -> bool:
    """Whether who speaks at a place stands in a clause joined to that of a formula: *Selon X, il dort et Y dit*."""
    at = sentence.token(offset)
    joined = sentence.words[at - 1] in ("et", "mais") or sentence.words[max(0, at - 2) : at] in _CONCEDED
    joined = joined and sentence.tags[formula.end : formula.end + 1] == ","
    return joined and FINITE.search(sentence.tags, formula.end, at) is not None


_CONCEDED = (["même", "s'"], ["même", "si"])


def _not_nested(sentence: Sentence, each: Draft) -> bool:
    assert each.source is not None
    return "K" not in sentence.tags[: max(0, sentence.token(each.source.start))]
