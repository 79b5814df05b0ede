"""Verb groups of a sentence whose head is a reporting verb: auxiliary, negation, inverted pronoun, locution."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.french.closed import closed
from selon.french.cues import Cue, cue_forms
from selon.french.tags import tag
from selon.french.tokens import words as cut
from selon.said import phrases
from selon.said.appositions import is_function
from selon.said.sentences import Sentence


@dataclass(slots=True, kw_only=True)
class Group:
    """A verb group: tokens `first` up to `last`, its head, its cue and how it stands.

    `form` is finite, gerund, infinitive, passive (with its auxiliary or bare) or shared (a participle whose auxiliary
    stands with an earlier verb). `subject` is the index of an inverted pronoun.
    """

    first: int
    last: int
    head: int
    end: int
    cue: Cue
    form: str
    subject: int | None = None
    negated: bool = False
    reflexive: bool = False


_APART = re.compile(r"XR*,[PMDNAT0]{1,7},R*$")
"""An auxiliary and what stands between it and its participle: *a, depuis le début, toujours refusé*."""
_HEAD = re.compile(r"[vpgiX]")
_PASSABLE = "RTHSE,yC"


def find(sentence: Sentence) -> list[Group]:
    """The groups of a sentence in order."""
    out: list[Group] = []
    tags, words = sentence.tags, sentence.words
    taken = -1
    for match in _HEAD.finditer(tags):
        at = match.start()
        if at <= taken or (tags[at] == "X" and words[at] not in closed()["be"]):
            continue
        readings = cue_forms().get(words[at])
        if readings and (group := _group(sentence, at, readings, out)):
            out.append(group)
            taken = group.end - 1
    return out + _open_incises(sentence, out) if "Q" in tags else out


_OPEN_PRONOUN = re.compile(r"Q,?(y{0,2}(?:X[RHS]*)?[NVpvIA]H+S|y{0,2}XH+SR*[NVpvI])")
_OPEN_NAME = re.compile(r"Q,?(y{0,2}(?:XR*[NVIp]|[NVI]))(?=R?D?N?[NPDM]{0,8}A|R?DN)")


def _open_incises(sentence: Sentence, found: list[Group]) -> list[Group]:
    """Verbs no list knows that stand inverted right after a quotation: *« ... », ricane-t-il*."""
    out = []
    for pattern in (_OPEN_PRONOUN, _OPEN_NAME):
        for match in pattern.finditer(sentence.tags):
            first, last = match.span(1)
            quotation = sentence.quotations[match.start()]
            known = any(first <= each.head < last for each in found)
            held = sentence.tags[match.start() - 1 : match.start()] in ("P", "D", "M", "v", "p")
            known = known or (held and sentence.tags[match.start() + 1] != ",")
            words = sentence.text[quotation.inner.start : quotation.inner.end]
            if known or words.strip().count(" ") < 3:
                continue
            if pattern is _OPEN_NAME and sentence.tags[first - 1] == "Q" and _names(words):
                continue
            pronoun = sentence.tags.find("S", first, last)
            head = (
                last - 1 if pattern is _OPEN_NAME or last - 1 != pronoun else sentence.tags.find("H", first, last) - 1
            )
            if pattern is _OPEN_NAME and not _finite_looking(sentence, first, head):
                continue
            cue = Cue(lemma=sentence.words[head], grammar="k", act="assert")
            out.append(
                Group(
                    first=first,
                    last=last,
                    head=head,
                    end=head + 1,
                    cue=cue,
                    form="finite",
                    subject=pronoun if pronoun >= 0 else None,
                )
            )
    return out


def _names(words: str) -> bool:
    """Whether quoted words only name something, and say nothing of it: a title, a slogan without a verb."""
    tokens = [words[start:end] for start, end in cut(words)]
    tags = tag(tokens, list(map(str.lower, tokens)), opens=False)
    return words.strip()[-1:] not in "?!…." and not _VERBAL.intersection(tags)


_VERBAL = frozenset("VXvSyniI")


def _finite_looking(sentence: Sentence, first: int, head: int) -> bool:
    """Whether a word looks like a verb in the third person or stands with an auxiliary, and a person follows."""
    word = sentence.words[head]
    if word.endswith(("ée", "ées", "és")) and sentence.tags[first] != "X":
        return False
    if sentence.tags[first] == "X" or (sentence.tags[first] == "y" and head > first):
        start = head + 1 + (sentence.tags[head + 1 : head + 2] == "R")
        end = phrases.plain(sentence, start)
        spoken = end == start or phrases.speaks(sentence, start, end)
        return spoken and word.endswith(("é", "i", "u", "t", "is", "e"))
    at = head + (2 if sentence.tags[head + 1 : head + 2] == "R" else 1)
    if sentence.tags[at : at + 1] == "D" and sentence.words[at + 1 : at + 2] and is_function(sentence.words[at + 1]):
        return word.endswith(("e", "it", "ait", "d", "a", "t"))
    following = next((name for at, name in sentence.names.items() if head < at <= head + 5), None)
    return following is not None and following.kind == "person" and word.endswith(("e", "it", "ait", "d", "a", "t"))


def _group(sentence: Sentence, at: int, readings: tuple[tuple[str, Cue], ...], before: list[Group]) -> Group | None:
    tags, words = sentence.tags, sentence.words
    misspelt = tags[at - 1 : at] == "X" and words[at].endswith("it")
    aux = _auxiliary(sentence, at) if misspelt or "p" in [tag for tag, _ in readings] else None
    tag = "p" if aux is not None else _reading(sentence, at, readings)
    start = at if aux is None else aux
    having = before_adverbs(tags, at) - 1
    if aux is None and tag == "p" and having > 0 and words[having] in ("avoir", "ayant"):
        start = having
    while (start and tags[start - 1] in "ny") or (start and words[start - 1] == "en" and tags[start - 1] == "y"):
        start -= 1
    clitics = set(words[start:at])
    reflexive = bool(clitics & closed()["reflexive"]) or (
        tag == "g" and at > 0 and words[at - 1] in closed()["reflexive"]
    )
    cue, end = _choose(
        sentence, at, [each for kind, each in readings if kind == tag] or [each for _, each in readings], reflexive
    )
    if cue is None:
        return None
    negated = _negated(sentence, start, max(end, at + 1))
    if cue.lemma in closed()["hiding"] and not negated:  # only what is not hidden is said
        return None
    subject, last = _inversion(sentence, at, aux, end)
    return Group(
        first=start, last=last, head=at, end=end, cue=cue, form=_form(sentence, at, aux, tag, reflexive, before),
        subject=subject, negated=_negated(sentence, start, last), reflexive=reflexive,
    )  # fmt: skip


def _reading(sentence: Sentence, at: int, readings: tuple[tuple[str, Cue], ...]) -> str:
    """The tag of a form without auxiliary: finite before a participle where both exist."""
    kinds = {tag for tag, _ in readings}
    if len(kinds) == 1:
        return next(iter(kinds))
    return "v" if "v" in kinds else sentence.tags[at] if sentence.tags[at] in kinds else "p"


def _auxiliary(sentence: Sentence, at: int) -> int | None:
    """The auxiliary of a participle, over adverbs, times, an inverted pronoun or adverbs between commas."""
    tags = sentence.tags
    back = at - 1
    while back >= 0 and at - back < 14 and (tags[back] in _PASSABLE or sentence.words[back] == "eux"):
        if tags[back] == "C" and tags[back + 1] not in "R":
            return None
        back -= 1
    if back >= 0 and tags[back] != "X" and (apart := _APART.search(tags, max(0, at - 12), at)):
        return apart.start()
    while 0 <= back < at and at - back < 5 and sentence.words[back] in closed()["amid"]:
        back -= 1
    if back < 0 or tags[back] != "X":
        return None
    between = tags[back + 1 : at]
    if between.count(",") % 2 or (between.startswith(",") and not between.endswith(",")):
        return None
    return back


def _choose(sentence: Sentence, at: int, cues: list[Cue], reflexive: bool) -> tuple[Cue | None, int]:
    """The cue a form stands for here, and where it ends; a locution that is all there goes first."""
    for cue in cues:
        if cue.tail and (end := _tail(sentence, at, cue)):
            return cue, end
    plain = [cue for cue in cues if not cue.tail]
    for cue in plain:
        if "R" in cue.grammar and reflexive and ("e" not in cue.grammar or _with_en(sentence, at)):
            return cue, at + 1
    for cue in plain:
        plain_use = "R" not in cue.grammar and (not reflexive or cue.lemma in closed()["both"])
        if plain_use and ("y" not in cue.grammar or _in_it(sentence, at)):
            return cue, at + 1
    return None, at + 1


def _in_it(sentence: Sentence, at: int) -> bool:
    """Whether it is told in what one sees something: *y voit un signe*, *voit dans ce vote un signe*."""
    within = re.match(r"R{0,2}P[DASy]", sentence.tags[at + 1 : at + 5])
    return "y" in sentence.words[max(0, at - 2) : at] or (
        within is not None and sentence.words[at + within.end() - 1] in ("dans", "en")
    )


def _with_en(sentence: Sentence, at: int) -> bool:
    """Whether *en* stands with a verb: *s'en prend à*, *s'en est pris à*."""
    return "en" in sentence.words[max(0, at - 4) : at]


def _tail(sentence: Sentence, at: int, cue: Cue) -> int | None:
    """Where a locution ends if its following words stand here."""
    place = at + 1
    words, tags = sentence.words, sentence.tags
    for part in cue.tail:
        while place < len(words) and words[place] != part and (step := _BETWEEN.match(tags, place)):
            place = step.end()
        if place >= len(words) or words[place].rstrip("sle") != part.rstrip("sle"):
            return None
        place += 1
    return place


_BETWEEN = re.compile(r"[RHS]|[PD]?T+")
"""What may stand inside a locution: *lance mardi un appel*, *a lancé le 7 mai un appel*."""


def _inversion(sentence: Sentence, at: int, aux: int | None, end: int) -> tuple[int | None, int]:
    """The inverted pronoun of a group, if any, and where the group ends with it."""
    tags = sentence.tags
    place = (aux if aux is not None else at) + 1
    while place < len(tags) and tags[place] == "H":
        place += 1
    if place < len(tags) and tags[place] == "S" and place > (aux if aux is not None else at) + 1:
        return place, max(end, place + 1)
    return None, end


def _form(sentence: Sentence, at: int, aux: int | None, tag: str, reflexive: bool, before: list[Group]) -> str:
    tags, words = sentence.tags, sentence.words
    if tag == "v":
        return "finite"
    if tag in "gi":
        return "gerund" if tag == "g" else "infinitive"
    having = words[before_adverbs(tags, at) - 1 : before_adverbs(tags, at)] if aux is None else []
    if having == ["avoir"]:
        return "infinitive"
    if having == ["ayant"] and not reflexive:
        return "gerund"
    if aux is None:
        coordinated = (
            at > 0
            and (_JOINED.search(tags, 0, at) or words[before_adverbs(tags, at) : at][:1] == ["puis"])
            and (any(each.form in ("finite", "shared") for each in before) or _told_on(sentence, at))
        )
        return "shared" if coordinated else "passive"
    if "E" in tags[aux:at] or (words[aux] in closed()["be"] and not reflexive):
        return "passive"
    return "finite"


_JOINED, _OTHER_VERB = re.compile(r"C[RT]*$"), re.compile(r"[VvEKWL]")
_HAD = frozenset(["a", "ont", "avait", "avaient", "aurait", "auraient"])


def _told_on(sentence: Sentence, at: int) -> bool:
    """Whether a participle goes on with the auxiliary of any verb: *n'a pas cédé, mais indiqué que ...*."""
    tags = sentence.tags
    have = tags.rfind("X", 0, at)
    past = have + 1 + (sentence.words[have + 1 : have + 2] in (["fait"], ["laissé"]) and tags[have + 2] == "I")
    plain = have >= 0 and sentence.words[have] in _HAD and not _OTHER_VERB.search(tags, past, at)
    return plain and tags[at + 1 : at + 2] in ("K", "D", "Q", "I", "i")


def before_adverbs(tags: str, at: int) -> int:
    """The token after the last one before `at` that is no adverb and no time."""
    while at and tags[at - 1] in "RT":
        at -= 1
    return at


def _negated(sentence: Sentence, start: int, last: int) -> bool:
    """Whether a verb is negated; *ne confirme qu'une chose* is not."""
    at = sentence.tags.find("n", start, last)
    if at < 0:
        return False
    only = sentence.tags[last : last + 1] == "K" and _THING.match(sentence.tags, last + 1) is not None
    return not only or not _NO.isdisjoint(sentence.words[at:last])


_THING = re.compile(r"(?!P)[DNAPM0R]{1,14}(?:[.,:;]|$)")
"""Behind *ne ... que* what alone is said, no clause."""
_NO = frozenset(("pas", "plus", "jamais", "guère", "point", "nullement", "aucunement"))
