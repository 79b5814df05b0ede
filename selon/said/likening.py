"""What *comme l'a dit X* covers: the clause it opens, the clause it closes, or both sides of it."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import cataphora, content, phrases
from selon.said.drafts import Draft
from selon.said.extents import headed
from selon.said.formulas import Formula
from selon.said.frames import FINITE, Frame, drafted
from selon.said.sentences import Sentence


def read(sentence: Sentence, each: Frame, before: list[Frame], named: list[Formula]) -> Draft | None:
    """The draft of *Comme l'a révélé X, ...*, *..., comme le précise X*; none where things show it."""
    made = _made(sentence, each, before, named)
    if made is not None:
        made.antecedent = cataphora.likened(sentence, each)
    return made


def _made(sentence: Sentence, each: Frame, frames: list[Frame], named: list[Formula]) -> Draft | None:
    """The draft of a frame behind *comme* over the words it covers."""
    if each.group.cue.lemma == "témoigner" and not (each.source and phrases.speaks(sentence, *each.source)):
        return None
    tags, before = sentence.tags, each.before
    start = content.opener(sentence, 0, before)
    if named and named[0].first <= start + 1 and tags[named[0].end : named[0].end + 1] == "," and named[0].end < before:
        start = named[0].end + 1
    after = _behind(sentence, each)
    if after and (_subordinated(sentence, before) or (before and tags[before - 1] in "KU")):
        return drafted(sentence, each, [(after, len(tags))])
    if (matter := _same_matter(sentence, each, frames)) is not None:
        return drafted(sentence, each, [matter])
    if FINITE.search(tags, start, before):
        cut_verb = after > 0 and _VERB_BEFORE.search(tags, 0, before) is not None
        held = [(clause(sentence, start, before), before)]
        return drafted(sentence, each, held + [(after, len(tags))] * cut_verb)
    told = any(tag in "NA0Q" for tag in tags[start:before])
    if told and after and _MAIN_VERB.match(tags, after):
        called = each.group.cue.lemma in closed()["judging"]
        return drafted(sentence, each, [(start, before)] + [(after, len(tags))] * (not called))
    if told and not (after and tags[after : after + 1] not in ("W", "L") and FINITE.search(tags, after)):
        return drafted(sentence, each, [(start + (sentence.words[start : start + 2] == ["d'", "où"]) * 2, before)])
    return drafted(sentence, each, [(after, len(tags))]) if after else None


def _same_matter(sentence: Sentence, each: Frame, frames: list[Frame]) -> tuple[int, int] | None:
    """What a saying before *comme* is about, where that is likened: *nie avoir menti, comme l'affirmait X*.

    It is so where the first denies it, where the second asks for it or promises it, and where one says both.
    """
    pronoun = each.source is not None and sentence.words[each.source[0]] in ("il", "elle")
    for outer in reversed(frames):
        if outer.way not in ("que", "infinitive") or outer.group.form != "finite" or outer.start >= each.before:
            continue
        alike = outer.group.cue.act == "deny" or each.group.cue.act in ("urge", "promise") or pronoun
        alike = alike and outer.source is not None and sentence.tags[outer.source[0]] not in "WL"
        return (outer.start, each.before) if alike else None
    return None


_VERB_BEFORE = re.compile(r"X[RT]*,$")
_MAIN_VERB = re.compile(r"n?y*[XVv]")
"""The verb of what stands before *comme*: *La mairie, comme l'a dit X, a cédé*."""


def _subordinated(sentence: Sentence, before: int) -> bool:
    """Whether *comme* stands right behind what subordinates its content: *..., si, comme l'affirme X, ...*."""
    word = sentence.words[before - 2] if before > 1 and sentence.tags[before - 1] == "," else ""
    return word in ("si", "s'", "car", "puisque") or (word != "" and sentence.tags[before - 2] in "KUW")


def _behind(sentence: Sentence, each: Frame) -> int:
    """The token behind the comma that closes *comme l'a dit X*, 0 without one.

    A time between commas tells when it was said only where it is a day of the week: *Comme le note X, en 2009, ...*.
    """
    assert each.source is not None
    tags = sentence.tags
    at = max(each.source[1], each.group.last)
    if tags[each.end - 1] == "," and each.end > at:
        if each.to is not None and each.to[0] >= at:
            return each.end
        if tags[at] == "," and each.time is not None and at < each.time < each.end:
            each.time = None
    else:
        at = max(at, each.end)
    opened = tags.find("(", at)
    comma = tags.find(",", at)
    if 0 <= opened < comma < tags.find(")", opened):
        comma = tags.find(",", tags.find(")", opened))
    related = _RELATED.match(tags, comma) if comma >= 0 and not each.before else None
    return related.end() if related is not None and FINITE.search(tags, related.end()) else comma + 1


_RELATED = re.compile(r",W[^,.;:Q]{2,30},(?=[DASM0])")
"""What is told of who says it, before what is said: *Comme le note RTL, qui a vu le texte, la loi ...*."""


def clause(sentence: Sentence, start: int, before: int) -> int:
    """The token at which the last clause begins that *comme l'a dit X* closes: behind a head, a semicolon, *mais*."""
    tags = sentence.tags
    start = headed(sentence, start, before) or start
    for at in range(before - 1, start, -1):
        if tags[at] == ";":
            return at + 1
        if opposes(sentence, start, at, before):
            return at + 1
    return start


def opposes(sentence: Sentence, start: int, at: int, end: int) -> bool:
    """Whether *mais* stands at a token between two clauses, each with a verb of its own."""
    if sentence.words[at] != "mais" or FINITE.search(sentence.tags, start, at) is None:
        return False
    return _MAIN.match(sentence.tags, at + 1, end) is not None


_MAIN = re.compile(r"[^WLKU,]*[VXvn]")
"""A clause whose first verb is its own: *mais les autres refusent*, not *mais aussi ceux qui refusent*."""
