"""Where a content ends: before a coordinated verb, a gerund, an incise, a main clause, a channel of the saying."""

from __future__ import annotations

import re

from selon.french.closed import asides, closed, timely
from selon.said import channels, content, objecting, phrases, subjects
from selon.said.formulas import Formula
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence


def cut(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula], start: int) -> int:
    """Where a content that starts at `start` ends: before a coordinated verb, a gerund, an incise or a formula."""
    tags = sentence.tags
    end = _closing_bracket(tags, frames[at].group.first, start)
    for each in frames:
        if each is frames[at] or each.group.first <= start:
            continue
        edge = _edge(sentence, each, start)
        if edge is not None:
            end = min(end, edge)
    end = _at_formula(sentence, named, start, end)
    before = _BEFORE_DOING.search(tags, start, end) if frames[at].way not in ("que", "infinitive") else None
    if before is not None and sentence.words[before.start() + 1] == "avant":
        end = before.start() + 1
    colon = tags.find(":Q", start + 2, end)
    if (
        colon > 0
        and (tags[colon - 1] not in "pv" or _undergone(sentence, colon - 1))
        and frames[at].way in ("que", "infinitive")
    ):
        end = colon
    if frames[at].way == "que" and not frames[at].before:
        end = objecting.opposed(sentence, start, objecting.commented(sentence, start, end))
    if frames[at].way != "incise":
        end = _before_saying(sentence, start, end)
        end = _before_aside(sentence, start, end, whole=frames[at].way == "que")
    return _trailing(sentence, start, end)


def _closing_bracket(tags: str, first: int, start: int) -> int:
    """Where brackets close in which a verb and what it tells stand: *le bilan (il fait état de 12 morts) et ...*."""
    opened = tags.rfind("(", 0, first)
    close = tags.find(")", start) if opened >= 0 and tags.find(")", opened, start) < 0 else -1
    return close if close > start else len(tags)


def _undergone(sentence: Sentence, at: int) -> bool:
    """Whether a participle before a colon tells what something is: *que les dates ne sont pas fixées : « ... »*."""
    have = sentence.tags.rfind("X", 0, at)
    return have >= 0 and sentence.tags[at] == "p" and sentence.words[have] in closed()["being"]


def _at_formula(sentence: Sentence, named: list[Formula], start: int, end: int) -> int:
    """Where a content ends before a formula that closes it, or with the formula it stands in."""
    for formula in named:
        own = formula.relative or formula.own
        if formula.first < start < formula.end:
            end = min(end, formula.end)
        elif (
            formula.first > start and not own and sentence.tags[formula.first - 1] == "," and closes(sentence, formula)
        ):
            end = min(end, formula.first - 1)
    return end


_BEFORE_DOING = re.compile(r"QPP(?=y*[Ii])")
"""Words in marks, and what is done after they are said: *promet « un pont » avant de saluer la foule*."""


def _before_saying(sentence: Sentence, start: int, end: int) -> int:
    """Where a content ends before how it was said: *..., lors d'un meeting*, *..., sans pouvoir dire si ...*."""
    words, tags = sentence.words, sentence.tags
    if _HOW.isdisjoint(words):
        return end
    for at in range(start + 2, end - 2):
        if words[at] == "sans" and tags[at - 1] not in ",C" and _KEPT & set(words[at + 1 : at + 3]):
            return at
        if tags[at] != "," or words[at + 1] not in _HOW:
            continue
        if words[at + 1] == "mais":
            if _in_saying(sentence, at, end):
                return at
            continue
        held = closed()["spoken_at" if words[at + 1] == "lors" else "withheld"]
        rest = words[at + 2 : at + 6] if words[at + 1] == "lors" else words[at + 2 : at + 4]
        closing = words[at + 1] == "sans" or not FINITE.search(tags, at, end)
        if closing and held & set(rest):
            return at
    return end


def _in_saying(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether *mais* sets against what is told how it was told: *..., mais en refusant d'en donner le nom*."""
    words, tags = sentence.words, sentence.tags
    if words[comma + 2] == "sans":
        return bool(_KEPT & set(words[comma + 3 : comma + 5]))
    return (
        words[comma + 2] == "en"
        and tags[comma + 3 : comma + 4] in ("g", "G")
        and FINITE.search(tags, comma, end) is None
    )


_HOW = frozenset(("lors", "sans", "mais"))
_KEPT = frozenset(("préciser", "citer", "nommer", "détailler"))
"""What who speaks leaves out, without a comma: *a dit vouloir agir sans préciser quand*."""


def _before_aside(sentence: Sentence, start: int, end: int, *, whole: bool) -> int:
    """Where the author goes on behind a comma: *..., en référence au vote*, behind no clause *..., à la veille de*."""
    words, tags = sentence.words, sentence.tags
    for at in range(start + 1, end - 2):
        if tags[at] != "," or tags[at - 1] in "WKLUC" or (whole and not FINITE.search(tags, start, at)):
            continue
        deed = whole or re.search(r"P[ny]*[Ii]", tags[start:at]) is not None
        listed = asides().get(words[at + 1], ()) + (() if deed else timely().get(words[at + 1], ()))
        if any(tuple(words[at + 1 : at + 1 + len(phrase)]) == phrase for phrase in listed):
            return at
    return end


def _edge(sentence: Sentence, each: Frame, start: int) -> int | None:
    """The token before which an earlier content stops on account of this frame, if it does."""
    tags, words = sentence.tags, sentence.words
    if each.way == "incise":
        colon = tags.find(":Q", start, each.before)
        return colon if colon > start else each.before if each.before > start else None
    back = each.group.first
    while back > start and (tags[back - 1] in "RT" or words[back - 1] in closed()["carried"]):
        back -= 1
    if each.way in ("passive", "agent") and each.group.first > start and tags[each.group.first - 1] == ",":
        return each.group.first - 1 if FINITE.search(tags, start, each.group.first) else None
    if each.group.form == "gerund" and each.source is None:
        return _gerund_edge(sentence, start, back, each.group.first)
    if each.group.form == "infinitive":
        return back if words[back] in ("avant", "et") or (back and tags[back - 1] == ",") else None
    if each.source is None or each.group.form == "shared":
        while back > start and tags[back - 1] in "RTn":
            back -= 1
        back -= back > start and tags[back - 1] == ","
        if back > start and tags[back - 1] == "C":
            return back - 1
        listed = each.group.form == "finite" and each.source is None and tags[back : back + 1] == ","
        return back if each.group.form == "shared" or listed else None
    return _new_clause(sentence, each, each.source[0], start)


def _gerund_edge(sentence: Sentence, start: int, back: int, first: int) -> int | None:
    """The token before which a content stops as a gerund at `first` reports in its turn, with what stands before it."""
    tags, words = sentence.tags, sentence.words
    if words[back] not in ("en", "tout") and "en" in words[back + 1 : first]:
        back = first - 1 - (words[first - 2] == "tout")
    if back > start and tags[back - 1] in ",Q-":
        return back if tags[back - 1] == "Q" else back - 1
    if back > start + 1 and words[back - 1] == "et" and re.search(r"[VXvQ]", tags[start:back]):
        return back - 1
    return back if words[back] in ("en", "tout") else None


CONTRASTS = (["alors", "que"], ["tandis", "que"], ["alors", "qu'"], ["tandis", "qu'"])


def _new_clause(sentence: Sentence, each: Frame, opening: int, start: int) -> int | None:
    """The token before which a content stops as a clause with a subject of its own is joined to it."""
    tags, words = sentence.tags, sentence.words
    contrasts = words[opening - 2 : opening] in CONTRASTS
    if words[opening - 1 : opening] == ["quand"] and opening > start + 2 and tags[opening - 2] == ",":
        return opening - 2
    if contrasts and opening > start + 3 and tags[opening - 3] in ",Q":
        return opening - 3 if tags[opening - 3] == "," else opening - 2
    if words[opening - 1 : opening] == ["mais"] and opening > start + 1:
        return opening - 1
    joined = opening > start + 1 and tags[opening - 1] in "C;" and tags[opening - 2] in ",;Q"
    joined = joined or (words[opening - 1] == "et" and tags[opening] in "0AD" and _clause(tags, start, opening))
    several = each.group.form == "finite" and words[opening - 1] == "et" and words[opening] in _SEVERAL
    joined = joined or (several and _noun_only(tags, start, opening))
    return opening - 1 if joined and tags[opening] != "K" else None


_SEVERAL = frozenset(("les", "des", "le", "la"))


def _noun_only(tags: str, start: int, end: int) -> bool:
    """Whether only a noun complement, which ends with a noun of its own, stands before another clause."""
    return tags[start - 1] != "K" and end - start > 2 and not re.search(r"[VXvIiKWLU:]", tags[start : end - 1])


def _clause(tags: str, start: int, end: int) -> bool:
    """Whether a whole clause behind *que*, which nothing subordinates, stands between two tokens."""
    return (
        tags[start - 1] == "K"
        and FINITE.search(tags, start, end) is not None
        and not re.search(r"[WLKU]", tags[start:end])
    )


def headed(sentence: Sentence, begin: int, before: int) -> int | None:
    """The token after what a headline is about: *Affaire X: Y « a menti », dit son avocat*, *FAITS DIVERS - ...*."""
    dash = sentence.tags.find("-", begin, min(before, begin + 6))
    if begin < dash and sentence.of(begin, dash).isupper() and "-" not in sentence.tags[dash + 1 : before]:
        return dash + 1
    colon = sentence.tags.find(":", begin, before)
    if sentence.span.start or colon < 0 or colon - begin > 8 or FINITE.search(sentence.tags, begin, colon):
        return None
    finite = FINITE.search(sentence.tags, colon, before)
    if finite is None and _held_to_be(sentence.words[colon + 1]):
        return None
    told = finite or "Q" in sentence.tags[colon:before] or before - colon > 4 or sentence.tags[colon + 1] == "0"
    return colon + 1 if told and ("Q" not in sentence.tags[begin:colon] or _named_so(sentence, begin, colon)) else None


def _named_so(sentence: Sentence, begin: int, colon: int) -> bool:
    """Whether a name in marks, and no words said, is what a headline is about: *« Gilets jaunes » : le préfet ...*."""
    quoted = sentence.quotations[begin].inner.of(sentence.text) if begin in sentence.quotations else ""
    return colon == begin + 1 and _NAME.fullmatch(quoted) is not None


_NAME = re.compile(r"\s*[A-ZÀ-Ý][\w'’-]+(?: [\w'’-]+){1,2}\s*")


def _held_to_be(word: str) -> bool:
    """Whether a word begins what something is held to be, without a verb: *Le budget : une « farce », selon X*."""
    return word in ("un", "une", "trop", "digne") or word.endswith(("ée", "ées", "able", "ables", "ible", "ibles"))


def closes(sentence: Sentence, formula: Formula) -> bool:
    """Whether nothing that asserts follows a formula."""
    return not FINITE.search(sentence.tags[formula.end :])


def _trailing(sentence: Sentence, start: int, end: int) -> int:
    """Leave out a channel that closes the content: *..., dans un communiqué*."""
    tags = sentence.tags
    while end > start and tags[end - 1] in ".":
        end -= 1
    for at in range(end - 1, start, -1):
        if (
            tags[at] == "P"
            and tags[at - 1] in ",Q"
            and sentence.words[at] in ("dans", "sur", "lors", "auprès", "devant")
        ):
            reached, to, _ = channels.skip(sentence, at)
            if to and reached >= end:
                return at
        if tags[at] == "," and end - at > 25:
            break
    return end


def main_clause(sentence: Sentence, before: int, start: int, end: int) -> int:
    """The comma of the main clause after a relative that hangs on the phrase a sentence opens with, else `end`."""
    tags = sentence.tags
    opens = re.match(r"[PMNpgGURT]", tags) is not None or sentence.words[1:2] == ["par"]
    opens = opens or (tags[1:2] in ("P", "M") and sentence.words[0].endswith(("é", "ée", "és", "ées")))
    if not opens or FINITE.search(tags, 0, before):
        return end
    commas = (place for place in range(start, end) if tags[place] == ",")
    return next((comma for comma in commas if _opens_main(sentence, comma, len(tags))), end)


def before_main(sentence: Sentence, frames: list[Frame], at: int, start: int, end: int) -> int:
    """The content of a gerund that opens its clause ends at the comma before the main subject."""
    tags = sentence.tags
    first = frames[at].group.first
    while first and tags[first - 1] in "CRTP":
        first -= 1
    if frames[at].group.form == "infinitive" and first:
        return _between(sentence, first, start, end)
    if frames[at].group.form == "infinitive" and sentence.words[0] not in _BEFORE_DEED:
        return end
    if first and tags[first - 1] not in ".;:" and frames[at].group.form != "passive":
        stop = _before_verb(sentence, first, start, end)
        opening = sentence.words[0] in closed()["opening"] and len(FINITE.findall(tags, 0, first)) == 1
        if stop < end or (FINITE.search(tags, 0, first) and not opening):
            return stop
    commas = (place for place in range(start, end) if tags[place] == ",")
    if frames[at].way == "que" and tags[start] in "PMRT":
        commas = (comma for comma in commas if FINITE.search(tags, start, comma))
    return next(
        (comma for comma in commas if _opens_main(sentence, comma, len(tags)) or tags[comma + 1 : comma + 3] == "SQ"),
        end,
    )


_BEFORE_DEED = frozenset(("après", "avant", "sans", "pour"))
_RESUMED = re.compile(r",[RT]*n?y*[XVv](?!H)")


def _between(sentence: Sentence, first: int, start: int, end: int) -> int:
    """What is said between a subject and its verb ends there: *lui qui, après avoir promis de partir, est resté*."""
    tags = sentence.tags
    opens = max(tags.rfind(tag, 0, first) for tag in "WKUL.;:C")
    if sentence.words[first] not in _BEFORE_DEED or opens < 0 or FINITE.search(tags, opens, first):
        return end
    stops = (match.start() for match in _RESUMED.finditer(tags, start, end))
    return next((stop for stop in stops if tags[start - 1] != "K" or FINITE.search(tags, start, stop)), end)


def _before_verb(sentence: Sentence, first: int, start: int, end: int) -> int:
    """The content of a gerund between a subject and its verb ends there: *La mairie, jugeant que ..., a renoncé*."""
    tags = sentence.tags
    if tags[first - 1] != "," or FINITE.search(tags, 0, first) or subjects.left(sentence, first - 1) is None:
        return end
    stops = [match.start() for match in _RESUMED.finditer(tags, start, end)]
    return next((stop for stop in stops if tags[start - 1] != "K" or FINITE.search(tags, start, stop)), end)


_HANGS = re.compile(r"(?:[-CR]*|[^VXvWLKUQ,]{1,8}),?(?:U|[NPR]?K)")


def subordinate(sentence: Sentence, each: Frame, end: int) -> int:
    """The content of a verb in a clause that opens the sentence (*Si X assure que ..., Y*) ends at the main clause."""
    tags = sentence.tags
    shared = each.group.form == "shared"
    if not (each.source or shared) or not _HANGS.match(tags):
        return end
    if (each.source and FINITE.search(tags, 0, each.source[0])) or not _opened(sentence):
        return end
    commas = (place for place in range(end - 1, each.start - 1, -1) if tags[place] == ",")
    return next((comma for comma in commas if _opens_main(sentence, comma, end)), end)


def _opened(sentence: Sentence) -> bool:
    """Whether the sentence opens with what subordinates a clause: *Si ...*, *- Alors que ...*."""
    first = next((at for at, tag in enumerate(sentence.tags) if tag not in "-CR,"), 0)
    dashed = sentence.tags[:1] == "-"
    behind = _CIRCUMSTANCE.match(sentence.tags)
    if behind is not None and sentence.words[behind.end()] in _TIME:
        return True  # *Le lendemain, lorsque ...*
    return not closed()["opening"].isdisjoint(sentence.words[dashed : first + 1])


_CIRCUMSTANCE = re.compile(r"[^VXvWLKUQS,]{1,8},(?=U)")
_TIME = ("lorsque", "lorsqu'", "quand")


def main_subject(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The subject of the main clause behind a clause that opens the sentence, which its pronoun may stand for."""
    if not _opened(sentence):
        return None
    comma = next((at for at in range(start, len(sentence.tags)) if sentence.tags[at] == ","), -1)
    while comma > 0:
        if _opens_main(sentence, comma, len(sentence.tags)):
            verb = FINITE.search(sentence.tags, comma)
            edge = verb.start() if verb is not None else comma
            while edge > comma and sentence.tags[edge - 1] in "ny":
                edge -= 1
            return subjects.left(sentence, edge)
        comma = sentence.tags.find(",", comma + 1)
    return None


def _opens_main(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a main clause with its own subject begins after a comma; relatives of that subject are passed."""
    tags = sentence.tags
    for verb in FINITE.finditer(tags, comma, end):
        if re.search(r"[KU]", tags[comma : verb.start()]):
            return False
        edge = verb.start()
        while edge and tags[edge - 1] in "nyX":
            edge -= 1
        subject = subjects.left(sentence, edge)
        if subject is not None and subject[0] > comma and tags[subject[0]] not in "WL":
            return re.fullmatch(r"[RTC,]*(?:D?[AN]{1,4}C)?", tags[comma + 1 : subject[0]]) is not None
    return verb_in_marks(sentence, comma) is not None


def verb_in_marks(sentence: Sentence, comma: int) -> tuple[int, int] | None:
    """The subject behind a comma whose verb stands in marks: *..., le maire « refuse de céder »*."""
    found = _MARKED.match(sentence.tags, comma)
    if found is None or not content.predicate(sentence.quotations[found.end() - 1].inner.of(sentence.prose)):
        return None
    return (comma + 1, found.end() - 1) if phrases.speaks(sentence, comma + 1, found.end() - 1) else None


_MARKED = re.compile(r",(?:D[AN0][AN0PMD]{0,8}|A{1,4})Q")
