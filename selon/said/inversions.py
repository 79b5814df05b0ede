"""Verbs that stand after or inside their content: *..., a dit X*, *« ... », dit-il*, *comme l'a dit X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.known import canonical
from selon.french.plain import plain
from selon.said import channels, circumstances, content, moments, owners, phrases, subjects
from selon.said.channels import THAT_ONE
from selon.said.frames import FINITE, Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence
from selon.said.sources import of_the_press

_ASIDE = re.compile(r",?[PMgR][DANPM0CRTp]{1,9}(?=[,:]Q)")
"""How or to whom it was said, between who speaks and the quotation that goes on: *lance-t-il à la foule, « ... »*."""
_LATE_TIME = re.compile(r"(?:,[DNI][DNAPMC0I]{1,9})?,R*[PD]?(?=(T))T+(?=[.,:PM]|$)")


def inverted(sentence: Sentence, group: Group) -> Frame | None:
    """The frame of a group that stands after or inside its content: *..., a dit X*, *« ... », dit-il*."""
    tags = sentence.tags
    if not _tells(sentence, group):
        return None
    start, to, time = channels.skip(sentence, group.last)
    if tags[start : start + 1] == "K" and group.subject is None:
        return None
    if to is not None and group.subject is None and (several := circumstances.several(sentence, group, to)) is not None:
        start, to = several, (to[0], several)
    like, before = _likened(sentence.words, group.first)
    loose = like and before > 0 and tags[before - 1] not in (",CRQ" if before == 1 else ",CR")
    if (before == 0 and not like) or _asks(sentence, group, before):
        return None
    source, end = _inverted_source(sentence, group, start, before, like=like, told=to is not None)
    if source is None or (group.subject is None and not like and owners.unheard(sentence, before, source, group)):
        return None
    end, to_after, time_after = channels.skip(sentence, end)
    if sentence.words[end : end + 1] == ["par"] and sentence.words[source[1] - 1] in closed()["passed_on"]:
        end = phrases.right(sentence, end + 1)
        source = source[0], end
    end = _past_aside(tags, before, end)
    if time_after is None and (closing := _LATE_TIME.match(tags, end)):
        time_after = closing.start(1)
    if loose and tags[end : end + 1] not in ("", ".", ";"):
        return None
    if time is None and time_after is None:
        time_after = _dated(sentence, source, end)
    return Frame(
        group=group,
        way="incise",
        start=before,
        source=source,
        to=to or to_after,
        time=time if time is not None else time_after,
        end=end,
        before=before,
    )


def _likened(words: list[str], first: int) -> tuple[bool, int]:
    """Whether *comme* or *ainsi que* stands before a verb, and where its clause begins."""
    if first > 1 and words[first - 2 : first] == ["ainsi", "que"]:
        return True, first - 2
    like = first > 0 and words[first - 1] == "comme"
    return like, first - like


def _dated(sentence: Sentence, source: tuple[int, int], end: int) -> int | None:
    """The time that who speaks, or what they speak at, is told with: *le rapport de mardi*, *lors du vote de lundi*."""
    hosted = channels.dated(sentence, *source) or moments.hosted(sentence, source[0], end + 5)
    return hosted or moments.attended(sentence, end)


def _urges(sentence: Sentence, group: Group, end: int) -> bool:
    """Whether those behind a verb are told what to do: *son président, Jean Roy, exhorte les élus à voter*."""
    told = "o" in group.cue.grammar and group.subject is None and sentence.words[end : end + 1] in _TO_DO
    return told and _DOING.match(sentence.tags, end + 1) is not None


_DOING = re.compile(r"n?R*y*[Ii]")

_TO_DO = (["à"], ["de"], ["d'"])


def _asks(sentence: Sentence, group: Group, before: int) -> bool:
    """Whether an inverted pronoun only makes a question of the author's own: *Avec qui a-t-il parlé ?*.

    Also behind its subject: *Anne Roy réagira-t-elle à ces mots ?*.
    """
    if group.subject is None or before == 0:
        return False
    word, tags = sentence.words[before - 1], sentence.tags
    if tags[before - 1] in "AN)" and not FINITE.search(tags, 0, before) and "Q" not in tags[:before]:
        return phrases.speaks(sentence, 0, before)
    if before == 1:
        return word in _ASKING
    return word in _WHAT or (word in ("qui", "quoi") and tags[before - 2] == "P")


_ASKING = frozenset(("comment", "pourquoi", "quand", "où", "que", "qu'", "combien", "alors", "donc"))
"""What opens a question of the author's own: *Comment explique-t-elle ce choix ?*."""
_WHAT = frozenset(("que", "qu'", "comment", "pourquoi"))
"""The same right before the verb: *Et les enfants, que pensent-ils ?*."""


def _past_aside(tags: str, before: int, end: int) -> int:
    """The token of the mark before the quotation that goes on, over how or to whom it was said."""
    aside = _ASIDE.match(tags, end) if before and tags[before - 1] in ",Q" else None
    return aside.end() if aside else end


def _tells(sentence: Sentence, group: Group) -> bool:
    """Whether a verb may stand behind its content at all; *trouver* only behind quoted words."""
    if group.cue.lemma == "trouver" and "Q" not in sentence.tags[: group.first]:
        return False
    if group.negated and sentence.words[max(0, group.first - 1) : group.first] in _NOTHING:
        return False
    fits = set("kqn") & set(group.cue.grammar) or _OPENING_QUOTATION.fullmatch(sentence.tags, 0, group.first)
    return bool(fits) and not _nickname(sentence, group) and not _is_told(sentence, group)


_NOTHING = (["rien"], ["personne"], ["nul"], ["aucun"], ["aucune"])
"""The subject right before a negated verb, behind which nobody says anything: *rien ne met en cause le maire*."""


def _is_told(sentence: Sentence, group: Group) -> bool:
    """Whether somebody says what they are: *X, qui ..., s'est déclaré candidat*."""
    reflexive = group.reflexive and group.cue.lemma in ("dire", "déclarer", "montrer")
    return reflexive and group.subject is None and sentence.tags[group.first - 1 : group.first] != "Q"


def _nickname(sentence: Sentence, group: Group) -> bool:
    """Whether *dit* gives another name: *Mohammed ben Salmane, dit MBS, ...*"""
    at = group.first
    called = sentence.words[group.head] in ("dit", "dite") and group.first == group.head
    return (
        called
        and at > 1
        and sentence.tags[at - 1] == ","
        and at - 2 in sentence.names
        and "Q" not in sentence.tags[:at]
    )


_QUOTED = re.compile(r"Q,?$")
_OPENING_QUOTATION = re.compile(r"[CR,]*Q,?")
"""A quotation that opens the sentence: who stands behind the verb after it says it, whatever else the verb takes."""


def _inverted_source(
    sentence: Sentence, group: Group, start: int, before: int, *, like: bool, told: bool
) -> tuple[tuple[int, int] | None, int]:
    """The inverted pronoun or noun phrase that speaks, and where the words of the saying have got to."""
    tags = sentence.tags
    if group.subject is not None:
        if tags[start : start + 1] in ("K", ":") and tags[before - 1] not in ",Q":
            return None, start
        if (
            sentence.words[group.subject] == "on"
            and group.cue.lemma != "demander"
            and (place := circumstances.where(sentence, group.last, quoted=_QUOTED.search(tags, 0, before) is not None))
        ):
            return place, place[1]
        return (group.subject, group.subject + 1), start
    if _in_marks(sentence, start, before):
        return (start, start + 1), start + 1
    start = circumstances.past(sentence, start, told=told)
    end = _that_one(sentence, start) or (_closed if like else phrases.right)(sentence, start)
    if (
        end == start
        or _urges(sentence, group, end)
        or ("n" in group.cue.grammar and _quality(sentence, start))
        or _LEADING.fullmatch(tags, 0, before)
        or not (like or _after_content(sentence, before, (start, end), group))
    ):
        return None, end
    return (start, end), end


def _quality(sentence: Sentence, start: int) -> bool:
    """Whether words in marks say how something is that is blamed or praised: *dénonce le « profond mépris » de Roy*."""
    known = _QUALITY.match(sentence.tags, start) and sentence.words[start] in ("le", "la", "l'", "les")
    marked = sentence.quotations.get(start + 1) if known else None
    return marked is not None and marked.inner.of(sentence.text).strip()[:1].islower()


_QUALITY = re.compile(r"DQ[PM]")


def _in_marks(sentence: Sentence, start: int, before: int) -> bool:
    """Whether who speaks stands in marks: *explique « un proche du maire »*, *..., rapporte « Le Parisien »*."""
    tags = sentence.tags
    if tags[start : start + 1] != "Q":
        return False
    words = sentence.quotations[start].inner.of(sentence.prose)
    if tags[before - 2 : before] == "Q," and _SOMEBODY.match(words):
        return True
    closes = tags[before - 1 : before] == "," and tags[start + 1 : start + 2] in ("", ".", ",")
    known = canonical().get(plain(words.strip()).replace("-", " ")) if closes else None
    return known is not None and known.kind == "outlet"


_SOMEBODY = re.compile(r"\s*(?:une?|des) [^.!?]{3,40}$")
"""Words in marks that describe who speaks: *explique « un proche du maire »*."""


_CLAUSE_END = re.compile(r"[.,;:Q()-]|$")


def _that_one(sentence: Sentence, start: int) -> int | None:
    """The end of somebody told by what they do: *raconte celle qui a fondé le club*."""
    if sentence.words[start : start + 1] == [] or sentence.words[start] not in THAT_ONE:
        return None
    told = _CLAUSE_END.search(sentence.tags, start + 2) if sentence.tags[start + 1 : start + 2] == "W" else None
    if told is None:
        return None
    named = _NAMED.match(sentence.tags, told.start())
    held = [sentence.names.get(at) for at in range(*named.span())][1:] if named is not None else []
    person = held[-1] if held else None
    alone = person is not None and person.kind == "person" and all(each in (None, person) for each in held)
    return told.start() + 1 + len(held) if alone else told.start()


_NAMED = re.compile(r",A{1,5}(?=[.,]|$)")
"""The name behind what somebody does: *raconte celle qui a fondé le club, Anne Roy.*"""


def _closed(sentence: Sentence, start: int) -> int:
    """The end of a subject after *comme l'a dit*: an apposition belongs to it only where a comma closes it."""
    end = phrases.plain(sentence, start)
    if "avec" in sentence.words[start:end]:
        end = sentence.words.index("avec", start)
    if of_the_press(sentence, start, end):
        return end
    whole = phrases.right(sentence, start)
    return whole if whole > end and sentence.tags[whole : whole + 1] == "," else end


def _after_marks(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether the quotation right before an inverted group is its content, or ends it."""
    if sentence.tags[before - 2 : before - 1] == "K":
        return False  # the words of a clause in marks: *l'idée que « tout va » poursuit sa baisse*
    if owners.titled(sentence, before, source, group):
        return False
    inner = sentence.quotations[before - 1].inner.of(sentence.text)
    if inner.count(" ") > 3 or before == 1 or inner.rstrip()[-1:] in "?!.…,":
        return True
    told = FINITE.search(sentence.tags, 0, before) is not None or content.predicate(inner)
    if not told and (inner.count(" ") < 2 or phrases.speaks(sentence, 0, before - 1)):
        return False
    return phrases.speaks(sentence, *source)


def _marked(sentence: Sentence, before: int) -> bool:
    """Whether the quotation before a comma is the content, or the predicate of the subject before it."""
    tags = sentence.tags
    if tags[before - 2 : before - 1] != "Q":
        return False
    words = sentence.quotations[before - 2].inner.of(sentence.prose)
    if before > 2 and tags[before - 3] != "," and words.count(" ") > 2 and content.predicate(words):
        return True
    return words.count(" ") > 3 and before == 2 and not _is_object(sentence, before)


def _after_content(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether what stands before an inverted group is its content."""
    tags = sentence.tags
    while before and tags[before - 1] in "R":
        before -= 1
    mark = tags[before - 1 : before]
    if mark == "Q":
        return _after_marks(sentence, before, source, group)
    if mark == "," and _stands_alone(sentence, before, source, group):
        return False
    speaks = phrases.speaks(sentence, *source)
    if mark == "," and _marked(sentence, before):
        return True
    if mark not in list(",-"):
        return (
            (mark in list("AN0T)") or _acted(sentence, before, group))
            and speaks
            and bool(FINITE.search(tags[:before]))
            and subjects.left(sentence, group.first) is None
        )
    if "w" in group.cue.grammar and "Q" not in tags[:before] and not speaks:
        return False
    if _holds_clause(sentence, before):
        quoted = mark == "Q" or tags[before - 2 : before - 1] == "Q"
        if quoted and "q" in group.cue.grammar and not _own_subject(sentence, group):
            return True
        listed = not set("nND") & set(group.cue.grammar) and not _resumed(sentence, group)
        ends = tags[source[1] : source[1] + 1] in (",", ".", "")
        ends = ends or (tags[source[1]] == "W" and sentence.words[source[0]] in ("un", "une"))
        alone = ends and subjects.left(sentence, group.first) is None
        if not speaks and _happens(sentence, *source):
            return False
        return speaks or listed or tags[source[0]] == "A" or alone
    opens = _OPENERS.fullmatch(tags, 0, before) is not None and tags[source[1] : source[1] + 1] in (",", "P")
    opens = opens or tags[source[1] : source[1] + 2] == ",Q"
    return speaks and (opens or _elliptic(sentence, before, source, group))


def _stands_alone(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether a verb behind a comma has its own subject or object: *..., dénonce le « mépris » du maire*."""
    takes = group.cue.lemma in ("dénoncer", "souhaiter") or "q" not in group.cue.grammar
    if takes and set("nN") & set(group.cue.grammar):
        if sentence.tags[source[0]] == "P" or sentence.tags[source[0] : source[0] + 2] == "DQ":
            return True
        if FINITE.search(sentence.tags, 0, before) and not phrases.speaks(sentence, *source):
            return True
    return owners.owned(sentence, before, source, group) or _awaited(sentence, before)


def _acted(sentence: Sentence, before: int, group: Group) -> bool:
    """Whether a verb ends the clause before a compound tense: *Les élus vont partir a annoncé le maire*."""
    ends = sentence.tags[before - 1] in "VIi" and sentence.words[before - 1] not in ("avoir", "être")
    return before > 0 and ends and sentence.tags[group.first] == "X"


def _happens(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a noun phrase is of what happens, which says nothing: *..., a déploré l'annulation du prêt*."""
    nouns = (sentence.words[at] for at in range(start, end) if sentence.tags[at] == "N")
    return next(nouns, "") in closed()["happening"]


def _awaited(sentence: Sentence, before: int) -> bool:
    """Whether who acts waits for a verb behind a source: *3.000 élus, selon la mairie, ont dénoncé un abandon*."""
    tags = sentence.tags
    comma = tags.rfind(",", 0, before - 1)
    if comma < 1 or sentence.words[comma + 1] not in ("selon", "d'") or not set("Q:;").isdisjoint(tags[comma:before]):
        return False
    start = max(tags.rfind(each, 0, comma) for each in "UKWL;:") + 1
    return not FINITE.search(tags, start, comma) and phrases.speaks(sentence, start, comma)


_LEADING = re.compile(r"Q\.?:(?!0)[^VvXQ]*,")
"""A quotation and behind its colon who acts, with more of them between commas: no content of the verb that follows."""
_OPENERS = re.compile(r"(?:[CR]+,?[CR]*|[CR]*[PD]{0,2}T+),")
"""What may stand before an incise that opens its sentence: *Par ailleurs, précise la mairie, ...*."""


def _holds_clause(sentence: Sentence, before: int) -> bool:
    """Whether a verb or words in marks that are more than a title within the sentence stand before a token."""
    if FINITE.search(sentence.tags, 0, before) is not None:
        return True
    held = ((at, each.inner.of(sentence.text)) for at, each in sentence.quotations.items() if at < before)
    return any(at < 2 or at == before - 2 or words.count(" ") > 3 for at, words in held)


def _elliptic(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether words without a finite verb are content, not the subject of the verb: *Faux, répond le maire*."""
    found = subjects.left(sentence, group.first)
    last = sentence.tags[source[1] : source[1] + 1] in ("", ".")
    if found is None:
        return _bare(sentence, before) and (last or sentence.words[0] in closed()["verbless"])
    if _appositive(sentence, before):
        return False
    alone = last and found[0] < 2 and found[1] == before - 1
    named = any(at in sentence.names for at in range(*source))
    return named or alone or before < 3 or not _own_subject(sentence, group)


def _bare(sentence: Sentence, before: int) -> bool:
    """Whether words without a verb can be no subject: *Pas question de céder, ...*, *Mort d'un ouvrier, ...*."""
    if sentence.words[0] in closed()["verbless"]:
        return True
    noun = sentence.tags[:2] in ("AP", "AM", "NP", "NM") and 0 not in sentence.names
    return noun and not sentence.span.start and sentence.tags[before - 1 : before] == ","


def _resumed(sentence: Sentence, group: Group) -> bool:
    """Whether the verb takes up its subject over an apposition or a relative: *Le juge, qui ..., a ordonné sa ...*."""
    found = subjects.left(sentence, group.first)
    return found is not None and (sentence.tags[found[1] : found[1] + 2] == ",W" or _own_subject(sentence, group))


def _own_subject(sentence: Sentence, group: Group) -> bool:
    """Whether a subject stands before a verb over an apposition or a relative, so that what follows is its object."""
    found = subjects.left(sentence, group.first)
    return (
        found is not None
        and phrases.speaks(sentence, *found)
        and sentence.tags[found[1] : found[1] + 1] in (",", "W", "L")
    )


def _is_object(sentence: Sentence, before: int) -> bool:
    """Whether the words after a verb are rather its object: what stands before the comma is a subject."""
    found = subjects.left(sentence, before - 1)
    return found is not None and phrases.speaks(sentence, *found)


def _appositive(sentence: Sentence, before: int) -> bool:
    """Whether the words before a comma are a name with its apposition, so that the verb is theirs."""
    found = subjects.left(sentence, before)
    return found is not None and "," in sentence.tags[found[0] : found[1]]
