"""What is done or happens rather than is said: *la vidéo montre le mur*, *le mur menace de céder*."""

from __future__ import annotations

import re
from bisect import bisect_left

from selon.french.closed import closed
from selon.said import phrases, subjects
from selon.said.antecedents import antecedent
from selon.said.appositions import is_function
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence

_EXPLAINS = ("expliquer", "que")
"""Things explain what they cause: *le vent explique que ...*."""


def proves(sentence: Sentence, each: Frame) -> bool:
    """Whether *montrer* is rather done than said: only a document says so (*une étude montre que*).

    *..., en témoigne le taux de mortalité* is said by nobody either.
    """
    first = max(0, each.group.first - 1)
    if each.group.cue.lemma == "témoigner" and "en" in sentence.words[first : each.group.head]:
        return each.source is None or not phrases.speaks(sentence, *each.source)
    told = each.group.cue.lemma == "démontrer" and (each.source is None or phrases.speaks(sentence, *each.source))
    if each.group.cue.lemma not in ("montrer", "démontrer") or each.group.reflexive or told:
        return False
    held = set(sentence.words[slice(*each.source)]) if each.source else set()
    plain = held | {word.removesuffix("s") for word in held}
    return each.way not in ("que", "incise") or not plain & (closed()["document"] | closed()["research"])


def finds(sentence: Sentence, each: Frame) -> bool:
    """Whether somebody finds rather than says that something is so: *il constate que la porte est ouverte*."""
    if each.group.cue.lemma != "constater" or (each.group.form, each.way) != ("finite", "que"):
        return False
    held = set(sentence.words[slice(*each.source)]) if each.source else set()
    plain = held | {word.removesuffix("s") for word in held}
    return "Q" not in sentence.tags[each.start :] and not plain & (closed()["document"] | closed()["research"])


def _breaks_it(sentence: Sentence, each: Frame) -> bool:
    """Whether somebody threatens to do it to something: *les syndicats menacent de paralyser la ville*."""
    acts = sentence.tags[each.start : each.start + 2] == "ID"
    return acts and each.source is not None and phrases.speaks(sentence, *each.source)


def is_so(sentence: Sentence, each: Frame) -> bool:
    """Whether a thing is so rather than somebody says it: *le plan répond à « un besoin réel »*."""
    named = each.way in ("object", "quoted") and sentence.words[each.start + 1 : each.start + 2] in (["nom"], ["noms"])
    if each.group.cue.lemma == "répondre" and named:
        return True  # *répond au nom de « Rose »*
    if each.group.cue.lemma not in closed()["being_so"] or each.source is None or each.way not in ("object", "quoted"):
        return False
    return sentence.tags[each.source[0]] not in "SWL" and not phrases.speaks(sentence, *each.source)


def does(sentence: Sentence, each: Frame) -> bool:
    """Whether something happens rather than is said: *rappelle des lots*, *lui rappelle Nice*, *dit « sensible »*."""
    group, words, tags = each.group, sentence.words, sentence.tags
    speaks = each.source is None or tags[each.source[0]] in "SWL" or phrases.speaks(sentence, *each.source)
    speaks = speaks and (group.cue.lemma != "rappeler" or _somebody(sentence, each))
    falls = not closed()["collapsing"].isdisjoint(words[each.start : each.start + 2]) and not _breaks_it(sentence, each)
    if group.cue.lemma == "menacer" and (falls or (not speaks and tags[each.start : each.start + 1] == "y")):
        return True
    if group.cue.lemma == "insister" and each.way == "object" and words[each.start : each.start + 1] == ["pour"]:
        return "Q" not in tags[each.start :] and tags[each.start + 1 : each.start + 2] in ("I", "i", "y")
    if group.cue.lemma == "déplorer" and not closed()["stricken"].isdisjoint(words[each.start : each.start + 6]):
        return "Q" not in tags[each.start :] and tags[each.start] in "0DR"
    if not speaks and group.reflexive and (group.cue.lemma, each.way) == ("expliquer", "colon"):
        return tags[each.start : each.start + 1] != "Q"
    if not speaks and (group.cue.lemma == "promettre" or (group.cue.lemma, each.way) == _EXPLAINS):
        return True
    if group.cue.lemma in ("inciter", "inviter", "encourager"):
        return not speaks or (each.source is not None and bool(closed()["document"] & set(words[slice(*each.source)])))
    if group.cue.lemma == "rappeler" and each.way == "object":
        recalled = {"lui", "leur"} & set(words[group.first : group.head]) or closed()["sold"] & set(words[each.start :])
        return "Q" not in tags[each.start :] and (not speaks or bool(recalled))
    called = (
        not speaks
        and words[group.head] == "dit"
        and group.first == group.head
        and tags[each.start : each.start + 1] == "Q"
    )
    return called and sentence.quotations[each.start].inner.of(sentence.text).strip().count(" ") < 2


def _somebody(sentence: Sentence, each: Frame) -> bool:
    """Whether who acts can speak: the source, whom it takes up, or the subject of the verb before that it shares."""
    source = each.source
    if source is None and each.group.form == "finite":
        before = FINITE.search(sentence.tags[: each.group.first][::-1])
        verb = each.group.first - before.end() if before is not None else 0
        source = subjects.left(sentence, verb) if before is not None else None
    if source is None or sentence.tags[source[0]] in "SL":
        return True
    if sentence.tags[source[0]] == "W":
        told = antecedent(sentence, source[0])
        first = bisect_left(sentence.spans, (told.start, 0)) if told is not None else source[0]
        return told is None or phrases.speaks(sentence, first, source[0])
    return phrases.speaks(sentence, *source)


def sets_down(sentence: Sentence, each: Frame) -> bool:
    """Whether a law or a plan sets down what shall be: *la loi prévoit que ...*; who predicts it says so.

    Where its own words stand behind *que* they are told.
    """
    if each.group.cue.lemma != "prévoir" or each.source is None:
        return False
    if each.way == "que" and sentence.tags[each.start : each.start + 1] == "Q":
        return False
    first, last = each.source
    if sentence.tags[first] == "W" and (told := antecedent(sentence, first)) is not None:
        first, last = sentence.token(told.start), first
    return not closed()["norms"].isdisjoint(sentence.words[first : min(last, first + _HEAD)])


def fits(sentence: Sentence, each: Frame) -> bool:
    """Whether something is done as a norm or somebody's wish has it: *comme le prévoit la loi*, *... le souhaite X*."""
    if sentence.words[each.before : each.before + 1] != ["comme"] or each.source is None:
        return False
    return each.group.cue.lemma in closed()["felt"] or sets_down(sentence, each)


_HEAD = 4
"""Tokens in which the head of a noun phrase stands."""


def offers(sentence: Sentence, each: Frame) -> bool:
    """Whether a thing is on offer: *l'hôtel propose un « menu léger »*, *Roy proposera un bal*; not *le maire*."""
    if each.group.cue.lemma != "proposer" or each.way not in ("object", "quoted", "stated"):
        return False
    coming = sentence.words[each.group.head].endswith(("era", "eront", "erait", "eraient"))
    if coming and each.source is not None:
        held = sentence.words[slice(*each.source)]
        coming = not any(is_function(word) or is_function(word.removesuffix("s")) for word in held)
    return coming or (each.source is not None and not _somebody(sentence, each))


def hides(sentence: Sentence, each: Frame) -> bool:
    """Whether somebody only asks not to be named: *qui a requis l'anonymat*, *demande à garder l'anonymat*."""
    asked = sentence.words[each.start : each.start + 3]
    return each.group.cue.act == "urge" and "anonymat" in asked


def does_it(sentence: Sentence, each: Frame) -> bool:
    """Whether behind the verb of a relative stands who does it: *un plan que rejettent les élus*."""
    return each.way == "object" and each.group.form == "finite" and sentence.tags[: each.group.first].endswith("K")


def supposed(sentence: Sentence, each: Frame) -> bool:
    """Whether it is only told what somebody would have thought: *Jamais elle n'aurait pensé que ...*."""
    group = each.group
    would = not {"aurait", "auraient"}.isdisjoint(sentence.words[group.first : group.head])
    return would and group.cue.lemma in closed()["thinking"]


def minded(sentence: Sentence, each: Frame) -> bool:
    """Whether the author tells what somebody wants or feels, in words that are not theirs or within what is told."""
    if each.group.cue.lemma not in closed()["minded"]:
        return False
    first = each.source[0] if each.source is not None else 0
    told = first > 0 and sentence.tags[first - 1] in "KUL"
    past = sentence.tags[first] == "W" and sentence.words[each.group.head].endswith(("ait", "aient"))
    if each.source is None or told or past or sentence.words[each.start] == "dire":
        return True
    quoted = (held for at, held in sentence.quotations.items() if at >= each.start)
    return not any(held.inner.of(sentence.text).strip().count(" ") >= _FEW for held in quoted)


_FEW = 2
"""Blanks between words in marks that are more than a term: *veut « un débat sans tabou »*, not *« la 5G »*."""


def names(sentence: Sentence, each: Frame) -> bool:
    """Whether it is told by what name one calls somebody: *ce qu'on appelle « la race »*, *l'avait appelé « chef »*."""
    group, words, tags = each.group, sentence.words, sentence.tags
    if group.cue.lemma != "appeler" or each.way != "object" or tags[each.start : each.start + 1] != "Q":
        return False
    if _TO.match(sentence.quotations[each.start].inner.of(sentence.prose)):
        return False
    before = words[max(0, group.first - 1) : group.head]
    taken_up = each.source is not None and tags[: each.source[0]].endswith("K")
    return taken_up or not _CALLED.isdisjoint(before)


_TO = re.compile(r"\s*(?:à|au|aux)\s")
_CALLED = frozenset(("l'", "la", "le", "les", "se", "s'", "fait", "faire"))


def performs(sentence: Sentence, each: Frame) -> bool:
    """Whether words in marks behind a verb are the name of a work: *chante « Orages »*, *a publié « Nuit »*."""
    group, start = each.group, each.start
    if group.cue.lemma not in closed()["performing"] or each.way != "object" or sentence.tags[start : start + 1] != "Q":
        return False
    name = sentence.quotations[start].inner.of(sentence.prose).strip()
    return (
        name[:1].isupper() and not name.endswith(("!", "?", ".", "…")) and name.count(" ") < _NAME and "," not in name
    )


_NAME = 6
"""Blanks in the name of a work."""


_UNSAID = (names, performs, is_so, proves, does, does_it, sets_down, offers, hides, supposed, minded, finds)


def unsaid(sentence: Sentence, each: Frame) -> bool:
    """Whether what a verb tells is done, found, wished or on offer rather than said."""
    return any(told(sentence, each) for told in _UNSAID)
