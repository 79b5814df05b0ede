"""The statements of one sentence: which words belong to which reporting expression."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.tags import words as closed
from selon.said import constructions, content, formulas, groups, phrases
from selon.said.constructions import Frame
from selon.said.drafts import Draft
from selon.said.formulas import Formula
from selon.said.sentences import Sentence

_FINITE = re.compile(r"[VXv]")


def read(sentence: Sentence) -> list[Draft]:
    """The drafts of one sentence in the order of their cues."""
    found = [each for group in groups.find(sentence) if (each := constructions.frame(sentence, group))]
    named = formulas.find(sentence)
    frames = _plausible(sentence, [each for each in found if not constructions.rules(sentence, each)])
    if named and named[0].first <= 1:
        frames = [each for each in frames if each.group.cue.lemma not in closed()["opinion"] or each.way == "incise"]
    drafts: list[Draft] = []
    for at, each in enumerate(frames):
        made = _incise(sentence, frames, at, named) if each.way == "incise" else _after(sentence, frames, at, named)
        if made:
            made.subject = constructions.span(sentence, each.source)
            drafts.append(made)
    drafts += _announced(sentence, drafts)
    _share(sentence, drafts)
    drafts += _formulas(sentence, named, drafts)
    return drafts


def _announced(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The quotation after a colon that no draft holds: *confiait son angoisse : « ... »*."""
    at = sentence.tags.find(":Q") + 1
    if not at or not drafts:
        return []
    start = sentence.spans[at][0]
    if any(span.end > start for each in drafts for span in each.content):
        return []
    held = content.parts(sentence, [(at, len(sentence.tags))])
    asks = sentence.text[sentence.quotations[at].inner.start : sentence.quotations[at].inner.end].rstrip().endswith("?")
    return [Draft(sentence=sentence, content=held, form="bare", act="ask" if asks else "assert", rank=2)] if held else []


def _plausible(sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """Frames whose finite verb has a subject, is shared with an earlier one, or is an infinitive or gerund."""
    out: list[Frame] = []
    for each in frames:
        if each.way == "incise" or each.source or each.group.form in ("gerund", "infinitive", "passive"):
            out.append(each)
        elif any(other.group.form in ("finite", "shared") for other in out) or _coordinated(sentence, each):
            out.append(each)
    return out


def _coordinated(sentence: Sentence, each: Frame) -> bool:
    """Whether a verb without subject goes on with the subject of the verb before it."""
    at = each.group.first
    tags = sentence.tags
    while at and tags[at - 1] in "RT":
        at -= 1
    return at > 0 and tags[at - 1] in "C,"


def _starts(frames: list[Frame], at: int) -> int:
    """The token where a frame's own words begin, its subject or conjunction included."""
    each = frames[at]
    first = each.group.first
    if each.way == "incise":
        return each.before
    if each.source and each.source[0] < first and each.group.form != "gerund":
        return each.source[0]
    return first


def _cut(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula], start: int) -> int:
    """Where the content of a frame that starts at `start` ends: before a coordinated verb, a gerund, an incise or a formula."""
    tags = sentence.tags
    end = len(tags)
    for other in range(len(frames)):
        each = frames[other]
        if other == at or each.group.first <= start:
            continue
        edge = _edge(sentence, each, start)
        if edge is not None:
            end = min(end, edge)
    for formula in named:
        if formula.first > start and not formula.relative and tags[formula.first - 1] == "," and _closes(sentence, formula):
            end = min(end, formula.first - 1)
    return _trailing(sentence, start, end)


def _edge(sentence: Sentence, each: Frame, start: int) -> int | None:
    """The token before which an earlier content stops on account of this frame, if it does."""
    tags, words = sentence.tags, sentence.words
    first = each.group.first
    if each.way == "incise":
        return each.before if each.before > start else None
    back = first
    while back > start and (tags[back - 1] in "RT" or words[back - 1] in ("en", "tout", "avant", "de", "d'", "après", "pour", "sans")):
        back -= 1
    if each.group.form == "gerund" and each.source is None:
        return back - 1 if back > start and tags[back - 1] in ",Q-" else (back if words[back : back + 1] in (["en"], ["tout"]) else None)
    if each.group.form == "infinitive":
        return back if words[back : back + 1] in (["avant"], ["et"]) or (back and tags[back - 1] == ",") else None
    if each.source is None or each.group.form == "shared":
        while back > start and tags[back - 1] in "RTn,":
            back -= 1
        if back > start and tags[back - 1] == "C":
            return back - 1
        return back if each.group.form == "shared" else None
    opening = each.source[0]
    if opening > start + 1 and tags[opening - 1] in "C;" and tags[opening - 2] in ",;Q" and not _inside_that(sentence, start, opening):
        return opening - 1
    if words[opening] == "qui":
        return None
    return None


def _inside_that(sentence: Sentence, start: int, at: int) -> bool:
    """Whether *que* stands again before a coordinated clause, so that it belongs to the content."""
    return "K" in sentence.tags[at : at + 1]


def _closes(sentence: Sentence, formula: Formula) -> bool:
    """Whether nothing that asserts follows a formula."""
    return not _FINITE.search(sentence.tags[formula.end :])


_TRAILING = re.compile(r"(?<=[Q,])(?:lors|dans|sur|devant|auprès|à l'issue|en marge)")


def _trailing(sentence: Sentence, start: int, end: int) -> int:
    """Leave out a channel that closes the content: *..., dans un communiqué*."""
    tags = sentence.tags
    while end > start and tags[end - 1] in ".":
        end -= 1
    for at in range(end - 1, start, -1):
        if tags[at] == "P" and tags[at - 1] in ",Q" and sentence.words[at] in ("dans", "sur", "lors", "auprès", "devant"):
            reached, to, _ = phrases.skip(sentence, at)
            if to and reached >= end:
                return at
        if tags[at] == "," and end - at > 25:
            break
    return end


def _after(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> Draft | None:
    """The draft of a frame whose content follows it."""
    each = frames[at]
    start = each.start
    end = _within_relative(sentence, each, _cut(sentence, frames, at, named, start))
    if each.group.form in ("gerund", "passive") and (each.source is None or each.group.form == "passive"):
        end = _before_main(sentence, frames, at, start, end)
    if each.way == "passive":
        return _passive(sentence, each, start, end)
    if each.way == "agent":
        return _agent(sentence, each)
    if each.way == "colon":
        return _colon(sentence, each, start, end)
    if each.way in ("object", "quoted"):
        end = _object_end(sentence, start, end)
        end = min([end, *(other.group.first - 1 for other in frames if other.way in ("passive", "agent") and start < other.group.first < end and sentence.tags[other.group.first - 1] == ",")])
        if each.way == "quoted" and re.match(r"[.):]?:Q", sentence.tags[end:]) and end - start > 1:
            each.way = "object"
    made = constructions.draft(sentence, each, [(start, end)])
    if made and each.source and sentence.tags[each.source[0]] in "WL":
        made.antecedent = _antecedent(sentence, each.source[0])
    return made


def _within_relative(sentence: Sentence, each: Frame, end: int) -> int:
    """The content of a verb in a relative ends where the main clause goes on: with its verb, after a comma or not."""
    if not each.source or sentence.tags[each.source[0]] not in "WL":
        return end
    resumed = re.search(r",[RT]*n?y*[XVv]", sentence.tags[each.start : end])
    end = each.start + resumed.start() if resumed else end
    straight = re.match(r"([^WLKUSXVv,]*[NAQ0T)])R?n?y*[XV]", sentence.tags[each.start : end]) if each.way != "que" else None
    return each.start + straight.end(1) if straight else end


def _before_main(sentence: Sentence, frames: list[Frame], at: int, start: int, end: int) -> int:
    """The content of a gerund that opens its clause ends at the comma before the main subject."""
    tags = sentence.tags
    first = frames[at].group.first
    while first and tags[first - 1] in "CRTP":
        first -= 1
    if first and tags[first - 1] not in ".;:" and frames[at].group.form != "passive":
        return end
    for comma in (place for place in range(start, end) if tags[place] == ","):
        verb = _FINITE.search(tags, comma)
        if verb is None:
            break
        if re.search(r"[WLKU]", tags[comma : verb.start()]):
            continue
        edge = verb.start()
        while edge and tags[edge - 1] in "nyX":
            edge -= 1
        subject = phrases.left(sentence, edge)
        if subject and subject[0] > comma and not re.search(r"[^RTC,]", tags[comma + 1 : subject[0]]):
            return comma
    return end


def _antecedent(sentence: Sentence, pronoun: int) -> Span | None:
    """The noun phrase a relative pronoun stands for."""
    at = pronoun
    while at and sentence.tags[at - 1] in ",RC":
        at -= 1
    detached = "," in sentence.tags[at:pronoun] or "C" in sentence.tags[at:pronoun]
    found = phrases.left(sentence, at) if at and detached else None
    if found and found[1] > found[0] and sentence.tags[found[0]] not in "WL":
        return sentence.stretch(*found)
    start = at
    while start and sentence.tags[start - 1] in "AN0DPM)(":
        start -= 1
        if sentence.tags[start] == "D" and sentence.tags[start - 1 : start] not in "PM":
            break
    while detached and start > 1 and sentence.tags[start - 1] == "," and phrases._is_apposition(sentence, 0, start - 1, at):
        start = max(sentence.tags.rfind(",", 0, start - 1), sentence.tags.rfind("P", 0, start - 1), sentence.tags.rfind("T", 0, start - 1)) + 1
    return sentence.stretch(start, at) if start < at else None


def _object_end(sentence: Sentence, start: int, end: int) -> int:
    """A noun complement ends at a semicolon, at a subordinate of time, or at a channel of the saying."""
    tags, words = sentence.tags, sentence.words
    verb = re.search(r",?C?[RT]*,?C[RTS]*n?y*[XVv]|,[RT]*n?y*[XVv](?!H)", tags[start:end])
    if verb and verb.start() > 0:
        end = start + verb.start()
    for at in range(start + 1, end):
        if tags[at] in ";:" and tags[at : at + 2] != ":Q":
            return at
        if tags[at] == ":" :
            return at
        if tags[at] == "," and words[at + 1 : at + 2] in (["alors"], ["tandis"], ["lors"], ["après"], ["avant"], ["selon"], ["mais"], ["et"]):
            return at
        if tags[at] in "PM" and at > start + 1 and words[at] in ("lors", "dans", "sur", "auprès") and phrases.channel(sentence, at):
            return at
    return end


def _passive(sentence: Sentence, each: Frame, start: int, end: int) -> Draft | None:
    """*X, accusé par Y de Z*: X and Z are the content."""
    stretches = [(start, _object_end(sentence, start, end))]
    subject = phrases.left(sentence, each.group.first)
    if subject is None or sentence.tags[subject[0]] in "WL":
        subject = _noun_before(sentence, each.group.first)
    if subject:
        stretches.insert(0, subject)
    return constructions.draft(sentence, each, stretches)


def _noun_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    tags = sentence.tags
    while at and tags[at - 1] in ",RX":
        at -= 1
    start = at
    while start and tags[start - 1] in "AN0DPMQ)(":
        start -= 1
        if tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM"):
            break
    return (start, at) if start < at else None


def _agent(sentence: Sentence, each: Frame) -> Draft | None:
    """*X réclamé par Y*: X is the content."""
    subject = _noun_before(sentence, each.group.first)
    return constructions.draft(sentence, each, [subject]) if subject else None


def _colon(sentence: Sentence, each: Frame, start: int, end: int) -> Draft | None:
    """*X répond : « ... »*: all quotations that follow, else the rest of the sentence."""
    quoted = [at for at in range(start, end) if sentence.tags[at] == "Q"]
    if quoted and sentence.tags[start] == "Q":
        return constructions.draft(sentence, each, [(start, end)])
    return constructions.draft(sentence, each, [(start, end)])


def _incise(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> Draft | None:
    """The draft of a frame that follows its content or cuts it in two."""
    each = frames[at]
    tags, words = sentence.tags, sentence.words
    if words[each.before : each.before + 1] == ["comme"]:
        return _as(sentence, each)
    begin = 0
    for other in frames[:at]:
        if other.way == "incise":
            begin = max(begin, other.end)
    begin = content.opener(sentence, begin, each.before)
    colon = max(tags.rfind(":Q", begin, each.before), tags.rfind("-Q", begin, each.before))
    if colon >= 0 and not _FINITE.search(tags[colon:].replace("Q", "")[: max(0, each.before - colon - 1)]):
        begin = colon + 1
    initial = [formula for formula in named if formula.first <= begin + 1 and formula.end < each.before and tags[formula.end : formula.end + 1] == ","]
    if initial:
        begin = initial[0].end + 1
    stretches = [(begin, each.before)]
    following = _second(sentence, frames, at, named)
    if following:
        stretches.append(following)
    made = constructions.draft(sentence, each, stretches)
    if made is None and following is None:
        rest = _rest(sentence, each)
        made = constructions.draft(sentence, each, [rest]) if rest else None
    return made


def _rest(sentence: Sentence, each: Frame) -> tuple[int, int] | None:
    start = each.end
    return (start + 1, len(sentence.tags)) if sentence.tags[start : start + 1] in list(",:") else None


def _as(sentence: Sentence, each: Frame) -> Draft | None:
    """*Comme l'a révélé X, ...*"""
    tags = sentence.tags
    if each.before <= 1 or not _FINITE.search(tags[: each.before]):
        comma = tags.find(",", each.end)
        if comma < 0:
            return None
        return constructions.draft(sentence, each, [(comma + 1, len(tags))])
    return constructions.draft(sentence, each, [(content.opener(sentence, 0, each.before), each.before)])


_DETACHED = re.compile(r"(?:[WLUgGR]|[PM])")


def _second(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> tuple[int, int] | None:
    """The content's second part, after an incise: a quotation that goes on, or the clause the incise cut."""
    tags, words = sentence.tags, sentence.words
    each = frames[at]
    start = each.end
    if start >= len(tags) or tags[start] not in ",:-Q.":
        return None
    if tags[start] in ",:-":
        start += 1
    if tags[start : start + 1] == "C" and words[start] in ("et", "mais", "ou") and tags[start + 1 : start + 2] == "Q":
        start += 1 if words[start] != "mais" else 1
    end = _cut(sentence, frames, at, named, start)
    if any(other.way == "incise" and other.before == end for other in frames[at + 1 :]):
        return None
    if end <= start:
        return None
    if tags[start] == "Q":
        return start, end
    whole = _FINITE.search(tags[: each.before]) is not None or "Q" in tags[: each.before]
    clause = _FINITE.search(tags[start:end]) is not None
    if not whole and clause and not (tags[start] in "WL"):
        return start, end
    if words[start] in ("mais", "car", "et", "puisque", "alors", "tandis", "que", "qu'") and clause and not _resumes(sentence, frames, start):
        return start, end
    return None


def _resumes(sentence: Sentence, frames: list[Frame], start: int) -> bool:
    """Whether the words after an incise begin another frame of their own."""
    return any(start <= other.group.first <= start + 3 or (other.source and other.source[0] in (start, start + 1)) for other in frames)


def _share(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give drafts without a source of their own the subject of the sentence's main verb."""
    sourced = [each for each in drafts if each.source is not None]
    for at, each in enumerate(drafts):
        if each.antecedent is not None and each.source is not None:
            before = [other.source for other in drafts[:at] if other.source is not None]
            if before and 0 <= each.source.start - before[-1].end <= 3:
                each.antecedent = before[-1]
        if each.source is not None:
            continue
        earlier = [other for other in drafts[:at] if other.source is not None]
        cue = each.cue or each.content[0]
        if earlier:
            nested = [other for other in earlier if other.form != "que" or not _within(cue, other.content)]
            each.shares = (nested or earlier)[-1]
        elif sourced:
            each.shares = sourced[0]
        if each.shares is None or each.form != "que":
            each.subject = each.subject or _main_subject(sentence, each)


def _within(cue: Span, held: list[Span]) -> bool:
    return any(part.start <= cue.start < part.end for part in held)


def topic(sentence: Sentence, drafts: list[Draft]) -> Span | None:
    """The subject of a sentence's own clause, to which a pronoun beside a quotation or in the next sentence points."""
    first = min((span.start for each in drafts if each.form != "incise" for span in each.content), default=None)
    subject = _main_subject(sentence, None)
    if subject is None:
        return None
    if any(span.start <= subject.start < span.end for each in drafts for span in each.content):
        return None
    return subject if first is None or subject.start < first else None


def _main_subject(sentence: Sentence, each: Draft | None) -> Span | None:
    """The subject of the sentence's first finite verb that is not in a relative."""
    for match in re.finditer(r"[VXv]", sentence.tags):
        first = match.start()
        while first and sentence.tags[first - 1] in "ny":
            first -= 1
        found = phrases.left(sentence, first)
        if found and sentence.tags[found[0]] not in "WL":
            return sentence.stretch(*found)
        if sentence.tags[first + 1 : first + 2] == "H":
            continue
    return None


def _formulas(sentence: Sentence, named: list[Formula], drafts: list[Draft]) -> list[Draft]:
    """The drafts of formulas that stand alone; one beside a reporting verb names who relays it."""
    out: list[Draft] = []
    for formula in named:
        source = sentence.stretch(*formula.source)
        if formula.opinion and (drafts or not (_names(sentence, formula) or "Q" in sentence.tags)):
            continue
        if drafts and sentence.words[formula.source[0]] in ("lui", "elle", "eux", "elles"):
            continue
        if formula.relative and not _source_of_relative(sentence, formula):
            continue
        main = [] if formula.relative or formula.opinion else [each for each in drafts if _relays(sentence, formula, each, named)]
        if main:
            main[0].through.append(source)
            continue
        held = content.parts(sentence, _formula_content(sentence, formula, drafts))
        if not held:
            continue
        time = next((sentence.times[at] for at in range(*formula.source) if at in sentence.times), None)
        out.append(
            Draft(
                sentence=sentence, content=held, cue=sentence.stretch(formula.first, formula.last), source=source, subject=source,
                time=time, form="relative" if formula.relative else "formula", lemma="selon", rank=1,
                antecedent=_antecedent(sentence, formula.first) if formula.relative else None,
            )  # fmt: skip
        )
    return out


def _names(sentence: Sentence, formula: Formula) -> bool:
    return any(at in sentence.names for at in range(*formula.source))


def _source_of_relative(sentence: Sentence, formula: Formula) -> bool:
    """Whether *selon lequel* hangs on somebody, not on a notion (*l'information selon laquelle*)."""
    before = sentence.words[max(0, formula.first - 3) : formula.first]
    return not set(before) & closed()["notion"]


def _relays(sentence: Sentence, formula: Formula, each: Draft, named: list[Formula]) -> bool:
    """Whether a formula relays a draft: it follows an incise's source, or opens a sentence whose main verb reports."""
    if each.source is None or sentence.words[formula.source[0]] in ("lui", "elle", "eux", "elles", "il", "ils"):
        return False
    at = sentence.spans[formula.first][0]
    edge = max(each.cue.end if each.cue else 0, each.source.end)
    if formula.first == 0 or _FINITE.search(sentence.tags[: formula.first]) is None:
        return each.form in ("que", "incise", "infinitive") and each.source.start > at
    if each.form == "incise":
        between = sentence.text[edge:at]
        return at >= edge and len(between) < 40
    closing = _closes(sentence, formula)
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
        return [(formula.end, _stop(tags, formula.end))]
    start = _left_bound(sentence, formula)
    before = (start, formula.first)
    after_at = formula.end + 1 if tags[formula.end : formula.end + 1] == "," else formula.end
    following = (after_at, last)
    has_before = any(tag in "ANVXvQ0DS" for tag in tags[before[0] : before[1]])
    if not has_before:
        return [(_past_detached(tags, after_at), last)]
    whole = _FINITE.search(tags[before[0] : before[1]]) is not None
    enclosed = tags[formula.first - 1 : formula.first] == ","
    clause = _FINITE.search(tags[following[0] : following[1]]) is not None and tags[after_at : after_at + 1] not in ("W", "L", "U", "g", "G")
    if tags[after_at : after_at + 1] == "C" and whole:
        clause = False
    if clause and not whole:
        return [before, following]
    if clause and enclosed and tags[formula.end : formula.end + 1] == "," and tags[after_at] not in "DSARCP":
        return [before, following]
    if not enclosed and not whole and tags[formula.end : formula.end + 1] != ".":
        return [before, following] if clause else [before]
    return [before]


def _past_detached(tags: str, start: int) -> int:
    """Pass what only tells more of the source between commas: *, qui dirige l'enquête,* or *, habitué des polémiques,*."""
    while True:
        comma = tags.find(",", start)
        if comma < 0 or not _FINITE.search(tags, comma):
            return start
        chunk = tags[start:comma]
        relative = chunk[:1] in ("W", "L") and _FINITE.search(chunk)
        bare = chunk[:1] == "N" and not _FINITE.search(chunk) and tags[comma + 1 : comma + 2] in ("D", "A", "S", "M", "0")
        if not (relative or bare):
            return start
        start = comma + 1


def _left_bound(sentence: Sentence, formula: Formula) -> int:
    tags, words = sentence.tags, sentence.words
    start = content.opener(sentence, 0, formula.first)
    for at in range(formula.first - 1, start, -1):
        if tags[at] in ";":
            return at + 1
        if words[at] == "alors" and tags[at + 1 : at + 2] == "K" and tags[at - 1] == ",":
            return at + 2
    return start


def _stop(tags: str, start: int) -> int:
    match = re.search(r"[.;]", tags[start:])
    return start + match.start() if match else len(tags)


def bare(sentence: Sentence) -> list[int]:
    """The tokens of quotations that make up the whole sentence, openers and marks aside."""
    tags = sentence.tags
    if not re.fullmatch(r"[.,\-]*(?:[CR],?){0,2}Q(?:[,C]*Q)*[.,)\-]*", tags):
        return []
    return [at for at, tag in enumerate(tags) if tag == "Q"]


def named_quotation(sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """A headline's *X : « ... »* or *« ... » (X)*, or a clause that ends on *: « ... »*: the source's and the content's tokens."""
    tags = sentence.tags
    closing = re.fullmatch(r"(Q)\.?\(([AND0MPR]+)\)\.?", tags)
    if closing:
        return closing.span(2), closing.span(1)
    colon = re.search(r":(?=Q)", tags)
    if colon is None:
        return None
    end = len(tags)
    body = (colon.end(), end)
    before = tags[: colon.start()]
    if not _FINITE.search(before):
        end_of_name = phrases.right(sentence, 0)
        if end_of_name == colon.start() and tags[0] in "DAN" and phrases.speaks(sentence, 0, end_of_name):
            return (0, end_of_name), body
        return None
    main = re.search(r"[VXv]", before)
    assert main is not None
    first = main.start()
    while first and before[first - 1] in "ny":
        first -= 1
    found = phrases.left(sentence, first)
    if found and (tags[found[0]] == "S" or phrases.speaks(sentence, *found)):
        return found, body
    return None


def closed_class(name: str) -> frozenset[str]:
    """A closed class of words (for the rooms that read drafts)."""
    return closed()[name]
