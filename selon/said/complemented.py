"""Where a complement without a verb of its own, or an infinitive, ends: *dénonce X*, *dit vouloir X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.french.tenses import supposed
from selon.said import agreeing, apart, channels, closing
from selon.said.appositions import is_function
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence

_NEXT_VERB = re.compile(r",?C?[RT]*,?C[RTS]*n?y*[XVv]|,[RT]*n?y*[XVv](?!H)|,R+(?=p)")
_BROKEN_BY = frozenset(["alors", "tandis", "lors", "après", "avant", "selon", "mais", "et"])


_NEXT_CLAUSE = re.compile(r"(?<=Q),[RT]*[DA][AN0DPMR]{0,8}n?y*X|(?<=[NAQ])C0N(?:[PM][DN]*)?n?y*[XVv]")
"""Behind *et*, another share of those asked: *37 % se disent « prêts » et 40 % sont contre*."""


_TELLS_MORE = re.compile(r",(?:[WL]|P[LW]|K(?=[SDA]))")


def _turns(sentence: Sentence, start: int, at: int, end: int) -> bool:
    """Whether the author turns to another clause: *... mais le maire refuse*, *..., même si l'État hésite*."""
    words, tags = sentence.words, sentence.tags
    place = at + (tags[at] == ",")
    place += words[place : place + 1] == ["et"]
    if at <= start or not (words[place : place + 1] == ["mais"] or words[place : place + 2] in _CLAUSES):
        return False
    if words[place : place + 2] in _MORE and _WANTED.match(tags, place + 2):
        return False
    return FINITE.search(tags, place, end) is not None and FINITE.search(tags, start, at) is None


_WANTED = re.compile(r"R*(?:K|P[ny]*[Ii])")
"""What else is said behind *mais aussi*: *demande de partir, mais aussi que le dossier soit clos*."""


_CLAUSES = (["même", "si"], ["alors", "que"], ["tandis", "que"], ["bien", "que"], ["alors", "qu'"], ["tandis", "qu'"])


def _tells_more(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a relative after a comma tells more of the content in the author's words: *l'accord, qui doit ...*."""
    tags = sentence.tags
    if _some(sentence, comma, end) or _only_supposed(sentence, comma):
        return False
    relative = _TELLS_MORE.match(tags, comma) or sentence.words[comma + 1 : comma + 2] in (["dont"], ["où"])
    outside = "Q" not in tags[comma:end] or "selon" in sentence.words[comma:end] or _has_done(sentence, comma)
    return bool(relative) and outside and not apart.parenthetic(tags, comma, end)


def _only_supposed(sentence: Sentence, comma: int) -> bool:
    """Whether a relative tells what only who speaks can: *dénonce les radars, qui coûteraient un million*."""
    found = _WHO_DOES.match(sentence.tags, comma)
    if found is None or "selon" in sentence.words[found.end() : found.end() + 4]:
        return False
    missed = sentence.words[found.end() : found.end() + 1] in (["pu"], ["dû"])
    main = max(sentence.tags.rfind(tag, 0, comma) for tag in "XVv")
    held_back = main >= 0 and supposed(sentence.words[main])  # *il aurait demandé un test, qui serait positif*
    return not missed and not held_back and supposed(sentence.words[found.end() - 1])


_WHO_DOES = re.compile(r",Wn?y*[XVv]")


def _has_done(sentence: Sentence, comma: int) -> bool:
    """Whether a relative behind a comma tells what somebody has done: *salue le maire, qui a promis « un débat »*."""
    return sentence.tags[comma + 1 : comma + 3] == "WX" and sentence.words[comma + 2] in _HAVE


_HAVE = frozenset(("a", "ont", "avait", "avaient"))


def _in_doing(sentence: Sentence, start: int, comma: int, end: int) -> bool:
    """Whether the author goes on behind a comma with a participle: *l'abandon du projet, présenté en mars*."""
    tags = sentence.tags
    more = tags[comma] == "," and tags[comma + 1 : comma + 2] in ("G", "p") and not apart.parenthetic(tags, comma, end)
    more = more or (tags[comma + 1 : comma + 2] == "g" and apart.does_besides(sentence, comma, end))
    return more and ("Q" in tags[start:comma] or "Q" not in tags[comma:end])


def _since(sentence: Sentence, start: int, at: int) -> bool:
    """Whether *après* and a noun tell what led to saying it: *dénonce « une dérive » après la mort d'un client*."""
    tags, words = sentence.tags, sentence.words
    if words[at] == "après" and _DONE.match(tags, at + 1) and not re.search(r"[VXvIiKWLUQ]", tags[start:at]):
        return True
    if words[at] != "après" or not (tags[at + 1 : at + 2] == "D" or words[at + 1 : at + 2] == ["des"]):
        return False
    if tags[start] not in "DMA0" and _A_THING.match(sentence.of(start, at)) is None:
        return False  # what somebody is, and why: *se dit « horrifiée » après la découverte*
    return (
        tags[at - 1] in "NAQ)"
        and words[at - 1] not in closed()["spans"]
        and not re.search(r"[VXvIiKWLU]", tags[start:at])
    )


_DONE = re.compile(r"(?:y|P(?=y))*[Ii][RE]*[pNE]")
"""What was done before it is said: *nie les faits après les avoir avoués*."""
_A_THING = re.compile(
    r"[«\"“\s]*(?:(?:de\s|d')[«\"“\s]*[a-zà-ÿ]+(?:er|ir|re)\b|une?|des|les?|la|leurs?|s(?:on|a|es)|l['’])",
    re.IGNORECASE,
)


def _some(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether some of a number are told behind a comma: *51 blessés, dont quatre enfants*."""
    if sentence.words[comma + 1 : comma + 2] != ["dont"] or comma + 2 >= end:
        return False
    counted = sentence.tags[comma + 2] == "0" or sentence.words[comma + 2] in closed()["several"] | {"des", "un", "une"}
    return counted and FINITE.search(sentence.tags, comma, end) is None


_GOES_ON = frozenset(("de", "d'", "du", "des", "à", "pour", "avec", "sans", "dans", "en", "près", "contre"))
"""What stands behind a comma of the content itself: *des trains, en gare de Brest*."""


def _aside(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether what follows a comma is the author's: an apposition, a circumstance: *..., au grand dam de X*."""
    tags, words = sentence.tags, sentence.words
    if (
        tags[comma + 1 : comma + 2] not in tuple("PDNMT")
        or "Q" in tags[comma:end]
        or words[comma + 1] in closed()["belonging"]
    ):
        return False
    if tags[comma + 1] in "PM" and words[comma + 1] in _GOES_ON:
        return False
    if _what_he_is(sentence, comma):
        return False
    if words[comma + 1 : comma + 3] in (["une", "allusion"], ["une", "référence"]):
        return True
    rest = tags[comma + 1 : end]
    close = rest.find(",")
    if "C" in rest or (close >= 0 and rest[close + 1 : close + 2] in ("P", "C", "K", "M")):
        return False
    return re.search(r"[VXvKU]", rest) is None


def _what_he_is(sentence: Sentence, comma: int) -> bool:
    """Whether a comma opens what a person named right before it is: *porte plainte contre Anne Roy, maire de Nice*."""
    name = sentence.names.get(comma - 1)
    at = comma + 1
    if sentence.words[at + 1 : at + 2] in (["actuel"], ["actuelle"]):
        at += 2
    return name is not None and name.kind == "person" and any(map(is_function, sentence.words[at : at + 1]))


def infinitive_end(sentence: Sentence, start: int, end: int) -> int:
    """An infinitive ends where its verb goes on (*a dit vouloir partir et a salué ...*) or the author comments."""
    tags, words = sentence.tags, sentence.words
    onward = _ONWARD.search(tags, start, end)
    if onward and not re.search(r"[WLKU]", tags[start : onward.start()]):
        end = onward.start()
    for at in closing.outside(tags, start, end - 2):
        if _turns(sentence, start, at, end):
            return at
        if tags[at - 1] in "WL":
            continue  # what a relative tells aside: *un ami qui, renversant une lampe, l'a aidée*
        comments = tags[at] == "," and words[at + 1] == "ce" and tags[at + 2] in "KW"
        if comments or (tags[at] == "," and (_tells_more(sentence, at, end) or _APPOSED.match(tags, at))):
            return at
        if apart.does_besides(sentence, at, end) or (tags[at] == ":" and "Q" in tags[at:end]):
            return at
        if (tags[at] == "," and _aside(sentence, at, end)) or apart.measured(sentence, start, at):
            return at
        if tags[at] == "," and words[at + 1].endswith(("é", "ée", "és", "ées")) and tags[at + 2] in "PM":
            return at
    return end


_APPOSED = re.compile(r",DN{1,2}[WK]")
"""*..., une décision qui ...*: the author goes on about what was said."""


def before_asked(sentence: Sentence, start: int, end: int) -> int:
    """What is asked for ends where those are told who are asked: *a demandé un rendez-vous au maire de Nice*."""
    words = sentence.words
    for at in range(start + 2, end - 1):
        if sentence.tags[at] in "VvXKIi":
            return end
        place = at + 1 + (words[at] == "à" and sentence.tags[at + 1] == "D")
        named = sentence.names.get(place)
        asked = any(map(is_function, words[place : place + 1])) or (named is not None and named.kind == "person")
        if words[at] in ("à", "au", "aux") and asked:
            return at
    return end


def straight_end(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """The object of a participle that tells of a subject ends at its verb: *Une pétition réclamant X a réuni ...*."""
    if each.group.form != "gerund" or each.source is None or each.source[1] != each.group.first:
        return end
    verb = FINITE.search(sentence.tags, start, end)
    if verb is None or re.search(r"[WLKU]", sentence.tags[start : verb.start()]):
        return end
    stop = verb.start()
    while stop > start + 1 and sentence.tags[stop - 1] in "nyR":
        stop -= 1
    return stop


_ONWARD = re.compile(r",?C[RT]*n?y*[XVv](?!H)|,?C(?:,[^,;:VXvWLKU]{1,16},)?S[ny]*[XVvQ]")


def _resumes(tags: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a clause goes on with this verb after an aside: *ceux qui, comme l'Italie, n'ont pas ...*."""
    return verb.group()[0] == "," and re.search(r"[WLK],[^,VXv]*$", tags[start : verb.start()]) is not None


def _of_others(sentence: Sentence, start: int, verb: re.Match[str]) -> bool:
    """Whether a verb behind *et* is not of the number of who speaks: *il dénonce ceux « qui ont tout » et volent*."""
    own = agreeing.number(sentence, start)
    if own is None or verb.group()[0] == ",":
        return False
    between = sentence.tags[start : verb.start()]
    clause = re.search(r"[WLKU]", between) or re.search(r"[«\"“]\s?qui\b", sentence.of(start, verb.start()))
    return clause is not None and agreeing.several(sentence.words[verb.end() - 1]) != own


_APPOSED_CLAUSE = re.compile(r"C(?=D[AN0DPM]{1,8},[^,;:XVvWLKUQ]{1,14},n?y*[XVv](?!H))")
"""*et* and a clause whose subject is told of between commas: *nie les faits et son voisin, le seul témoin, a fui*."""


def _detailed(sentence: Sentence, start: int, colon: int) -> bool:
    """Whether a colon tells one by one what is announced: *annonce des fermetures : les bars, les écoles*."""
    several = sentence.words[start] == "des" or sentence.words[start] in closed()["several"]
    told = sentence.tags[colon] == ":" and several and sentence.tags[colon - 1] in "NA"
    return (
        told and sentence.tags[colon + 1 : colon + 2] in ("D", "M", "A") and "Q" not in sentence.tags[colon : colon + 2]
    )


def _goes_on(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a noun phrase goes on behind a comma: *un débat, et une baisse*, *l'arrivée, avant l'été, d'un car*."""
    tags, words = sentence.tags, sentence.words
    if words[comma + 1] == "et":
        return tags[comma + 2 : comma + 3] == "D" and FINITE.search(tags, comma, end) is None
    close = tags.find(",", comma + 1, min(end, comma + 6))
    return words[comma + 1] in ("avant", "après") and words[close + 1 : close + 2] in (["d'"], ["de"], ["du"])


def _meanwhile(sentence: Sentence, start: int, at: int) -> bool:
    """Whether what somebody does in saying it begins: *..., tout en X*, *..., en ouvrant X*, *... en apprenant X*."""
    tags, words = sentence.tags, sentence.words
    if words[at : at + 2] == ["tout", "en"]:
        return tags[at + 2 : at + 3] in ("g", "G")
    if words[at] != "en" or tags[at + 1 : at + 2] not in ("g", "G") or re.search(r"[IiQ]", tags[start:at]):
        return False
    told = (cue for tag, cue in cue_forms().get(words[at + 1], ()) if tag == "g")
    return tags[at - 1] == "," or any(not cue.tail for cue in told)


_MORE = (["mais", "aussi"], ["mais", "également"], ["mais", "surtout"])


def _before_clause(sentence: Sentence, start: int, end: int) -> int:
    """Where another verb, or another clause, is joined to a noun complement."""
    tags = sentence.tags
    verbs = _NEXT_VERB.finditer(tags, start, end)
    verb = next(
        (each for each in verbs if not (_resumes(tags, start, each) or _of_others(sentence, start, each))), None
    )
    if verb and verb.start() > start:
        end = verb.start()
    told_of = _APPOSED_CLAUSE.search(tags, start)
    if told_of and start < told_of.start() < end and not re.search(r"[VXvKWLU(]", tags[start : told_of.start()]):
        end = told_of.start()
    clause = _NEXT_CLAUSE.search(tags, start, end)
    if clause and clause.start() > start:
        end = clause.start()
    return end


def object_end(sentence: Sentence, start: int, end: int) -> int:
    """A noun complement ends at a semicolon, at a subordinate of time, or at a channel of the saying."""
    tags, words = sentence.tags, sentence.words
    end = _before_clause(sentence, start, end)
    for at in closing.outside(tags, start + 1, end):
        broken = tags[at] == "," and at + 1 < len(words) and words[at + 1] in _BROKEN_BY
        broken = broken and words[at + 1 : at + 3] not in _MORE and not _goes_on(sentence, at, end)
        if tags[at] in ";:":
            return end if _detailed(sentence, start, at) else at
        if broken and tags[at - 1 : at + 3] != "Q,CQ":
            return at
        comments = tags[at] == "," and words[at + 1 : at + 2] == ["ce"] and tags[at + 2 : at + 3] in ("K", "W")
        if comments or _turns(sentence, start, at, end):
            return at
        if _meanwhile(sentence, start, at):
            return at
        if _author_goes_on(sentence, start, at, end):
            return at
        placed = tags[at] in "PM" and at > start + 1 and words[at] in ("lors", "dans", "sur", "auprès")
        placed = placed or (_by_way(words, at) and tags[at - 1] in "NAQ")
        if (placed and channels.channel(sentence, at)) or _answering(sentence, start, at):
            return at
    return end


def _by_way(words: list[str], at: int) -> bool:
    """Whether a means of the saying may begin: *via son site*, *à travers un communiqué*."""
    return words[at] == "via" or words[at : at + 2] == ["à", "travers"]


def _author_goes_on(sentence: Sentence, start: int, at: int, end: int) -> bool:
    """Whether the author tells more behind a noun complement: a relative, an aside, a participle, what led to it."""
    told = sentence.tags[at] == "," and (_tells_more(sentence, at, end) or _aside(sentence, at, end))
    told = told or apart.adds(sentence, start, at, end)
    return told or _in_doing(sentence, start, at, end) or _since(sentence, start, at)


_ANSWERING = re.compile(
    r"(?:lors de|au cours de|pendant|durant) (?:sa|son|leurs?) (\w+)|devant (?:la|les?|l'|un|une|des) ?(\w+)"
)


def _answering(sentence: Sentence, start: int, at: int) -> bool:
    """Whether the speaker's own hearing begins behind an object: *nie les faits lors de sa garde à vue*."""
    if sentence.words[at] not in _HEARING or at < start + 2 or re.search(r"[WKUL]", sentence.tags[start:at]):
        return False
    found = _ANSWERING.match(" ".join(sentence.words[at : at + 5]))
    if found is None:
        return False
    return (found[1] or "") in closed()["answering"] or (found[2] or "") in closed()["answered"]


_HEARING = ("lors", "au", "pendant", "durant", "devant")
