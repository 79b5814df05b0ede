"""Whom a pronoun means that is told beside it in its sentence: the name behind it, who acts in the clause before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import circumstances, extents, phrases, subjects
from selon.said.drafts import Draft
from selon.said.frames import FINITE, FINITE_GROUP, Frame, spanned
from selon.said.heads import SEVERAL, gender, head, is_human
from selon.said.sentences import Sentence

_OPENING = 3
"""Tokens within which the pronoun of a clause that opens its sentence stands: *S'il ...*, *Alors qu'elle ...*."""


def named_behind(sentence: Sentence, each: Frame) -> Span | None:
    """Who is named as the subject behind the clause a pronoun stands in: *S'il assure que ..., Paul Roy regrette*."""
    if each.source is None or each.source[0] > _OPENING:
        return None
    found = extents.main_subject(sentence, each.group.last)
    if found is None:
        return None
    named = any(at in sentence.names and sentence.names[at].kind == "person" for at in range(*found))
    called = sentence.words[0] in closed()["opening"] and _called(sentence, *found) == sentence.words[each.source[0]]
    return spanned(sentence, found) if named or called else None


def _called(sentence: Sentence, start: int, end: int) -> str | None:
    """The pronoun for a person called by a noun: *le juge*, *la maire*."""
    noun = "".join(sentence.words[start + 1 : end][:1])
    office = noun in closed()["office"] or noun in closed()["magistracy"]  # what else he is told to be may be another
    return _by_article(sentence.words[start], noun) if office else None


def named_before(sentence: Sentence, each: Frame) -> Span | None:
    """Who acts in the clause that opens the sentence before a pronoun: *Si la maire est partie, elle dit que ...*."""
    if each.source is None or not each.source[0]:
        return None
    words, tags, comma = sentence.words, sentence.tags, each.source[0] - 1
    if words[0] not in closed()["opening"] or words[0] == "comme" or tags[comma] != ",":
        return None
    verb = FINITE_GROUP.search(tags, 0, comma)
    found = subjects.left(sentence, verb.start()) if verb is not None else None
    if verb is None or not _MEANT.isdisjoint(words[verb.start() : verb.end()]):
        return None
    if found is None or found[0] > _OPENING or tags[found[0] - 1] not in "UK" or words[found[0]] in _OF_ANOTHER:
        return None
    return spanned(sentence, found) if _shown(sentence, *found) == words[comma + 1] else None


def likened(sentence: Sentence, each: Frame) -> Span | None:
    """Who acts in the clause that *comme il l'a dit* closes: *Le maire est parti, comme il l'avait annoncé*."""
    assert each.source is not None
    pronoun = sentence.words[each.source[0]]
    if pronoun not in ("il", "elle"):
        return None
    for verb in reversed(list(FINITE_GROUP.finditer(sentence.tags, 0, each.before))):
        found = subjects.left(sentence, verb.start())
        if found is None or sentence.tags[found[0]] in "WL" or sentence.tags[found[0] - 1 : found[0]] in ("U", "K"):
            continue
        return spanned(sentence, found) if _may_mean(sentence, pronoun, *found) else None
    return None


def _may_mean(sentence: Sentence, pronoun: str, start: int, end: int) -> bool:
    """Whether a pronoun can stand for a noun phrase: somebody who shows no other gender, a body that can speak."""
    name = sentence.names.get(start)
    if name is not None and name.kind == "person" and name.gender is None:
        return True
    if (found := _shown(sentence, start, end)) is not None:
        return found == pronoun
    noun = "".join(sentence.words[start + 1 : start + 2])
    speaks = phrases.can_speak(noun) and noun not in closed()["document"]
    return speaks and _by_article(sentence.words[start], noun) == pronoun


_MEANT = frozenset(("le", "la", "l'", "lui"))
"""Pronouns of the clause before that mean whom the next one means: *Si le préfet l'accuse, il dit que ...*."""
_OF_ANOTHER = frozenset(("son", "sa", "ses", "leur", "leurs"))
_HE, _SHE = frozenset(("le", "un", "ce", "cet")), frozenset(("la", "une", "cette"))
_FEMININE = ("ion", "té", "ce", "ie", "ise", "ure", "ée", "ère", "euse", "rice", "enne")


def _shown(sentence: Sentence, start: int, end: int) -> str | None:
    """The pronoun that takes up a person, a body or a paper, one of them; None for things and for several."""
    name = sentence.names.get(start)
    if name is not None and name.kind == "person":
        several = any(sentence.names.get(at, name) is not name for at in range(start, end))
        return None if several or name.gender is None else "elle" if name.gender == "f" else "il"
    noun = "".join(sentence.words[start + 1 : start + 2])
    named = sentence.names.get(start + 1)
    known = is_human(noun) or noun in closed()["body"] or noun in closed()["press"]
    known = known or (named is not None and named.kind in ("organisation", "outlet"))
    return _by_article(sentence.words[start], noun) if known else None


def _by_article(article: str, noun: str) -> str | None:
    """The pronoun for a noun by its article, behind an elided one by its ending; None behind those of several."""
    if article in _HE or article in _SHE:
        return "il" if article in _HE else "elle"
    if article != "l'":
        return None
    return "elle" if gender(noun) == "f" or noun.endswith(_FEMININE) else "il"


def among(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Those whom *on* stands for, told before it by their place: *Dans l'opposition, on juge que ...*."""
    edge = at - (sentence.tags[at - 1 : at] == ",")
    for start in range(max(0, edge - 12), edge):
        if start == 0 or sentence.tags[start - 1] in ".;:,CR":
            found = circumstances.where(sentence, start)
            if found is not None and found[1] == edge:
                return found
    return None


def speaking_within(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Tell the pronoun of an incise who is said to speak where its words begin: *Anne Roy juge que ..., dit-elle*."""
    for outer in drafts:
        if outer.form != "incise" or outer.source is None or outer.antecedent is not None:
            continue
        pronoun = outer.source.of(sentence.prose).lower()
        for inner in drafts if pronoun in _PRONOUNS else ():
            if inner.form not in ("incise", "formula") and _subject_of(sentence, outer, inner, pronoun):
                outer.antecedent = inner.source
                break


_PRONOUNS = frozenset(("il", "elle", "ils", "elles"))
_HELD = re.compile(r"[KUWL]")


def _subject_of(sentence: Sentence, outer: Draft, inner: Draft, pronoun: str) -> bool:
    """Whether the main clause of what an incise tells is said of somebody whom its pronoun can mean."""
    source, cue, told = inner.source, inner.cue, outer.content[0]
    if source is None or cue is None or inner.antecedent is not None or inner.sentence is not sentence:
        return False
    if not told.start <= source.start < source.end <= cue.start < told.end:
        return False
    first, start, end = (sentence.token(at) for at in (told.start, source.start, source.end))
    if FINITE.search(sentence.tags, first, start) or _HELD.search(sentence.tags, first, start):
        return False
    return _takes_up(sentence, pronoun, start, end, source.of(sentence.prose))


def _takes_up(sentence: Sentence, pronoun: str, start: int, end: int, words: str) -> bool:
    """Whether a pronoun can stand for persons told of with some words."""
    if SEVERAL.match(words):
        noun = head(words)
        somebody = is_human(noun) or (phrases.can_speak(noun) and noun not in closed()["document"])
        many = pronoun in ("ils", "elles") and somebody and sentence.words[start] not in _OF_ANOTHER
        return many and (gender(noun) != "f" or pronoun == "elles")
    name = sentence.names.get(start)
    if name is not None and name.kind == "person" and _alone(sentence, start, end):
        return pronoun in ("il", "elle") and name.gender in (None, "f" if pronoun == "elle" else "m")
    return is_human(head(words)) and _by_article(sentence.words[start], head(words)) == pronoun


def _alone(sentence: Sentence, start: int, end: int) -> bool:
    name = sentence.names[start]
    return all(sentence.names.get(at, name) is name or "," in sentence.tags[start:at] for at in range(start, end))
