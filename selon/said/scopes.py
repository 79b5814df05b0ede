"""Which words a formula covers: its clause, the relative it stands in, the figure before it."""

from __future__ import annotations

import re

from selon.said import content, joins, polls, sources
from selon.said.drafts import Draft
from selon.said.extents import headed, main_clause
from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.likening import opposes
from selon.said.sentences import Sentence


def covered(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> list[tuple[int, int]]:
    """The words a formula covers: the clause after it, before it, or on both sides."""
    tags = sentence.tags
    last = len(tags)
    if formula.relative:
        stop = min(_end(tags, formula.end), _main_verb(sentence, formula))
        begin = formula.end + (tags[formula.end : formula.end + 1] == ",")
        return [(begin, main_clause(sentence, formula.first, formula.end + 1, stop))]
    if (start := _opens(sentence, formula)) is not None:
        return [(start, last)]
    if within := _within(sentence, formula):
        return within
    if behind := _behind_verb(sentence, formula, drafts):
        return behind
    held = _quoted_noun(sentence, formula) or _closed_relative(sentence, formula) or _aside(sentence, formula)
    held = held or _behind_incise(sentence, formula, drafts)
    if (held := held or _figure(sentence, formula) or _apposed(sentence, formula)) is not None:
        return [held]
    if tags[formula.first - 1 : formula.first] == "K" and drafts:
        return [(formula.end + 1, last)] if tags[formula.end : formula.end + 1] == "," else []
    if _behind_opener(sentence, formula):
        return [(formula.end + 1, _main_verb(sentence, formula))]
    if (joined := joins.joined(sentence, formula)) is not None:
        return [(joined, last)]
    before = (left_bound(sentence, formula), joins.before_again(sentence, formula.first))
    after_at = formula.end + 1 if tags[formula.end : formula.end + 1] == "," else formula.end
    if not any(tag in "ANVXvQ0DS" for tag in tags[before[0] : before[1]]):
        quoted = formula.opinion and tags[after_at : after_at + 1] == "Q"
        return [(after_at if quoted else _past_detached(sentence, after_at), last)]
    following = _following(sentence, formula, before, after_at, alone=not drafts)
    return [before, following] if following else [before]


def _opens(sentence: Sentence, formula: Formula) -> int | None:
    """The token behind a formula that opens a clause, or stands behind what a headline is about.

    *Santé : pour le maire, le budget suffit*, *..., puisque pour la moitié des sondés, il suffit*.
    """
    tags, first = sentence.tags, formula.first
    comma = tags[formula.end : formula.end + 1] == ","
    if formula.polled and first > 1 and polls.joined(sentence, first):
        return formula.end + comma
    colon = tags[first - 1 : first] == ":"
    if colon and first > 1 and FINITE.search(tags, formula.end) and (comma or tags[formula.end] in "DAS"):
        return _past_detached(sentence, formula.end + comma)
    if colon and formula.opinion and ((comma and "Q" not in tags[:first]) or "Q" in tags[formula.end :]):
        return formula.end + comma
    heads = colon and comma and not sentence.span.start and not FINITE.search(tags, 0, first)
    return _past_detached(sentence, formula.end + 1) if heads and "Q" not in tags[: first - 1] else None


def _behind_opener(sentence: Sentence, formula: Formula) -> bool:
    """Whether a formula between commas stands right behind what opens its clause: *..., si, selon X, la loi passe*."""
    tags, first = sentence.tags, formula.first
    if first < 2 or tags[first - 1] != "," or tags[formula.end : formula.end + 1] != ",":
        return False
    return tags[first - 2] == "W" or sentence.words[first - 2] in _OPENING


def _main_verb(sentence: Sentence, formula: Formula) -> int:
    """Where a relative that tells of the subject ends: *L'homme qui, selon X, dormait, a été réveillé*."""
    tags, first = sentence.tags, formula.first
    own = FINITE.search(tags, formula.end + 1) if formula.relative or tags[first - 2] == "W" else None
    main = _MAIN_VERB.search(tags, own.end()) if own is not None and not FINITE.search(tags, 0, first) else None
    return main.start() if main is not None else len(tags)


_OPENING = frozenset(("si", "s'", "car", "puisque", "lorsque", "quand"))
_MAIN_VERB = re.compile(r",R?n?y*[XVv]")
_MAIN_CLAUSE = re.compile(r",(?:S|D[AN0PDM]{1,9})n?y*[XVv]")
_RELATIVE_VERB = re.compile(r"(?:(?:W|U(?:D?[AN][AN0PDM]{0,7})?)n?y*R*(?:XR*[EpNvV]{0,2}|[Vv])|Wn?y*R*NR?)R*,?$")
_GOES_ON = frozenset("DN0QPMIiARp")


def _behind_verb(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> list[tuple[int, int]] | None:
    """The relative a formula stands in behind its verb: *la ville, qui offrira selon lui un abri*."""
    tags, first = sentence.tags, formula.first
    found = _RELATIVE_VERB.search(tags, 0, first)
    enclosed = tags[first - 1 : first] == ","
    start = formula.end + (enclosed and tags[formula.end : formula.end + 1] == ",")
    if found is None or (enclosed and start == formula.end) or tags[start : start + 1] not in _GOES_ON:
        return None
    begin = found.start()
    if tags[begin] == "U" and sentence.words[begin] not in ("dont", "où"):
        return None
    ends = [len(tags)]
    if not FINITE.search(tags, 0, begin) and (main := _MAIN_VERB.search(tags, start)):
        ends.append(main.start())
    for each in drafts:
        if each.form == "incise" and each.cue is not None:
            ends.append(sentence.token(each.cue.start))
    stop = min((end for end in ends if end > start), default=start)
    while stop > start and tags[stop - 1] in "X,yn":
        stop -= 1
    return [(begin, first), (start, stop)]


def inside_relative(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> bool:
    """Whether a formula stands in a relative, or behind what is told aside, that nobody else tells but an incise."""
    at = sentence.spans[formula.first][0]
    for each in drafts:
        held = any(span.start <= at < span.end for span in each.content)
        pronoun = each.source is None or " " not in each.source.of(sentence.text)
        if held and (each.form != "incise" or pronoun):
            return False
    if _behind_relative(sentence, formula) or _apposed(sentence, formula) is not None:
        return True
    return _behind_verb(sentence, formula, drafts) is not None or _within(sentence, formula) is not None


def told_aside(sentence: Sentence, formula: Formula) -> int | None:
    """The comma before words that tell more, in which a formula stands: *le projet, né selon lui trop tôt*."""
    within = _within(sentence, formula) or ([aside] if (aside := _apposed(sentence, formula)) is not None else None)
    start = within[0][0] if within else 0
    return start - 1 if start > 1 and sentence.tags[start - 1] == "," else None


def _behind_relative(sentence: Sentence, formula: Formula) -> bool:
    """Whether a formula stands right behind a relative pronoun: *un choix qui, selon lui, coûte cher*."""
    tags, first = sentence.tags, formula.first
    if tags[first - 1 : first] == "W":
        return tags[formula.end : formula.end + 1] not in ("", ".")
    return tags[first - 2 : first] == "W," and tags[formula.end : formula.end + 1] == ","


def _closed_relative(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """The relative a formula closes before the main clause: *L'homme, qui vivait seul, selon X, a été retrouvé*."""
    tags = sentence.tags
    start = max(tags.rfind(",W", 0, formula.first), tags.rfind(",U", 0, formula.first)) + 1
    if not start or FINITE.search(tags, 0, start) or not FINITE.search(tags, start, formula.first):
        return None
    if tags[start] == "U" and sentence.words[start] not in ("dont", "où"):
        return None
    if "," in tags[start : formula.first - 1] and FINITE.search(tags, tags.rfind(",", start, formula.first - 1)):
        return None
    main = _MAIN_VERB.match(tags, formula.end) or _MAIN_CLAUSE.match(tags, formula.end)
    return (start, formula.first) if main else None


def _behind_incise(sentence: Sentence, formula: Formula, drafts: list[Draft]) -> tuple[int, int] | None:
    """The relative that tells of who speaks in an incise: *« ... », dit Anne, dont la maison a brûlé, selon X*."""
    tags = sentence.tags
    start = max(tags.rfind(",W", 0, formula.first), tags.rfind(",U", 0, formula.first)) + 1
    if not start or sentence.words[start] not in ("qui", "dont") or not FINITE.search(tags, start, formula.first):
        return None
    at = sentence.spans[start - 1][0]
    spoken = (each.source for each in drafts if each.form == "incise" and each.source is not None)
    return (start, formula.first) if any(0 <= at - source.end < _NEXT for source in spoken) else None


_NEXT = 4
"""Characters between who speaks and the comma of a relative: brackets and blanks."""


def _aside(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """What a formula closes between a subject and its verb: *La Lune, première du pays selon X, a fermé*."""
    tags, first = sentence.tags, formula.first
    if formula.opinion or not _MAIN_VERB.match(tags, formula.end) or tags[:1] not in ("D", "A"):
        return None
    start = tags.rfind(",", 0, first - 1) + 1
    told = any(tag in "AN0Q" for tag in tags[start:first])
    return (start, first) if start > 1 and told and not FINITE.search(tags, 0, first) else None


_APPOSED = re.compile(r",(?:R?[NpQ]|RPN|D[NAR]*[NA]|P[NA]{1,2})(?:[NPM][DNA]*)?$")


def _apposed(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """What closes a sentence as a judgement on it: *Le maire ferme le pont, une mesure nécessaire selon lui*."""
    tags, first = sentence.tags, formula.first
    found = _APPOSED.search(tags, max(0, first - 8), first)
    if found is None or formula.opinion or tags[formula.end : formula.end + 1] not in (".", ":", ""):
        return None
    return (found.start() + 1, first) if FINITE.search(tags, 0, found.start()) else None


_COUNTED = re.compile(r"[MP]D?N{1,2}P(0N{1,2}),?$")
_WITH = ("avec", "soit", "dont", "contre")


_NOUN = re.compile(r"(?:(?:D?0|[DM])[AN0p]+(?:[PM]D?[AN0]+)*|Q)$")


def _figure(sentence: Sentence, formula: Formula) -> tuple[int, int] | None:
    """The figure a formula stands behind while its sentence goes on: *avec 20 morts selon X, et des dégâts*."""
    tags, first = sentence.tags, formula.first
    if formula.opinion:
        return None
    bracketed = tags[first - 1 : first] == "(" and tags[formula.end : formula.end + 1] in (")", ",")
    noun = _NOUN.search(tags, 0, first - 1) if bracketed and FINITE.search(tags, formula.end) else None
    if noun is not None:
        return noun.span()
    opened = tags.rfind("(", 0, first)
    if opened >= 0 and tags.find(")", opened, first) < 0 and any(tag in "AN0" for tag in tags[opened:first]):
        return opened + 1, first
    if tags[formula.end : formula.end + 1] in ("", ".", ":", ";") or len(tags) - formula.end < 4:
        return None
    dash = tags.rfind("-", 1, first)
    if dash > 0 and tags.find("-", formula.end) > 0 and not FINITE.search(tags, dash, first) and first - dash > 1:
        return dash + 1, first
    counted = _COUNTED.search(tags, 0, first) if FINITE.search(tags, 0, first) else None
    if counted is not None and not {"âge", "ans", "euros"} & set(sentence.words[counted.start() : first]):
        return counted.span(1)
    for at in range(first - 2, max(-1, first - (14 if sentence.words[0] == "avec" else 10)), -1):
        if tags[at] in ",VXv;:":
            return None
        if sentence.words[at] in _WITH and "0" in tags[at : at + 4] and (at == 0 or tags[at - 1] in ",N"):
            return at + 1, first
    return None


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
    held = tags[formula.first - 1 : formula.first] in ("X", "V") and mark in list("QDNAp")
    held = held or sentence.words[formula.end : formula.end + 1] in (["à"], ["au"], ["aux"], ["par"])
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
    if alone and sentence.words[after_at : after_at + 1] in (["parce"], ["car"], ["puisque"]):
        return True
    listed = sentence.words[after_at : after_at + 1] in (["notamment"], ["dont"], ["soit"])
    return alone and (listed or (next_tag in ("P", "M") and len(tags) - after_at < 14))


_HELD = re.compile(r"[NApQ][NAp]?$")
_WITHIN = re.compile(r"[QPNMR]")
_TURNED = re.compile(r",R*[pNgV]$")
"""A participle that tells more of a noun before it: *l'école, devenue selon eux un gouffre*."""


def _within(sentence: Sentence, formula: Formula) -> list[tuple[int, int]] | None:
    """The words around a formula inside a noun phrase: *..., symbole selon eux du pouvoir*."""
    tags = sentence.tags
    if formula.opinion or formula.first < 2 or not _HELD.search(tags, 0, formula.first):
        return None
    start = max(tags.rfind(",", 0, formula.first), tags.rfind(":", 0, formula.first)) + 1
    turned = (
        tags[formula.end : formula.end + 1] == "D"
        and _TURNED.search(tags, max(0, formula.first - 8), formula.first) is not None
    )
    if start == 0 or FINITE.search(tags, start, formula.first) or not (turned or _WITHIN.match(tags, formula.end)):
        return None
    marks = [at for at in range(formula.end, len(tags)) if tags[at] in ",;.:"]
    stop = marks[0] if marks else len(tags)
    return [(start, formula.first), (formula.end, stop)] if not FINITE.search(tags, formula.end, stop) else None


_CITED = re.compile(r"[pN]R*(?:T*[PM]D?[NAT][^,VXvWKS]*|T+),(?=[DASM0RPTQ])")


_LISTED = re.compile(r"U([DMAN0P]+(?:,[DMAN0P]+)*C[DMAN0P]+|[DMAN0P]+),(?=[DAS0M])")
"""Some of several sources: *selon plusieurs témoins, dont Anne Roy et un voisin, ...*."""


_STILL = re.compile(r"R{1,2}[Np][^XVvQWKUS]*$")
"""What is told of a source with an adverb before it: *selon le bilan, encore provisoire, ...*."""


def _past_detached(sentence: Sentence, start: int) -> int:
    """Pass what only tells more of the source between commas: *, qui dirige l'enquête,*, *, dont Le Monde et RTL,*."""
    tags, words = sentence.tags, sentence.words
    while True:
        listed = _LISTED.match(tags, start) if words[start : start + 1] == ["dont"] else None
        if listed is not None and FINITE.search(tags, listed.end()):
            return listed.end()
        if words[start : start + 1] and words[start] in ("si", "s'"):
            return start
        comma = tags.find(",", start)
        chunk = tags[start : max(comma, 0)]
        told = chunk[:1] == "p" and _CITED.match(tags, start) is not None and tags[comma + 1] in "QDSA"
        relative = (chunk[:1] in ("W", "L", "U") or chunk[:2] in ("PW", "PL")) and FINITE.search(chunk)
        # a quotation behind a relative holds the main verb: *selon X, qui en doute, « le pont cèdera »*
        quoted = relative and (chunk[0] != "U" or words[start] in ("dont", "où")) and "Q" in tags[comma:]
        still = _STILL.match(chunk) is not None and tags[comma + 1 : comma + 2] in ("D", "A", "S", "M", "0", "Q")
        own = comma > 0 and sources.who_he_is(sentence, start, comma)
        quoted = quoted or (own and "Q" in tags[comma:])
        if comma < 0 or not (told or FINITE.search(tags, comma) or quoted or still):
            return start
        bare = (
            chunk[:1] == "N" and not FINITE.search(chunk) and tags[comma + 1 : comma + 2] in ("D", "A", "S", "M", "0")
        )
        bare = bare or (chunk[:1] == "D" and not FINITE.search(chunk) and tags[comma + 1 : comma + 2] == "S")
        cited = chunk[:1] in ("p", "N") and _CITED.match(tags, start) and not FINITE.search(chunk)
        if not (relative or bare or cited or still or own):
            return start
        start = comma + 1


def left_bound(sentence: Sentence, formula: Formula) -> int:
    tags, words = sentence.tags, sentence.words
    start = content.opener(sentence, 0, formula.first)
    if formula.polled and (words[start] == "selon" or words[start : start + 2] == ["d'", "après"]):
        start = tags.find(",", start, formula.first) + 1 or start
    start = headed(sentence, start, formula.first) or start
    for at in range(formula.first - 1, start, -1):
        if tags[at] == ";" or (tags[at] == ":" and "Q" in tags[:at] and "Q" in tags[at : formula.first]):
            return at + 1
        if tags[at] == ":" and _two_clauses(tags, start, at, formula):
            return at + 1
        if words[at] == "alors" and tags[at + 1 : at + 2] == "K" and tags[at - 1] == ",":
            return at + 2
        if passed := _subordinated(sentence, at, formula.first):
            return passed
        if tags[formula.first - 1] not in ",Q" and opposes(sentence, start, at, formula.first):
            return at + 1
    return start


def _two_clauses(tags: str, start: int, colon: int, formula: Formula) -> bool:
    """Whether a formula closes the second of two clauses on either side of a colon."""
    closed = tags[formula.first - 1] == "," and tags[formula.end : formula.end + 1] in (".", "")
    return closed and bool(FINITE.search(tags, start, colon)) and bool(FINITE.search(tags, colon, formula.first))


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
