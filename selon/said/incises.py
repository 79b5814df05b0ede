"""Contents that stand before their verb or around it: *..., a dit X*, *comme l'a dit X, ...*."""

from __future__ import annotations

import re

from selon.said import closing, content, likening
from selon.said.drafts import Draft
from selon.said.extents import cut, headed
from selon.said.formulas import Formula
from selon.said.frames import FINITE, Frame, drafted
from selon.said.sentences import Sentence


def read(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> Draft | None:
    """The draft of a frame that follows its content or cuts it in two."""
    each = frames[at]
    tags, words = sentence.tags, sentence.words
    if words[each.before : each.before + 1] == ["comme"]:
        return likening.read(sentence, each, frames[:at], named)
    begin = 0
    for other in frames[:at]:
        if other.way == "incise":
            begin = max(begin, other.end)
    begin = content.opener(sentence, begin, each.before)
    colon = max(tags.rfind(":Q", begin, each.before), tags.rfind("-Q", begin, each.before))
    if colon >= 0 and not FINITE.search(tags[colon:].replace("Q", "")[: max(0, each.before - colon - 1)]):
        begin = colon + 1
    begin = headed(sentence, begin, each.before) or begin
    initial = [
        formula
        for formula in named
        if formula.first <= begin + 1 and formula.end < each.before and tags[formula.end : formula.end + 1] == ","
    ]
    if initial:
        begin = max(begin, initial[0].end + 1) if initial[0].own else initial[0].end + 1
    following = _second(sentence, frames, at, named)
    clause = tags[each.end : each.end + 1] == "," and _subordinated(sentence, begin, each.before)
    if clause and re.search(r"[VXvQ]", tags[each.end :]):
        return drafted(sentence, each, [(each.end + 1, cut(sentence, frames, at, named, each.end + 1))])
    stretches = [(begin, each.before)]
    if following:
        stretches.append(following)
    made = drafted(sentence, each, stretches)
    if made is None and following is None:
        rest = _rest(sentence, each)
        made = drafted(sentence, each, [rest]) if rest else None
    return made


def _subordinated(sentence: Sentence, begin: int, before: int) -> bool:
    """Whether an incise stands right behind what subordinates its content: *..., même si, tempère X, ...*."""
    words, edge = sentence.words, before - (sentence.tags[before - 1 : before] == ",")
    if edge - begin < 4 or not FINITE.search(sentence.tags, begin, edge):
        return False
    return words[edge - 1] in ("que", "qu'", "car", "puisque") or words[edge - 2 : edge] == ["même", "si"]


def _rest(sentence: Sentence, each: Frame) -> tuple[int, int] | None:
    start = each.end
    return (start + 1, len(sentence.tags)) if sentence.tags[start : start + 1] in list(",:") else None


def _second(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> tuple[int, int] | None:
    """The content's second part, after an incise: a quotation that goes on, or the clause the incise cut."""
    tags, words = sentence.tags, sentence.words
    each = frames[at]
    start = each.end
    reasoned = words[start : start + 1] in (["mais"], ["car"]) or _quoted_reason(sentence, start)
    if tags[each.before - 1 : each.before] in ("Q", ",") and reasoned:
        joined = cut(sentence, frames, at, named, start)
        return (start, joined) if "Q" in tags[: each.before] and "Q" in tags[start:joined] else None
    if start >= len(tags) or tags[start] not in ",:-Q." or (tags[start : start + 2] == ":Q" and each.before > 1):
        return None
    if tags[start] in ",:-":
        start += 1
    if tags[start : start + 1] == "C" and words[start] in ("et", "mais", "ou") and tags[start + 1 : start + 2] == "Q":
        start += 1
    end = cut(sentence, frames, at, named, start)
    if any(other.way == "incise" and other.before == end for other in frames[at + 1 :]):
        return None
    if end <= start:
        return None
    behind = tags[start] == "Q" or ("Q" in tags[: each.before] and _quoted_reason(sentence, start))
    if behind or (tags[each.end] == ":" and FINITE.search(tags, 0, each.before)):
        return start, end
    whole = FINITE.search(tags[: each.before]) is not None or "Q" in tags[: each.before]
    whole = whole and not _only_supposed(sentence, each.before)
    clause = FINITE.search(tags[start:end]) is not None
    if not whole and clause and tags[start] not in "WL":
        return start, end
    reason = words[start] == "parce" or words[start : start + 2] == ["même", "si"]
    direct = _DIRECT.search(tags, 0, each.before) is not None and "Q" not in tags[start:end]
    if not direct and tags[each.end] == "," and not _resumes(frames, start) and _cut_through(sentence, each, start):
        return start, end
    joined = (clause and words[start] in _JOINING and not direct) or (reason and "Q" in tags[start:end])
    return (start, end) if joined and not _resumes(frames, start) else None


_REASON = re.compile(r"(?:C|U|UK|P[RN]{1,3}K)Q")


def _quoted_reason(sentence: Sentence, start: int) -> bool:
    """Whether the speaker's reason stands behind an incise in marks: *« ... », dit-il, car « tout a brûlé »*."""
    opens = sentence.words[start : start + 1]
    return opens in (["car"], ["puisque"], ["parce"], ["d'"]) and bool(_REASON.match(sentence.tags, start))


_AUXILIARY = re.compile(r"(?<![CQ])X[ER]*,$")


def _cut_through(sentence: Sentence, each: Frame, start: int) -> bool:
    """Whether an incise cuts a clause behind its auxiliary or before its complement: *Il a, dit-il, vu trois villes*.

    Nothing hangs on a pronoun; behind a name only what goes on with the clause by its first words does.
    """
    tags = sentence.tags
    if _AUXILIARY.search(tags, max(0, each.before - 8), each.before) is not None:
        return True
    pronoun = each.source is not None and tags[each.source[0] : each.source[1]] == "S"
    held = sentence.words[start] in ("de", "d'", "du", "des") or tags[start : start + 2] == "P0"
    return (pronoun and held and "Q" not in tags[: each.before]) or closing.follows(sentence, start)


_DIRECT = re.compile(r"^[CR,]*Q,?$")
"""All that stands before the incise is a quotation: what is behind it without marks is the author's."""
_JOINING = frozenset(("mais", "car", "et", "puisque", "que", "qu'", "parce"))


def _only_supposed(sentence: Sentence, before: int) -> bool:
    """Whether only a subordinate clause stands before an incise: *Si le budget passe, précise X, ...*."""
    words, tags = sentence.words, sentence.tags
    if words[0] not in ("si", "s'", "quand", "lorsque", "lorsqu'") and words[:2] not in _SUPPOSING:
        return False
    edge = before - (tags[before - 1 : before] == ",")
    return "Q" not in tags[:edge] and "," not in tags[:edge] and len(FINITE.findall(tags, 0, edge)) == 1


_SUPPOSING = (["bien", "que"], ["bien", "qu'"], ["même", "si"], ["alors", "que"], ["alors", "qu'"])


def _resumes(frames: list[Frame], start: int) -> bool:
    """Whether the words after an incise begin another frame of their own."""
    return any(
        start <= other.group.first <= start + 3 or (other.source and other.source[0] in (start, start + 1))
        for other in frames
    )
