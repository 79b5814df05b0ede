"""How a reporting verb and its content stand in a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from selon.french.closed import closed
from selon.said import aims, channels, deeds, moments, phrases, reading, subjects
from selon.said.circumstances import aside, where
from selon.said.complements import way
from selon.said.frames import Frame
from selon.said.groups import Group
from selon.said.inversions import inverted
from selon.said.objects import Way, channelled
from selon.said.passives import convinced, passive
from selon.said.relatives import taken_up
from selon.said.sentences import Sentence


def frame(sentence: Sentence, group: Group) -> Frame | None:
    """The way a group's content stands, or None when the group reports nothing here."""
    if (written := reading.read(sentence, group) or _impersonal(sentence, group)) is not None:
        return written
    if group.form == "infinitive":
        wanted = _wanted(sentence, group)
        if wanted is not None and (found := inverted(sentence, wanted)) is not None:
            return found
        if not _introduced(sentence, group):
            return None
    if group.form == "passive":
        if "S" in group.cue.grammar:
            return convinced(sentence, group)
        return _clipped(sentence, group) or passive(sentence, group)
    if group.form == "finite" and not group.negated and (up := taken_up(sentence, group)) is not None:
        return up
    start, to, time = channels.skip(sentence, group.last)
    stands_behind = group.form != "finite" or _accuses(sentence, group, start)
    if not stands_behind and (found := inverted(sentence, group) or _as(sentence, group, start, to, time)):
        idle = (group.cue.lemma == "apprendre" and not _learnt(sentence, group, found)) or deeds.proves(sentence, found)
        return None if idle or deeds.fits(sentence, found) else found
    told = _addressee(sentence, group, start)
    past = _past_relative(sentence, start) if to is not None else start
    start, to = (told[1], to or told[0]) if told else (past, to)
    stands = _stands(sentence, group, start) if group.cue.lemma != "apprendre" else None
    if stands is None or (group.negated and group.cue.lemma not in closed()["negatable"]):
        return None
    start = stands[1] - _graded(sentence, group, stands[1])
    out = Frame(group=group, way=stands[0], start=start, source=_source(sentence, group), to=to, time=time)
    out.time = time if time is not None else moments.when(sentence, group, out.source, out.start)
    refused = _only_tells(sentence, out) or _of_nobody(sentence, out) or deeds.unsaid(sentence, out)
    return None if refused else out


def _stands(sentence: Sentence, group: Group, start: int) -> Way | None:
    """How a content stands behind a group, or behind what is told between commas of when and where it is said."""
    if (found := way(sentence, group, start)) is not None or group.form == "passive":
        return found
    if start > group.last and (asked := _asked_for(sentence, group)) is not None:
        return asked
    if start > group.last and "D" in group.cue.grammar and (own := _behind_channel(sentence, group, start)):
        return own
    if group.form != "finite":
        return None
    past = aside(sentence, start)
    return way(sentence, group, past) if past > start else channelled(sentence, group)


def _asked_for(sentence: Sentence, group: Group) -> Way | None:
    """What is urged behind *à*, where it looks like when or where it is said: *appelle à la fin des blocages*."""
    start = group.last
    while sentence.tags[start : start + 1] == "R":
        start += 1
    urges = set("ad") & set(group.cue.grammar) and group.cue.act == "urge"
    if not urges or sentence.words[start : start + 1] not in (["à"], ["au"], ["aux"]):
        return None
    return way(sentence, group, start)


def _behind_channel(sentence: Sentence, group: Group, end: int) -> Way | None:
    """What is said of something behind where it is said: *se félicite dans un communiqué de la décision du juge*."""
    words, tags = sentence.words, sentence.tags
    for at in range(group.last + 2, end):
        of = words[at] in ("du", "des") or (words[at] in ("de", "d'") and tags[at + 1] in "DQ")
        if of and tags[at - 1] in "NAT" and not phrases.speaks(sentence, at + 1, phrases.plain(sentence, at + 1)):
            return way(sentence, group, at)
    return None


def _graded(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether an adjective or infinitive that opens a content is graded before it: *très fière*, *tout faire*."""
    before = sentence.words[start - 1] if start > group.last else ""
    tag = sentence.tags[start : start + 1]
    return (before in _DEGREES and tag in tuple("NApv")) or (before == "tout" and tag in ("I", "i"))


_DEGREES = frozenset(("trop", "très", "peu", "plus", "moins", "assez", "si", "bien"))
"""What grades an adjective that opens a content: *juge trop faible la dose*."""

_BEHIND_QUOTATION = re.compile(r"Q,[RT]*")


def _clipped(sentence: Sentence, group: Group) -> Frame | None:
    """*« ... », assuré Anne Roy*: a participle behind a quotation whose auxiliary was left out."""
    if group.first != group.head or not _BEHIND_QUOTATION.fullmatch(sentence.tags, 0, group.first):
        return None
    found = inverted(sentence, replace(group, form="finite"))
    named = found is not None and found.source is not None and sentence.tags[found.source[0]] in "AD"
    return found if named and group.cue.grammar[:1] == "k" else None


def _accuses(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a verb of accusing has whom it accuses behind it: *X, qui ..., avait accusé Y d'avoir menti*."""
    if group.subject is not None or group.cue.lemma not in closed()["accusing"]:
        return False
    quoted = sentence.tags[max(0, group.first - 2) : group.first].rstrip(",")[-1:] == "Q"
    return not quoted and way(sentence, group, start) is not None


def _addressee(sentence: Sentence, group: Group, start: int) -> tuple[tuple[int, int], int] | None:
    """Whom one tells between verb and content (*a annoncé à ses élus que*), and the token after."""
    tags, grammar = sentence.tags, group.cue.grammar
    if sentence.words[start : start + 1] not in (["à"], ["au"], ["aux"]) or (
        set("aAPo") & set(grammar) and group.cue.lemma != "demander"
    ):
        return None
    end = phrases.plain(sentence, start + 1)
    asks = group.cue.lemma in closed()["requesting"]
    if end == start + 1 or not (asks or phrases.speaks(sentence, start + 1, end)):
        return None
    split = _object_at(sentence, start + 2, end) if "n" in grammar else None
    if split is not None:
        return (start, split), split
    quoted = tags.find("Q", start + 2, end)
    end = quoted if quoted > 0 and tags[quoted - 1] in "NA" else end
    if group.cue.lemma == "demander" and sentence.words[end : end + 1] and sentence.words[end] in closed()["asked"]:
        return (start, end), end
    told = end
    end = channels.skip(sentence, _past_relative(sentence, end))[0]
    follows = tags[end : end + 1]
    noun = follows in ("D", "M") and bool(set("nN") & set(grammar)) and sentence.words[end] not in ("au", "aux", "du")
    verb = follows in ("I", "i", "n", "y") and "i" in grammar
    return ((start, told), end) if noun or verb or follows == "Q" or (follows == "K" and "q" in grammar) else None


_RELATIVE = re.compile(r"Wn?y*(?:XR*[NpE]p?|[Vv])(?:D[NA]{1,2})?(?=K)")


def _past_relative(sentence: Sentence, at: int) -> int:
    """The token after a relative that tells which of several are told: *déclare aux élus qui l'ont reçu que ...*."""
    found = _RELATIVE.match(sentence.tags, at)
    return found.end() if found is not None else at


def _object_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Where *des* begins what one asks for right behind whom one asks: *a demandé à l'État des mesures*."""
    asks = sentence.words[end : end + 1] in (["de"], ["d'"]) or sentence.tags[end : end + 1] == "K"
    if asks or "des" not in sentence.words[start:end]:
        return None
    at = sentence.words.index("des", start)
    if sentence.tags[at - 1] not in "NA)":
        return None
    capital = sentence.text[sentence.spans[at + 1][0]].isupper() if at + 1 < end else True
    return None if capital else at


_IMPERSONAL = re.compile(r"XH+SR*[pv]$")


def _impersonal(sentence: Sentence, group: Group) -> Frame | None:
    """*..., est-il précisé dans le rapport*: who speaks is the document, if one is told."""
    tags, first = sentence.tags, group.first
    inverted_pronoun = _IMPERSONAL.search(tags, max(0, group.head - 5), group.head + 1)
    if (
        inverted_pronoun is None
        or group.reflexive
        or not set("kq") & set(group.cue.grammar)
        or tags[first - 1 : first] not in (",", "Q")
    ):
        return None
    if (
        sentence.words[inverted_pronoun.start()] not in ("est", "était")
        or "il" not in sentence.words[first : group.head]
    ):
        return None
    start, to, time = channels.skip(sentence, group.last)
    source = (to[0] + 1, to[1]) if to is not None and phrases.speaks(sentence, to[0] + 1, to[1]) else None
    return Frame(group=group, way="incise", start=first, source=source, to=None, time=time, end=start, before=first)


def _source(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who speaks by a group whose content follows it."""
    if group.form == "finite":
        return subjects.left(sentence, group.first)
    if group.form == "gerund":
        return _holder(sentence, group)
    if group.form == "infinitive":
        return _narrator(sentence, group) or reading.heard(sentence, group) or _modal_subject(sentence, group)
    return None


def _learnt(sentence: Sentence, group: Group, found: Frame) -> bool:
    """Whether it is told from whom one learnt it: *a-t-on appris de source policière*, *a appris l'AFP de ...*."""
    place = None
    if group.subject is None and found.source is not None:
        end = found.source[0]
        while end < found.source[1] and (sentence.tags[end] == "D" or end in sentence.names):
            end += 1
        place = where(sentence, end)
    if place is not None:
        found.source, found.end = place, place[1]
    return place is not None or (group.subject is not None and sentence.words[group.subject] == "on")


_CAN_ONE = re.compile(r"[VXv]H+(S)[RT]*$")
_GOVERNED = re.compile(r"(?:X[RHS]*[pN]|[VvXN])R*P?$")


_COMING = frozenset(("va", "vont"))
"""A modal of what is to come never stands behind a content: *X, très ferme, va demander ...*."""


def _wanted(sentence: Sentence, group: Group) -> Group | None:
    """The group with the modal before it, where both stand after a content: *« ... », préfère dire X*."""
    tags, words = sentence.tags, sentence.words
    asked = _CAN_ONE.search(tags, max(0, group.first - 8), group.first)
    if asked is not None and words[asked.start(1)] == "on" and tags[asked.start() - 1 : asked.start()] in (",", "Q"):
        return replace(group, first=asked.start(), form="finite", subject=asked.start(1))
    found = _GOVERNED.search(tags, max(0, group.first - 6), group.first)
    if found is None:
        return None
    first = found.start()
    modal = set(words[first : group.first]) & closed()["modal"] - _COMING or _goes_on_to(words[first : group.first])
    while first and tags[first - 1] in "ny":
        first -= 1
    behind = tags[first - 1 : first] in (",", "Q", "-")
    return replace(group, first=first, form="finite") if modal and behind else None


def _goes_on_to(words: list[str]) -> bool:
    """Whether a verb only tells how another begins or ends: *a fini par lâcher*, *ne cesse de répéter*."""
    if words[-1] == "par":
        return any(word.startswith("fini") for word in words)
    return words[-1] in ("de", "d'") and not closed()["before_de"].isdisjoint(words)


def _as(sentence: Sentence, group: Group, end: int, to: tuple[int, int] | None, time: int | None) -> Frame | None:
    """*..., comme X l'a dit*: the subject stands between *comme* and the verb."""
    source = subjects.left(sentence, group.first)
    if (
        not source
        or not source[0]
        or not set("kqn") & set(group.cue.grammar)
        or sentence.words[source[0] - 1] != "comme"
    ):
        return None
    before = source[0] - 1
    if before and sentence.tags[before - 1] != ",":
        return None
    if sentence.tags[end : end + 2] == ":Q":
        return Frame(group=group, way="colon", start=end + 1, source=source, to=to, time=time)
    return Frame(group=group, way="incise", start=before, source=source, to=to, time=time, end=end, before=before)


def _of_nobody(sentence: Sentence, each: Frame) -> bool:
    """Whether *il* is nobody: *il faut rappeler que*, *il convient de noter que*."""
    if each.source is None or sentence.words[each.source[0] : each.source[1]] != ["il"]:
        return False
    between = sentence.words[each.source[1] : each.group.head + 1]
    bound = "convient" in between and sentence.words[each.start - 1] in ("de", "d'")
    return bound or not _MUST.isdisjoint(between)


_MUST = frozenset(("faut", "fallait", "faudra", "faudrait"))


def _only_tells(sentence: Sentence, each: Frame) -> bool:
    """Whether a verb only tells an aim (*pour que X demande*) or more of a noun (*des images montrant que*)."""
    if each.group.form == "gerund":
        return each.source is None and (_attached(sentence, each.group) or _borne(sentence, each))
    at = each.source[0] if each.source and each.group.form == "finite" else 0
    return at > 1 and sentence.tags[at - 1] == "K" and sentence.words[at - 2] in ("pour", "afin", "avant", "sans")


def _introduced(sentence: Sentence, group: Group) -> bool:
    """Whether an infinitive goes on with a verb of saying (*et d'ajouter*, *avant de conclure*) or hangs on a modal."""
    before = sentence.words[max(0, group.first - 4) : group.first]
    tags = sentence.tags[max(0, group.first - 4) : group.first]
    if not before or (group.cue.lemma in ("croire", "penser") and before[-1].startswith(("fai", "lais"))):
        return False
    if reading.heard(sentence, group) is not None:
        return True
    if before[-1] == "après" and sentence.words[group.first] == "avoir":
        return True
    if before[-1] in ("de", "d'"):
        if before[-2:-1] == ["afin"]:
            return aims.told(sentence, group)
        if _narrator(sentence, group):
            return True
        chance = group.first < 6 and bool(closed()["chance"] & set(before))
        return (
            len(before) == 1 or chance or sentence.words[_governor(sentence, group.first - 2)] in closed()["before_de"]
        )
    if before[-1] == "par" and before[-2:-1] and before[-2].startswith("fini"):
        return True
    if before[-1] == "pour":
        return aims.told(sentence, group) or aims.blamed(sentence, group)
    if before[-1] == "à":
        return bool(closed()["before_a"] & set(before)) or before[-2:-1] == ["%"]
    return _hangs(before, tags, group)


def _hangs(before: list[str], tags: str, group: Group) -> bool:
    """Whether a modal stands before an infinitive, an adverb passed; who may ask for something has not yet asked."""
    if group.cue.act == "urge" and before[-1].startswith(("peu", "pouv")):
        return False
    governor = "".join(before[: -1 if tags.endswith("R") else None][-1:])
    if group.cue.lemma == "dire" and governor.startswith(("veu", "voul", "voud")):
        return False  # which means: *le nom veut dire « port »*
    modal = closed()["modal"]
    return before[-1] in modal or (tags.endswith("R") and before[-2:-1] != [] and before[-2] in modal)


def _governor(sentence: Sentence, at: int) -> int:
    """The token that governs an infinitive, adverbs passed: *continue pour l'heure de nier*."""
    while at and sentence.tags[at] in "RT" and sentence.words[at] not in closed()["before_de"]:
        at -= 1
    return at


def _narrator(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who speaks in *Et Anne Roy d'ajouter : « ... »*."""
    edge = group.first - 1
    if edge < 2 or sentence.words[0] != "et" or sentence.words[edge] not in ("de", "d'"):
        return None
    return (1, edge) if sentence.tags[1] in "DA" and phrases.speaks(sentence, 1, edge) else None


def _modal_subject(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The subject of the modal an infinitive hangs on; none after *et de*, *avant de*."""
    tags, at = sentence.tags, group.first
    while at and tags[at - 1] in "PRIZN0pVvXynET" and sentence.words[at - 1] not in ("avant", "et"):
        if tags[at - 1] in "VvX":
            edge = at - 1
            while edge and tags[edge - 1] in "nyXR":
                edge -= 1
            return subjects.left(sentence, edge)
        at -= 1
    return None


def _attached(sentence: Sentence, group: Group) -> bool:
    """Whether a gerund hangs on the noun before it: *des renseignements indiquant que*."""
    return (
        group.cue.lemma in closed()["shown"]
        and group.first > 0
        and sentence.tags[group.first - 1] in "AN)"
        and sentence.words[group.first - 1] != "tout"
    )


def _borne(sentence: Sentence, each: Frame) -> bool:
    """Whether a gerund tells what a thing bears or recalls: *des pancartes exigeant la paix*."""
    first = each.group.first
    if not first or sentence.tags[first - 1] not in "AN" or first - 1 in sentence.names:
        return False
    recalls = each.group.cue.lemma == "rappeler" and each.way == "object"
    return recalls or not closed()["bearing"].isdisjoint(sentence.words[max(0, first - 2) : first])


def _holder(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The noun phrase a gerund hangs on without comma: *des responsables disant que*, *certains* alone behind one."""
    tags, at = sentence.tags, group.first
    if at and sentence.words[at] == "en":
        main = max(tags.rfind("X", 0, at), tags.rfind("V", 0, at), tags.rfind("v", 0, at))
        return subjects.left(sentence, main - (tags[main - 1] == "X")) if main > 0 else None
    if tags[at - 2 : at] == ",S" and phrases.speaks(sentence, at - 1, at):
        return at - 1, at  # *certains estimant que*
    if at == 0 or tags[at - 1] not in "AN)Q" or sentence.words[at - 1] in ("en", "tout"):
        return None
    start = at
    while start and tags[start - 1] in "AN0DPMRCT)(" and not (tags[start] == "D" and tags[start - 1] not in "P"):
        start -= 1
    while start < at and tags[start] in "PCRT":
        start += 1
    if start < at and tags[start] == "M" and sentence.words[start] != "des":
        start += 1
    gathers = [place for place in range(start, at) if sentence.words[place] in closed()["gathering"]]
    if gathers and group.cue.lemma in closed()["claiming"]:
        return gathers[-1] - (tags[gathers[-1] - 1 : gathers[-1]] == "D"), at
    borne = not closed()["bearing"].isdisjoint(sentence.words[max(start, at - 2) : at])
    return (start, at) if start < at and not borne and phrases.speaks(sentence, start, at) else None
