"""What stands between a verb and who speaks behind it: where, to whom and how it was said."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import phrases
from selon.said.channels import THAT_ONE
from selon.said.groups import Group
from selon.said.sentences import Sentence

_FORMS = tuple(
    tuple(form.split())
    for form in (
        "du côté de", "du côté du", "du côté des", "au sein de", "au sein du", "auprès de", "auprès du", "auprès des",
        "auprès d'", "côté", "chez", "parmi", "dans", "de", "d'", "du", "des", "à", "au", "aux",
    )
)  # fmt: skip
"""What stands between *on* and those it stands for: *assure-t-on au ministère*, *a-t-on appris de source policière*;
the longer before what they begin with."""


def where(sentence: Sentence, at: int, *, quoted: bool = False) -> tuple[int, int] | None:
    """Those whom *on* stands for, told after it by their place: *dans l'entourage du maire*.

    Behind a quotation (`quoted`) any place tells it: *« ... », dit-on à l'accueil*, *peut-on lire sur une pancarte*.
    """
    tags, words = sentence.tags, sentence.words
    if words[at : at + 3] == ["de", "même", "source"]:
        return at + 1, at + 3
    while at < len(tags) and tags[at] in "RT":
        at += 1
    if quoted and words[at : at + 1] == ["place"] and tags[at + 1 : at + 2] == "A":
        return at, phrases.plain(sentence, at + 1)
    for form in _FORMS if not quoted else (*_FORMS, ("sur",)):
        start = at + len(form)
        if tuple(words[at:start]) != form or words[start : start + 1] == ["propos"]:
            continue
        if quoted and (behind := _past_paper(sentence, start)) and (place := where(sentence, behind, quoted=True)):
            return place
        end = phrases.plain(sentence, start)
        if end > start and (quoted or phrases.speaks(sentence, start, end)):
            return start, end
    return None


def _past_paper(sentence: Sentence, at: int) -> int | None:
    """Where the name of a paper ends to which something is said: *confie-t-on au Courrier du côté de la mairie*."""
    paper = sentence.names.get(at)
    if paper is None or paper.kind != "outlet":
        return None
    return next(place for place in range(at, len(sentence.tags) + 1) if sentence.names.get(place) is not paper)


_MOST = 18
"""Tokens that circumstances may take."""


def behind(sentence: Sentence, start: int, *, told: bool) -> int:
    """The token at which who speaks begins behind circumstances; `start` where none is told apart from them.

    *a répondu sous les huées le maire*, *raconte à la radio celle qui ...*, *a lancé, amusé, le président*.
    """
    tags, words = sentence.tags, sentence.words
    further = told and words[start : start + 1] == ["et"]
    opens = tags[start : start + 1] in _FIRST or _square(words, start)
    if not further and (not opens or _completes(words, start)):
        return start
    for at in range(start + 1, min(len(tags), start + _MOST)):
        if tags[at] in _ENDS and not (tags[at] == "i" and tags[at - 1] in "DN") and not _square(words, at):
            return start
        if _opens(sentence, at):
            end = phrases.right(sentence, at)
            if end > at and phrases.speaks(sentence, at, end):
                return at
    return start


def _completes(words: list[str], at: int) -> bool:
    """Whether *de* opens what is said rather than where: not *a déploré du côté des élus Anne Roy*."""
    return words[at] in ("de", "d'", "du", "des") and words[at : at + 2] != ["du", "côté"]


def _square(words: list[str], at: int) -> bool:
    """Whether *place* is where something is said, no verb: *a dit devant les élus place du Lac Anne Roy*."""
    return words[at : at + 1] == ["place"] and words[at + 1 : at + 2] in (["de"], ["du"], ["des"])


_FIRST = ("P", "M", "N", "p", ",", "g")
_ENDS = frozenset(".;:()KQWLUVvXSHy")


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase begins at a token behind a whole one: an article, a name, *celui*, *des* behind a time."""
    tag, before, word = sentence.tags[at], sentence.tags[at - 1], sentence.words[at]
    if tag == "D":
        return before in "NA0T,pgi)" or (before == "R" and sentence.words[at - 1] != "tout")
    if word in THAT_ONE:
        return before not in "PDM"
    if word == "des":
        return before in "T,"
    name = sentence.names.get(at)
    begins = name is not None and name.kind == "person" and sentence.names.get(at - 1) is not name
    return begins and before in "NAT0,p)"


_CIRCUMSTANCE = re.compile(r"[PM](?:[DANPM0]{1,7}|D?Q(?:[PM][DAN0]{1,4})?),?")


def past(sentence: Sentence, start: int, *, told: bool) -> int:
    """Step over where or how it was said before an inverted name: *estime dans la file d'attente, Paul Roy*."""
    tags = sentence.tags
    if tags[start : start + 1] == "," and told:
        name = sentence.names.get(start + 1)
        end = max(phrases.right(sentence, start + 1), min(len(tags), start + 6))
        if (name is not None and name.kind == "person") or (
            start + 1 < end and phrases.speaks(sentence, start + 1, end)
        ):
            return start + 1
    match = _CIRCUMSTANCE.match(tags, start)
    if match is None or _completes(sentence.words, start):
        return behind(sentence, start, told=told)
    if tags[match.end() - 1] == "," and tags[match.end() : match.end() + 1] in ("D", "A"):
        end = phrases.right(sentence, match.end())
        if end > match.end() and phrases.speaks(sentence, match.end(), end) and tags[end : end + 1] in (".", ",", ""):
            return match.end()
    if (found := behind(sentence, start, told=told)) != start:
        return found
    for at in range(start + 2, match.end() + 1):
        name = sentence.names.get(at)
        if (
            name is not None
            and name.kind == "person"
            and sentence.names.get(at - 1) is not name
            and tags[at - 1] in "AN,"
        ):
            return at
    return start


_LIKENED = re.compile(r",U[DANPMT0]{1,6},(?=K)")
"""*a indiqué, comme l'année dernière, que ...*."""
_ASIDE = re.compile(r"(?:,(?:T+|[PM][^,.;:VvXKWLQUI]{1,14}?))+,(?=[KDMQ])")


def aside(sentence: Sentence, start: int) -> int:
    """The token behind what commas set off of when or where something is said: *réclament, lors d'une marche, des ...*.

    The same token where nothing of the kind stands there.
    """
    if sentence.tags[start : start + 1] != ",":
        return start
    match = _ASIDE.match(sentence.tags, start)
    if match is None and (likened := _LIKENED.match(sentence.tags, start)):
        return likened.end() if sentence.words[start + 1] == "comme" else start
    opens = match is not None and (sentence.tags[start + 1] == "T" or sentence.words[start + 1] in closed()["beside"])
    opens = opens or not {"raison", "raisons", "motif", "motifs"}.isdisjoint(sentence.words[start + 2 : start + 4])
    return match.end() if match is not None and opens else start


def several(sentence: Sentence, group: Group, to: tuple[int, int]) -> int | None:
    """Where those who speak begin behind where they do: *répliquent dans une lettre des médecins et des élus*."""
    words = sentence.words
    if not words[group.head].endswith("ent") and words[group.first] not in _HAVE:
        return None
    for at in range(to[0] + 2, to[1]):
        if words[at] == "des" and sentence.tags[at - 1] in "NA" and sentence.tags[at + 1 : at + 2] == "N":
            end = phrases.right(sentence, at)
            return at if end > at + 1 and phrases.speaks(sentence, at, end) else None
    return None


_HAVE = ("ont", "avaient", "auraient")
