"""The statements of formulas: which words *selon X* covers, and when it only names who relays."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.said import content
from selon.said.antecedents import antecedent
from selon.said.drafts import Draft
from selon.said.extents import closes
from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.sentences import Sentence


def read(sentence: Sentence, named: list[Formula], drafts: list[Draft]) -> list[Draft]:
    """The drafts of formulas that stand alone; one beside a reporting verb names who relays it."""
    out: list[Draft] = []
    for formula in named:
        if _idle(sentence, formula, drafts):
            continue
        relay = _relay_of(sentence, formula, drafts)
        if relay is not None:
            drafts.remove(relay)
        main = next((each for each in drafts if _relays(sentence, formula, each)), None)
        if main is not None:
            main.through.append(sentence.stretch(*formula.source))
            continue
        stretches = _formula_content(sentence, formula, drafts)
        if relay is not None and relay.cue is not None:
            edge = _token(sentence, relay.cue.start)
            stretches = [(first, min(last, edge)) for first, last in stretches if first < edge]
        held = content.parts(sentence, [_before_quoted(sentence, *each) for each in stretches])
        if held:
            out.append(_drafted(sentence, formula, held, relay))
            out += _quoted_after(sentence, formula, out[-1])
            out += _quoted_behind(sentence, stretches, out[-1])
    return out


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
    if formula.opinion and (drafts or not _holds_view(sentence, formula)):
        return True
    if drafts and sentence.words[formula.source[0]] in closed()["strong"] and not _apart(sentence, formula, drafts):
        return True
    return formula.relative and not _source_of_relative(sentence, formula)


def _holds_view(sentence: Sentence, formula: Formula) -> bool:
    """Whether *pour X* tells of a view: somebody named, a body, words quoted, or a clause that judges."""
    if _named(sentence, formula) or "Q" in sentence.tags or _body(sentence, formula):
        return True
    first = formula.source[0]
    if sentence.words[first] in closed()["strong"] and formula.first == 0:
        return True
    if sentence.words[first] == "les" or sentence.tags[formula.first - 1 : formula.first] == "R":
        return False
    main = FINITE.search(sentence.tags, formula.end)
    return main is not None and (
        sentence.words[main.start()] in ("est", "était", "sont", "faut")
        or sentence.words[formula.end + 1 : formula.end + 3] == ["il", "ne"]
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
    start = _left_bound(sentence, formula)
    if start == 0 or not closes(sentence, formula):
        return False
    first = sentence.spans[start][0]
    return all(span.end <= first for each in drafts for span in (*each.content, *((each.cue,) if each.cue else ())))


def _drafted(sentence: Sentence, formula: Formula, held: list[Span], relay: Draft | None) -> Draft:
    """The draft of a formula over its content."""
    source = sentence.stretch(*formula.source)
    trailing = (formula.end + 1,) if sentence.tags[formula.end : formula.end + 2] == ",T" else ()
    times = (sentence.times[at] for at in (*range(*formula.source), *trailing) if at in sentence.times)
    return Draft(
        sentence=sentence,
        content=held,
        cue=sentence.stretch(formula.first, formula.last),
        source=source,
        subject=source,
        time=next(times, None),
        through=[relay.source] if relay is not None and relay.source is not None else [],
        form="relative" if formula.relative else "formula",
        lemma="selon",
        rank=1,
        antecedent=antecedent(sentence, formula.first) if formula.relative else None,
    )


def _relay_of(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> Draft | None:
    """The incise of a paper that relays a formula: *Selon X, ..., rapporte Y*."""
    for each in drafts:
        if each.form != "incise" or each.source is None or formula.relative:
            continue
        at = _token(sentence, each.source.start)
        name = sentence.names.get(at) or sentence.names.get(at + 1)
        covered = (
            formula.first <= 1 or 0 <= (each.cue.start if each.cue else 0) - sentence.spans[formula.end - 1][1] < 12
        )
        paper = sentence.words[at + 1 : at + 2] and sentence.words[at + 1] in closed()["press"]
        if covered and (paper or (name is not None and name.kind == "outlet")):
            return each
    return None


def _named(sentence: Sentence, formula: Formula) -> bool:
    return any(at in sentence.names for at in range(*formula.source))


def _source_of_relative(sentence: Sentence, formula: Formula) -> bool:
    """Whether *selon lequel* hangs on somebody, not on a notion (*l'information selon laquelle*)."""
    before = sentence.words[max(0, formula.first - 3) : formula.first]
    return not set(before) & closed()["notion"]


def _relays(sentence: Sentence, formula: Formula, each: Draft) -> bool:
    """Whether a formula relays a draft: it follows an incise's source, or opens a sentence whose main verb reports."""
    if formula.relative or formula.opinion:
        return False
    if each.source is None or sentence.words[formula.source[0]] in ("lui", "elle", "eux", "elles", "il", "ils"):
        return False
    at = sentence.spans[formula.first][0]
    edge = max(each.cue.end if each.cue else 0, each.source.end)
    if formula.first == 0 or FINITE.search(sentence.tags[: formula.first]) is None:
        return each.form in ("que", "incise", "infinitive") and each.source.start > at
    if each.form == "incise":
        between = sentence.text[edge:at]
        return at >= edge and len(between) < 40
    closing = closes(sentence, formula)
    return closing and each.form in ("que", "infinitive") and each.source.start < at and _not_nested(sentence, each)


def _not_nested(sentence: Sentence, each: Draft) -> bool:
    assert each.source is not None
    return "K" not in sentence.tags[: max(0, _token(sentence, each.source.start))]


def _token(sentence: Sentence, offset: int) -> int:
    return next((at for at, (start, _) in enumerate(sentence.spans) if start >= offset), len(sentence.spans))


def _formula_content(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> list[tuple[int, int]]:
    """The words a formula covers: the clause after it, before it, or on both sides."""
    tags = sentence.tags
    last = len(tags)
    if formula.relative:
        return [(formula.end, _end(tags, formula.end))]
    if within := _within(sentence, formula):
        return within
    if (noun := _quoted_noun(sentence, formula) or _relative(sentence, formula)) is not None:
        return [noun]
    if tags[formula.first - 2 : formula.first] == "W," and tags[formula.end : formula.end + 1] == ",":
        return [(formula.end + 1, last)]
    joined = tags[formula.first - 1 : formula.first] == "C" and tags[formula.end : formula.end + 1] == ","
    if joined and FINITE.search(tags, formula.end):
        return [(formula.end + 1, last)]
    if formula.opinion and tags[formula.first - 1 : formula.first] == ":" and "Q" in tags[formula.end :]:
        return [(formula.end, last)]
    before = (_left_bound(sentence, formula), formula.first)
    after_at = formula.end + 1 if tags[formula.end : formula.end + 1] == "," else formula.end
    if not any(tag in "ANVXvQ0DS" for tag in tags[before[0] : before[1]]):
        quoted = formula.opinion and tags[after_at : after_at + 1] == "Q"
        return [(after_at if quoted else _past_detached(tags, after_at), last)]
    following = _following(sentence, formula, before, after_at, alone=not drafts)
    return [before, following] if following else [before]


_MAIN_VERB = re.compile(r",R?n?y*[XVv]")


def _relative(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """The relative a formula closes before the main verb: *L'homme, qui vivait seul, selon X, a été retrouvé*."""
    tags = sentence.tags
    if tags[formula.first - 1 : formula.first] != "," or not _MAIN_VERB.match(tags, formula.end):
        return None
    start = tags.rfind(",W", 0, formula.first) + 1
    told = start and FINITE.search(tags, start, formula.first) and not FINITE.search(tags, 0, start)
    return (start, formula.first) if told else None


_QUOTED_NOUN = re.compile(r"(?:,|(?<=[Q,])C)((?:D[NR]?)?Q)$")


def _quoted_noun(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """The quoted noun phrase between comma and formula: *..., un « beau symbole » selon X*."""
    found = _QUOTED_NOUN.search(sentence.tags, 0, formula.first)
    if found is None or formula.opinion or FINITE.search(sentence.tags, 0, found.start()) is None:
        return None
    quoted = sentence.quotations[formula.first - 1].inner.of(sentence.text).strip()
    return found.span(1) if quoted[:1].islower() and quoted.count(" ") < 8 else None


def _following(
    sentence: Sentence, formula: Formula, before: tuple[int, int], after_at: int, *, alone: bool
) -> tuple[int, int] | None:
    """The second part of a content that a formula cuts, if it does; `alone`: nothing else reports in the sentence."""
    tags, last = sentence.tags, len(sentence.tags)
    next_tag, mark = tags[after_at : after_at + 1], tags[formula.end : formula.end + 1]
    whole = FINITE.search(tags[before[0] : before[1]]) is not None or _long(sentence, *before)
    enclosed = tags[formula.first - 1 : formula.first] == ","
    clause = FINITE.search(tags[after_at:last]) is not None and next_tag not in ("W", "L", "U", "g", "G")
    clause = clause and not (next_tag == "C" and whole)
    if clause and not whole:
        return after_at, last
    if clause and enclosed and mark == ":" and tags[formula.end + 1 : formula.end + 2] != "Q":
        return formula.end + 1, last
    if mark == "," and enclosed:
        return (after_at, last) if _goes_on(sentence, formula, after_at, clause=clause, alone=alone) else None
    held = tags[formula.first - 1 : formula.first] in ("X", "V") and mark in list("QDNA")
    return (after_at, last) if not enclosed and mark != "." and (held or (clause and not whole)) else None


def _long(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a quotation between two tokens is a sentence of its own."""
    held = (sentence.quotations[at].inner.of(sentence.text) for at in range(start, end) if at in sentence.quotations)
    return any(words.lstrip()[:1].isupper() and words.count(" ") > 5 for words in held)


def _goes_on(sentence: Sentence, formula: Formula, after_at: int, *, clause: bool, alone: bool) -> bool:
    """Whether the words after a formula between commas go on with the content before it."""
    tags = sentence.tags
    next_tag = tags[after_at : after_at + 1]
    quoted = (
        sentence.words[after_at : after_at + 1] in (["de"], ["d'"], ["à"]) and tags[after_at + 1 : after_at + 2] == "Q"
    )
    if quoted or next_tag in ("Q", "I", "i") or tags[formula.first - 2 : formula.first - 1] in ("X", "P", "I", "G"):
        return True
    if clause:
        return next_tag not in list("DSARCP")
    listed = sentence.words[after_at : after_at + 1] in (["notamment"], ["dont"], ["soit"])
    return alone and (listed or (next_tag in ("P", "M") and len(tags) - after_at < 14))


_HELD = re.compile(r"[NAp][NAp]?$")
_WITHIN = re.compile(r"[QPNMR]")


def _within(sentence: Sentence, formula: Formula) -> list[tuple[int, int]] | None:
    """The words around a formula inside a noun phrase: *..., symbole selon eux du pouvoir*."""
    tags = sentence.tags
    if formula.opinion or formula.first < 2 or not _HELD.search(tags, 0, formula.first):
        return None
    start = max(tags.rfind(",", 0, formula.first), tags.rfind(":", 0, formula.first)) + 1
    if start == 0 or FINITE.search(tags, start, formula.first) or not _WITHIN.match(tags, formula.end):
        return None
    marks = [at for at in range(formula.end, len(tags)) if tags[at] in ",;.:"]
    stop = marks[0] if marks else len(tags)
    return [(start, formula.first), (formula.end, stop)] if not FINITE.search(tags, formula.end, stop) else None


def _past_detached(tags: str, start: int) -> int:
    """Pass what only tells more of the source between commas: *, qui dirige l'enquête,*."""
    while True:
        comma = tags.find(",", start)
        if comma < 0 or not FINITE.search(tags, comma):
            return start
        chunk = tags[start:comma]
        relative = chunk[:1] in ("W", "L", "U") and FINITE.search(chunk)
        bare = (
            chunk[:1] == "N" and not FINITE.search(chunk) and tags[comma + 1 : comma + 2] in ("D", "A", "S", "M", "0")
        )
        bare = bare or (chunk[:1] == "D" and not FINITE.search(chunk) and tags[comma + 1 : comma + 2] == "S")
        if not (relative or bare):
            return start
        start = comma + 1


def _left_bound(sentence: Sentence, formula: Formula) -> int:
    tags, words = sentence.tags, sentence.words
    start = content.opener(sentence, 0, formula.first)
    for at in range(formula.first - 1, start, -1):
        if tags[at] == ";" or (tags[at] == ":" and "Q" in tags[:at] and "Q" in tags[at : formula.first]):
            return at + 1
        if words[at] == "alors" and tags[at + 1 : at + 2] == "K" and tags[at - 1] == ",":
            return at + 2
        if passed := _subordinated(sentence, at, formula.first):
            return passed
    return start


def _subordinated(sentence: Sentence, at: int, edge: int) -> int | None:
    """The token after what subordinates the clause a formula stands in: *parce que*, *alors même que*, *dont*."""
    words = sentence.words
    if at + 1 == edge and (words[at] == "dont" or sentence.tags[at] == "W"):
        return edge
    for form in _SUBORDINATORS:
        end = at + len(form)
        if tuple(words[at:end]) == form and end <= edge:
            return end
    return None


_SUBORDINATORS = tuple(
    (*form.split(), that)
    for form in ("parce", "tandis", "alors même", "même", "d' autant", "d' autant plus")
    for that in (("si",) if form == "même" else ("que", "qu'"))
)


def _end(tags: str, start: int) -> int:
    match = re.search(r"[.;]", tags[start:])
    return start + match.start() if match else len(tags)
